//! `kontaktkoll`: decides contacts, checks rulebooks and prints their tables on the command line.
//!
//! Each subcommand has a file in `commands/` and returns an [`Exit`] or a [`Failure`]. Nothing is written to
//! standard output before the whole input is known to be good. A batch is the exception: it streams, and checks
//! everything but its lines first.

mod args;
mod builtin;
mod clock;
mod commands;
mod exit;
mod failure;
mod load;
mod paragraph;

use args::Args;
use exit::Exit;
use failure::{Failure, one_of};
use std::io::{self, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    match run(Args::from_env()) {
        Ok(exit) => exit.into(),
        Err(Failure::ReaderGone) => ExitCode::SUCCESS,
        Err(Failure::Input(message)) => {
            // If this fails too, nobody can be told.
            let _ = writeln!(io::stderr(), "fel: {}", message.trim_end());
            ExitCode::from(2)
        }
    }
}

fn run(mut args: Args) -> Result<Exit, Failure> {
    let name = match args.next()? {
        None => return Err(Failure::Input(format!("ange ett kommando: {}", one_of(&commands::names())))),
        Some(lexopt::Arg::Long("help") | lexopt::Arg::Short('h')) => return exit::print(commands::help::OVERVIEW),
        Some(lexopt::Arg::Long("version") | lexopt::Arg::Short('V')) => {
            return exit::print(&format!("kontaktkoll {}\n", env!("CARGO_PKG_VERSION")));
        }
        Some(lexopt::Arg::Value(name)) => args::text(name)?,
        Some(unknown) => return Err(args::unknown(&unknown, &["--help", "--version"])),
    };
    (commands::find(&name)?.run)(args)
}
