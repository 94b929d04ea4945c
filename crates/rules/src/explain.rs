//! Why: the smallest part of what is known that settles an outcome.

use crate::case::Case;
use crate::decide::{Premise, Settled, Verdict};
use crate::edition::Engine;
use crate::ids::OutcomeId;
use crate::table::columns::Columns;
use alloc::vec::Vec;

impl Engine {
    /// What settles `outcome`. A chained decision is explained by the earlier outcomes it was
    /// written on where they settle it, else by the answers themselves.
    pub(crate) fn because(&self, case: &Case, earlier: &[Verdict], outcome: OutcomeId) -> Vec<Premise> {
        let answers = case.answered().map(|(fact, choice)| Premise::Fact(fact, choice));
        if let Some(chained) = &self.chained {
            let decided = earlier.iter().filter_map(|verdict| match verdict.outcome {
                Settled::On(outcome) => Some(Premise::Decision(verdict.decision, outcome)),
                Settled::Open => None,
            });
            let facts = self.table.fact_count();
            let reason = smallest(chained, facts, decided.chain(answers.clone()).collect(), outcome);
            // Without an earlier outcome in it, it may say more than the answers need.
            if let Some(reason) =
                reason.filter(|reason| reason.iter().any(|part| matches!(part, Premise::Decision(..))))
            {
                return reason;
            }
        }
        smallest(self.table.columns(), 0, answers.collect(), outcome).unwrap_or_default()
    }
}

/// `known` without whatever `outcome` does not need; the last are tried first, so that the reason
/// follows the order in which things were asked. `None` when `known` does not settle `outcome`.
fn smallest(columns: &Columns, facts: usize, mut known: Vec<Premise>, outcome: OutcomeId) -> Option<Vec<Premise>> {
    let settles = |known: &[Premise], without: usize| {
        let kept = known.iter().enumerate().filter(|(at, _)| *at != without);
        columns.settle(kept.map(|(_, premise)| input(*premise, facts)), outcome)
    };
    if !settles(&known, usize::MAX) {
        return None;
    }
    for at in (0..known.len()).rev() {
        if settles(&known, at) {
            known.remove(at);
        }
    }
    Some(known)
}

/// The input and the choice that a premise stands for.
fn input(premise: Premise, facts: usize) -> (usize, usize) {
    match premise {
        Premise::Fact(fact, choice) => (fact.index(), choice.index()),
        Premise::Decision(decision, outcome) => (facts + decision.index(), outcome.index()),
    }
}
