//! `kontaktkoll quota`: which contacts are compensated.

use super::Command;
use crate::args::{self, Args};
use crate::exit::{self, Exit};
use crate::failure::Failure;
use crate::paragraph::bullets;
use crate::{clock, load};
use kontaktkoll_answer::basis::{Basis, CitedPlace};
use kontaktkoll_answer::reading::Reading;
use kontaktkoll_rules::compiled::Quota;
use kontaktkoll_rules::{CitationId, Edition, InterpretationId, Ledger, Next, QuotaReport, Rulebook};
use lexopt::Arg::{Long, Short, Value};
use std::fmt::Write as _;

pub(super) const COMMAND: Command = Command { name: "quota", help: HELP, run };

const HELP: &str = "\
kontaktkoll quota: vilka kontakter som ersätts

Användning: kontaktkoll quota REGELBOK --contact DATUM … [--visit DATUM …] [--on DATUM] [--json]

Alla datum gäller samma patient och skrivs ÅÅÅÅ-MM-DD, i vilken ordning som helst. Flera datum kan
stå efter samma flagga.

  --contact DATUM    en kontakt som kvoten gäller
  --visit DATUM      ett besök som nollställer en räkning
  --on DATUM         utgåvan som gäller den dagen; utan flaggan i dag, svensk tid
  --json             svara i JSON
";

const OPTIONS: &[&str] = &["--contact", "--visit", "--on", "--json", "--help"];

/// The list that further dates are added to.
#[derive(Clone, Copy)]
enum List {
    Contacts,
    Visits,
}

fn run(mut args: Args) -> Result<Exit, Failure> {
    let (mut rulebook, mut day, mut json, mut list) = (None, None, None, None);
    let (mut contacts, mut visits) = (Vec::new(), Vec::new());
    while let Some(arg) = args.next()? {
        let date = match arg {
            Long("help") | Short('h') => return exit::print(HELP),
            Long("on") => {
                args::once(&mut day, args.day()?, "--on")?;
                continue;
            }
            Long("json") => {
                args::once(&mut json, (), "--json")?;
                continue;
            }
            Long("contact") => {
                list = Some(List::Contacts);
                args.value(clock::WRITTEN)?
            }
            Long("visit") => {
                list = Some(List::Visits);
                args.value(clock::WRITTEN)?
            }
            Value(name) if rulebook.is_none() => {
                rulebook = Some(name);
                continue;
            }
            // Several dates may follow one option.
            Value(date) if list.is_some() => date,
            other => return Err(args::unknown(&other, OPTIONS)),
        };
        let date = clock::parse(&args::text(date)?)?;
        match list {
            Some(List::Visits) => visits.push(date),
            _ => contacts.push(date),
        }
    }
    let checked = load::open(rulebook)?;
    let edition = load::edition_on(checked.rulebook(), day.unwrap_or_else(clock::today))?;
    let quota = quota_of(checked.rulebook(), edition)?;
    if contacts.is_empty() {
        return Err(Failure::Input(format!("ange minst en kontakt: --contact {}", clock::WRITTEN)));
    }
    let ledger = quota.assess(&contacts, &visits);
    exit::print(&if json.is_some() { as_json(quota, &ledger)? } else { plain(edition, quota, &ledger) })
}

fn quota_of<'a>(rulebook: &Rulebook, edition: &'a Edition) -> Result<&'a Quota, Failure> {
    edition.content().quotas.first().ok_or_else(|| {
        let message = "regelboken `{}` har ingen kvot: väntade en regelbok med [[quota]], som `vgr-rehab`";
        Failure::Input(message.replace("{}", rulebook.id()))
    })
}

fn as_json(quota: &Quota, ledger: &Ledger) -> Result<String, Failure> {
    let text = serde_json::to_string(&QuotaReport::new(quota, ledger));
    text.map(|text| text + "\n").map_err(|error| Failure::writing(&error.into()))
}

/// What the limits rest on, whether or not they are reached: what is compensated rests on them too.
fn basis(edition: &Edition, quota: &Quota) -> Basis {
    let citations: Vec<CitationId> = quota.limits.iter().flat_map(|limit| limit.cites.iter().copied()).collect();
    let readings: Vec<InterpretationId> =
        quota.limits.iter().flat_map(|limit| limit.interpretations.iter().copied()).collect();
    Basis::new(edition, &citations, &readings)
}

fn plain(edition: &Edition, quota: &Quota, ledger: &Ledger) -> String {
    let mut text = format!("{}\n\n", quota.title);
    for contact in &ledger.contacts {
        let _ = writeln!(text, "{}  {}", contact.date, if contact.compensated() { "ersätts" } else { "ersätts inte" });
        for limit in quota.reached(contact) {
            let _ = writeln!(text, "            {}: {}", limit.title, limit.reason);
        }
    }
    text.push('\n');
    text.push_str(&match ledger.next {
        Next::On(day) => format!("Nästa kontakt kan ersättas tidigast {day}, om inget mer besök görs.\n"),
        Next::OnlyAfterVisit => format!("Ingen fler kontakt ersätts utan nya {}.\n", quota.visits),
        Next::AfterYear9999 => "Ingen fler kontakt ersätts före år 10000.\n".into(),
        Next::NoContacts => String::new(),
    });
    let basis = basis(edition, quota);
    let readings = basis.readings.iter().map(Reading::paragraph);
    bullets(&mut text, "Tolkningar som svaret bygger på", readings);
    let source = |cited: &CitedPlace| {
        let version = if cited.version.is_empty() { String::new() } else { format!(", {}", cited.version) };
        format!("{}{version}. {}: ”{}”", cited.title, cited.place.place, cited.place.phrase)
    };
    bullets(&mut text, "Källor", basis.places.iter().map(source));
    text
}
