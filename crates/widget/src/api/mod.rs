//! What JavaScript can call, and how what it gives is read. Thin: it reads values, calls the rest,
//! and writes values. Only the exports themselves depend on the feature `exports`: the second
//! module (`crates/explore`) reads the same values, and must not export this one's functions.

#[cfg(feature = "exports")]
mod widget;

#[cfg(feature = "exports")]
pub use widget::{Widget, decide};
