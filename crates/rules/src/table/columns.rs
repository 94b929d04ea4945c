//! One bitset of rules for each choice of each input: to match is to intersect.

use super::choices::{ChoiceSet, RuleSet};
use crate::ids::OutcomeId;
use crate::work::compared;
use alloc::vec;
use alloc::vec::Vec;

/// A rule as masks: one [`ChoiceSet`] for each input, all of them full where the rule does not care.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct MaskRule {
    pub(crate) row: u16,
    pub(crate) outcome: OutcomeId,
    pub(crate) masks: Vec<ChoiceSet>,
}

/// The matcher. Bit `r` of the column of a choice says that rule `r` allows that choice, so the
/// rules that a case may still reach are the intersection of the columns of its answers: an
/// unanswered input allows everything.
#[derive(Clone, Debug)]
pub(crate) struct Columns {
    /// Words in a bitset of rules.
    stride: usize,
    /// Where the columns of each input begin, counted in columns; one more than there are inputs.
    starts: Vec<usize>,
    /// Column after column.
    bits: Vec<u64>,
    /// Every rule there is.
    every: Vec<u64>,
    /// Bit `r` of outcome `o`: rule `r` gives `o`.
    by_outcome: Vec<RuleSet>,
    outcomes: Vec<OutcomeId>,
}

impl Columns {
    /// `sizes`: the number of choices of each input.
    pub(crate) fn new(sizes: &[usize], outcome_count: usize, rules: &[MaskRule]) -> Self {
        let stride = rules.len().div_ceil(64).max(1);
        let mut starts = vec![0];
        let mut bits = Vec::new();
        for (input, size) in sizes.iter().enumerate() {
            for choice in 0..*size {
                let mut column = RuleSet::none(stride);
                for (at, rule) in rules.iter().enumerate() {
                    if rule.masks.get(input).is_none_or(|mask| mask.has(choice)) {
                        column.insert(at);
                    }
                }
                bits.extend_from_slice(column.words());
            }
            starts.push(bits.len() / stride);
        }
        let mut every = RuleSet::none(stride);
        let mut by_outcome = vec![RuleSet::none(stride); outcome_count];
        for (at, rule) in rules.iter().enumerate() {
            every.insert(at);
            if let Some(set) = by_outcome.get_mut(rule.outcome.index()) {
                set.insert(at);
            }
        }
        Self {
            stride,
            starts,
            bits,
            every: every.words().to_vec(),
            by_outcome,
            outcomes: rules.iter().map(|rule| rule.outcome).collect(),
        }
    }

    /// The number of inputs.
    pub(crate) fn inputs(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// The rules that allow all of `answers`, each an input with the choice made.
    pub(crate) fn matching(&self, answers: impl Iterator<Item = (usize, usize)>) -> RuleSet {
        let mut words = self.every.clone();
        for (input, choice) in answers {
            let column = self.column(input, choice);
            compared(words.len());
            for (at, word) in words.iter_mut().enumerate() {
                *word &= column.get(at).copied().unwrap_or(0);
            }
        }
        RuleSet::from_words(words)
    }

    /// The outcome of the first rule that allows all of `answers`. For a complete case that is
    /// the only one. No allocation: this is the fast path of many complete cases.
    pub(crate) fn first_outcome(&self, answers: impl Iterator<Item = (usize, usize)> + Clone) -> Option<OutcomeId> {
        (0..self.stride).find_map(|at| {
            let mut word = self.every.get(at).copied().unwrap_or(0);
            for (input, choice) in answers.clone() {
                compared(1);
                word &= self.column(input, choice).get(at).copied().unwrap_or(0);
            }
            (word != 0).then(|| self.outcomes.get(at * 64 + word.trailing_zeros() as usize).copied()).flatten()
        })
    }

    /// The outcomes of `rules`, in order, each once.
    pub(crate) fn outcomes_of(&self, rules: &RuleSet) -> Vec<OutcomeId> {
        let reached = self.by_outcome.iter().enumerate().filter(|(_, set)| set.meets(rules));
        reached.map(|(outcome, _)| OutcomeId::nth(outcome)).collect()
    }

    /// Whether all of `rules` give `outcome`, and there is at least one.
    pub(crate) fn all_give(&self, rules: &RuleSet, outcome: OutcomeId) -> bool {
        let all = self.by_outcome.get(outcome.index()).is_some_and(|set| rules.within(set.words()));
        all && !rules.is_empty()
    }

    /// Empty for a choice that the input does not have: no rule allows it.
    fn column(&self, input: usize, choice: usize) -> &[u64] {
        let (start, end) = match self.starts.get(input..=input + 1) {
            Some([start, end]) => (*start, *end),
            _ => (0, 0),
        };
        let at = start + choice;
        if at >= end {
            return &[];
        }
        self.bits.get(at * self.stride..(at + 1) * self.stride).unwrap_or(&[])
    }
}
