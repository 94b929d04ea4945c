//! The subcommands, one file each.

mod check;
mod decide;
pub(crate) mod help;
mod quota;
mod schema;
mod table;

use crate::args::Args;
use crate::exit::Exit;
use crate::failure::{Failure, clipped, expected};

/// A subcommand.
pub(crate) struct Command {
    /// The word that selects it.
    pub(crate) name: &'static str,
    /// How it is used.
    pub(crate) help: &'static str,
    /// Carries it out with the arguments after its name.
    pub(crate) run: fn(Args) -> Result<Exit, Failure>,
}

/// Every subcommand, in the order in which the help lists them.
const COMMANDS: [Command; 6] =
    [decide::COMMAND, quota::COMMAND, check::COMMAND, table::COMMAND, schema::COMMAND, help::COMMAND];

/// The names of the subcommands.
pub(crate) fn names() -> [&'static str; COMMANDS.len()] {
    COMMANDS.map(|command| command.name)
}

/// The subcommand called `name`.
///
/// # Errors
/// No subcommand has this name; the message lists those that exist.
pub(crate) fn find(name: &str) -> Result<Command, Failure> {
    COMMANDS
        .into_iter()
        .find(|command| command.name == name)
        .ok_or_else(|| Failure::Input(format!("`{}` är inget kommando: {}", clipped(name), expected(name, names()))))
}
