//! `kontaktkoll help`: how the program is used.

use super::Command;
use crate::args::{self, Args};
use crate::exit::{self, Exit};
use crate::failure::Failure;
use lexopt::Arg::{Long, Short, Value};

pub(super) const COMMAND: Command = Command { name: "help", help: OVERVIEW, run };

/// What the program can do.
pub(crate) const OVERVIEW: &str = "\
kontaktkoll: vägledning för registrering av vårdkontakter

Användning: kontaktkoll KOMMANDO …

Kommandon:
  decide   vad en kontakt blir, eller många kontakter på en gång
  quota    vilka kontakter som ersätts, och när nästa kan ersättas
  check    kontrollera regelböcker och lista deras tolkningar
  table    skriv ut en regelboks beslutstabeller
  schema   skriv ut JSON-schemat för regelboksfiler
  help     hjälp om ett kommando: kontaktkoll help KOMMANDO

Flaggor:
  -h, --help       visa hjälp
  -V, --version    visa version

Slutstatus: 0 allt väl, 1 fel i det som granskades, 2 något i kommandot går inte att använda.
";

fn run(mut args: Args) -> Result<Exit, Failure> {
    let name = match args.next()? {
        None | Some(Long("help") | Short('h')) => return exit::print(OVERVIEW),
        Some(Value(name)) => args::text(name)?,
        Some(unknown) => return Err(args::unknown(&unknown, &super::names())),
    };
    match args.next()? {
        None => exit::print(super::find(&name)?.help),
        Some(unknown) => Err(args::unknown(&unknown, &[])),
    }
}

#[cfg(test)]
mod tests {
    use super::OVERVIEW;
    use crate::commands::names;

    #[test]
    fn the_overview_lists_every_command_in_order() {
        let list =
            OVERVIEW.lines().skip_while(|line| *line != "Kommandon:").skip(1).take_while(|line| !line.is_empty());
        let listed: Vec<&str> = list.filter_map(|line| line.split_whitespace().next()).collect();
        assert_eq!(listed, names());
    }
}
