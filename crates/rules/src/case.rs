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

/// The answers given so far. A *complete* case answers every fact of its edition; a *partial* case
/// stands for all its completions.
///
/// Made by [`crate::Edition::case`]. A [`FactId`] that the edition does not have is ignored, and
/// [`crate::Edition::decide`] reads a [`ChoiceId`] that the fact does not have as a choice that no
/// rule allows.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Case {
    /// For each fact: 0 while it is unanswered, otherwise the position of the choice plus 1.
    slots: Vec<u8>,
}

impl Case {
    pub(crate) fn empty(facts: usize) -> Self {
        Self { slots: vec![slot(Answer::Unanswered); facts] }
    }

    /// The answer to `fact`; unanswered when the case belongs to an edition without it.
    #[must_use]
    pub fn get(&self, fact: FactId) -> Answer {
        self.slots.get(fact.index()).copied().and_then(choice).map_or(Answer::Unanswered, Answer::Chosen)
    }

    /// Answers `fact`, or takes its answer back.
    pub fn set(&mut self, fact: FactId, answer: Answer) {
        if let Some(place) = self.slots.get_mut(fact.index()) {
            *place = slot(answer);
        }
    }

    /// The same case with `fact` answered by `choice`.
    #[must_use]
    pub fn with(&self, fact: FactId, choice: ChoiceId) -> Self {
        let mut next = self.clone();
        next.set(fact, Answer::Chosen(choice));
        next
    }

    /// For each fact, in asking order, the slot of its answer.
    pub(crate) fn slots(&self) -> &[u8] {
        &self.slots
    }

    /// The answered facts in asking order, each with its choice.
    pub fn answered(&self) -> impl DoubleEndedIterator<Item = (FactId, ChoiceId)> + Clone + '_ {
        self.slots.iter().enumerate().filter_map(|(fact, slot)| Some((FactId::from_index(fact), choice(*slot)?)))
    }
}

/// A fact has at most [`crate::MAX_CHOICES`] choices, so the greatest slot matches no choice.
fn slot(answer: Answer) -> u8 {
    match answer {
        Answer::Unanswered => 0,
        Answer::Chosen(choice) => u8::try_from(choice.index() + 1).unwrap_or(u8::MAX),
    }
}

fn choice(slot: u8) -> Option<ChoiceId> {
    slot.checked_sub(1).map(|choice| ChoiceId::from_index(usize::from(choice)))
}
