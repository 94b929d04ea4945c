//! One bitset of rules for each choice of each input: matching is intersecting.

use super::rules::{RuleId, RuleSet, TableRule};
use crate::choices::ChoiceSet;
use crate::ids::{ChoiceId, InputId, OutcomeId};
use crate::work::compared;
use alloc::vec;
use alloc::vec::Vec;

/// The matcher. Bit `r` of the column of a choice says that rule `r` allows that choice, so the rules
/// that a case may still match are the intersection of the columns of its answers; an unanswered input
/// allows every rule. Both deciding and explaining use this intersection.
#[derive(Clone, Debug)]
pub(crate) struct Columns {
    inputs: usize,
    /// The number of columns of each input: one for no answer, which allows every rule, and one for each
    /// choice of the input with the most choices. The column of a choice that an input lacks has no rules.
    width: usize,
    /// For each word of a bitset of rules: that word of every column, input after input.
    bits: Vec<u64>,
    /// Every rule there is; never empty.
    every: Vec<u64>,
    /// Whether some rule uses each input: the columns of unused inputs allow every rule.
    used: Vec<bool>,
    /// Bit `r` of outcome `o`: rule `r` gives `o`.
    by_outcome: Vec<RuleSet>,
    outcomes: Vec<OutcomeId>,
}

/// Buffers of [`Columns::reduce`], shared by the decisions of a case.
#[derive(Default)]
pub(crate) struct Scratch {
    /// The rules that allow the first `n` answers, for each `n`.
    before: Vec<u64>,
    /// The rules that allow what is kept of the later answers.
    after: Vec<u64>,
}

impl Columns {
    /// `sizes`: the number of choices of each input.
    pub(crate) fn new(sizes: &[usize], outcome_count: usize, rules: &[TableRule]) -> Self {
        let stride = rules.len().div_ceil(64).max(1);
        let width = sizes.iter().copied().max().unwrap_or(0) + 1;
        let mut bits = Vec::new();
        for at in 0..stride {
            let of_word = || rules.iter().enumerate().skip(at * 64).take(64);
            for (input, size) in sizes.iter().enumerate() {
                bits.push(u64::MAX);
                for choice in 0..width - 1 {
                    let allows = |rule: &TableRule| rule.cases.allowed(InputId::from_index(input)).has(choice);
                    let allowing = of_word().filter(|(_, rule)| choice < *size && allows(rule));
                    bits.push(allowing.fold(0, |word, (rule, _)| word | 1 << (rule % 64)));
                }
            }
        }
        let mut every = RuleSet::none(stride);
        let mut by_outcome = vec![RuleSet::none(stride); outcome_count];
        for (at, rule) in rules.iter().enumerate() {
            every.insert(RuleId(at));
            if let Some(set) = by_outcome.get_mut(rule.outcome.index()) {
                set.insert(RuleId(at));
            }
        }
        let uses = |input: usize, size: usize| {
            rules.iter().any(|rule| rule.cases.allowed(InputId::from_index(input)) != ChoiceSet::all(size))
        };
        Self {
            inputs: sizes.len(),
            width,
            bits,
            every: every.words().to_vec(),
            used: sizes.iter().enumerate().map(|(input, size)| uses(input, *size)).collect(),
            by_outcome,
            outcomes: rules.iter().map(|rule| rule.outcome).collect(),
        }
    }

    /// The number of inputs.
    pub(crate) fn inputs(&self) -> usize {
        self.inputs
    }

    /// Fills `rules` with the rules that allow all of `slots`, the answers of a [`crate::Case`].
    pub(crate) fn matching(&self, slots: &[u8], rules: &mut RuleSet) {
        rules.replace(self.words(slots));
    }

    /// The outcome of the first rule that allows all of `slots`; a complete case matches only that rule.
    pub(crate) fn first_outcome(&self, slots: &[u8]) -> Option<OutcomeId> {
        let (at, word) = self.words(slots).enumerate().find(|(_, word)| *word != 0)?;
        self.outcomes.get(at * 64 + word.trailing_zeros() as usize).copied()
    }

    /// The intersection, word by word.
    fn words(&self, slots: &[u8]) -> impl Iterator<Item = u64> {
        let mut rest = self.bits.as_slice();
        self.every.iter().map(move |every| {
            let (own, later) = rest.split_at_checked(self.inputs * self.width).unwrap_or_default();
            rest = later;
            let columns = own.chunks_exact(self.width).zip(slots);
            columns.fold(*every, |word, (columns, slot)| {
                compared(1);
                word & columns.get(usize::from(*slot)).copied().unwrap_or(0)
            })
        })
    }

    /// The outcome that all of `rules` give; `None` when they differ, or there is no rule.
    pub(crate) fn outcome_of_all(&self, rules: &RuleSet) -> Option<OutcomeId> {
        let first = *self.outcomes.get(rules.iter().next()?.0)?;
        rules.within(self.by_outcome.get(first.index())?).then_some(first)
    }

    /// Drops from `known` whatever is not needed to settle `outcome`, trying the last first. `column` gives
    /// the input and the choice of each. False when `known` does not settle the outcome.
    pub(crate) fn reduce<T>(
        &self,
        known: &mut Vec<T>,
        column: impl Fn(&T) -> (InputId, ChoiceId),
        outcome: OutcomeId,
        scratch: &mut Scratch,
    ) -> bool {
        let Some(giving) = self.by_outcome.get(outcome.index()) else { return false };
        let settles = |before: &[u64], after: &[u64]| {
            let mut words = before.iter().zip(after).zip(giving.words());
            words.all(|((before, after), giving)| {
                compared(1);
                before & after & !giving == 0
            })
        };
        let Scratch { before, after } = scratch;
        after.clone_from(&self.every);
        before.clone_from(&self.every);
        known.retain(|part| self.used.get(column(part).0.index()).copied().unwrap_or(true));
        for part in known.iter() {
            let (input, choice) = column(part);
            let last = before.len().saturating_sub(self.every.len());
            for at in 0..self.every.len() {
                let allowed = before.get(last + at).copied().unwrap_or(0) & self.word(input, choice, at);
                before.push(allowed);
            }
        }
        let mut all = before.rchunks_exact(self.every.len());
        if !all.next().is_some_and(|all| all.iter().any(|word| *word != 0) && settles(all, after)) {
            return false;
        }
        let mut at = known.len();
        for before in all {
            at = at.saturating_sub(1);
            if settles(before, after) {
                known.remove(at);
            } else if let Some((input, choice)) = known.get(at).map(&column) {
                for (word, after) in after.iter_mut().enumerate() {
                    *after &= self.word(input, choice, word);
                }
            }
        }
        true
    }

    /// The `at`th word of the column of a choice.
    fn word(&self, input: InputId, choice: ChoiceId, at: usize) -> u64 {
        compared(1);
        let slot = choice.index() + 1;
        let column = (slot < self.width).then(|| (at * self.inputs + input.index()) * self.width + slot);
        column.and_then(|column| self.bits.get(column)).copied().unwrap_or(0)
    }

    /// The outcomes of `rules`, in order, each once.
    pub(crate) fn outcomes_of(&self, rules: &RuleSet) -> Vec<OutcomeId> {
        let reached = self.by_outcome.iter().enumerate().filter(|(_, set)| set.meets(rules));
        reached.map(|(outcome, _)| OutcomeId::from_index(outcome)).collect()
    }
}
