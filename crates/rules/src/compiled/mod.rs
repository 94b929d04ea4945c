//! The compiled rulebook: what the checker writes as JSON and the browser reads.
//!
//! These types only carry data; [`crate::Rulebook::load`] proves it and gives it meaning. Indices
//! ([`crate::FactId`] and its siblings) are positions in the lists of the same edition. Texts are plain text, never markup.

mod card;
mod day;
mod decision;
mod fact;
mod quota;
mod source;

pub use card::{Code, Line, LineKind, Need};
pub use day::Day;
pub use decision::{Decision, Outcome, PartialInterpretation, Row, Rule};
pub use fact::{Band, Checklist, Choice, Fact};
pub use quota::{Limit, Quota, Window};
pub use source::{Citation, Document, Interpretation};

use crate::ids::{DecisionId, FactId, Input, InputId};
use alloc::string::String;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// The format version that this crate reads and the compiler writes.
pub const FORMAT: u32 = 1;

/// A rulebook with all its editions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rulebook {
    /// [`FORMAT`] when it was compiled.
    pub format: u32,
    /// The public identifier, such as `vgr-rehab`.
    pub id: String,
    /// Its name: "Vårdval Rehab".
    pub title: String,
    /// The region that owns it.
    pub region: String,
    /// Who it is for, in one sentence.
    pub audience: String,
    /// In order of validity, the earliest first; never empty.
    pub editions: Vec<Edition>,
}

/// One edition: the rules as they stand between two dates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// Its name: "6.0".
    pub edition: String,
    /// First day in force; `None` when the source gives none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// Last day in force; `None` means until further notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
    /// The documents that the rules are read from.
    pub documents: Vec<Document>,
    /// Places in the documents.
    pub citations: Vec<Citation>,
    /// Readings where a document is silent or ambiguous.
    #[serde(default)]
    pub interpretations: Vec<Interpretation>,
    /// In the order asked.
    pub facts: Vec<Fact>,
    /// Facts asked together on one screen.
    #[serde(default)]
    pub checklists: Vec<Checklist>,
    /// In the order decided.
    pub decisions: Vec<Decision>,
    /// Codes that the cards mention.
    #[serde(default)]
    pub codes: Vec<Code>,
    /// Limits on compensation.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quotas: Vec<Quota>,
}

impl Edition {
    /// What an input is; `None` when it lies past the last decision.
    #[must_use]
    pub fn input(&self, input: InputId) -> Option<Input> {
        match input.index().checked_sub(self.facts.len()) {
            None => Some(Input::Fact(FactId::from_index(input.index()))),
            Some(decision) if decision < self.decisions.len() => {
                Some(Input::Decision(DecisionId::from_index(decision)))
            }
            Some(_) => None,
        }
    }

    /// The index of an input, as rules hold it.
    #[must_use]
    pub fn input_id(&self, input: Input) -> InputId {
        InputId::from_index(match input {
            Input::Fact(fact) => fact.index(),
            Input::Decision(decision) => self.facts.len() + decision.index(),
        })
    }
}
