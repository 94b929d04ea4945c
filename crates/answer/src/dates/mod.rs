//! Dates as people write them: one reader for every place where a date is typed, pasted or given.
//!
//! A date that can be read in two ways is refused, never guessed. The message gives the readings and asks for
//! a year of four digits.
//!
//! | module | what it does |
//! |---|---|
//! | `list` | many dates in one text, with a message for every date that is left out |
//! | `one` | the grammar of one date: weekday, three parts, time of day |
//! | `readings` | which calendar days the three parts can mean |
//! | `names` | months and weekdays |
//! | `characters` | spaces, dashes and invisible characters; the names of characters |
//! | `refusal` | why a text is not read as a date, in Swedish |
//!
//! Out of scope: relative dates ("i går"), weeks, time zones, languages other than Swedish.

mod characters;
mod list;
mod names;
mod one;
mod readings;
mod refusal;

pub use list::{Dates, Entry, Limits, most_entries, read_contact, read_list, with, without};
pub use names::{MONTHS, WEEKDAYS};
pub use one::read;
pub use refusal::Refusal;

#[cfg(test)]
mod tests;
