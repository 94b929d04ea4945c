//! `kontaktkoll decide`: what a contact comes to.

mod answers;
mod batch;
mod plain;

use crate::args::{self, Args};
use crate::exit::{self, Exit};
use crate::failure::Failure;
use crate::{clock, help, load};
use kontaktkoll_rules::compiled::Day;
use kontaktkoll_rules::{Case, Edition, Report, Rulebook};
use lexopt::Arg::{Long, Short, Value};
use std::ffi::OsString;

const OPTIONS: &[&str] = &["--on", "--json", "--batch", "--help"];

/// What the command line asks for.
#[derive(Default)]
struct Request {
    rulebook: Option<OsString>,
    answers: Vec<String>,
    day: Option<Day>,
    json: Option<()>,
    batch: Option<OsString>,
}

/// The edition that decides, and the day for which it does.
#[derive(Clone, Copy)]
struct Scope<'a> {
    rulebook: &'a Rulebook,
    edition: &'a Edition,
    day: Day,
}

pub(crate) fn run(mut args: Args) -> Result<Exit, Failure> {
    let mut request = Request::default();
    while let Some(arg) = args.next()? {
        match arg {
            Long("help") | Short('h') => return help::print(Some("decide")),
            Long("on") => {
                args::once(&mut request.day, clock::parse(&args::text(args.value(clock::WRITTEN)?)?)?, "--on")?
            }
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
            exit::print(&if request.json.is_some() { json(scope, &case)? } else { plain::answer(scope, &case) })
        }
    }
}

fn json(scope: Scope<'_>, case: &Case) -> Result<String, Failure> {
    let decided = scope.edition.decide(case);
    let report = Report::new(scope.rulebook, scope.edition, scope.day, &decided);
    let text = serde_json::to_string_pretty(&report);
    text.map(|text| text + "\n").map_err(|error| Failure::Input(format!("svaret går inte att skriva: {error}")))
}
