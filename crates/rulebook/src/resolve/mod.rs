//! Identifiers: well formed, unique, and looked up where they are used.

mod names;
mod premises;
pub(crate) mod suggest;

pub(crate) use names::{Kind, Names};
pub(crate) use premises::Inputs;
