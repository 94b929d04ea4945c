//! How the program ends, and how it writes.

use crate::failure::Failure;
use std::io::{self, Write};
use std::process::ExitCode;

/// The result of a command that could be carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    /// No faults: status 0.
    Fine,
    /// The command was carried out and found faults in its input: status 1.
    Faults,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Fine => Self::SUCCESS,
            Exit::Faults => Self::from(1),
        }
    }
}

/// Writes `text`, the whole answer, to standard output.
///
/// # Errors
/// Standard output cannot be written to.
pub(crate) fn print(text: &str) -> Result<Exit, Failure> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(|error| Failure::writing(&error))?;
    Ok(Exit::Fine)
}
