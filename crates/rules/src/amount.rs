//! Exact decimal amounts.

use core::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// An amount with at most three decimals, kept exactly as thousandths. Its unit stands on the
/// decision it belongs to (`SEK`, `kontaktpoäng`).
///
/// ```
/// use kontaktkoll_rules::Amount;
/// let points = Amount::from_f64(0.2).unwrap();
/// assert_eq!(points.thousandths(), 200);
/// assert_eq!(points.to_string(), "0.2");
/// assert!(Amount::from_f64(0.0005).is_none(), "finer than a thousandth");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(i64);

/// The largest amount, in thousandths: a JSON number holds it exactly.
const LIMIT: i64 = 1_000_000_000_000;

impl Amount {
    /// The amount of so many thousandths.
    #[must_use]
    pub const fn from_thousandths(thousandths: i64) -> Self {
        Self(thousandths)
    }

    /// The amount in thousandths: 160 kr is 160,000.
    #[must_use]
    pub const fn thousandths(self) -> i64 {
        self.0
    }

    /// The amount nearest to `value`; `None` when `value` is not a whole number of thousandths,
    /// or lies beyond ±1,000,000,000.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "bounded by LIMIT")]
    pub fn from_f64(value: f64) -> Option<Self> {
        let scaled = value * 1000.0;
        if !(scaled >= -(LIMIT as f64) && scaled <= LIMIT as f64) {
            return None;
        }
        let half = if scaled < 0.0 { -0.5 } else { 0.5 };
        let rounded = (scaled + half) as i64;
        let miss = scaled - rounded as f64;
        (miss < 1e-6 && miss > -1e-6).then_some(Self(rounded))
    }

    /// The nearest floating-point number.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "bounded by LIMIT")]
    pub fn to_f64(self) -> f64 {
        self.0 as f64 / 1000.0
    }
}

/// Whole amounts without decimals, others with as few as needed: `160`, `0.2`, `1.25`.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, mut rest) = (self.0.unsigned_abs() / 1000, self.0.unsigned_abs() % 1000);
        if rest == 0 {
            return write!(f, "{sign}{whole}");
        }
        let mut width = 3;
        while rest % 10 == 0 {
            rest /= 10;
            width -= 1;
        }
        write!(f, "{sign}{whole}.{rest:0width$}")
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0 % 1000 == 0 {
            serializer.serialize_i64(self.0 / 1000)
        } else {
            serializer.serialize_f64(self.to_f64())
        }
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = f64::deserialize(deserializer)?;
        Self::from_f64(value).ok_or_else(|| serde::de::Error::custom("an amount has at most three decimals"))
    }
}
