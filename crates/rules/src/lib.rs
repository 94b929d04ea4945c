//! Decision tables over closed facts: exact answers, what is still possible, what is still
//! missing, and why.
//!
//! A [`Rulebook`] has editions; an [`Edition`] has *facts* (questions, each with a closed set of
//! choices) and *decisions* (decision tables, hit policy unique: each complete case matches
//! exactly one rule). A decision may use the outcomes of earlier ones. A [`Case`] holds the answers
//! given so far, and [`Edition::decide`] says of each decision what it comes to, or may yet come to.
//!
//! ```
//! use kontaktkoll_rules::Settled;
//! use kontaktkoll_rules::builder::EditionBuilder;
//!
//! let mut edition = EditionBuilder::new("1");
//! let [phone, letter] = edition.fact("channel", "How was the contact made?", ["phone", "letter"]);
//! let [yes, _no] = edition.fact("answered", "Did anybody answer?", ["yes", "no"]);
//! let [call, nothing] = edition.decision("type", ["call", "nothing"]);
//! edition.rule(call).when([phone]).when([yes]);
//! edition.otherwise(nothing);
//! let rulebook = edition.build("demo")?;
//!
//! let edition = &rulebook.editions()[0];
//! let decided = edition.decide(&edition.case().with(letter.fact(), letter.choice()));
//! assert_eq!(decided.decisions[0].outcome, Settled::On(nothing.outcome()));
//! assert!(decided.missing.is_empty(), "for a letter nobody needs to ask whether they answered");
//! # Ok::<(), kontaktkoll_rules::builder::BuildError>(())
//! ```
//!
//! Tables come from code ([`builder`]) or from compiled JSON ([`compiled`], [`Rulebook::load`]). Both
//! are proven before they decide anything: a table with a gap or an overlap is refused.
//!
//! The crate is `no_std` and needs `alloc`. Features, none of them default:
//!
//! - `count`: counts the comparisons that deciding costs (`comparisons`), for tests and benchmarks.
//!
//! Out of scope: reading rulebook files, checking them for their owners (`kontaktkoll-rulebook`),
//! clocks, input and output, and anything on a screen. The engine knows no particular rulebook.

#![no_std]

extern crate alloc;

mod amount;
pub mod builder;
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
mod partial_interpretations;
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
pub use ids::{
    ChecklistId, ChoiceId, CitationId, CodeId, DecisionId, DocumentId, FactId, Input, InputId, InterpretationId,
    LimitId, OutcomeId, RowId,
};
pub use quota::{Assessed, Ledger, Next};
pub use report::{QuotaReport, Report};
pub use rulebook::Rulebook;
pub use validity::{EditionStatus, Validity};
pub use verdict::{Decided, Premise, Settled, Value, Verdict};
pub use when::Alternative;
pub use why_not::{Change, WhyNot};
#[cfg(feature = "count")]
pub use work::comparisons;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
