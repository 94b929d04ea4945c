//! Why: the smallest part of what is known that settles an outcome.

use crate::case::Case;
use crate::decide::{Premise, Settled};
use crate::edition::Engine;
use crate::find::Finding;
use crate::ids::OutcomeId;
use crate::table::columns::Room;
use alloc::vec::Vec;

impl Engine {
    /// What settles `outcome`, put into `known`. A chained decision is explained by the earlier outcomes
    /// it was written on where they settle it, else by the answers themselves. The last are left out
    /// first, so that the reason follows the order in which things were asked.
    pub(crate) fn because(
        &self,
        case: &Case,
        earlier: &[Finding],
        outcome: OutcomeId,
        known: &mut Vec<Premise>,
        room: &mut Room,
    ) {
        let answers = case.answered().map(|(fact, choice)| Premise::Fact(fact, choice));
        if let Some(chained) = &self.chained {
            let facts = self.table.fact_count();
            known.extend(earlier.iter().filter_map(|finding| match finding.outcome {
                Settled::On(outcome) => Some(Premise::Decision(finding.decision, outcome)),
                Settled::Open => None,
            }));
            known.extend(answers.clone());
            // Without an earlier outcome in it, it may say more than the answers need.
            if chained.reduce(known, |premise| input(*premise, facts), outcome, room)
                && known.iter().any(|part| matches!(part, Premise::Decision(..)))
            {
                return;
            }
            known.clear();
        }
        known.extend(answers);
        self.table.columns().reduce(known, |premise| input(*premise, 0), outcome, room);
    }
}

/// The input and the choice that a premise stands for.
fn input(premise: Premise, facts: usize) -> (usize, usize) {
    match premise {
        Premise::Fact(fact, choice) => (fact.index(), choice.index()),
        Premise::Decision(decision, outcome) => (facts + decision.index(), outcome.index()),
    }
}
