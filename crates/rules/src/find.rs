//! Findings: everything a verdict rests on, before citations and values are looked up.

use crate::case::Case;
use crate::edition::Edition;
use crate::ids::{DecisionId, FactId, OutcomeId};
use crate::table::columns::Scratch;
use crate::table::rules::RuleSet;
use crate::verdict::{Premise, Settled};
use alloc::vec::Vec;

/// The possible rules, the outcome and the reason of one decision. Equal findings of one edition have
/// the same [verdict](Edition::verdict) and the same [missing facts](Edition::missing).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Finding {
    pub(crate) decision: DecisionId,
    /// The rules that some completion matches.
    pub(crate) rules: RuleSet,
    /// The outcome that all of them give.
    pub(crate) outcome: Settled<OutcomeId>,
    /// What settles it.
    pub(crate) because: Vec<Premise>,
}

/// One [`Finding`] for each decision. Reused for many cases, it allocates only for the first.
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
    /// Fills `findings` with what `case` comes to.
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
    pub fn missing(&self, finding: &Finding, found: impl FnMut(FactId)) {
        if let Some(engine) = self.engines.get(finding.decision.index()) {
            engine.table.missing(&finding.rules, found);
        }
    }
}

impl Finding {
    fn none() -> Self {
        let rules = RuleSet::none(0);
        Self { decision: DecisionId::from_index(0), rules, outcome: Settled::Open, because: Vec::new() }
    }
}
