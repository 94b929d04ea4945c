//! Sets of choices, as bits.

use serde::{Deserialize, Serialize};

/// The most choices that a fact, and the most outcomes that a decision, may have. A JSON number
/// holds that many bits exactly.
pub const MAX_CHOICES: usize = 48;

/// A set of choices of one fact (or of outcomes of one decision): bit `n` is the `n`th.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ChoiceSet(u64);

impl ChoiceSet {
    /// No choice.
    pub const NONE: Self = Self(0);

    /// All of `count` choices (at most [`MAX_CHOICES`]).
    #[must_use]
    pub const fn all(count: usize) -> Self {
        if count >= MAX_CHOICES { Self((1 << MAX_CHOICES) - 1) } else { Self((1 << count) - 1) }
    }

    /// Only the `n`th; none when `n` is past the limit.
    #[must_use]
    pub const fn one(n: usize) -> Self {
        if n < MAX_CHOICES { Self(1 << n) } else { Self::NONE }
    }

    /// The set whose bits these are, as it is written in a compiled rulebook.
    #[must_use]
    pub const fn from_bits(bits: u64) -> Self {
        Self(bits)
    }

    /// The choices in both sets.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// The choices in either set.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The choices in this set but not in `other`.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether it is empty.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The number of choices in it.
    #[must_use]
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether the `n`th is in it.
    #[must_use]
    pub const fn has(self, n: usize) -> bool {
        n < MAX_CHOICES && self.0 >> n & 1 == 1
    }

    /// The positions in it, in order.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        (0..MAX_CHOICES).filter(move |n| self.has(*n))
    }
}
