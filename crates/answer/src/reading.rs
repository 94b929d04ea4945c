//! Interpretations that an answer depends on: never hidden.

use crate::choices::condition;
use crate::outcome::OutcomeText;
use crate::text::{any_of, joined, lower_first};
use alloc::string::String;
use alloc::vec::Vec;
use kontaktkoll_rules::compiled::Interpretation;
use kontaktkoll_rules::{ChoiceSet, DecisionId, Edition, Input, InputId, InterpretationId, RowId, Verdict};

/// An interpretation of the sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Its public identifier.
    pub id: String,
    /// How the sources are read.
    pub text: String,
    /// Who can settle the question.
    pub owner: String,
    /// The answers for which a row depends on it: "Om kanal är ”Telefon”"; empty where it holds for all of the row, and for
    /// the case at hand.
    pub condition: String,
}

impl Reading {
    /// The interpretation behind an index; `None` only for an index of another edition.
    #[must_use]
    pub fn new(edition: &Edition, id: InterpretationId) -> Option<Self> {
        edition.interpretation(id).map(Self::from)
    }

    /// "Kan avgöras av: Västra Götalandsregionen."
    #[must_use]
    pub fn settled_by(&self) -> String {
        let end = if self.owner.ends_with('.') { "" } else { "." };
        ["Kan avgöras av: ", &self.owner, end].concat()
    }

    /// The condition if there is one, the text and who can settle it, in one paragraph.
    #[must_use]
    pub fn paragraph(&self) -> String {
        let opening = if self.condition.is_empty() { String::new() } else { [&self.condition, ": "].concat() };
        [&opening, &self.text, " ", &self.settled_by()].concat()
    }
}

impl From<&Interpretation> for Reading {
    fn from(content: &Interpretation) -> Self {
        Self {
            id: content.id.clone(),
            text: content.text.clone(),
            owner: content.owner.clone(),
            condition: String::new(),
        }
    }
}

/// The interpretations that only some cases of a row depend on, each once, with the answers in words.
pub(crate) fn partial(edition: &Edition, decision: DecisionId, row: RowId) -> Vec<Reading> {
    let Some(content) = edition.decision(decision) else { return Vec::new() };
    let mut found: Vec<(InterpretationId, Vec<String>)> = Vec::new();
    for reading in content.partial_interpretations.iter().filter(|reading| reading.row == row) {
        let premises = reading.premises.iter().filter_map(|(input, allowed)| premise(edition, *input, *allowed));
        let words = joined(premises, " och ");
        match found.iter_mut().find(|(known, _)| *known == reading.interpretation) {
            Some((_, alternatives)) => alternatives.push(words),
            None => found.push((reading.interpretation, [words].into())),
        }
    }
    let reading = |(id, alternatives): (InterpretationId, Vec<String>)| {
        let condition = ["Om ", &joined(alternatives, " eller om ")].concat();
        Some(Reading { condition, ..Reading::new(edition, id)? })
    };
    found.into_iter().filter_map(reading).collect()
}

/// "kanal är ”Telefon”".
fn premise(edition: &Edition, input: InputId, allowed: ChoiceSet) -> Option<String> {
    match edition.content().input(input)? {
        Input::Fact(fact) => Some(condition(edition.fact(fact)?, allowed)),
        Input::Decision(decision) => {
            let content = edition.decision(decision)?;
            let outcomes = content.outcomes.iter().enumerate().filter(|(at, _)| allowed.has(*at));
            let names: Vec<String> = outcomes
                .map(|(_, outcome)| ["”", OutcomeText::new(outcome, content).badge_or_title(), "”"].concat())
                .collect();
            Some([&lower_first(&content.title), " är ", &any_of(&names)].concat())
        }
    }
}

/// The interpretations that the settled decisions depend on, each once, in the order of first mention.
pub(crate) fn in_use(verdicts: &[Verdict]) -> Vec<InterpretationId> {
    let mut ids = Vec::new();
    for id in verdicts.iter().flat_map(|verdict| &verdict.interpretations) {
        if !ids.contains(id) {
            ids.push(*id);
        }
    }
    ids
}
