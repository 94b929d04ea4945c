//! Rules of a table, and sets of them as bits.

use crate::cases::Cube;
use crate::ids::{OutcomeId, RowId};
use crate::work::compared;
use alloc::vec;
use alloc::vec::Vec;

/// A rule: the cases that it matches, and what they come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TableRule {
    pub(crate) row: RowId,
    pub(crate) outcome: OutcomeId,
    pub(crate) cases: Cube,
}

/// A rule of one table, as a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct RuleId(pub(crate) usize);

/// A set of rules of one table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct RuleSet {
    words: Vec<u64>,
}

impl RuleSet {
    /// The empty set, with room for 64 rules a word.
    pub(crate) fn none(words: usize) -> Self {
        Self { words: vec![0; words] }
    }

    pub(crate) fn replace(&mut self, words: impl Iterator<Item = u64>) {
        self.words.clear();
        self.words.extend(words);
    }

    pub(crate) fn words(&self) -> &[u64] {
        &self.words
    }

    pub(crate) fn insert(&mut self, rule: RuleId) {
        if let Some(word) = self.words.get_mut(rule.0 / 64) {
            *word |= 1 << (rule.0 % 64);
        }
    }

    pub(crate) fn has(&self, rule: RuleId) -> bool {
        self.words.get(rule.0 / 64).is_some_and(|word| word >> (rule.0 % 64) & 1 == 1)
    }

    /// Whether some rule is in both.
    pub(crate) fn meets(&self, other: &Self) -> bool {
        compared(self.words.len());
        self.words.iter().zip(&other.words).any(|(a, b)| a & b != 0)
    }

    /// Whether every rule of this set is in `other`.
    pub(crate) fn within(&self, other: &Self) -> bool {
        compared(self.words.len());
        self.words.iter().zip(&other.words).all(|(a, b)| a & !b == 0)
    }

    /// The rules in it, in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = RuleId> + '_ {
        self.words.iter().enumerate().flat_map(|(at, word)| {
            let mut rest = *word;
            core::iter::from_fn(move || {
                (rest != 0).then(|| {
                    let bit = rest.trailing_zeros() as usize;
                    rest &= rest - 1;
                    RuleId(at * 64 + bit)
                })
            })
        })
    }
}
