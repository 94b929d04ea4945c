//! Days: the one a user gives, and today's in Sweden.

use crate::failure::Failure;
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use kontaktkoll_rules::compiled::Day;

/// How a day is to be given.
pub(crate) const WRITTEN: &str = "en dag som finns, skriven ÅÅÅÅ-MM-DD, till exempel `2026-11-22`";

/// Today in Stockholm, wherever the machine believes itself to be.
pub(crate) fn today() -> Day {
    in_stockholm(Utc::now())
}

/// The day written `YYYY-MM-DD`.
///
/// # Errors
/// It is written otherwise, or does not exist.
pub(crate) fn parse(text: &str) -> Result<Day, Failure> {
    Day::parse(text).ok_or_else(|| Failure::Input(format!("`{text}` är inget datum: väntade {WRITTEN}")))
}

/// Central European Time: one hour ahead of UTC, two in summer. Summer begins and ends at
/// 01:00 UTC on the last Sundays of March and October (directive 2000/84/EC).
fn in_stockholm(now: DateTime<Utc>) -> Day {
    let utc = now.naive_utc();
    let turn = |month| last_sunday(utc.year(), month);
    let summer = turn(3).zip(turn(10)).is_some_and(|(start, end)| start <= utc && utc < end);
    let offset = TimeDelta::hours(if summer { 2 } else { 1 });
    Day(utc.checked_add_signed(offset).unwrap_or(utc).date())
}

/// 01:00 on the last Sunday of a month with 31 days.
fn last_sunday(year: i32, month: u32) -> Option<NaiveDateTime> {
    let last = NaiveDate::from_ymd_opt(year, month, 31)?;
    let sunday = last.checked_sub_days(Days::new(last.weekday().num_days_from_sunday().into()))?;
    sunday.and_hms_opt(1, 0, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_in_stockholm() {
        let check = |utc: &str, day: &str| {
            let utc = DateTime::parse_from_rfc3339(utc).unwrap().to_utc();
            assert_eq!(in_stockholm(utc).to_string(), day, "{utc}");
        };
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

    #[test]
    fn turning_hours() {
        let check = |year, month, expected: &str| assert_eq!(last_sunday(year, month).unwrap().to_string(), expected);
        check(2024, 3, "2024-03-31 01:00:00");
        check(2026, 3, "2026-03-29 01:00:00");
        check(2026, 10, "2026-10-25 01:00:00");
        check(2027, 10, "2027-10-31 01:00:00");
    }
}
