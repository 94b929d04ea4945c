//! What the element decides for everything it mounts.

use kontaktkoll_rules::compiled::Day;
use serde::Deserialize;

/// `{date, today, headingLevel}`. The element has checked its attributes before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Config {
    /// The day of the contact.
    pub date: Day,
    /// The current day.
    pub today: Day,
    /// The level of the first heading, 2 to 6.
    #[serde(rename = "headingLevel")]
    pub level: u8,
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn other_properties_are_left_alone() {
        let written = json!({ "date": "2026-01-31", "today": "2026-02-01", "headingLevel": 3, "view": "guide" });
        let (date, today) = (Day::parse("2026-01-31").unwrap(), Day::parse("2026-02-01").unwrap());
        assert_eq!(serde_json::from_value::<Config>(written).unwrap(), Config { date, today, level: 3 });
    }

    #[test]
    fn every_property_is_needed() {
        let whole = json!({ "date": "2026-01-31", "today": "2026-02-01", "headingLevel": 3 });
        for name in ["date", "today", "headingLevel"] {
            let mut written = whole.clone();
            written.as_object_mut().unwrap().remove(name);
            assert!(serde_json::from_value::<Config>(written).is_err(), "{name}");
        }
    }
}
