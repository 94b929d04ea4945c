//! Names: every identifier is well formed, is its own, and is found where it is used.

mod names;
mod premises;
pub(crate) mod suggest;

pub(crate) use names::{Kind, Names};
pub(crate) use premises::Inputs;
