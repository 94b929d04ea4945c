//! Places on the timeline. It shows thirteen months, so that the beginning of a window of twelve is seen.
//! Lengths are in pixels.

use chrono::{Datelike, Days, Months, NaiveDate};
use kontaktkoll_rules::compiled::{Day, Window};

/// The width of the picture.
pub(super) const WIDTH: f64 = 780.0;
const MARGIN: f64 = 24.0;
/// Marks that are closer than this would cover each other: the later one is raised.
const LEAST_DISTANCE: f64 = 13.0;
/// The most steps that a mark is raised.
const MOST_STEPS: usize = 3;

/// A range of days on the line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Range {
    pub(super) from: f64,
    pub(super) to: f64,
}

/// A contact or a visit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Mark {
    pub(super) x: f64,
    /// How many steps it is raised above the line.
    pub(super) step: usize,
    pub(super) day: Day,
}

/// The line from its first day to the contact's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line {
    first: NaiveDate,
    last: NaiveDate,
}

impl Line {
    /// The line that ends on the day of the contact.
    pub(super) fn ending_on(contact: Day) -> Self {
        let first = contact.0.checked_sub_months(Months::new(13)).unwrap_or(contact.0);
        Self { first, last: contact.0 }
    }

    /// The middle of a day; `None` before the first and after the last.
    pub(super) fn x(self, day: Day) -> Option<f64> {
        (self.first <= day.0 && day.0 <= self.last).then(|| self.place(day.0))
    }

    fn place(self, day: NaiveDate) -> f64 {
        let all = (self.last - self.first).num_days().max(1);
        let past = (day - self.first).num_days();
        MARGIN + (WIDTH - MARGIN * 2.0) * to_f64(past) / to_f64(all)
    }

    /// The place of the first day of each month, with the number of the month, 1 to 12.
    pub(super) fn months(self) -> Vec<(f64, u32)> {
        let mut months = Vec::new();
        let mut day = self.first.with_day(1).and_then(|day| day.checked_add_months(Months::new(1)));
        while let Some(first) = day.filter(|day| *day <= self.last) {
            months.push((self.place(first), first.month()));
            day = first.checked_add_months(Months::new(1));
        }
        months
    }

    /// The days over which a limit counts, back from the contact's day.
    pub(super) fn window(self, window: Window, visits: &[Day]) -> Range {
        let from = match window {
            Window::CalendarWeek => {
                self.last.checked_sub_days(Days::new(self.last.weekday().num_days_from_monday().into()))
            }
            Window::SinceVisit => {
                let latest = visits.iter().filter(|visit| visit.0 < self.last).max();
                latest.and_then(|visit| visit.0.succ_opt())
            }
            Window::RollingMonths(months) => {
                self.last.checked_sub_months(Months::new(months)).and_then(|day| day.succ_opt())
            }
        };
        let from = from.map_or(self.first, |from| from.max(self.first));
        Range { from: self.place(from), to: self.place(self.last) }
    }

    /// The marks of those days that are on the line, in date order. Marks that are close stand above each other.
    pub(super) fn marks(self, days: &[Day]) -> Vec<Mark> {
        let mut days = days.to_vec();
        days.sort();
        let mut marks: Vec<Mark> = Vec::new();
        for day in days {
            let Some(x) = self.x(day) else { continue };
            let taken = |step: usize| {
                marks.iter().rev().take(MOST_STEPS + 1).any(|mark| mark.step == step && x - mark.x < LEAST_DISTANCE)
            };
            let step = (0..MOST_STEPS).find(|step| !taken(*step)).unwrap_or(MOST_STEPS);
            marks.push(Mark { x, step, day });
        }
        marks
    }
}

#[expect(clippy::cast_precision_loss, reason = "days of a year")]
fn to_f64(days: i64) -> f64 {
    days as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn line() -> Line {
        Line::ending_on(day("2026-11-20"))
    }

    #[test]
    fn thirteen_months_from_edge_to_edge() {
        assert_eq!(line().x(day("2025-10-20")), Some(MARGIN));
        assert_eq!(line().x(day("2026-11-20")), Some(WIDTH - MARGIN));
        assert_eq!(line().x(day("2025-10-19")), None);
        assert_eq!(line().x(day("2026-11-21")), None);
        let months = line().months();
        assert_eq!(months.len(), 13);
        assert_eq!(months.first().unwrap().1, 11);
        assert_eq!(months.last().unwrap().1, 11);
        assert!(months.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn later_is_further_right() {
        let places: Vec<f64> = day("2025-10-20").0.iter_days().take(396).filter_map(|at| line().x(Day(at))).collect();
        assert_eq!(places.len(), 396);
        assert!(places.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn windows_begin_where_the_rules_say() {
        let begins = |window: Window, visits: &[&str], expected: &str| {
            let visits: Vec<Day> = visits.iter().map(|visit| day(visit)).collect();
            let range = line().window(window, &visits);
            assert_eq!(range.from, line().x(day(expected)).unwrap(), "{window:?} {visits:?}");
            assert_eq!(range.to, WIDTH - MARGIN);
        };
        begins(Window::CalendarWeek, &[], "2026-11-16");
        begins(Window::RollingMonths(12), &[], "2025-11-21");
        begins(Window::SinceVisit, &[], "2025-10-20");
        begins(Window::SinceVisit, &["2026-03-01", "2026-02-01"], "2026-03-02");
        // A visit on the contact's own day does not count; after an old visit the whole line does.
        begins(Window::SinceVisit, &["2026-11-20"], "2025-10-20");
        begins(Window::SinceVisit, &["2024-01-01"], "2025-10-20");
        let leap = Line::ending_on(day("2024-02-29")).window(Window::RollingMonths(12), &[]);
        assert_eq!(leap.from, Line::ending_on(day("2024-02-29")).x(day("2023-03-01")).unwrap());
    }

    #[test]
    fn close_marks_stand_above_each_other() {
        let steps = |days: &[&str]| {
            let days: Vec<Day> = days.iter().map(|text| day(text)).collect();
            line().marks(&days).iter().map(|mark| mark.step).collect::<Vec<_>>()
        };
        assert_eq!(steps(&["2026-01-05", "2026-03-05"]), [0, 0]);
        assert_eq!(steps(&["2026-01-06", "2026-01-05", "2026-01-07"]), [0, 1, 2]);
        assert_eq!(steps(&["2026-01-05", "2026-01-06", "2026-01-07", "2026-01-08", "2026-01-09"]), [0, 1, 2, 3, 3]);
        assert_eq!(steps(&["2020-01-05"]), Vec::<usize>::new());
        let marks = line().marks(&[day("2026-01-06"), day("2026-01-05")]);
        assert!(marks[0].day < marks[1].day, "in date order");
    }
}
