//! Chained decisions as tables over the facts alone.
//!
//! A decision that uses the outcome of an earlier one is correlated with it: what is possible, and
//! what is missing, cannot be read off the two tables apart. So each rule that asks for an earlier
//! outcome is replaced by one rule for each rule that gives it.

use crate::table::ChoiceSet;
use crate::table::columns::MaskRule;
use alloc::vec;
use alloc::vec::Vec;

/// The rules over facts of each earlier decision.
pub(crate) type Flat = Vec<MaskRule>;

/// `rule` has masks for the facts first (`facts` of them), and then for the decisions in `earlier`.
pub(crate) fn flatten(rules: &[MaskRule], facts: usize, earlier: &[Flat]) -> Flat {
    rules.iter().flat_map(|rule| flatten_rule(rule, facts, earlier)).collect()
}

fn flatten_rule(rule: &MaskRule, facts: usize, earlier: &[Flat]) -> Flat {
    let own: Vec<ChoiceSet> = rule.masks.iter().take(facts).copied().collect();
    let mut parts = vec![own];
    for (asked, flat) in rule.masks.iter().skip(facts).zip(earlier) {
        if flat.iter().all(|given| asked.has(given.outcome.index())) {
            continue;
        }
        let giving = || flat.iter().filter(|given| asked.has(given.outcome.index()));
        parts = parts.iter().flat_map(|part| giving().filter_map(|given| meet(part, &given.masks))).collect();
    }
    let part_rule = |masks| MaskRule { row: rule.row, outcome: rule.outcome, masks };
    parts.into_iter().map(part_rule).collect()
}

/// The cases in both; `None` when there are none.
fn meet(a: &[ChoiceSet], b: &[ChoiceSet]) -> Option<Vec<ChoiceSet>> {
    let masks: Vec<ChoiceSet> = a.iter().zip(b).map(|(a, b)| a.and(*b)).collect();
    masks.iter().all(|mask| !mask.is_empty()).then_some(masks)
}
