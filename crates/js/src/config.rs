//! What the element decides for everything it mounts.

use super::date::day;
use super::failure::Failure;
use super::read::Node;
use kontaktkoll_rules::compiled::Day;
use wasm_bindgen::JsValue;

/// `{date, today, headingLevel}`. The element has checked its attributes before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Config {
    /// The day of the contact.
    pub date: Day,
    /// The current day.
    pub today: Day,
    /// The level of the first heading, 2 to 6.
    pub level: u8,
}

impl Config {
    /// Reads `{date, today, headingLevel}`.
    ///
    /// # Errors
    /// `date`: the text that is no date.
    pub fn read(value: &JsValue) -> Result<Self, Failure> {
        let date = |key| day(&value.get(key).text().unwrap_or_default());
        let level = LEVELS.into_iter().find(|level| value.get("headingLevel").number() == Some(f64::from(*level)));
        Ok(Self { date: date("date")?, today: date("today")?, level: level.unwrap_or(2) })
    }
}

/// The levels of headings.
const LEVELS: [u8; 5] = [2, 3, 4, 5, 6];
