//! Fewer rules for the same table.

use super::columns::MaskRule;
use alloc::vec::Vec;

/// Joins rules of the same row and outcome that differ in one fact only, until none do, and
/// leaves out rules that match nothing.
pub(super) fn merged(mut rules: Vec<MaskRule>) -> Vec<MaskRule> {
    rules.retain(|rule| rule.masks.iter().all(|mask| !mask.is_empty()));
    while let Some((keep, gone, fact)) = joinable(&rules) {
        let other = rules.remove(gone);
        let pair = rules.get_mut(keep).and_then(|rule| rule.masks.get_mut(fact)).zip(other.masks.get(fact));
        if let Some((mask, more)) = pair {
            *mask = mask.or(*more);
        }
    }
    rules
}

/// Two rules (the first stands before the second) and the one fact in which they differ.
fn joinable(rules: &[MaskRule]) -> Option<(usize, usize, usize)> {
    rules.iter().enumerate().find_map(|(at, a)| {
        let later = rules.iter().enumerate().skip(at + 1);
        let mut same_row = later.filter(|(_, b)| a.row == b.row && a.outcome == b.outcome);
        same_row.find_map(|(other, b)| {
            let pairs = a.masks.iter().zip(&b.masks).enumerate();
            let mut differing = pairs.filter(|(_, (a, b))| a != b).map(|(fact, _)| fact);
            match (differing.next(), differing.next()) {
                (Some(fact), None) => Some((at, other, fact)),
                _ => None,
            }
        })
    })
}
