//! Dates that a script gives.

use super::failure::Failure;
use kontaktkoll_answer::dates::{self, Refusal};
use kontaktkoll_answer::text;
use kontaktkoll_rules::compiled::Day;

/// The longest input that a message repeats, in characters.
const LONGEST_QUOTE: usize = 40;

/// Reads a date: `YYYY-MM-DD`, or a different form that can be read in one way only.
///
/// # Errors
/// `date`, with the text.
pub fn day(text: &str) -> Result<Day, Failure> {
    dates::read(text).map_err(|refusal| {
        let shown = text::quoted(text, LONGEST_QUOTE);
        let why = match refusal {
            Refusal::Ambiguous(_)
            | Refusal::Weekday(_)
            | Refusal::TimeZone
            | Refusal::Year
            | Refusal::Unknown(Some(_)) => refusal.text(),
            Refusal::Unknown(None) | Refusal::NoYear | Refusal::NotInCalendar => {
                "är inget datum; skriv ÅÅÅÅ-MM-DD, till exempel 2026-01-31".into()
            }
        };
        Failure::new("date", &["”", &shown, "” ", &why])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_date_is_named() {
        assert_eq!(day("2026-01-31").unwrap().to_string(), "2026-01-31");
        let failure = day("31/1").unwrap_err();
        let message = "”31/1” är inget datum; skriv ÅÅÅÅ-MM-DD, till exempel 2026-01-31";
        assert_eq!((failure.code, failure.message.as_str()), ("date", message));
    }

    #[test]
    fn a_date_with_two_readings_is_refused() {
        assert_eq!(day("261105").unwrap(), day("2026-11-05").unwrap());
        let message = "”26-11-24” kan läsas som 2026-11-24 eller 2024-11-26. Skriv ÅÅÅÅ-MM-DD, med fyra siffror i året";
        assert_eq!(day("26-11-24").unwrap_err().message, message);
    }
}
