//! The grammar of one date: `2026-03-03`, `20260303`, `260303`, `3/3 2026`, `3.3.2026`, `3 mars 2026`,
//! `tisdag den 3 mars 2026`, with or without a time of day.

use super::characters::{culprit, fold};
use super::names::{MONTHS, WEEKDAYS};
use super::readings::{Part, Separator, Triple};
use super::refusal::Refusal;
use alloc::vec::Vec;
use chrono::Datelike;
use kontaktkoll_rules::compiled::Day;

/// A short form of a month or a weekday has at least so many letters.
const SHORTEST_NAME: usize = 3;

/// Reads a date.
///
/// ```
/// use kontaktkoll_answer::dates::read;
/// assert_eq!(read("3 mars 2026").unwrap().to_string(), "2026-03-03");
/// let refusal = read("26-11-24").unwrap_err();
/// assert!(refusal.text().starts_with("kan läsas som 2026-11-24 eller 2024-11-26."));
/// ```
///
/// # Errors
/// Why the text is not read as a date.
pub fn read(text: &str) -> Result<Day, Refusal> {
    let folded = fold(text);
    let tokens = tokens(&folded);
    read_tokens(&tokens).map_err(|refusal| match refusal {
        Refusal::Unknown(_) => Refusal::Unknown(culprit(text)),
        other => other,
    })
}

fn read_tokens(tokens: &[Token<'_>]) -> Result<Day, Refusal> {
    let (weekday, tokens) = without_words_before(trimmed(tokens));
    let day = match tokens {
        [Token::Digits(digits), rest @ ..]
            if let Some(triple) = compact(digits)
                && read_time(rest) != Time::Unknown =>
        {
            with_time(triple, rest)?
        }
        _ => {
            let (triple, rest) = three_parts(tokens)?;
            with_time(triple, rest)?
        }
    };
    match weekday {
        Some(weekday) if weekday != day.0.weekday().num_days_from_monday() as usize => Err(Refusal::Weekday(day)),
        _ => Ok(day),
    }
}

/// A piece of a folded text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token<'a> {
    Digits(&'a str),
    Word(&'a str),
    /// Any other character.
    Mark(char),
    /// One space or more.
    Space,
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let kind: fn(char) -> bool = match first {
            '0'..='9' => |character| character.is_ascii_digit(),
            ' ' => |character| character == ' ',
            _ if is_letter(first) => is_letter,
            _ => {
                tokens.push(Token::Mark(first));
                rest = rest.get(first.len_utf8()..).unwrap_or_default();
                continue;
            }
        };
        let end = rest.find(|character| !kind(character)).unwrap_or(rest.len());
        let (piece, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        tokens.push(match first {
            '0'..='9' => Token::Digits(piece),
            ' ' => Token::Space,
            _ => Token::Word(piece),
        });
        rest = after;
    }
    tokens
}

fn is_letter(character: char) -> bool {
    character.is_ascii_alphabetic() || matches!(character, 'å' | 'ä' | 'ö')
}

/// The position of the weekday before the date, and the tokens after it, a list mark and "den".
fn without_words_before<'a, 'b>(mut tokens: &'b [Token<'a>]) -> (Option<usize>, &'b [Token<'a>]) {
    let mut weekday = None;
    loop {
        tokens = match tokens {
            [Token::Mark('-' | '•' | '*'), Token::Space, rest @ ..] | [Token::Word("den" | "d"), rest @ ..] => rest,
            [Token::Word(word), rest @ ..] if let Some(found) = find_name(&WEEKDAYS, word) => {
                weekday = Some(found);
                rest
            }
            _ => return (weekday, tokens),
        };
        if let [Token::Mark('.'), rest @ ..] = tokens {
            tokens = rest;
        }
        tokens = trimmed(tokens);
    }
}

/// The parts of eight or six digits without anything between them.
fn compact(digits: &str) -> Option<Triple<'_>> {
    let year = digits.len().checked_sub(4).filter(|year| matches!(year, 2 | 4))?;
    let parts = [digits.get(..year)?, digits.get(year..year + 2)?, digits.get(year + 2..)?].map(Part::Digits);
    Some(Triple { parts, separators: [Separator::Dash; 2] })
}

/// Three parts, and the tokens after them.
fn three_parts<'a, 'b>(tokens: &'b [Token<'a>]) -> Result<(Triple<'a>, &'b [Token<'a>]), Refusal> {
    const UNKNOWN: Refusal = Refusal::Unknown(None);
    let (first, tokens) = part(tokens).ok_or(UNKNOWN)?;
    let (before_second, tokens) = separator(tokens).ok_or(UNKNOWN)?;
    let (second, tokens) = part(tokens).ok_or(UNKNOWN)?;
    let third = separator(tokens).and_then(|(between, tokens)| Some((between, part(tokens)?)));
    let Some((before_third, (third, tokens))) = third else {
        let is_short = |part: Part<'_>| matches!(part, Part::Digits(digits) if digits.len() <= 2);
        let is_day_and_month = is_short(first) && (is_short(second) || matches!(second, Part::Month(_)));
        let is_whole = read_time(tokens) != Time::Unknown;
        return Err(if is_day_and_month && is_whole { Refusal::NoYear } else { UNKNOWN });
    };
    Ok((Triple { parts: [first, second, third], separators: [before_second, before_third] }, tokens))
}

fn part<'a, 'b>(tokens: &'b [Token<'a>]) -> Option<(Part<'a>, &'b [Token<'a>])> {
    match tokens {
        [Token::Digits(digits), rest @ ..] => Some((Part::Digits(digits), rest)),
        [Token::Word(word), rest @ ..] => {
            let month = find_name(&MONTHS, word).and_then(|month| u32::try_from(month + 1).ok())?;
            Some((Part::Month(month), rest))
        }
        _ => None,
    }
}

/// What stands before the next part, with spaces around it; `None` at the end.
fn separator<'a, 'b>(tokens: &'b [Token<'a>]) -> Option<(Separator, &'b [Token<'a>])> {
    let tokens = without_space(tokens);
    let (found, rest) = match tokens {
        [] => return None,
        [Token::Mark('-'), rest @ ..] => (Separator::Dash, rest),
        [Token::Mark('/'), rest @ ..] => (Separator::Slash, rest),
        [Token::Mark('.'), rest @ ..] => (Separator::Dot, rest),
        rest => (Separator::Space, rest),
    };
    Some((found, without_space(rest)))
}

/// What stands after a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Time {
    /// A time of day, or nothing.
    Known,
    /// A time of day in a time zone.
    Zoned,
    Unknown,
}

fn with_time(triple: Triple<'_>, rest: &[Token<'_>]) -> Result<Day, Refusal> {
    match read_time(rest) {
        Time::Known => triple.day().map(Day),
        Time::Zoned => Err(Refusal::TimeZone),
        Time::Unknown => Err(Refusal::Unknown(None)),
    }
}

/// Reads `14:20`, `14.20:05`, `T14:20:05.123`, `T142005` or `kl. 14`.
fn read_time(tokens: &[Token<'_>]) -> Time {
    let (is_after_word, tokens) = match trimmed(tokens) {
        [] | [Token::Mark('.')] => return Time::Known,
        [Token::Word("kl" | "klockan"), Token::Mark('.'), rest @ ..] | [Token::Word("kl" | "klockan"), rest @ ..] => {
            (true, without_space(rest))
        }
        [Token::Word("t"), rest @ ..] => (false, rest),
        rest => (false, rest),
    };
    let [Token::Digits(hours), rest @ ..] = tokens else {
        return if is_after_word && tokens.is_empty() { Time::Known } else { Time::Unknown };
    };
    let (minutes, rest) = after_point(rest);
    let (seconds, rest) = after_point(rest);
    let (_fraction, rest) = after_point(rest);
    let is_time = match (hours.len(), minutes) {
        (4 | 6, None) => {
            let seconds = hours.get(4..).filter(|pair| !pair.is_empty());
            is_time_of_day(hours.get(..2).unwrap_or_default(), hours.get(2..4), seconds)
        }
        (1 | 2, None) => is_after_word && is_time_of_day(hours, None, None),
        (1 | 2, Some(_)) => is_time_of_day(hours, minutes, seconds),
        _ => false,
    };
    match without_space(rest) {
        _ if !is_time => Time::Unknown,
        [] => Time::Known,
        [Token::Word("z" | "utc" | "gmt")] | [Token::Mark('+' | '-'), Token::Digits(_), ..] => Time::Zoned,
        _ => Time::Unknown,
    }
}

/// The digits after a colon or a full stop.
fn after_point<'a, 'b>(tokens: &'b [Token<'a>]) -> (Option<&'a str>, &'b [Token<'a>]) {
    match tokens {
        [Token::Mark(':' | '.'), Token::Digits(digits), rest @ ..] => (Some(digits), rest),
        _ => (None, tokens),
    }
}

/// Midnight at the end of a day, `24:00`, belongs to the next day and is none.
fn is_time_of_day(hours: &str, minutes: Option<&str>, seconds: Option<&str>) -> bool {
    let is_below = |digits: &str, end: u32| digits.len() <= 2 && digits.parse::<u32>().is_ok_and(|number| number < end);
    is_below(hours, 24) && [minutes, seconds].into_iter().flatten().all(|pair| pair.len() == 2 && is_below(pair, 60))
}

/// The position of the name that is or begins with `word`.
fn find_name(names: &[&str], word: &str) -> Option<usize> {
    let is_long_enough = word.chars().count() >= SHORTEST_NAME;
    names.iter().position(|name| is_long_enough && name.starts_with(word))
}

fn without_space<'a, 'b>(tokens: &'b [Token<'a>]) -> &'b [Token<'a>] {
    match tokens {
        [Token::Space, rest @ ..] => rest,
        _ => tokens,
    }
}

fn trimmed<'a, 'b>(tokens: &'b [Token<'a>]) -> &'b [Token<'a>] {
    match without_space(tokens) {
        [rest @ .., Token::Space] => rest,
        rest => rest,
    }
}
