//! The border between Rust and JavaScript: values in and out, and errors.
//!
//! | module | what it does |
//! |---|---|
//! | `convert` | plain data in and out, through serde |
//! | `config` | what the element decides for everything it mounts |
//! | `date` | dates that a script gives |
//! | `facts` | answers by fact |
//! | `failure` | errors with a stable code |
//! | `load` | a compiled rulebook, from parsed JSON to a proven one |
//! | `rulebook`, `read` | the reader behind `load`, and why it is written by hand |
//!
//! Out of scope: exports (each module has its own), the page, and anything on a screen.

mod config;
mod convert;
mod date;
mod facts;
mod failure;
mod load;
mod read;
mod rulebook;

pub use config::Config;
pub use convert::{from_js, to_js};
pub use date::{day, written_day};
pub use facts::Facts;
pub use failure::Failure;
pub use load::load_rulebook;
