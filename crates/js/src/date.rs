//! Dates that a script gives.

use super::failure::Failure;
use kontaktkoll_rules::compiled::Day;

/// Reads a date, `YYYY-MM-DD`.
///
/// # Errors
/// `date`, with the text.
pub fn day(text: &str) -> Result<Day, Failure> {
    let failure = || Failure::new("date", &["”", text, "” är inget datum; skriv ÅÅÅÅ-MM-DD, till exempel 2026-01-31"]);
    Day::parse(text).ok_or_else(failure)
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
}
