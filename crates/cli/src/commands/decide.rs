//! `kontaktkoll decide`: what a contact comes to.

mod answers;
mod batch;
mod text;

use super::Command;
use crate::args::{self, Args};
use crate::exit::{self, Exit};
use crate::failure::Failure;
use crate::{clock, load};
use kontaktkoll_rules::compiled::Day;
use kontaktkoll_rules::{Case, Edition, Report, Rulebook};
use lexopt::Arg::{Long, Short, Value};
use std::ffi::OsString;

pub(super) const COMMAND: Command = Command { name: "decide", help: HELP, run };

const HELP: &str = "\
kontaktkoll decide: vad en kontakt blir

Användning: kontaktkoll decide REGELBOK [FRÅGA=SVAR …] [--on ÅÅÅÅ-MM-DD] [--json]
            kontaktkoll decide REGELBOK --batch FIL [--on ÅÅÅÅ-MM-DD]

REGELBOK är id på en inbyggd regelbok, eller sökvägen till en TOML-fil.
FRÅGA=SVAR anges med id, som `kanal=telefon`. Frågor om ett tal, som `alder`, tar ett helt tal
eller id på ett intervall. Utelämnade svar räknas som okända: då visas vad som är möjligt och
vilka frågor som återstår.

  --on DATUM     dagen för kontakten; utan flaggan i dag, svensk tid
  --json         svara i JSON
  --batch FIL    läs ett JSON-objekt per rad, som {\"kanal\": \"telefon\", \"alder\": 40}, och
                 skriv ett svar per rad, i samma ordning; `-` läser standard in

En rad som inte går att använda, även en tom, besvaras på sin plats med
{\"error\": {\"line\": N, \"message\": \"…\"}} och resten fortsätter. Tomma rader sist i filen räknas inte.
Slutstatus med --batch: 0 om alla rader gick att besvara, annars 1.
";

const OPTIONS: &[&str] = &["--on", "--json", "--batch", "--help"];

/// The arguments of the command.
#[derive(Default)]
struct Request {
    rulebook: Option<OsString>,
    answers: Vec<String>,
    day: Option<Day>,
    json: Option<()>,
    batch: Option<OsString>,
}

/// The rules to decide by.
#[derive(Clone, Copy)]
struct Scope<'a> {
    rulebook: &'a Rulebook,
    /// The edition in force on `day`.
    edition: &'a Edition,
    /// The day of the contact.
    day: Day,
}

fn run(mut args: Args) -> Result<Exit, Failure> {
    let mut request = Request::default();
    while let Some(arg) = args.next()? {
        match arg {
            Long("help") | Short('h') => return exit::print(HELP),
            Long("on") => args::once(&mut request.day, args.day()?, "--on")?,
            Long("json") => args::once(&mut request.json, (), "--json")?,
            Long("batch") => {
                args::once(&mut request.batch, args.value("en fil, eller `-` för standard in")?, "--batch")?
            }
            Value(name) if request.rulebook.is_none() => request.rulebook = Some(name),
            Value(answer) => request.answers.push(args::text(answer)?),
            other => return Err(args::unknown(&other, OPTIONS)),
        }
    }
    decide(request)
}

fn decide(request: Request) -> Result<Exit, Failure> {
    if let (Some(_), Some(answer)) = (&request.batch, request.answers.first()) {
        let message = format!("`{answer}` kan inte stå tillsammans med `--batch`: skriv svaren på raderna i filen");
        return Err(Failure::Input(message));
    }
    let checked = load::open(request.rulebook)?;
    let rulebook = checked.rulebook();
    let day = request.day.unwrap_or_else(clock::today);
    let scope = Scope { rulebook, edition: load::edition_on(rulebook, day)?, day };
    match request.batch {
        Some(file) => batch::run(scope, &file),
        None => {
            let case = answers::case(scope, &request.answers)?;
            exit::print(&if request.json.is_some() { json(scope, &case)? } else { text::answer(scope, &case) })
        }
    }
}

fn json(scope: Scope<'_>, case: &Case) -> Result<String, Failure> {
    let decided = scope.edition.decide(case);
    let report = Report::new(scope.rulebook, scope.edition, scope.day, &decided);
    let text = serde_json::to_string_pretty(&report);
    text.map(|text| text + "\n").map_err(|error| Failure::writing(&error.into()))
}
