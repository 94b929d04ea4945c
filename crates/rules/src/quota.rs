//! Quotas: which contacts are compensated.
//!
//! Only compensated contacts count against a limit, so contacts are assessed in date order. A
//! visit resets the count for later days: a contact on the same day is still counted before it.
//!
//! The window of a limit reaches from some day on to the contact's own day. For a later contact it never
//! begins earlier, so once a limit lets a contact through, it lets later ones through as well.

use crate::compiled::{Day, Limit, Quota, Window};
use crate::ids::LimitId;
use alloc::vec::Vec;
use chrono::{Datelike, Days, Months, NaiveDate};

/// A contact held against every limit of a quota.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Assessed {
    /// Its date.
    pub date: Day,
    /// For each limit, in order, how many earlier compensated contacts its window holds.
    pub counts: Vec<u32>,
    /// The limits that are reached already, in order. The contact is compensated when there are
    /// none.
    pub reached: Vec<LimitId>,
}

impl Assessed {
    /// Whether the contact is compensated.
    #[must_use]
    pub fn compensated(&self) -> bool {
        self.reached.is_empty()
    }
}

/// All contacts with one patient, assessed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Ledger {
    /// In date order; contacts on the same day in the order given.
    pub contacts: Vec<Assessed>,
    /// The first day after the last contact on which one more would be compensated, if no other
    /// visit is made.
    pub next: Next,
}

/// When one more contact would be compensated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// On this day.
    On(Day),
    /// Only after another visit.
    OnlyAfterVisit,
    /// Not before the year 10000, which cannot be written.
    AfterYear9999,
    /// There is no contact to count from.
    NoContacts,
}

const LAST_YEAR: i32 = 9999;

impl Quota {
    /// The limit behind an index; `None` only for an index of another quota.
    #[must_use]
    pub fn limit(&self, limit: LimitId) -> Option<&Limit> {
        self.limits.get(limit.index())
    }

    /// The limits that a contact has reached.
    pub fn reached<'a>(&'a self, contact: &Assessed) -> impl Iterator<Item = &'a Limit> {
        contact.reached.iter().filter_map(|limit| self.limit(*limit))
    }

    /// Assesses `contacts` given `visits`; both may come in any order.
    #[must_use]
    pub fn assess(&self, contacts: &[Day], visits: &[Day]) -> Ledger {
        let (contacts, visits) = (sorted(contacts.iter().copied()), sorted(visits.iter().copied()));
        let mut assessed: Vec<Assessed> = Vec::with_capacity(contacts.len());
        let mut compensated: Vec<Day> = Vec::new();
        for date in contacts {
            let contact = self.hold_against_limits(date, &compensated, &visits);
            if contact.compensated() {
                compensated.push(date);
            }
            assessed.push(contact);
        }
        let next = assessed.last().map(|last| self.next(last.date, &compensated, &visits));
        Ledger { contacts: assessed, next: next.unwrap_or(Next::NoContacts) }
    }

    /// One contact on `date`, after those already assessed.
    #[must_use]
    pub fn assess_one(&self, date: Day, earlier: &[Assessed], visits: &[Day]) -> Assessed {
        let compensated = earlier.iter().filter(|contact| contact.compensated() && contact.date <= date);
        let compensated = sorted(compensated.map(|contact| contact.date));
        self.hold_against_limits(date, &compensated, &sorted(visits.iter().copied()))
    }

    /// `compensated` and `visits` are in date order; none of `compensated` is later than `date`.
    fn hold_against_limits(&self, date: Day, compensated: &[Day], visits: &[Day]) -> Assessed {
        let earlier_visits = visits.partition_point(|visit| *visit < date);
        let latest_visit = visits.get(..earlier_visits).and_then(<[Day]>::last).copied();
        let count = |limit: &Limit| {
            let outside = limit.window.last_day_outside(date, latest_visit);
            let before = outside.map_or(0, |outside| compensated.partition_point(|contact| *contact <= outside));
            u32::try_from(compensated.len().saturating_sub(before)).unwrap_or(u32::MAX)
        };
        let counts: Vec<u32> = self.limits.iter().map(count).collect();
        let over = self.limits.iter().zip(&counts).enumerate().filter(|(_, (limit, count))| **count >= limit.most);
        let reached = over.map(|(at, _)| LimitId::from_index(at)).collect();
        Assessed { date, counts, reached }
    }

    /// The first day after `last` on which every limit lets a contact through. `compensated` and `visits` are
    /// in date order.
    fn next(&self, last: Day, compensated: &[Day], visits: &[Day]) -> Next {
        let mut next = last.0.succ_opt();
        for limit in &self.limits {
            // The limit lets a contact through once this one, and all before it, are outside the window.
            let most = usize::try_from(limit.most).unwrap_or(usize::MAX);
            let blocking = compensated.len().checked_sub(most).and_then(|at| compensated.get(at));
            let Some(blocking) = blocking.copied() else { continue };
            let free = match limit.window {
                Window::CalendarWeek => next_monday(blocking.0),
                Window::SinceVisit => match visits.get(visits.partition_point(|visit| *visit < blocking)) {
                    Some(visit) => visit.0.succ_opt(),
                    None => return Next::OnlyAfterVisit,
                },
                Window::RollingMonths(months) => months_later(blocking.0, months),
            };
            next = next.zip(free).map(|(next, free)| next.max(free));
        }
        next.filter(|day| day.year() <= LAST_YEAR).map_or(Next::AfterYear9999, |day| Next::On(Day(day)))
    }
}

impl Window {
    /// The last day that lies before the window of a contact on `date`; `None` when all days are inside.
    /// `latest_visit` is the latest visit on a day before `date`.
    fn last_day_outside(self, date: Day, latest_visit: Option<Day>) -> Option<Day> {
        match self {
            Self::CalendarWeek => {
                let since_monday = u64::from(date.0.weekday().num_days_from_monday());
                date.0.checked_sub_days(Days::new(since_monday + 1)).map(Day)
            }
            Self::SinceVisit => latest_visit,
            Self::RollingMonths(months) => date.0.checked_sub_months(Months::new(months)).map(Day),
        }
    }
}

/// The first day of the week after.
fn next_monday(day: NaiveDate) -> Option<NaiveDate> {
    day.checked_add_days(Days::new(7 - u64::from(day.weekday().num_days_from_monday())))
}

/// The first day from which so many months back lead to `day` or a later day. From the last days of a short month
/// they may lead to an earlier day: one month before 28 February is 28 January, not 31 January.
fn months_later(day: NaiveDate, months: u32) -> Option<NaiveDate> {
    let later = day.checked_add_months(Months::new(months))?;
    let leads_back = later.checked_sub_months(Months::new(months)).is_some_and(|back| back >= day);
    if leads_back { Some(later) } else { later.succ_opt() }
}

fn sorted(days: impl Iterator<Item = Day>) -> Vec<Day> {
    let mut days: Vec<Day> = days.collect();
    days.sort_unstable();
    days
}
