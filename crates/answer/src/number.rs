//! Facts that are asked as a whole number, which is banded at once and kept nowhere.

use crate::text::{count, quoted};
use alloc::string::String;
use kontaktkoll_rules::compiled::{Band, Fact};
use kontaktkoll_rules::{ChoiceId, Edition, FactId};

/// The longest input that a message repeats, in characters.
const LONGEST_QUOTE: usize = 20;

/// The smallest and the largest number that `fact` takes; `None` when it is asked with choices.
pub fn range(fact: &Fact) -> Option<Band> {
    let mut bands = fact.choices.iter().map(|choice| choice.band);
    let first = bands.next()??;
    bands.try_fold(first, |all, band| band.map(|band| Band(all.0.min(band.0), all.1.max(band.1))))
}

/// "Skriv ett helt tal från 0 till 120".
pub fn expected(range: Band) -> String {
    ["Skriv ett helt tal från ", &count(range.0 as usize), " till ", &count(range.1 as usize)].concat()
}

/// The choice that what the user wrote falls in.
///
/// # Errors
/// A message that names the input and says what is expected.
pub fn read(edition: &Edition, fact: FactId, input: &str) -> Result<ChoiceId, String> {
    let Some(range) = edition.fact(fact).and_then(range) else { return Err(String::new()) };
    let expected = expected(range);
    let input = input.trim_ascii();
    if input.is_empty() {
        return Err([&expected, ", eller gå vidare med Vet inte."].concat());
    }
    let fault = match whole(input) {
        Ok(number) => match edition.band(fact, number) {
            Some(choice) => return Ok(choice),
            None if number > range.1 => "är för stort",
            None => "ingår inte i något av svaren",
        },
        Err(fault) => fault,
    };
    Err(["”", &quoted(input, LONGEST_QUOTE), "” ", fault, ". ", &expected, "."].concat())
}

/// The whole number that `text` writes in digits, and in digits only: no sign, no space, no decimals.
#[must_use]
pub fn from_digits(text: &str) -> Option<u32> {
    is_digits(text).then(|| text.parse().ok()).flatten()
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Reads a whole number; else what is wrong with it.
fn whole(input: &str) -> Result<u32, &'static str> {
    let (digits, negative) = match input.strip_prefix(['-', '−', '–']) {
        Some(rest) => (rest, true),
        None => (input, false),
    };
    match digits.split_once(['.', ',']) {
        Some((whole, part)) if is_digits(whole) && is_digits(part) => Err("är inget helt tal"),
        None if is_digits(digits) && negative => Err("är för litet"),
        None if is_digits(digits) => digits.parse().map_err(|_| "är för stort"),
        _ => Err("är inget tal i siffror"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;
    use alloc::vec::Vec;

    fn check(input: &str, expected: Result<&str, &str>) {
        let rulebook = sample::rulebook();
        let edition = &rulebook.editions()[0];
        let fact = edition.fact_id("alder").unwrap();
        let read = read(edition, fact, input);
        let read = read.as_ref().map(|choice| edition.choice(fact, *choice).unwrap().id.as_str());
        assert_eq!(read, expected.map_err(String::from).as_ref().copied(), "{input:?}");
    }

    #[test]
    fn numbers_fall_in_bands() {
        for (input, band) in [("0", "0-19"), ("19", "0-19"), (" 20 ", "20-84"), ("085", "85-"), ("120", "85-")] {
            check(input, Ok(band));
        }
    }

    #[test]
    fn anything_else_is_named() {
        let expected = "Skriv ett helt tal från 0 till 120";
        check("", Err("Skriv ett helt tal från 0 till 120, eller gå vidare med Vet inte."));
        for (input, fault) in [
            ("nittio", "”nittio” är inget tal i siffror. "),
            ("121", "”121” är för stort. "),
            ("99999999999", "”99999999999” är för stort. "),
            ("-1", "”-1” är för litet. "),
            ("7.5", "”7.5” är inget helt tal. "),
            ("7,5", "”7,5” är inget helt tal. "),
            ("1e3", "”1e3” är inget tal i siffror. "),
            ("7.", "”7.” är inget tal i siffror. "),
            ("en väldigt lång text om ålder", "”en väldigt lång text…” är inget tal i siffror. "),
        ] {
            check(input, Err(&[fault, expected, "."].concat()));
        }
    }

    #[test]
    fn digits_only() {
        for (text, number) in [("54", Some(54)), ("054", Some(54)), ("4294967295", Some(u32::MAX))] {
            assert_eq!(from_digits(text), number, "{text}");
        }
        for text in ["", "+54", "-54", " 54", "54.0", "٥٤", "4294967296"] {
            assert_eq!(from_digits(text), None, "{text}");
        }
    }

    #[test]
    fn facts_with_choices_have_no_range() {
        let rulebook = sample::rulebook();
        let facts = &rulebook.editions()[0].content().facts;
        let ranges: Vec<Option<Band>> = facts.iter().map(range).collect();
        assert_eq!(ranges, [None, None, None, Some(Band(0, 120))]);
    }
}
