//! `kontaktkoll schema`: the JSON Schema of rulebook files.

use super::Command;
use crate::args::{self, Args};
use crate::exit::{self, Exit};
use crate::failure::Failure;
use lexopt::Arg::{Long, Short};

pub(super) const COMMAND: Command = Command { name: "schema", help: HELP, run };

const HELP: &str = "\
kontaktkoll schema: skriv ut JSON-schemat för regelboksfiler

Användning: kontaktkoll schema

Schemat ger förslag och rättning i redigeraren.
";

fn run(mut args: Args) -> Result<Exit, Failure> {
    match args.next()? {
        None => exit::print(&kontaktkoll_rulebook::schema()),
        Some(Long("help") | Short('h')) => exit::print(HELP),
        Some(other) => Err(args::unknown(&other, &["--help"])),
    }
}
