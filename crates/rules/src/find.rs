//! What is found of a case: all that a verdict rests on, before citations and values are looked up.

use crate::case::Case;
use crate::edition::Edition;
use crate::ids::{DecisionId, FactId, OutcomeId};
use crate::table::columns::Scratch;
use crate::table::rules::RuleSet;
use crate::verdict::{Premise, Settled};
use alloc::vec::Vec;

/// What is found of a case in one decision. Findings of one edition that are equal lead to the same
/// [verdict](Edition::verdict) and the same [missing facts](Edition::asked).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Finding {
    pub(crate) decision: DecisionId,
    /// The rules that some completion matches.
    pub(crate) rules: RuleSet,
    /// What they all come to.
    pub(crate) outcome: Settled<OutcomeId>,
    /// What settles it.
    pub(crate) because: Vec<Premise>,
}

/// One [`Finding`] for each decision. Used for many cases in a row, it allocates for the first only.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    list: Vec<Finding>,
    scratch: Scratch,
}

impl Findings {
    /// One for each decision, in the order decided.
    #[must_use]
    pub fn list(&self) -> &[Finding] {
        &self.list
    }
}

impl Edition {
    /// The intersection and the reasons, all that a verdict rests on, put into `findings`.
    pub fn find(&self, case: &Case, findings: &mut Findings) {
        let Findings { list, scratch } = findings;
        list.resize_with(self.engines.len(), Finding::none);
        for (at, engine) in self.engines.iter().enumerate() {
            let Some((earlier, [finding, ..])) = list.split_at_mut_checked(at) else { return };
            finding.decision = DecisionId::from_index(at);
            engine.table.matching(case, &mut finding.rules);
            finding.because.clear();
            finding.outcome = match engine.table.columns().outcome_of_all(&finding.rules) {
                None => Settled::Open,
                Some(outcome) => {
                    engine.because(case, earlier, outcome, &mut finding.because, scratch);
                    Settled::On(outcome)
                }
            };
        }
    }

    /// Calls `found` with each fact that can still change the outcome, in asking order.
    pub fn asked(&self, finding: &Finding, found: impl FnMut(FactId)) {
        if let Some(engine) = self.engines.get(finding.decision.index()) {
            engine.table.deciding(&finding.rules, found);
        }
    }
}

impl Finding {
    fn none() -> Self {
        let rules = RuleSet::none(0);
        Self { decision: DecisionId::from_index(0), rules, outcome: Settled::Open, because: Vec::new() }
    }
}
