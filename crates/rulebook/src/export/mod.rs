//! Rulebooks in other forms.

mod table;

pub use table::{Table, tables};
