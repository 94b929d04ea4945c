//! Why a text is not read as a date, in Swedish.

use super::characters::code_point;
use super::names::WEEKDAYS;
use crate::text::{any_of, day};
use alloc::string::String;
use alloc::vec::Vec;
use chrono::Datelike;
use kontaktkoll_rules::compiled::Day;

/// Why a text is not read as a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It has no form that is known. A character that cannot be seen, or that looks like a different one, is
    /// named.
    Unknown(Option<(char, &'static str)>),
    /// The year is missing.
    NoYear,
    /// The year is not a number from 1000 to 9999.
    Year,
    /// No such day exists.
    NotInCalendar,
    /// It can be read as these days; none of them is certain.
    Ambiguous(Vec<Day>),
    /// It is this day, but a different weekday stands before it.
    Weekday(Day),
    /// Its time has a time zone, so the day in Sweden may be a different one.
    TimeZone,
}

impl Refusal {
    /// The reason in words: to be put after the text, and without a full stop at the end.
    #[must_use]
    pub fn text(&self) -> String {
        const EXAMPLE: &str = "Skriv till exempel 2026-03-03";
        match self {
            Self::Unknown(None) => ["är inget datum som går att förstå. ", EXAMPLE].concat(),
            Self::Unknown(Some((character, name))) => [
                "är inget datum som går att förstå: där står tecknet ",
                &code_point(*character),
                " (",
                name,
                "). ",
                EXAMPLE,
            ]
            .concat(),
            Self::NoYear => ["saknar år. ", EXAMPLE].concat(),
            Self::Year => ["har ett år som inte är fyra siffror, från 1000 till 9999. ", EXAMPLE].concat(),
            Self::NotInCalendar => "finns inte i kalendern".into(),
            Self::Ambiguous(days) => {
                let days: Vec<String> = days.iter().copied().map(day).collect();
                ["kan läsas som ", &any_of(&days), ". Skriv ÅÅÅÅ-MM-DD, med fyra siffror i året"].concat()
            }
            Self::Weekday(found) => {
                let weekday = WEEKDAYS.get(found.0.weekday().num_days_from_monday() as usize).copied();
                ["stämmer inte: ", &day(*found), " är en ", weekday.unwrap_or_default()].concat()
            }
            Self::TimeZone => "har en tidszon. Skriv bara datumet, som det var i Sverige".into(),
        }
    }
}
