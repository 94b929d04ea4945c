//! A case: the answers given so far.

use crate::ids::{ChoiceId, FactId};
use alloc::vec;
use alloc::vec::Vec;

/// What is known of one fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Answer {
    /// Nothing: every choice is still possible.
    #[default]
    Unanswered,
    /// This choice.
    Chosen(ChoiceId),
}

/// The answers given so far, one for each fact of an edition. A *complete* case has them all; any
/// other is *partial*, and stands for all its completions.
///
/// Made by [`crate::Edition::case`]. Answers that a fact does not have cannot be put in: only the
/// edition makes [`FactId`] and [`ChoiceId`], and [`crate::Edition::decide`] reads a foreign one
/// as a choice that no rule allows.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Case {
    answers: Vec<Answer>,
}

impl Case {
    pub(crate) fn empty(facts: usize) -> Self {
        Self { answers: vec![Answer::Unanswered; facts] }
    }

    /// The answer to `fact`; unanswered when the case belongs to an edition without it.
    #[must_use]
    pub fn get(&self, fact: FactId) -> Answer {
        self.answers.get(fact.index()).copied().unwrap_or_default()
    }

    /// Answers `fact`, or takes its answer back.
    pub fn set(&mut self, fact: FactId, answer: Answer) {
        if let Some(slot) = self.answers.get_mut(fact.index()) {
            *slot = answer;
        }
    }

    /// The same case with `fact` answered by `choice`.
    #[must_use]
    pub fn with(&self, fact: FactId, choice: ChoiceId) -> Self {
        let mut next = self.clone();
        next.set(fact, Answer::Chosen(choice));
        next
    }

    /// What is known of each fact, in asking order.
    pub(crate) fn answers(&self) -> &[Answer] {
        &self.answers
    }

    /// The answered facts in asking order, each with its choice.
    pub fn answered(&self) -> impl DoubleEndedIterator<Item = (FactId, ChoiceId)> + Clone + '_ {
        self.answers.iter().enumerate().filter_map(|(fact, answer)| match answer {
            Answer::Chosen(choice) => Some((FactId::nth(fact), *choice)),
            Answer::Unanswered => None,
        })
    }
}
