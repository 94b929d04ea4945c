//! Quotas: which contacts are compensated.
//!
//! Only compensated contacts count against a limit, so contacts are assessed in date order. A
//! visit resets the count for later days: a contact on the same day is still counted before it.

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
    /// There is no contact to count from.
    NoContacts,
}

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
        let mut dates: Vec<Day> = contacts.to_vec();
        dates.sort();
        let mut assessed: Vec<Assessed> = Vec::with_capacity(dates.len());
        for date in dates {
            let contact = self.assess_one(date, &assessed, visits);
            assessed.push(contact);
        }
        let next = self.next(&assessed, visits);
        Ledger { contacts: assessed, next }
    }

    /// One contact on `date`, after those already assessed.
    #[must_use]
    pub fn assess_one(&self, date: Day, earlier: &[Assessed], visits: &[Day]) -> Assessed {
        let paid = || earlier.iter().filter(|contact| contact.compensated() && contact.date <= date);
        let count = |limit: &Limit| {
            let window = limit.window;
            let latest = visits.iter().copied().filter(|visit| *visit < date).max();
            let inside = paid().filter(|contact| window.holds(contact.date.0, date.0, latest.map(|visit| visit.0)));
            u32::try_from(inside.count()).unwrap_or(u32::MAX)
        };
        let counts: Vec<u32> = self.limits.iter().map(count).collect();
        let over = self.limits.iter().zip(&counts).enumerate().filter(|(_, (limit, count))| **count >= limit.most);
        let reached = over.map(|(at, _)| LimitId::from_index(at)).collect();
        Assessed { date, counts, reached }
    }

    fn next(&self, assessed: &[Assessed], visits: &[Day]) -> Next {
        let Some(last) = assessed.last().map(|contact| contact.date) else { return Next::NoContacts };
        // After the last contact or visit, windows only become emptier. A limit that is still reached
        // when the longest window is empty can only be reset by a visit.
        let happened = visits.iter().copied().chain([last]).max().unwrap_or(last);
        let months = self.limits.iter().map(|limit| limit.window.months()).max().unwrap_or(0);
        let end = happened.0.checked_add_months(Months::new(months)).and_then(|end| end.checked_add_days(Days::new(8)));
        let mut day = last.0;
        while let Some(next) = day.succ_opt().filter(|next| end.is_some_and(|end| *next <= end)) {
            day = next;
            if self.assess_one(Day(day), assessed, visits).compensated() {
                return Next::On(Day(day));
            }
        }
        Next::OnlyAfterVisit
    }
}

impl Window {
    /// Whether a contact on `earlier` counts for one on `date`, `latest` being the latest visit
    /// on a day before `date`.
    fn holds(self, earlier: NaiveDate, date: NaiveDate, latest: Option<NaiveDate>) -> bool {
        match self {
            Self::CalendarWeek => earlier.iso_week() == date.iso_week(),
            Self::SinceVisit => latest.is_none_or(|visit| visit < earlier),
            Self::RollingMonths(months) => Self::start(date, months).is_none_or(|start| start < earlier),
        }
    }

    /// The last day outside a rolling window that ends on `date`.
    fn start(date: NaiveDate, months: u32) -> Option<NaiveDate> {
        date.checked_sub_months(Months::new(months))
    }

    fn months(self) -> u32 {
        match self {
            Self::RollingMonths(months) => months,
            Self::CalendarWeek | Self::SinceVisit => 0,
        }
    }
}
