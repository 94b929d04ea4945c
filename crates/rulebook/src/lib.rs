//! Reads, checks and compiles rulebooks written in TOML.
//!
//! The way of a rulebook: text → [`source`] (as written, with places) → resolved (names
//! found) → lowered (groups and `otherwise` made into disjoint rules) → checked → compiled. Only
//! [`check`] makes a [`CheckedRulebook`], so having one means that there is nothing wrong with it.
//! Every problem found is reported, not just the first.
//!
//! Out of scope: deciding cases (`kontaktkoll-rules` does) and reading files: texts are handed in.

mod checked;
mod checks;
mod compile;
mod diagnostic;
mod lower;
mod problems;
mod render;
mod resolve;
mod schema;
pub mod source;
mod subject;

pub use checked::{CheckReport, CheckedRulebook, SourceFile, check};
pub use diagnostic::{Code, Diagnostic, Severity};
pub use render::render;
pub use resolve::suggest::closest_first;
pub use schema::schema;
