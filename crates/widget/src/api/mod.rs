//! What JavaScript can call, and how what it gives is read. Thin: it reads values, calls the rest,
//! and writes values. Only the exports themselves depend on the feature `exports`: the second
//! module (`crates/explore`) reads the same values, and must not export this one's functions.

mod facts;
mod failure;
mod read;
mod rulebook;
mod values;
#[cfg(feature = "exports")]
mod widget;
mod write;

pub use facts::case;
pub use failure::Failure;
pub use values::{config, day, facts, rulebook};
#[cfg(feature = "exports")]
pub use widget::{Widget, decide};
