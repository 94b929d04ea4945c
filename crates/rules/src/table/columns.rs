//! One bitset of rules for each choice of each input: to match is to intersect.

use super::choices::{ChoiceSet, RuleSet};
use crate::case::Answer;
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
/// unanswered input allows everything. All that is decided or explained is this intersection.
#[derive(Clone, Debug)]
pub(crate) struct Columns {
    inputs: usize,
    /// The columns that each input has room for: as many as the one with the most choices. A choice
    /// that an input does not have is a column without rules.
    width: usize,
    /// For each word of a bitset of rules: that word of every column, input after input.
    bits: Vec<u64>,
    /// Every rule there is; never empty.
    every: Vec<u64>,
    /// Bit `r` of outcome `o`: rule `r` gives `o`.
    by_outcome: Vec<RuleSet>,
    outcomes: Vec<OutcomeId>,
}

impl Columns {
    /// `sizes`: the number of choices of each input.
    pub(crate) fn new(sizes: &[usize], outcome_count: usize, rules: &[MaskRule]) -> Self {
        let stride = rules.len().div_ceil(64).max(1);
        let width = sizes.iter().copied().max().unwrap_or(0).max(1);
        let mut bits = Vec::new();
        for at in 0..stride {
            let of_word = || rules.iter().enumerate().skip(at * 64).take(64);
            for (input, size) in sizes.iter().enumerate() {
                for choice in 0..width {
                    let allows = |rule: &MaskRule| rule.masks.get(input).is_none_or(|mask| mask.has(choice));
                    let allowing = of_word().filter(|(_, rule)| choice < *size && allows(rule));
                    bits.push(allowing.fold(0, |word, (rule, _)| word | 1 << (rule % 64)));
                }
            }
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
            inputs: sizes.len(),
            width,
            bits,
            every: every.words().to_vec(),
            by_outcome,
            outcomes: rules.iter().map(|rule| rule.outcome).collect(),
        }
    }

    /// The number of inputs.
    pub(crate) fn inputs(&self) -> usize {
        self.inputs
    }

    /// The rules that allow all of `answers`, each an input with the choice made.
    pub(crate) fn matching(&self, answers: impl Iterator<Item = (usize, usize)> + Clone) -> RuleSet {
        RuleSet::from_words(self.words(answers).collect())
    }

    /// The outcome of the first rule that allows all of `answers`, one for each input. For a complete
    /// case that is the only one. The same intersection, written for many cases in a row: no allocation,
    /// one test for each answer.
    pub(crate) fn first_outcome(&self, answers: &[Answer]) -> Option<OutcomeId> {
        let mut columns = self.bits.as_slice();
        for (at, every) in self.every.iter().enumerate() {
            let mut word = *every;
            for answer in answers {
                let (own, rest) = columns.split_at_checked(self.width)?;
                columns = rest;
                if let Answer::Chosen(choice) = answer {
                    compared(1);
                    word &= own.get(choice.index()).copied().unwrap_or(0);
                }
            }
            if word != 0 {
                return self.outcomes.get(at * 64 + word.trailing_zeros() as usize).copied();
            }
        }
        None
    }

    /// Whether all rules that allow `answers` give `outcome`, and there is at least one. No
    /// allocation: reasons ask this again and again.
    pub(crate) fn settle(&self, answers: impl Iterator<Item = (usize, usize)> + Clone, outcome: OutcomeId) -> bool {
        let Some(giving) = self.by_outcome.get(outcome.index()) else { return false };
        let mut some = false;
        let all = self.words(answers).zip(giving.words()).all(|(word, giving)| {
            compared(1);
            some |= word != 0;
            word & !giving == 0
        });
        all && some
    }

    /// The intersection, word by word.
    fn words(&self, answers: impl Iterator<Item = (usize, usize)> + Clone) -> impl Iterator<Item = u64> {
        self.every.iter().enumerate().map(move |(at, every)| {
            answers.clone().fold(*every, |word, (input, choice)| word & self.word(input, choice, at))
        })
    }

    /// The `at`th word of the column of a choice.
    fn word(&self, input: usize, choice: usize, at: usize) -> u64 {
        compared(1);
        let column = (choice < self.width).then(|| (at * self.inputs + input) * self.width + choice);
        column.and_then(|column| self.bits.get(column)).copied().unwrap_or(0)
    }

    /// The outcomes of `rules`, in order, each once.
    pub(crate) fn outcomes_of(&self, rules: &RuleSet) -> Vec<OutcomeId> {
        let reached = self.by_outcome.iter().enumerate().filter(|(_, set)| set.meets(rules));
        reached.map(|(outcome, _)| OutcomeId::nth(outcome)).collect()
    }
}
