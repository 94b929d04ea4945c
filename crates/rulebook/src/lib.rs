//! Reads, checks and compiles rulebooks written in TOML.
//!
//! Steps: text → [`source`] (as written, with places) → resolved (identifiers looked up) → lowered
//! (groups and `otherwise` turned into disjoint rules) → checked → compiled. Only [`check`] makes a
//! [`CheckedRulebook`], so a value of that type has no errors.
//! Every problem found is reported, not just the first.
//!
//! Out of scope: deciding cases (see `kontaktkoll-rules`) and reading files (callers pass texts).

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
