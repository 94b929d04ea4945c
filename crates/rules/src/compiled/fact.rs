//! Facts: what is asked.

use crate::ids::{CitationId, FactId};
use alloc::string::String;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// A question with a closed set of choices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// The public identifier: `kanal`.
    pub id: String,
    /// A name short enough for a table heading: "Kanal".
    pub name: String,
    /// The question in full.
    pub question: String,
    /// Help with hard terms; empty when there is none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub help: String,
    /// At least two, in the order shown.
    pub choices: Vec<Choice>,
    /// The unit of a fact that is asked as a whole number and banded ("år"); empty for others.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// The sources of the question.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<CitationId>,
}

/// One choice of a fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The public identifier: `telefon`.
    pub id: String,
    /// What the user picks: "Telefon".
    pub label: String,
    /// The choice as a plain sentence, for reasons: "Kontakten skedde per telefon."
    pub statement: String,
    /// Help with this choice; empty when there is none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub help: String,
    /// The numbers that this choice stands for, when the fact is a banded number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub band: Option<Band>,
}

/// Whole numbers from the first to the last, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Band(pub u32, pub u32);

/// Facts asked on one screen, each answered yes or no.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checklist {
    /// The public identifier.
    pub id: String,
    /// The question over all of them: "Stämmer allt detta?"
    pub question: String,
    /// Help; empty when there is none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub help: String,
    /// Facts that follow one another in asking order.
    pub facts: Vec<FactId>,
}
