//! Decision tables over closed facts: exact answers, what is still possible, what is still
//! missing, and why.
//!
//! A [`Rulebook`] has editions; an [`Edition`] has *facts* (questions, each with a closed set of
//! choices) and *decisions* (decision tables, hit policy unique: each complete case matches
//! exactly one rule). A decision may use the outcomes of earlier ones. A [`Case`] holds the answers
//! given so far, and [`Edition::decide`] says of each decision what it comes to, or may yet come to.
//!
//! ```
//! use kontaktkoll_rules::{compiled, Rulebook, Settled};
//!
//! let json = r#"{ "format": 1, "id": "demo", "title": "Demo", "region": "R", "audience": "A", "editions": [{
//!   "edition": "1", "documents": [], "citations": [],
//!   "facts": [
//!     { "id": "kanal", "name": "Kanal", "question": "Hur?", "choices": [
//!       { "id": "telefon", "label": "Telefon", "statement": "Per telefon." },
//!       { "id": "brev", "label": "Brev", "statement": "Per brev." }] },
//!     { "id": "svar", "name": "Svar", "question": "Svar?", "choices": [
//!       { "id": "ja", "label": "Ja", "statement": "Svar." },
//!       { "id": "nej", "label": "Nej", "statement": "Inget svar." }] }],
//!   "decisions": [{ "id": "typ", "title": "Typ",
//!     "outcomes": [{ "id": "T", "title": "T" }, { "id": "ingen", "title": "Ingen" }],
//!     "rows": [{ "id": "samtal", "reason": "" }, { "id": "annat", "reason": "" }],
//!     "rules": [[0, 0, [[0, 1], [1, 1]]], [1, 1, [[0, 1], [1, 2]]], [1, 1, [[0, 2]]]] }] }] }"#;
//! let compiled: compiled::Rulebook = serde_json::from_str(json).unwrap();
//! let rulebook = Rulebook::load(compiled).unwrap();
//! let edition = &rulebook.editions()[0];
//!
//! let mut case = edition.case();
//! let kanal = edition.fact_id("kanal").unwrap();
//! case.set(kanal, edition.answer(kanal, "brev").unwrap());
//!
//! let decided = edition.decide(&case);
//! assert!(decided.missing.is_empty(), "for a letter nobody needs to ask whether they answered");
//! assert!(matches!(decided.decisions[0].outcome, Settled::On(_)));
//! ```
//!
//! Out of scope: reading rulebook files, checking them for their owners (`kontaktkoll-rulebook`),
//! clocks, input and output, and anything on a screen. The engine knows no particular rulebook.

#![no_std]

extern crate alloc;

mod amount;
mod case;
mod cases;
mod certain;
mod choices;
pub mod compiled;
mod decide;
mod edition;
mod engine;
mod error;
mod explain;
mod find;
mod ids;
mod quota;
mod remaining;
mod report;
mod rulebook;
mod table;
mod validity;
mod verdict;
mod when;
mod why_not;
mod work;

pub use amount::Amount;
pub use case::{Answer, Case};
pub use cases::{CaseSet, Cube};
pub use choices::{ChoiceSet, MAX_CHOICES};
pub use edition::Edition;
pub use error::LoadError;
pub use find::{Finding, Findings};
pub use ids::{
    ChecklistId, ChoiceId, CitationId, CodeId, DecisionId, DocumentId, FactId, Input, InputId, InterpretationId,
    LimitId, OutcomeId, RowId,
};
pub use quota::{Assessed, Ledger, Next};
pub use report::Report;
pub use rulebook::Rulebook;
pub use validity::{EditionStatus, Validity};
pub use verdict::{Decided, Premise, Settled, Value, Verdict};
pub use when::Alternative;
pub use why_not::{Change, WhyNot};
#[cfg(feature = "count")]
pub use work::comparisons;
