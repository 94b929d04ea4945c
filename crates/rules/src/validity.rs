//! The days on which an edition is in force.

use crate::compiled::Day;
use chrono::{Datelike, Days};

/// From the first day to the last, both included; an absent first day means since always, an
/// absent last day until further notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Validity {
    /// First day in force.
    pub from: Option<Day>,
    /// Last day in force.
    pub to: Option<Day>,
}

/// The status of an edition on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditionStatus {
    /// Not in force yet; this is the first day.
    NotYet(Day),
    /// In force.
    InForce,
    /// In force until this day, which is that many days away: at most [`Validity::SOON`].
    Ending(Day, i32),
    /// No longer in force; this was the last day.
    Expired(Day),
}

impl Validity {
    /// An edition is said to be ending this many days before its last day.
    pub const SOON: i32 = 60;

    /// The status on `day`.
    #[must_use]
    pub fn status_on(self, day: Day) -> EditionStatus {
        let left = |to: Day| to.0.num_days_from_ce() - day.0.num_days_from_ce();
        match (self.from, self.to) {
            (Some(from), _) if day < from => EditionStatus::NotYet(from),
            (_, Some(to)) if to < day => EditionStatus::Expired(to),
            (_, Some(to)) if left(to) <= Self::SOON => EditionStatus::Ending(to, left(to)),
            _ => EditionStatus::InForce,
        }
    }

    /// The days on which it is [`EditionStatus::InForce`]: not yet ending; `None` when there
    /// are none.
    #[must_use]
    pub fn before_ending(self) -> Option<Self> {
        let last = |to: Day| to.0.checked_sub_days(Days::new(Self::SOON.unsigned_abs().into()))?.pred_opt().map(Day);
        let settled = Self { from: self.from, to: self.to.and_then(last) };
        settled.from.zip(settled.to).is_none_or(|(from, to)| from <= to).then_some(settled)
    }

    /// Whether it is in force on `day`.
    #[must_use]
    pub fn covers(self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    /// Whether both are in force on some day.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        let starts_in_time = |a: Self, b: Self| a.from.zip(b.to).is_none_or(|(from, to)| from <= to);
        starts_in_time(self, other) && starts_in_time(other, self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settled_days_are_those_in_force() {
        let day = |text| Day::parse(text);
        let validity = Validity { from: day("2025-11-27"), to: day("2027-11-27") };
        let settled = validity.before_ending().unwrap();
        assert_eq!(settled.from, validity.from);
        let last = settled.to.unwrap();
        assert_eq!(validity.status_on(last), EditionStatus::InForce);
        assert!(matches!(validity.status_on(Day(last.0.succ_opt().unwrap())), EditionStatus::Ending(..)));
        assert_eq!(Validity { from: day("2027-10-01"), ..validity }.before_ending(), None);
        assert_eq!(Validity { to: None, ..validity }.before_ending().unwrap().to, None);
    }

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn an_edition_comes_ends_and_is_over() {
        let (from, to) = (day("2025-11-27"), day("2027-11-27"));
        let check = |on: &str, expected: EditionStatus| {
            let validity = Validity { from: Some(from), to: Some(to) };
            assert_eq!(validity.status_on(day(on)), expected, "{on}");
            assert_eq!(
                validity.covers(day(on)),
                !matches!(expected, EditionStatus::NotYet(_) | EditionStatus::Expired(_)),
                "{on}"
            );
        };
        check("2025-11-26", EditionStatus::NotYet(from));
        check("2025-11-27", EditionStatus::InForce);
        check("2027-09-27", EditionStatus::InForce);
        check("2027-09-28", EditionStatus::Ending(to, 60));
        check("2027-11-27", EditionStatus::Ending(to, 0));
        check("2027-11-28", EditionStatus::Expired(to));
    }

    #[test]
    fn without_a_first_or_last_day() {
        let check = |from: &str, to: &str, expected: EditionStatus| {
            assert_eq!(Validity { from: Day::parse(from), to: Day::parse(to) }.status_on(day("2026-11-22")), expected);
        };
        check("", "", EditionStatus::InForce);
        check("2026-11-23", "", EditionStatus::NotYet(day("2026-11-23")));
        check("", "2026-11-21", EditionStatus::Expired(day("2026-11-21")));
        check("", "2026-11-23", EditionStatus::Ending(day("2026-11-23"), 1));
    }
}
