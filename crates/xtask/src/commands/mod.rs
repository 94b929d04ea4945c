//! The subcommands, one file each: they parse their arguments and call the work, which is elsewhere. Only `serve`, and
//! `announce` for it, do their own.

mod announce;
mod arrange;
mod bench;
mod build;
mod dist;
mod serve;
mod setup;
mod sizes;
mod test;

use crate::project::Project;
use anyhow::{Context, Result, bail};
use lexopt::Parser;
use lexopt::prelude::*;
use std::ffi::OsString;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask <command>

  setup [--for serve|test]   install what the other commands need
  serve [--port N] [--open]  build the site and serve it at http://127.0.0.1:8080/
  build                      build the site into dist/
  dist                       the same, with brotli and gzip beside each file, and the npm package
  sizes                      compare dist/ with the size gates
  generate                   write everything that repeats web/element.toml
  bench [--only engine|web]  measure beside the peers and write bench/RESULTS.md
  test [--only STEP]… [--list]
                             run every check

Tools are kept in the user's cache folder; KONTAKTKOLL_CACHE names another.
";

/// Runs the subcommand that the arguments name.
///
/// # Errors
/// Fails if the arguments are wrong, or the subcommand fails.
pub(crate) fn run(arguments: impl Iterator<Item = OsString>) -> Result<ExitCode> {
    let mut parser = Parser::from_iter(arguments);
    let command = match parser.next()? {
        Some(Value(name)) => name.string()?,
        Some(Short('h') | Long("help")) | None => "help".to_owned(),
        Some(other) => return Err(other.unexpected().into()),
    };
    let project = || Project::find();
    match command.as_str() {
        "help" => print!("{HELP}"),
        "setup" => setup::run(&project()?, parser)?,
        "serve" => return serve::run(&project()?, parser),
        "build" => build::run(&project()?, parser)?,
        "dist" => dist::run(&project()?, parser)?,
        "sizes" => sizes::run(&project()?, parser)?,
        "bench" => bench::run(&project()?, parser)?,
        "generate" => crate::generate::run(&project()?, parser)?,
        "test" => return test::run(&project()?, parser),
        // Called by Trunk and by `serve`.
        "arrange" => arrange::run(&project()?, parser)?,
        "announce" => announce::run(parser)?,
        _ => bail!("unknown command `{command}`\n\n{HELP}"),
    }
    Ok(ExitCode::SUCCESS)
}

/// Fails if a command without options is given any.
fn no_options(mut parser: Parser) -> Result<()> {
    match parser.next()? {
        Some(argument) => Err(argument.unexpected()).context("see `cargo xtask help`"),
        None => Ok(()),
    }
}
