//! The compiled rulebook: what the checker writes as JSON and the browser reads.
//!
//! These types only carry data; [`crate::Rulebook::load`] proves it and gives it meaning. Indices
//! ([`crate::FactId`] and its siblings) are positions in the lists of the same edition. Texts are plain text, never markup.

mod card;
mod decision;
mod fact;
mod quota;
mod source;

pub use card::{Code, Line, LineKind, Need};
pub use decision::{Decision, Outcome, Row, Rule};
pub use fact::{Band, Checklist, Choice, Fact};
pub use quota::{Limit, Quota, Window};
pub use source::{Citation, Document, Interpretation};

use crate::ids::{DecisionId, FactId, Input, InputId};
use alloc::string::String;
use alloc::vec::Vec;
use chrono::NaiveDate;
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

/// A calendar day, written `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub NaiveDate);

impl Day {
    /// Reads `YYYY-MM-DD`; `None` for anything else and for days that do not exist.
    ///
    /// ```
    /// use kontaktkoll_rules::compiled::Day;
    /// assert_eq!(Day::parse("2026-11-22").unwrap().to_string(), "2026-11-22");
    /// assert!(Day::parse("2026-02-30").is_none());
    /// assert!(Day::parse("26-11-22").is_none());
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-');
        let mut part = |width: usize| {
            let digits = parts.next().filter(|p| p.len() == width && p.bytes().all(|b| b.is_ascii_digit()))?;
            digits.parse::<u32>().ok()
        };
        let (year, month, day) = (part(4)?, part(2)?, part(2)?);
        NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day).map(Self)
    }
}

impl core::fmt::Display for Day {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        use chrono::Datelike;
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}

impl Serialize for Day {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("a date is written YYYY-MM-DD"))
    }
}
