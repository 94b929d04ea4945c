//! The days on which an edition is in force.

use crate::compiled::Day;

/// From the first day to the last, both included; an absent first day means since always, an
/// absent last day until further notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Validity {
    /// First day in force.
    pub from: Option<Day>,
    /// Last day in force.
    pub to: Option<Day>,
}

impl Validity {
    /// Whether `day` is one of them.
    #[must_use]
    pub fn covers(self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    /// Whether some day is in both.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        let starts_in_time = |a: Self, b: Self| a.from.zip(b.to).is_none_or(|(from, to)| from <= to);
        starts_in_time(self, other) && starts_in_time(other, self)
    }
}
