//! Rulebooks in other forms: decision tables to read, and for a spreadsheet.
//!
//! A format is a file of its own and a line in [`TABLE_FORMATS`]. Out of scope: reading rulebooks and checking them
//! (`kontaktkoll-rulebook`), deciding (`kontaktkoll-rules`), and files: every format is a text.

mod csv;
mod markdown;
mod table;

pub use table::{Table, tables};

use kontaktkoll_rules::compiled::Edition;
use std::fmt;

/// A form in which the decision tables of an edition can be written.
#[derive(Clone, Copy, Debug)]
pub struct TableFormat {
    /// Its name on the command line.
    pub name: &'static str,
    /// Writes all decision tables of an edition.
    pub write: fn(&Edition) -> Result<String, ExportError>,
}

/// Every format, the usual one first.
pub const TABLE_FORMATS: [TableFormat; 2] =
    [TableFormat { name: "markdown", write: markdown::write }, TableFormat { name: "csv", write: csv::write }];

/// A table cannot be written.
#[derive(Debug)]
pub struct ExportError(std::io::Error);

impl fmt::Display for ExportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "tabellen går inte att skriva: {}", self.0)
    }
}

impl std::error::Error for ExportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0)
    }
}

impl From<std::io::Error> for ExportError {
    fn from(error: std::io::Error) -> Self {
        Self(error)
    }
}
