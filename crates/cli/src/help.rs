//! `kontaktkoll help`: how the program is used.

use crate::COMMANDS;
use crate::args::{self, Args};
use crate::exit::{self, Exit};
use crate::failure::{Failure, clipped, expected};
use lexopt::Arg::{Long, Short, Value};

const OVERVIEW: &str = "\
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

const DECIDE: &str = "\
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

const QUOTA: &str = "\
kontaktkoll quota: vilka kontakter som ersätts

Användning: kontaktkoll quota REGELBOK --contact DATUM … [--visit DATUM …] [--on DATUM] [--json]

Alla datum gäller samma patient och skrivs ÅÅÅÅ-MM-DD, i vilken ordning som helst. Flera datum kan
stå efter samma flagga.

  --contact DATUM    en kontakt som kvoten gäller
  --visit DATUM      ett besök som nollställer en räkning
  --on DATUM         utgåvan som gäller den dagen; utan flaggan i dag, svensk tid
  --json             svara i JSON
";

const CHECK: &str = "\
kontaktkoll check: kontrollera regelböcker

Användning: kontaktkoll check [FIL …]

Visar allt som är fel eller värt en blick, med plats och hjälp, sedan vad varje regelbok
innehåller, och sist alla tolkningar för den innehållsansvarige att bekräfta. Filer med samma id
är utgåvor av samma regelbok. Utan FIL kontrolleras de inbyggda regelböckerna.
Slutstatus: 0 utan fel (varningar räknas inte), 1 om något är fel, 2 om en fil inte går att läsa.
";

const TABLE: &str = "\
kontaktkoll table: skriv ut en regelboks beslutstabeller

Användning: kontaktkoll table REGELBOK [--format markdown|csv] [--on ÅÅÅÅ-MM-DD]

  --format markdown    en tabell per beslut, att läsa; det är förvalet
  --format csv         alla beslut i en tabell, med beslutet i första kolumnen
  --on DATUM           utgåvan som gäller den dagen; utan flaggan i dag, svensk tid

Ett streck betyder att frågan inte spelar någon roll för raden.
";

const SCHEMA: &str = "\
kontaktkoll schema: skriv ut JSON-schemat för regelboksfiler

Användning: kontaktkoll schema

Schemat ger förslag och rättning i redigeraren.
";

pub(crate) fn run(mut args: Args) -> Result<Exit, Failure> {
    let command = match args.next()? {
        None => return print(None),
        Some(Value(command)) => args::text(command)?,
        Some(Long("help") | Short('h')) => return print(None),
        Some(other) => return Err(args::unknown(&other, COMMANDS)),
    };
    match args.next()? {
        None => print(Some(&command)),
        Some(other) => Err(args::unknown(&other, &[])),
    }
}

/// Prints the help of a command, or the overview.
///
/// # Errors
/// There is no such command.
pub(crate) fn print(command: Option<&str>) -> Result<Exit, Failure> {
    exit::print(match command {
        None | Some("help") => OVERVIEW,
        Some("decide") => DECIDE,
        Some("quota") => QUOTA,
        Some("check") => CHECK,
        Some("table") => TABLE,
        Some("schema") => SCHEMA,
        Some(unknown) => {
            let known = expected(unknown, COMMANDS.iter().copied());
            return Err(Failure::Input(format!("`{}` är inget kommando: {known}", clipped(unknown))));
        }
    })
}
