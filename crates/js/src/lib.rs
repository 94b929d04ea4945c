//! The border to JavaScript.

mod config;
mod facts;
mod failure;
mod read;
mod rulebook;
mod values;
mod write;

pub use config::Config;
pub use facts::case;
pub use failure::Failure;
pub use values::{config, day, facts, report, rulebook};
