//! `kontaktkoll`: decides contacts, checks rulebooks and prints their tables on the command line.
//!
//! Every subcommand has its file, and gives back an [`exit::Exit`] or a [`failure::Failure`].
//! Nothing is written to standard output before the whole input is known to be good; a batch,
//! which streams, checks all but its lines first.

mod args;
mod builtin;
mod check;
mod clock;
mod decide;
mod exit;
mod failure;
mod help;
mod load;
mod quota;
mod schema;
mod table;
mod texts;

use args::Args;
use exit::Exit;
use failure::{Failure, clipped, expected, one_of};
use std::io::{self, Write};
use std::process::ExitCode;

/// The subcommands, in the order in which the help lists them.
const COMMANDS: &[&str] = &["decide", "quota", "check", "table", "schema", "help"];

fn main() -> ExitCode {
    match run(Args::from_env()) {
        Ok(exit) => exit.into(),
        Err(Failure::ReaderGone) => ExitCode::SUCCESS,
        Err(Failure::Input(message)) => {
            // Nobody is left to tell when this fails too.
            let _ = writeln!(io::stderr(), "fel: {}", message.trim_end());
            ExitCode::from(2)
        }
    }
}

fn run(mut args: Args) -> Result<Exit, Failure> {
    let command = match args.next()? {
        None => return Err(Failure::Input(format!("ange ett kommando: {}", one_of(COMMANDS)))),
        Some(lexopt::Arg::Long("help") | lexopt::Arg::Short('h')) => return help::print(None),
        Some(lexopt::Arg::Long("version") | lexopt::Arg::Short('V')) => {
            return exit::print(&format!("kontaktkoll {}\n", env!("CARGO_PKG_VERSION")));
        }
        Some(lexopt::Arg::Value(command)) => args::text(command)?,
        Some(other) => return Err(args::unknown(&other, &["--help", "--version"])),
    };
    match command.as_str() {
        "decide" => decide::run(args),
        "quota" => quota::run(args),
        "check" => check::run(args),
        "table" => table::run(args),
        "schema" => schema::run(args),
        "help" => help::run(args),
        unknown => {
            let known = expected(unknown, COMMANDS.iter().copied());
            Err(Failure::Input(format!("`{}` är inget kommando: {known}", clipped(unknown))))
        }
    }
}
