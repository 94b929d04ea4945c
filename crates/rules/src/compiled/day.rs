//! Calendar days.

use alloc::string::String;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// A calendar day, written `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub NaiveDate);

impl Day {
    /// Reads `YYYY-MM-DD`; `None` for anything else and for days that do not exist.
    ///
    /// ```
    /// use kontaktkoll_rules::compiled::Day;
    /// assert_eq!(Day::parse("2026-11-22").unwrap().to_string(), "2026-11-22");
    /// assert!(Day::parse("2026-02-30").is_none());
    /// assert!(Day::parse("26-11-22").is_none());
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-');
        let mut part = |width: usize| {
            let digits = parts.next().filter(|p| p.len() == width && p.bytes().all(|b| b.is_ascii_digit()))?;
            digits.parse::<u32>().ok()
        };
        let (year, month, day) = (part(4)?, part(2)?, part(2)?);
        NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day).map(Self)
    }
}

impl core::fmt::Display for Day {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}

impl Serialize for Day {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("a date is written YYYY-MM-DD"))
    }
}
