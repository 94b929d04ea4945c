//! When: the shortest description of the cases that lead to an outcome.

use crate::edition::Edition;
use crate::ids::{DecisionId, FactId, OutcomeId};
use crate::table::ChoiceSet;
use crate::table::cube::{Cube, covered, meet};
use alloc::vec::Vec;

/// One way to an outcome: every premise must hold, and none can be left out or widened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// In asking order: a fact, and the choices that do.
    pub premises: Vec<(FactId, ChoiceSet)>,
}

impl Edition {
    /// The ways to `outcome`, over the answers alone. Together they are exactly the cases that
    /// lead there; none can be left out.
    #[must_use]
    pub fn when(&self, decision: DecisionId, outcome: OutcomeId) -> Vec<Alternative> {
        let Some(engine) = self.engines.get(decision.index()) else { return Vec::new() };
        let full: Cube = self.content().facts.iter().map(|fact| ChoiceSet::all(fact.choices.len())).collect();
        let rules = engine.table.rules();
        let others: Vec<&Cube> = rules.iter().filter(|rule| rule.outcome != outcome).map(|rule| &rule.masks).collect();
        let own = rules.iter().filter(|rule| rule.outcome == outcome);
        let mut ways: Vec<Cube> = own.map(|rule| widened(&rule.masks, &full, &others)).collect();
        ways.dedup();
        let mut at = ways.len();
        while at > 0 {
            at -= 1;
            let candidate = ways.remove(at);
            if !covered(&candidate, &ways) {
                ways.insert(at, candidate);
            }
        }
        let premises = |way: &Cube| {
            way.iter()
                .zip(&full)
                .enumerate()
                .filter(|(_, (mask, all))| mask != all)
                .map(|(fact, (mask, _))| (FactId::from_index(fact), *mask))
                .collect()
        };
        ways.iter().map(|way| Alternative { premises: premises(way) }).collect()
    }
}

/// `cube`, as wide as it goes without meeting `others`: the facts asked last are freed first.
fn widened(cube: &Cube, full: &Cube, others: &[&Cube]) -> Cube {
    let mut wide = cube.clone();
    for (fact, all) in full.iter().enumerate().rev() {
        let missing = all.minus(wide.get(fact).copied().unwrap_or(*all));
        let steps = core::iter::once(missing).chain(missing.iter().map(ChoiceSet::one));
        for more in steps {
            let Some(before) = wide.get(fact).copied() else { continue };
            if let Some(mask) = wide.get_mut(fact) {
                *mask = before.or(more);
            }
            if others.iter().any(|other| meet(&wide, other))
                && let Some(mask) = wide.get_mut(fact)
            {
                *mask = before;
            }
        }
    }
    wide
}
