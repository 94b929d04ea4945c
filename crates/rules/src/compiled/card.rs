//! Cards: what to do with an outcome.

use crate::choices::ChoiceSet;
use crate::ids::{CitationId, CodeId, FactId};
use alloc::string::String;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// One line of a card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// What kind of line it is.
    pub kind: LineKind,
    /// What the line is about ("Besöksform"); may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// The text, or the value of the field.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// How many of `codes` are to be registered.
    #[serde(default, skip_serializing_if = "Need::is_all")]
    pub need: Need,
    /// The codes, in the order shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<CodeId>,
    /// The line holds only for these choices of a fact; an unanswered fact leaves it standing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub given: Vec<(FactId, ChoiceSet)>,
    /// The sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<CitationId>,
}

/// Kinds of lines, in the order that a card shows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LineKind {
    /// A field to fill in: contact type, form of visit.
    Register,
    /// Codes to register.
    Code,
    /// What is required for the registration to be right.
    Requirement,
    /// A step in the record system.
    Step,
    /// Something to know or to be careful with.
    Notice,
}

/// How many of a line's codes are to be registered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    /// Every one.
    #[default]
    All,
    /// Exactly one.
    One,
    /// One or more.
    AtLeastOne,
}

impl Need {
    fn is_all(&self) -> bool {
        matches!(self, Self::All)
    }
}

/// A code of a classification.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Code {
    /// The code: `ZV051`.
    pub id: String,
    /// The classification: `KVÅ`.
    pub system: String,
    /// What it stands for, where the source says; else empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
}
