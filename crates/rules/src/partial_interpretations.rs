//! Interpretations that only some cases of a row depend on.

use crate::cases::{Cube, joined};
use crate::choices::ChoiceSet;
use crate::compiled::Decision;
use crate::ids::{InputId, InterpretationId};
use crate::table::Table;
use crate::table::rules::{RuleId, RuleSet};
use alloc::vec::Vec;

/// An interpretation, and the cases that depend on it.
#[derive(Clone, Debug)]
pub(crate) struct InterpretationCases {
    pub(crate) interpretation: InterpretationId,
    /// The rules of which some cases depend on it.
    rules: RuleSet,
    /// Over the facts alone.
    cubes: Vec<Cube>,
}

impl InterpretationCases {
    /// Whether every completion of a case depends on the interpretation. `possible`: the rules that they match.
    /// `completions` is only asked for where the rules do not tell.
    pub(crate) fn covers(&self, possible: &RuleSet, completions: impl Fn() -> Cube) -> bool {
        possible.within(&self.rules) && completions().is_covered_by(&self.cubes)
    }
}

/// The partial interpretations of `decision`, each once, with the cases of its rows that depend on it. `over_facts` tells which
/// cases, over the facts alone, meet given premises.
pub(crate) fn interpretation_cases(
    decision: &Decision,
    table: &Table,
    over_facts: impl Fn(&[(InputId, ChoiceSet)]) -> Vec<Cube>,
) -> Vec<InterpretationCases> {
    let mut found: Vec<InterpretationCases> = Vec::new();
    for partial in &decision.partial_interpretations {
        let interpretation = partial.interpretation;
        let at = found.iter().position(|known| known.interpretation == interpretation).unwrap_or_else(|| {
            let rules = RuleSet::none(table.rules().len().div_ceil(64).max(1));
            found.push(InterpretationCases { interpretation, rules, cubes: Vec::new() });
            found.len() - 1
        });
        let Some(known) = found.get_mut(at) else { continue };
        let met = over_facts(&partial.premises);
        for (at, rule) in table.rules().iter().enumerate().filter(|(_, rule)| rule.row == partial.row) {
            let cubes = known.cubes.len();
            known.cubes.extend(met.iter().filter_map(|cube| rule.cases.and(cube)));
            if known.cubes.len() > cubes {
                known.rules.insert(RuleId(at));
            }
        }
    }
    for partial in &mut found {
        partial.cubes = joined(core::mem::take(&mut partial.cubes));
    }
    found
}
