//! Findings: everything a verdict rests on, before citations and values are looked up.

use crate::case::Case;
use crate::engine::Engine;
use crate::ids::{DecisionId, OutcomeId};
use crate::table::columns::Scratch;
use crate::table::rules::RuleSet;
use crate::verdict::{Premise, Settled};
use alloc::vec::Vec;

/// The possible rules, the outcome and the reason of one decision.
pub(crate) struct Finding {
    pub(crate) decision: DecisionId,
    /// The rules that some completion matches.
    pub(crate) rules: RuleSet,
    /// The outcome that all of them give.
    pub(crate) outcome: Settled<OutcomeId>,
    /// A smallest set of premises that settles it.
    pub(crate) because: Vec<Premise>,
}

impl Engine {
    /// What `case` comes to in `decision`, which is the one that this engine decides; `earlier` are the
    /// findings of the decisions before it.
    pub(crate) fn find(
        &self,
        decision: DecisionId,
        case: &Case,
        earlier: &[Finding],
        scratch: &mut Scratch,
    ) -> Finding {
        let mut rules = RuleSet::none(0);
        self.table.matching(case, &mut rules);
        let mut because = Vec::new();
        let outcome = match self.table.columns().outcome_of_all(&rules) {
            None => Settled::Open,
            Some(outcome) => {
                self.because(case, earlier, outcome, &mut because, scratch);
                Settled::On(outcome)
            }
        };
        Finding { decision, rules, outcome, because }
    }
}
