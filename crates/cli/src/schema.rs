//! `kontaktkoll schema`: the JSON Schema of rulebook files.

use crate::args::{self, Args};
use crate::exit::{self, Exit};
use crate::failure::Failure;
use crate::help;
use lexopt::Arg::{Long, Short};

pub(crate) fn run(mut args: Args) -> Result<Exit, Failure> {
    match args.next()? {
        None => exit::print(&kontaktkoll_rulebook::schema()),
        Some(Long("help") | Short('h')) => help::print(Some("schema")),
        Some(other) => Err(args::unknown(&other, &["--help"])),
    }
}
