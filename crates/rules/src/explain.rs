//! Why: the smallest part of what is known that settles an outcome.

use crate::case::Case;
use crate::engine::Engine;
use crate::find::Finding;
use crate::ids::{ChoiceId, InputId, OutcomeId};
use crate::table::columns::Scratch;
use crate::verdict::{Premise, Settled};
use alloc::vec::Vec;

impl Engine {
    /// Fills `known` with a smallest set of premises that settles `outcome`. A chained decision is
    /// explained by the earlier outcomes its rules use, where these settle it; otherwise by the answers.
    /// The last premises are dropped first, so that the reason follows the order of asking.
    pub(crate) fn because(
        &self,
        case: &Case,
        earlier: &[Finding],
        outcome: OutcomeId,
        known: &mut Vec<Premise>,
        scratch: &mut Scratch,
    ) {
        let facts = self.table.fact_count();
        let answers = case.answered().map(|(fact, choice)| Premise::Fact(fact, choice));
        if let Some(chained) = &self.chained {
            known.extend(earlier.iter().filter_map(|finding| match finding.outcome {
                Settled::On(outcome) => Some(Premise::Decision(finding.decision, outcome)),
                Settled::Open => None,
            }));
            known.extend(answers.clone());
            // A reason without an earlier outcome may be larger than the one found from the answers.
            if chained.reduce(known, |premise| column(*premise, facts), outcome, scratch)
                && known.iter().any(|part| matches!(part, Premise::Decision(..)))
            {
                return;
            }
            known.clear();
        }
        known.extend(answers);
        self.table.columns().reduce(known, |premise| column(*premise, facts), outcome, scratch);
    }
}

/// The input and the choice that a premise stands for in columns over `facts` facts and the decisions:
/// the outcome of a decision counts as its choice.
fn column(premise: Premise, facts: usize) -> (InputId, ChoiceId) {
    match premise {
        Premise::Fact(fact, choice) => (fact.into(), choice),
        Premise::Decision(decision, outcome) => {
            (InputId::from_index(facts + decision.index()), ChoiceId::from_index(outcome.index()))
        }
    }
}
