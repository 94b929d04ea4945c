//! A rulebook file as its owner wrote it, with the place of every name.
//!
//! These types *are* the file format: the JSON Schema for editors is generated from them.

mod amounts;
mod card;
mod date;
mod decision;
mod fact;
mod header;
mod quota;
mod read;
mod readings;
mod refs;

pub use amounts::Value;
pub use card::{Code, Line, LineKind, LineOrRef, Need, Outcome, SharedLine};
pub(crate) use date::day_of;
pub use decision::{Condition, Decision, Example, Group, Otherwise, Row};
pub use fact::{Checklist, Choice, Fact};
pub use header::{Citation, Document, EditionHeader, Interpretation};
pub use quota::{Limit, Quota, Window};
pub(crate) use read::read;
pub use readings::{After, Before, OneOrMany, Reading, Readings};
pub use refs::{Answer, Id, Premises, Refs, Text};

use schemars::JsonSchema;
use serde::Deserialize;

/// A whole rulebook file.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Formatets version. Skriv 1.
    pub format: u32,
    /// Regelbokens id, till exempel `vgr-rehab`.
    pub id: Id,
    /// Regelbokens namn.
    pub title: Text,
    /// Regionen som äger reglerna.
    pub region: Text,
    /// Vem regelboken är till för, i en mening.
    pub audience: Text,
    /// Utgåvan och när den gäller.
    pub edition: EditionHeader,
    /// Dokumenten som reglerna är hämtade ur.
    #[serde(default)]
    pub document: Vec<Document>,
    /// Ställen i dokumenten.
    #[serde(default)]
    pub citation: Vec<Citation>,
    /// Tolkningar, där dokumenten inte säger hur det är.
    #[serde(default)]
    pub interpretation: Vec<Interpretation>,
    /// Frågorna, i den ordning de ställs.
    #[serde(default)]
    pub fact: Vec<Fact>,
    /// Frågor som ställs på samma skärm.
    #[serde(default)]
    pub checklist: Vec<Checklist>,
    /// Villkor med namn.
    #[serde(default)]
    pub condition: Vec<Condition>,
    /// Besluten, i den ordning de fattas.
    #[serde(default)]
    pub decision: Vec<Decision>,
    /// Koder som korten nämner.
    #[serde(default)]
    pub code: Vec<Code>,
    /// Rader som flera kort delar.
    #[serde(default)]
    pub line: Vec<SharedLine>,
    /// Korten: vad som ska göras vid varje utfall.
    #[serde(default)]
    pub outcome: Vec<Outcome>,
    /// Kvoterna: hur ofta ett utfall ersätts.
    #[serde(default)]
    pub quota: Vec<Quota>,
}
