//! Dates.

use kontaktkoll_rules::compiled::Day;
use toml::value::Datetime;

/// The day of a TOML date; `None` when it has a time of day.
pub(crate) fn day_of(date: &Datetime) -> Option<Day> {
    if date.time.is_some() || date.offset.is_some() {
        return None;
    }
    date.date.and_then(|date| Day::parse(&date.to_string()))
}
