//! What only some need: looking up, the whole table, the map, and why not. A wasm module of its
//! own, loaded when one of these views is first opened, so that the first question costs nothing
//! of it.
//!
//! | module | what it does |
//! |---|---|
//! | `api` | what JavaScript can call |
//! | `desk` | all that a view works with |
//! | `quotas` | quotas, for scripts |
//! | `frame` | the root component: the way back, and the view |
//! | `views` | one folder for each view |
//!
//! It shares with `crates/widget` how rulebooks are read, numbers and dates written, and elements
//! made. Out of scope: fetching, storing, clocks and addresses.

mod api;
mod cites;
mod desk;
mod frame;
mod headings;
mod quotas;
#[cfg(test)]
mod sample;
mod views;
mod words;

pub use api::Explore;
pub use quotas::quota;
