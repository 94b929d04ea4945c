//! `kontaktkoll table`: the decision tables of a rulebook.

mod csv;
mod markdown;

use super::Command;
use crate::args::{self, Args};
use crate::exit::{self, Exit};
use crate::failure::{Failure, expected};
use crate::{clock, load};
use kontaktkoll_rulebook::export::tables;
use kontaktkoll_rules::compiled::Edition;
use lexopt::Arg::{Long, Short, Value};

pub(super) const COMMAND: Command = Command { name: "table", help: HELP, run };

const HELP: &str = "\
kontaktkoll table: skriv ut en regelboks beslutstabeller

Användning: kontaktkoll table REGELBOK [--format markdown|csv] [--on ÅÅÅÅ-MM-DD]

  --format markdown    en tabell per beslut, att läsa; det är förvalet
  --format csv         alla beslut i en tabell, med beslutet i första kolumnen
  --on DATUM           utgåvan som gäller den dagen; utan flaggan i dag, svensk tid

Ett streck betyder att frågan inte spelar någon roll för raden.
";

const OPTIONS: &[&str] = &["--format", "--on", "--help"];

/// Writes the tables of an edition.
type Format = fn(&Edition) -> Result<String, Failure>;

/// The formats by name. The first is the default.
const FORMATS: [(&str, Format); 2] = [("markdown", markdown::write), ("csv", csv::write)];

fn run(mut args: Args) -> Result<Exit, Failure> {
    let (mut rulebook, mut day, mut format) = (None, None, None);
    while let Some(arg) = args.next()? {
        match arg {
            Long("help") | Short('h') => return exit::print(HELP),
            Long("on") => args::once(&mut day, args.day()?, "--on")?,
            Long("format") => {
                args::once(&mut format, format_of(&args::text(args.value("`markdown` eller `csv`")?)?)?, "--format")?
            }
            Value(name) if rulebook.is_none() => rulebook = Some(name),
            other => return Err(args::unknown(&other, OPTIONS)),
        }
    }
    let checked = load::open(rulebook)?;
    let edition = load::edition_on(checked.rulebook(), day.unwrap_or_else(clock::today))?;
    let write = format.unwrap_or(FORMATS[0].1);
    exit::print(&write(edition.content())?)
}

fn format_of(name: &str) -> Result<Format, Failure> {
    let found = FORMATS.iter().find(|(known, _)| *known == name);
    found.map(|(_, format)| *format).ok_or_else(|| {
        let known = expected(name, FORMATS.iter().map(|(known, _)| *known));
        Failure::Input(format!("`{name}` är inget format: {known}"))
    })
}
