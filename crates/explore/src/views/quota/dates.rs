//! Dates as people write them, one by one or pasted as a list. Nothing is dropped: what is not
//! understood, or counts only once, is said with the line that it stands on.

mod forms;

pub(super) use forms::{MONTHS, WEEKDAYS};

use chrono::Datelike;
use kontaktkoll_answer::text::{count, day, quoted};
use kontaktkoll_rules::compiled::Day;
use std::ops::Range;

/// The most lines that are read: more than anyone has contacts.
const MOST_LINES: usize = 2_000;
/// The longest input that a message repeats, in characters.
const LONGEST_QUOTE: usize = 30;

/// Nobody has contacts before it: it is a slip.
const EARLIEST_YEAR: i32 = 1950;

/// What a list of dates is held against.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// The day it is: later ones are in the future.
    pub(super) today: Day,
    /// The day of the contact that is asked about: the list is of what was before.
    pub(super) contact: Day,
}

/// A date that was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// The day.
    pub(super) day: Day,
    /// Where it stands in the text, in bytes.
    pub(super) place: Range<usize>,
}

/// What a text says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Dates {
    /// Each day once, in the order written.
    pub(super) entries: Vec<Entry>,
    /// Whole sentences, each with the line it is about.
    pub(super) troubles: Vec<String>,
}

impl Dates {
    /// The days, in the order written.
    pub(super) fn days(&self) -> Vec<Day> {
        self.entries.iter().map(|entry| entry.day).collect()
    }

    /// Where a day stands, if it does.
    pub(super) fn find(&self, day: Day) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.day == day)
    }
}

/// Reads a list: dates on lines of their own, or with commas, semicolons or tabs between.
pub(super) fn read(text: &str, limits: Limits) -> Dates {
    let mut dates = Dates::default();
    let mut lines: Vec<usize> = Vec::new();
    let mut begin = 0;
    for (at, line) in text.split('\n').enumerate() {
        let start = begin;
        begin += line.len() + 1;
        if at >= MOST_LINES {
            if !line.trim().is_empty() {
                dates.troubles.push(["Högst ", &count(MOST_LINES), " rader läses. Resten räknas inte."].concat());
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
                Err(why) => dates.troubles.push(trouble(at, written, &why)),
                Ok(day) => match dates.entries.iter().position(|entry| entry.day == day) {
                    Some(first) => {
                        let earlier = count(lines.get(first).copied().unwrap_or_default() + 1);
                        let why = ["står redan på rad ", &earlier, " och räknas en gång"].concat();
                        dates.troubles.push(trouble(at, written, &why));
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
/// What is wrong with it, to be put after the input.
pub(super) fn read_one(text: &str) -> Result<Day, String> {
    let written = text.trim();
    if written.is_empty() {
        return Err("Skriv kontaktens datum, till exempel 2026-03-03.".into());
    }
    forms::read(written).map(Day).map_err(|why| ["”", &quoted(written, LONGEST_QUOTE), "” ", &why, "."].concat())
}

/// The text without what stands at `place`, and without the line when nothing else stands on it.
pub(super) fn without(text: &str, place: &Range<usize>) -> String {
    let (before, after) = (text.get(..place.start).unwrap_or(text), text.get(place.end..).unwrap_or(""));
    let after = after.strip_prefix([',', ';', '\t', '\n']).unwrap_or(after);
    let joined = [before, after].concat();
    joined.trim_end_matches(['\n', ' ']).to_owned()
}

/// The text with a day on a line of its own.
pub(super) fn with(text: &str, added: Day) -> String {
    let text = text.trim_end();
    [text, if text.is_empty() { "" } else { "\n" }, &day(added)].concat()
}

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

fn trouble(line: usize, written: &str, why: &str) -> String {
    ["Rad ", &count(line + 1), ": ”", &quoted(written, LONGEST_QUOTE), "” ", why, "."].concat()
}

#[cfg(test)]
mod tests;
