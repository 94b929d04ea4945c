//! Dates that a script gives.

use super::failure::Failure;
use kontaktkoll_answer::dates::{self, Refusal};
use kontaktkoll_answer::text;
use kontaktkoll_rules::compiled::Day;

/// The longest input that a message repeats, in characters.
const LONGEST_QUOTE: usize = 40;

const EXPECTED: &str = "är inget datum; skriv ÅÅÅÅ-MM-DD, till exempel 2026-01-31";

/// Reads a date written `YYYY-MM-DD`, and no other form: the reader of all forms is larger than the rest of what a
/// question needs from this crate.
///
/// # Errors
/// `date`, with the text.
pub fn day(text: &str) -> Result<Day, Failure> {
    Day::parse(text).ok_or_else(|| wrong(text, EXPECTED))
}

/// Reads a date as people write it: `YYYY-MM-DD`, or a different form that can be read in one way only.
///
/// # Errors
/// `date`, with the text.
pub fn written_day(text: &str) -> Result<Day, Failure> {
    dates::read(text).map_err(|refusal| {
        let why = match refusal {
            Refusal::Ambiguous(_)
            | Refusal::Weekday(_)
            | Refusal::TimeZone
            | Refusal::Year
            | Refusal::Unknown(Some(_)) => refusal.text(),
            Refusal::Unknown(None) | Refusal::NoYear | Refusal::NotInCalendar => EXPECTED.into(),
        };
        wrong(text, &why)
    })
}

fn wrong(text: &str, why: &str) -> Failure {
    Failure::new("date", &["”", &text::quoted(text, LONGEST_QUOTE), "” ", why])
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
        assert_eq!(written_day("31/1").unwrap_err(), failure);
        assert!(day("261105").is_err(), "one form only");
    }

    #[test]
    fn a_date_with_two_readings_is_refused() {
        assert_eq!(written_day("261105").unwrap(), day("2026-11-05").unwrap());
        let message = "”26-11-24” kan läsas som 2026-11-24 eller 2024-11-26. Skriv ÅÅÅÅ-MM-DD, med fyra siffror i året";
        assert_eq!(written_day("26-11-24").unwrap_err().message, message);
    }
}
