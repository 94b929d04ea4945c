//! Many dates in one text. Nothing is left out in silence: dates that are not read, or that are repeated, get a
//! message with their line.

use super::characters::visible;
use super::one;
use super::refusal::Refusal;
use crate::text::{count, day, quoted};
use alloc::borrow::ToOwned;
use alloc::collections::btree_map::{self, BTreeMap};
use alloc::string::String;
use alloc::vec::Vec;
use chrono::Datelike;
use core::ops::Range;
use kontaktkoll_rules::compiled::Day;

/// The most lines that are read: nobody has as many contacts.
const MOST_LINES: usize = 2_000;
/// The longest input that a message repeats, in characters.
const LONGEST_QUOTE: usize = 30;
/// Earlier years are taken for slips of the pen.
const EARLIEST_YEAR: i32 = 1950;

/// Between the dates of a line.
const SEPARATORS: [char; 3] = [',', ';', '\t'];

/// The limits for the dates of a list.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The current day: later days are in the future.
    pub today: Day,
    /// The day of the contact that is asked about: later days do not count.
    pub contact: Day,
}

impl Limits {
    /// The last day that a list may hold.
    #[must_use]
    pub fn latest(self) -> Day {
        self.today.min(self.contact)
    }
}

/// A date that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The day.
    pub day: Day,
    /// Its place in the text, in bytes.
    pub place: Range<usize>,
}

/// What was read from a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dates {
    /// Each day once, in the order written.
    pub entries: Vec<Entry>,
    /// Messages in whole sentences, each with its line.
    pub errors: Vec<String>,
    /// Whether something is left out that may be a date before the contact.
    pub is_incomplete: bool,
}

impl Dates {
    /// The days, in the order written.
    #[must_use]
    pub fn days(&self) -> Vec<Day> {
        self.entries.iter().map(|entry| entry.day).collect()
    }

    /// The entry of a day.
    #[must_use]
    pub fn find(&self, day: Day) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.day == day)
    }
}

/// Reads a list: dates on lines of their own, or separated by commas, semicolons or tabs.
#[must_use]
pub fn read_list(text: &str, limits: Limits) -> Dates {
    let mut dates = Dates::default();
    // The first line of each day.
    let mut lines: BTreeMap<Day, usize> = BTreeMap::new();
    let mut next_start = 0;
    for (at, line) in text.split('\n').enumerate() {
        let start = next_start;
        next_start += line.len() + 1;
        if at >= MOST_LINES {
            if !line.trim().is_empty() {
                dates.errors.push(["Högst ", &count(MOST_LINES), " rader läses. Resten räknas inte."].concat());
                dates.is_incomplete = true;
                break;
            }
            continue;
        }
        let mut from = 0;
        for part in line.split(SEPARATORS) {
            let place = start + from..start + from + part.len();
            from += part.len() + 1;
            let written = visible(part);
            let written = written.trim();
            if written.is_empty() {
                continue;
            }
            match accept(part, limits) {
                Err(fault) => {
                    dates.is_incomplete |= fault.may_count();
                    dates.errors.push(message(at, written, &fault.text(limits)));
                }
                Ok(day) => match lines.entry(day) {
                    btree_map::Entry::Occupied(first) => {
                        let why = ["står redan på rad ", &count(first.get() + 1), " och räknas en gång"].concat();
                        dates.errors.push(message(at, written, &why));
                    }
                    btree_map::Entry::Vacant(line) => {
                        line.insert(at);
                        dates.entries.push(Entry { day, place });
                    }
                },
            }
        }
    }
    dates
}

/// The most dates that a text can hold.
#[must_use]
pub fn most_entries(text: &str) -> usize {
    text.split('\n').flat_map(|line| line.split(SEPARATORS)).count()
}

/// Reads the date of a contact.
///
/// # Errors
/// A message that names the input, in a whole sentence.
pub fn read_contact(text: &str) -> Result<Day, String> {
    let written = visible(text);
    let written = written.trim();
    if written.is_empty() {
        return Err("Skriv kontaktens datum, till exempel 2026-03-03.".into());
    }
    one::read(text).map_err(|refusal| ["”", &quoted(written, LONGEST_QUOTE), "” ", &refusal.text(), "."].concat())
}

/// The text without the date at `place`, and without its line when that has nothing else.
#[must_use]
pub fn without(text: &str, place: &Range<usize>) -> String {
    let (before, after) = (text.get(..place.start).unwrap_or(text), text.get(place.end..).unwrap_or(""));
    let after = after.strip_prefix('\n').or_else(|| after.strip_prefix(SEPARATORS)).unwrap_or(after);
    let joined = [before, after].concat();
    joined.trim_end_matches(['\n', ' ']).to_owned()
}

/// The text with a day added on a line of its own.
#[must_use]
pub fn with(text: &str, added: Day) -> String {
    let text = text.trim_end();
    [text, if text.is_empty() { "" } else { "\n" }, &day(added)].concat()
}

/// Why a date of a list is left out.
enum Fault {
    Refused(Refusal),
    InFuture,
    AfterContact,
    TooOld,
}

impl Fault {
    /// Whether the date that is meant may be one that counts: a slip of the pen is no date after the contact.
    fn may_count(&self) -> bool {
        !matches!(self, Self::AfterContact)
    }

    /// What is wrong, to be put after the input.
    fn text(&self, limits: Limits) -> String {
        match self {
            Self::Refused(refusal) => refusal.text(),
            Self::InFuture => ["ligger i framtiden: i dag är det ", &day(limits.today)].concat(),
            Self::AfterContact => ["är senare än kontakten ", &day(limits.contact), " och räknas inte"].concat(),
            Self::TooOld => "ligger för långt tillbaka".into(),
        }
    }
}

/// Reads a date and checks it against the limits.
fn accept(written: &str, limits: Limits) -> Result<Day, Fault> {
    let found = one::read(written).map_err(Fault::Refused)?;
    if found > limits.today {
        return Err(Fault::InFuture);
    }
    if found > limits.contact {
        return Err(Fault::AfterContact);
    }
    if found.0.year() < EARLIEST_YEAR {
        return Err(Fault::TooOld);
    }
    Ok(found)
}

/// "Rad 3: ”måndag” är inget datum …".
fn message(line: usize, written: &str, why: &str) -> String {
    ["Rad ", &count(line + 1), ": ”", &quoted(written, LONGEST_QUOTE), "” ", why, "."].concat()
}
