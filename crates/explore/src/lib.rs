//! The views beside the questions: looking up, the tables, the map, and so on. A wasm module of its own,
//! loaded when one of these views is first opened, so that the first question does not pay for it.
//!
//! | module | what it does |
//! |---|---|
//! | `api` | what JavaScript can call |
//! | `view_frame` | the root component: the button back, a heading, and the view |
//! | `view_context` | what every view works with |
//! | `views` | one folder for each view |
//! | `rule_rows` | the rules of a decision as rows, for two of the views |
//! | `basis`, `headings` | what several views render in the same way |
//! | `quotas` | quotas, for scripts |
//! | `days` | dates, for scripts |
//!
//! What is shown comes from `kontaktkoll-answer`. Out of scope: fetching, storing, clocks and addresses.

mod api;
mod basis;
mod days;
mod headings;
mod quotas;
mod rule_rows;
#[cfg(test)]
mod sample;
mod view_context;
mod view_frame;
mod views;

pub use api::Explore;
pub use days::read_day;
pub use quotas::quota;
