//! When: the shortest description of the cases that lead to an outcome.

use crate::cases::Cube;
use crate::choices::ChoiceSet;
use crate::edition::Edition;
use crate::ids::{DecisionId, FactId, InputId, OutcomeId};
use alloc::vec::Vec;

/// One way to an outcome: all premises must hold, and none can be dropped or widened.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Alternative {
    /// Facts in asking order, each with the choices allowed.
    pub premises: Vec<(FactId, ChoiceSet)>,
}

impl Edition {
    /// The ways to `outcome`, in terms of answers alone. Together they are exactly the cases that lead
    /// there, and no way is redundant.
    #[must_use]
    pub fn when(&self, decision: DecisionId, outcome: OutcomeId) -> Vec<Alternative> {
        let Some(engine) = self.engines.get(decision.index()) else { return Vec::new() };
        let all = self.all_cases();
        let rules = engine.table.rules();
        let others: Vec<&Cube> = rules.iter().filter(|rule| rule.outcome != outcome).map(|rule| &rule.cases).collect();
        let own = rules.iter().filter(|rule| rule.outcome == outcome);
        let mut ways: Vec<Cube> = own.map(|rule| widened(&rule.cases, &all, &others)).collect();
        ways.dedup();
        let mut at = ways.len();
        while at > 0 {
            at -= 1;
            let candidate = ways.remove(at);
            if !candidate.is_covered_by(&ways) {
                ways.insert(at, candidate);
            }
        }
        let premises =
            |way: &Cube| way.narrowed(&all).map(|(fact, mask)| (FactId::from_index(fact.index()), mask)).collect();
        ways.iter().map(|way| Alternative { premises: premises(way) }).collect()
    }
}

/// `cube`, widened as far as possible without meeting `others`; the facts asked last are widened first.
fn widened(cube: &Cube, all: &Cube, others: &[&Cube]) -> Cube {
    let mut wide = cube.clone();
    for (fact, choices) in all.masks().iter().enumerate().rev() {
        let fact = InputId::from_index(fact);
        let missing = choices.minus(wide.allowed(fact));
        // All missing choices at once, otherwise one by one.
        let steps = core::iter::once(missing).chain(missing.iter().map(ChoiceSet::one));
        for more in steps {
            let before = wide.allowed(fact);
            wide.set(fact, before.or(more));
            if others.iter().any(|other| wide.meets(other)) {
                wide.set(fact, before);
            }
        }
    }
    wide
}
