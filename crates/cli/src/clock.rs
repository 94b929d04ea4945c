//! Days: read from the command line, and today in Sweden.

use crate::failure::{Failure, clipped};
use chrono::{DateTime, Utc};
use chrono_tz::Europe::Stockholm;
use kontaktkoll_answer::dates::{self, Refusal};
use kontaktkoll_rules::compiled::Day;

/// How to write a day.
pub(crate) const WRITTEN: &str = "en dag som finns, skriven ÅÅÅÅ-MM-DD, till exempel `2026-11-22`";

/// Today in Stockholm, whatever the time zone of the machine.
pub(crate) fn today() -> Day {
    in_stockholm(Utc::now())
}

/// The day that a user has written, in any form that can be read in one way only.
///
/// # Errors
/// The text is no date, can be read as several, or the day does not exist.
pub(crate) fn parse(text: &str) -> Result<Day, Failure> {
    dates::read(text).map_err(|refusal| {
        let written = clipped(text);
        Failure::Input(match refusal {
            Refusal::NotInCalendar => format!("`{written}` är inget datum: väntade {WRITTEN}"),
            other => format!("`{written}` {}", other.text()),
        })
    })
}

fn in_stockholm(now: DateTime<Utc>) -> Day {
    Day(now.with_timezone(&Stockholm).date_naive())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(utc: &str, day: &str) {
        let utc = DateTime::parse_from_rfc3339(utc).unwrap().to_utc();
        assert_eq!(in_stockholm(utc).to_string(), day, "{utc}");
    }

    #[test]
    fn the_day_in_stockholm() {
        // Winter: the day begins at 23:00 UTC.
        check("2026-01-14T22:59:59Z", "2026-01-14");
        check("2026-01-14T23:00:00Z", "2026-01-15");
        check("2026-12-31T23:30:00Z", "2027-01-01");
        // Summer: at 22:00 UTC.
        check("2026-07-14T21:59:59Z", "2026-07-14");
        check("2026-07-14T22:00:00Z", "2026-07-15");
        // 29 March 2026 and 25 October 2026 are the last Sundays.
        check("2026-03-28T22:30:00Z", "2026-03-28");
        check("2026-03-29T22:30:00Z", "2026-03-30");
        check("2026-10-24T22:30:00Z", "2026-10-25");
        check("2026-10-25T22:30:00Z", "2026-10-25");
    }

    /// The clocks are changed on the last Sunday of March and of October, and move the hour at which the next
    /// day begins.
    #[test]
    fn turning_hours() {
        // 31 March 2024 begins in winter and ends in summer.
        check("2024-03-30T22:59:59Z", "2024-03-30");
        check("2024-03-30T23:00:00Z", "2024-03-31");
        check("2024-03-31T21:59:59Z", "2024-03-31");
        check("2024-03-31T22:00:00Z", "2024-04-01");
        // So does 29 March 2026.
        check("2026-03-28T22:59:59Z", "2026-03-28");
        check("2026-03-28T23:00:00Z", "2026-03-29");
        check("2026-03-29T21:59:59Z", "2026-03-29");
        check("2026-03-29T22:00:00Z", "2026-03-30");
        // 25 October 2026 begins in summer and ends in winter.
        check("2026-10-24T21:59:59Z", "2026-10-24");
        check("2026-10-24T22:00:00Z", "2026-10-25");
        check("2026-10-25T22:59:59Z", "2026-10-25");
        check("2026-10-25T23:00:00Z", "2026-10-26");
        // So does 31 October 2027.
        check("2027-10-30T21:59:59Z", "2027-10-30");
        check("2027-10-30T22:00:00Z", "2027-10-31");
        check("2027-10-31T22:59:59Z", "2027-10-31");
        check("2027-10-31T23:00:00Z", "2027-11-01");
    }
}
