//! Dates as people write them, typed or pasted as a list. Nothing is dropped in silence: dates that cannot be
//! read, or that are repeated, get a message with their line.

mod forms;

pub(super) use forms::{MONTHS, WEEKDAYS};

use chrono::Datelike;
use kontaktkoll_answer::text::{count, day, quoted};
use kontaktkoll_rules::compiled::Day;
use std::ops::Range;

/// The most lines that are read: nobody has as many contacts.
const MOST_LINES: usize = 2_000;
/// The longest input that a message repeats, in characters.
const LONGEST_QUOTE: usize = 30;

/// Earlier years are taken for slips of the pen.
const EARLIEST_YEAR: i32 = 1950;

/// The limits for the dates of a list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// The current day: later days are in the future.
    pub(super) today: Day,
    /// The day of the contact that is asked about: later days do not count.
    pub(super) contact: Day,
}

impl Limits {
    /// The last day that a list may hold.
    pub(super) fn latest(self) -> Day {
        self.today.min(self.contact)
    }
}

/// A date that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// The day.
    pub(super) day: Day,
    /// Its place in the text, in bytes.
    pub(super) place: Range<usize>,
}

/// What was read from a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Dates {
    /// Each day once, in the order written.
    pub(super) entries: Vec<Entry>,
    /// Messages in whole sentences, each with its line.
    pub(super) errors: Vec<String>,
}

impl Dates {
    /// The days, in the order written.
    pub(super) fn days(&self) -> Vec<Day> {
        self.entries.iter().map(|entry| entry.day).collect()
    }

    /// The entry of a day.
    pub(super) fn find(&self, day: Day) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.day == day)
    }
}

/// Reads a list: dates on lines of their own, or separated by commas, semicolons or tabs.
pub(super) fn read(text: &str, limits: Limits) -> Dates {
    let mut dates = Dates::default();
    // The line of each entry.
    let mut lines: Vec<usize> = Vec::new();
    let mut next_start = 0;
    for (at, line) in text.split('\n').enumerate() {
        let start = next_start;
        next_start += line.len() + 1;
        if at >= MOST_LINES {
            if !line.trim().is_empty() {
                dates.errors.push(["Högst ", &count(MOST_LINES), " rader läses. Resten räknas inte."].concat());
                break;
            }
            continue;
        }
        let mut from = 0;
        for part in line.split([',', ';', '\t']) {
            let place = start + from..start + from + part.len();
            from += part.len() + 1;
            let written = part.trim();
            if written.is_empty() {
                continue;
            }
            match accept(written, limits) {
                Err(why) => dates.errors.push(message(at, written, &why)),
                Ok(day) => match dates.entries.iter().position(|entry| entry.day == day) {
                    Some(first) => {
                        let earlier = count(lines.get(first).copied().unwrap_or_default() + 1);
                        let why = ["står redan på rad ", &earlier, " och räknas en gång"].concat();
                        dates.errors.push(message(at, written, &why));
                    }
                    None => {
                        dates.entries.push(Entry { day, place });
                        lines.push(at);
                    }
                },
            }
        }
    }
    dates
}

/// Reads one date.
///
/// # Errors
/// A message that names the input, in a whole sentence.
pub(super) fn read_one(text: &str) -> Result<Day, String> {
    let written = text.trim();
    if written.is_empty() {
        return Err("Skriv kontaktens datum, till exempel 2026-03-03.".into());
    }
    forms::read(written).map(Day).map_err(|why| ["”", &quoted(written, LONGEST_QUOTE), "” ", &why, "."].concat())
}

/// The text without the date at `place`, and without its line when that has nothing else.
pub(super) fn without(text: &str, place: &Range<usize>) -> String {
    let (before, after) = (text.get(..place.start).unwrap_or(text), text.get(place.end..).unwrap_or(""));
    let after = after.strip_prefix([',', ';', '\t', '\n']).unwrap_or(after);
    let joined = [before, after].concat();
    joined.trim_end_matches(['\n', ' ']).to_owned()
}

/// The text with a day added on a line of its own.
pub(super) fn with(text: &str, added: Day) -> String {
    let text = text.trim_end();
    [text, if text.is_empty() { "" } else { "\n" }, &day(added)].concat()
}

/// Reads a date and checks it against the limits.
///
/// # Errors
/// What is wrong with it, to be put after the input.
fn accept(written: &str, limits: Limits) -> Result<Day, String> {
    let found = Day(forms::read(written)?);
    if found > limits.today {
        return Err(["ligger i framtiden: i dag är det ", &day(limits.today)].concat());
    }
    if found > limits.contact {
        return Err(["är senare än kontakten ", &day(limits.contact), " och räknas inte"].concat());
    }
    if found.0.year() < EARLIEST_YEAR {
        return Err("ligger för långt tillbaka".into());
    }
    Ok(found)
}

/// "Rad 3: ”måndag” är inget datum …".
fn message(line: usize, written: &str, why: &str) -> String {
    ["Rad ", &count(line + 1), ": ”", &quoted(written, LONGEST_QUOTE), "” ", why, "."].concat()
}

#[cfg(test)]
mod tests;
