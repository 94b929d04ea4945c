//! Why not: which answers would have to be different for another outcome.

use crate::case::Case;
use crate::choices::ChoiceSet;
use crate::edition::Edition;
use crate::ids::{ChoiceId, DecisionId, FactId, OutcomeId, RowId};
use alloc::vec::Vec;

/// The least that separates a case from an outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct WhyNot {
    /// The answers that would have to be different, in asking order; no smaller set suffices.
    /// Empty when the outcome is still possible.
    pub changes: Vec<Change>,
    /// The row that would then be reached.
    pub row: RowId,
}

/// An answer that would have to be different.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Change {
    /// The fact.
    pub fact: FactId,
    /// The answer given.
    pub given: ChoiceId,
    /// The answers that lead to the outcome, given the other changes.
    pub instead: ChoiceSet,
}

impl Edition {
    /// The smallest set of answers in `case` that would have to be different for `decision` to
    /// come to `outcome`; among several of that size, the one whose row stands first. Questions
    /// that are still open may be answered in any way. `None` when no case leads to `outcome`.
    #[must_use]
    pub fn why_not(&self, case: &Case, decision: DecisionId, outcome: OutcomeId) -> Option<WhyNot> {
        // A case that differs in these facts only reaches the outcome exactly when some rule of
        // the outcome allows all the other answers.
        let rules = self.engines.get(decision.index())?.table.rules();
        let candidates = rules.iter().filter(|rule| rule.outcome == outcome).map(|rule| {
            let blocked = case.answered().filter_map(|(fact, given)| {
                let instead = rule.cases.allowed(fact.into());
                (!instead.has(given.index())).then_some(Change { fact, given, instead })
            });
            WhyNot { changes: blocked.collect(), row: rule.row }
        });
        candidates.min_by_key(|candidate| candidate.changes.len())
    }
}
