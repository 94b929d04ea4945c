//! The forms of a date in Swedish: `2026-03-03`, `20260303`, `260303`, `3/3 2026`, `3.3.2026`, `3 mars 2026`,
//! `tisdag den 3 mars 2026`, with or without a time of day.

use chrono::NaiveDate;

/// The months; short forms such as `mar` are read too.
pub(crate) const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];
/// The weekdays, which may stand before a date; short forms such as `mån` are read too.
pub(crate) const WEEKDAYS: [&str; 7] = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"];

/// Reads a date.
///
/// # Errors
/// What is wrong with it, to be put after the input.
pub(super) fn read(written: &str) -> Result<NaiveDate, String> {
    let lower = lower_case(written);
    let words: Vec<&str> = lower.split_whitespace().collect();
    let words = without_time(without_words_before(&words));
    let mut parts: Vec<&str> = Vec::new();
    for word in words {
        parts.extend(word.split(['-', '/', '.', '–', '−']).filter(|part| !part.is_empty()));
    }
    let unknown = || String::from("är inget datum som går att förstå. Skriv till exempel 2026-03-03");
    let (year, month, day) = match parts.as_slice() {
        [digits] if digits.len() == 8 && is_number(digits) => (digits.get(..4), digits.get(4..6), digits.get(6..)),
        [digits] if digits.len() == 6 && is_number(digits) => (digits.get(..2), digits.get(2..4), digits.get(4..)),
        [year, month, day] if year.len() == 4 && is_number(year) => (Some(*year), Some(*month), Some(*day)),
        [day, month, year] => (Some(*year), Some(*month), Some(*day)),
        [day, month] if is_number(day) && number_of(month).is_some() && day.len() <= 2 => {
            return Err("saknar år. Skriv till exempel 2026-03-03".into());
        }
        _ => return Err(unknown()),
    };
    let number = |part: Option<&str>, longest: usize| {
        part.filter(|part| is_number(part) && part.len() <= longest).and_then(|part| part.parse::<u32>().ok())
    };
    let (Some(year), Some(month), Some(day)) = (year_of(year), month.and_then(number_of), number(day, 2)) else {
        return Err(unknown());
    };
    NaiveDate::from_ymd_opt(year, month, day).ok_or_else(|| "finns inte i kalendern".into())
}

/// Without the words before a date: a list mark, a weekday, "den".
fn without_words_before<'a, 'b>(mut words: &'b [&'a str]) -> &'b [&'a str] {
    while let [first, rest @ ..] = words {
        let bare = first.trim_end_matches('.');
        let weekday = bare.chars().count() >= 3 && WEEKDAYS.iter().any(|day| day.starts_with(bare));
        if !(weekday || matches!(*first, "-" | "–" | "•" | "*" | "den" | "d")) {
            break;
        }
        words = rest;
    }
    words
}

/// Without a time of day after the date: `14:20`, `14:20:05`, `kl 14.20`.
fn without_time<'a, 'b>(mut words: &'b [&'a str]) -> &'b [&'a str] {
    if let [rest @ .., last] = words
        && let [hours, minutes, ..] = last.split([':', '.']).collect::<Vec<_>>().as_slice()
        && !rest.is_empty()
        && (last.contains(':') || rest.last().is_some_and(|before| matches!(*before, "kl" | "kl." | "klockan")))
        && is_number(hours)
        && is_number(minutes)
    {
        words = rest;
    }
    while let [rest @ .., "kl" | "kl." | "klockan"] = words {
        words = rest;
    }
    words
}

fn year_of(part: Option<&str>) -> Option<i32> {
    let part = part.filter(|part| is_number(part))?;
    let number: i32 = part.parse().ok()?;
    match part.len() {
        4 => Some(number),
        // Contacts of earlier centuries are not asked about.
        2 => Some(2000 + number),
        _ => None,
    }
}

/// A month by its number, its name, or at least three letters of it.
fn number_of(part: &str) -> Option<u32> {
    if is_number(part) {
        return part.parse().ok().filter(|_| part.len() <= 2);
    }
    let is_long_enough = part.chars().count() >= 3;
    let position = MONTHS.iter().position(|month| is_long_enough && month.starts_with(part))?;
    u32::try_from(position + 1).ok()
}

fn is_number(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit())
}

/// The text in lower case: ASCII and Swedish letters only.
fn lower_case(text: &str) -> String {
    let lower = |letter: char| match letter {
        'Å' => 'å',
        'Ä' => 'ä',
        'Ö' => 'ö',
        _ => letter.to_ascii_lowercase(),
    };
    text.chars().map(lower).collect()
}
