//! Which calendar days three parts can mean.
//!
//! A year of four digits first has one reading. So has a day before the name of a month, and so have the forms
//! `3.4.2026` and `3/4 2026`, which are written with the day first only. `03/04/2026` is written with the month
//! first too. With a year of two digits, between dashes or with nothing between, the year comes first unless a
//! different order gives a recent day as well: `26-11-24` may be 24 November 2026 or 26 November 2024, while
//! `26-03-03` is no contact of 2003.

use super::refusal::Refusal;
use alloc::vec::Vec;
use chrono::{Datelike, NaiveDate};
use kontaktkoll_rules::compiled::Day;

/// The first year that may be meant when a date can be read in several ways: contacts that are asked about are
/// newer.
const FIRST_RECENT_YEAR: i32 = 2010;
/// Years of two digits belong to this century: contacts of earlier centuries are not asked about.
const CENTURY: i32 = 2000;
const YEARS: core::ops::RangeInclusive<i32> = 1000..=9999;

/// A part of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part<'a> {
    /// Digits.
    Digits(&'a str),
    /// A month by its name, 1 to 12.
    Month(u32),
}

/// What stands between two parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Separator {
    /// A dash, or nothing between the digits of a compact date.
    Dash,
    Slash,
    Dot,
    /// A space, or nothing beside the name of a month.
    Space,
}

/// Three parts, and what stands between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Triple<'a> {
    pub(super) parts: [Part<'a>; 3],
    pub(super) separators: [Separator; 2],
}

impl Triple<'_> {
    /// The day that is meant.
    ///
    /// # Errors
    /// No day is certain.
    pub(super) fn day(self) -> Result<NaiveDate, Refusal> {
        let [first, second, third] = self.parts;
        let is_year_first = self.can_begin_with_year() && has_month_and_day(second, third);
        let is_day_first = third.is_year() && has_month_and_day(second, first);
        if !is_year_first && !is_day_first {
            let is_long = self.parts.iter().any(|part| part.digits().is_some_and(|digits| digits.len() > 4));
            return Err(if is_long { Refusal::Year } else { Refusal::Unknown(None) });
        }
        if [first, third].iter().any(|part| part.has_four_digits() && part.year().is_none()) {
            return Err(Refusal::Year);
        }
        let year_first = calendar_day(first, second, third).filter(|_| is_year_first);
        let day_first = calendar_day(third, second, first).filter(|_| is_day_first);
        let month_first = calendar_day(third, first, second).filter(|_| is_day_first && self.can_begin_with_month());
        let usual = if is_year_first { year_first } else { day_first };
        let mut readings: Vec<NaiveDate> = Vec::new();
        for reading in [year_first, day_first, month_first].into_iter().flatten() {
            if !readings.contains(&reading) {
                readings.push(reading);
            }
        }
        let is_only = |usual: NaiveDate| {
            let mut others = readings.iter().filter(|other| **other != usual);
            let wins = is_year_first && is_recent(usual) && self.separators == [Separator::Dash; 2];
            others.all(|other| wins && !is_recent(*other))
        };
        match usual {
            Some(usual) if is_only(usual) => Ok(usual),
            None if readings.is_empty() => Err(Refusal::NotInCalendar),
            _ => Err(Refusal::Ambiguous(readings.into_iter().map(Day).collect())),
        }
    }

    /// A year of two digits stands first only before two digits for the month, and two for the day; `26/11 26`
    /// begins with the day.
    fn can_begin_with_year(self) -> bool {
        let [first, _, _] = self.parts;
        let has_two_digits_each = self.parts.iter().all(|part| part.digits().is_some_and(|digits| digits.len() == 2));
        first.has_four_digits() || (has_two_digits_each && !self.has_slash_before_month_only())
    }

    /// Dates with dots, and with a slash before the month only, are never written with the month first.
    fn can_begin_with_month(self) -> bool {
        let has_dots = self.separators == [Separator::Dot, Separator::Dot];
        !has_dots && !self.has_slash_before_month_only()
    }

    fn has_slash_before_month_only(self) -> bool {
        matches!(self.separators, [Separator::Slash, Separator::Space | Separator::Dash])
    }
}

impl<'a> Part<'a> {
    fn digits(self) -> Option<&'a str> {
        match self {
            Self::Digits(digits) => Some(digits),
            Self::Month(_) => None,
        }
    }

    fn has_four_digits(self) -> bool {
        self.digits().is_some_and(|digits| digits.len() == 4)
    }

    /// Whether its length is that of a year.
    fn is_year(self) -> bool {
        self.digits().is_some_and(|digits| matches!(digits.len(), 2 | 4))
    }

    fn year(self) -> Option<i32> {
        let digits = self.digits()?;
        let number: i32 = digits.parse().ok()?;
        match digits.len() {
            2 => Some(CENTURY + number),
            4 => Some(number).filter(|year| YEARS.contains(year)),
            _ => None,
        }
    }

    /// A number of one or two digits.
    fn small_number(self) -> Option<u32> {
        self.digits().filter(|digits| digits.len() <= 2)?.parse().ok()
    }

    fn month(self) -> Option<u32> {
        match self {
            Self::Digits(_) => self.small_number(),
            Self::Month(month) => Some(month),
        }
    }
}

fn has_month_and_day(month: Part<'_>, day: Part<'_>) -> bool {
    month.month().is_some() && day.small_number().is_some()
}

fn calendar_day(year: Part<'_>, month: Part<'_>, day: Part<'_>) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year.year()?, month.month()?, day.small_number()?)
}

fn is_recent(day: NaiveDate) -> bool {
    day.year() >= FIRST_RECENT_YEAR
}
