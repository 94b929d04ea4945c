//! Interpretations that an answer depends on: never hidden.

use alloc::string::String;
use alloc::vec::Vec;
use kontaktkoll_rules::compiled::Interpretation;
use kontaktkoll_rules::{Edition, InterpretationId, Verdict};

/// An interpretation of the sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Its public identifier.
    pub id: String,
    /// How the sources are read.
    pub text: String,
    /// Who can settle the question.
    pub owner: String,
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

    /// The text and who can settle it, in one paragraph.
    #[must_use]
    pub fn paragraph(&self) -> String {
        [&self.text, " ", &self.settled_by()].concat()
    }
}

impl From<&Interpretation> for Reading {
    fn from(content: &Interpretation) -> Self {
        Self { id: content.id.clone(), text: content.text.clone(), owner: content.owner.clone() }
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
