//! Where the rules come from.

use super::day::Day;
use crate::ids::{CitationId, DocumentId};
use alloc::string::String;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// A document that rules are read from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// The identifier used in the rulebook.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who owns it.
    pub owner: String,
    /// Its document number; empty when it has none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub number: String,
    /// Its version; empty when it has none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub version: String,
    /// First day of validity, or of publication.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// Last day of validity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Day>,
    /// An http(s) address; empty when there is none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub link: String,
}

/// A place in a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// The identifier used in the rulebook.
    pub id: String,
    /// The document.
    pub document: DocumentId,
    /// Section or row.
    pub place: String,
    /// At most six words that stand there, to find the place by.
    pub phrase: String,
}

/// A reading of a place where the source is silent or ambiguous.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interpretation {
    /// The identifier used in the rulebook.
    pub id: String,
    /// The reading, and what the source does not say.
    pub text: String,
    /// Who can settle it.
    pub owner: String,
    /// The places that it reads.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<CitationId>,
}
