//! Numbers, dates and names as a Swedish reader expects them.

use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use kontaktkoll_rules::compiled::{Day, Decision};
use kontaktkoll_rules::{Amount, Edition, EditionStatus, Validity};

/// Between a number and its unit, and between groups of digits.
const NO_BREAK: char = '\u{a0}';

/// `160 kr`, `0,2 kontaktpoäng`. Amounts of one decision have equally many decimals, zero none:
/// where some contacts give 0,2 points, one gives 1,0.
pub fn amount(amount: Amount, decision: &Decision) -> String {
    let decimals = decision.outcomes.iter().filter_map(|outcome| outcome.value).map(decimals).max().unwrap_or(0);
    let thousandths = amount.thousandths();
    let mut text = String::new();
    if thousandths < 0 {
        text.push('−');
    }
    push_grouped(&mut text, thousandths.unsigned_abs() / 1000);
    if decimals > 0 && thousandths != 0 {
        let mut rest = thousandths.unsigned_abs() % 1000;
        text.push(',');
        for _ in 0..decimals {
            rest *= 10;
            push_number(&mut text, rest / 1000);
            rest %= 1000;
        }
    }
    let unit = unit(&decision.unit);
    if !unit.is_empty() {
        text.push(NO_BREAK);
        text.push_str(unit);
    }
    text
}

/// The unit as it is written after a number.
fn unit(unit: &str) -> &str {
    if unit == "SEK" { "kr" } else { unit }
}

fn decimals(amount: Amount) -> usize {
    match amount.thousandths() {
        whole if whole % 1000 == 0 => 0,
        tenths if tenths % 100 == 0 => 1,
        hundredths if hundredths % 10 == 0 => 2,
        _ => 3,
    }
}

/// `12 500`.
fn push_grouped(text: &mut String, number: u64) {
    if number < 1000 {
        push_number(text, number);
        return;
    }
    push_grouped(text, number / 1000);
    text.push(NO_BREAK);
    for digit in [number / 100 % 10, number / 10 % 10, number % 10] {
        push_number(text, digit);
    }
}

/// Writes a number the short way: the formatting machinery costs space.
fn push_number(text: &mut String, number: u64) {
    if number >= 10 {
        push_number(text, number / 10);
    }
    let digit = u8::try_from(number % 10).unwrap_or_default();
    text.push(char::from(b'0' + digit));
}

/// A count in digits.
pub fn count(number: usize) -> String {
    let mut text = String::new();
    push_number(&mut text, number as u64);
    text
}

/// "Högst 7 frågor kvar".
pub fn questions_left(left: usize) -> String {
    if left == 1 { "Högst 1 fråga kvar".into() } else { ["Högst ", &count(left), " frågor kvar"].concat() }
}

/// "Gäller 2025-11-27 till 2027-11-27", and the three cases where a date is not given.
pub fn validity(validity: Validity) -> String {
    match (validity.from, validity.to) {
        (Some(from), Some(to)) => ["gäller ", &day(from), " till ", &day(to)].concat(),
        (Some(from), None) => ["gäller från ", &day(from), " tills vidare"].concat(),
        (None, Some(to)) => ["gäller till ", &day(to)].concat(),
        (None, None) => "gäller tills vidare".into(),
    }
}

/// `2025-11-27`.
pub fn day(day: Day) -> String {
    day.to_string()
}

/// "Utgåva 6.0, gäller 2025-11-27 till 2027-11-27".
pub fn edition(edition: &Edition) -> String {
    ["Utgåva ", edition.name(), ", ", &validity(edition.validity())].concat()
}

/// Which day's contact the answer is for, or that no edition has one.
#[must_use]
pub fn applies(in_force: bool, date: Day) -> String {
    let (says, end) = if in_force { ("Svaret gäller en kontakt ", ".") } else { ("Ingen utgåva gäller ", "") };
    [says, &day(date), end].concat()
}

/// That an edition is not in force yet, no more, or soon no more; nothing otherwise.
#[must_use]
pub fn warning(edition: &Edition, today: Day) -> Option<String> {
    let (says, on, more) = match edition.validity().status_on(today) {
        EditionStatus::InForce => return None,
        EditionStatus::NotYet(from) => (" gäller inte än. Den börjar gälla ", from, String::new()),
        EditionStatus::Expired(to) => (" gäller inte längre. Sista dagen var ", to, String::new()),
        EditionStatus::Ending(to, 0) => (" slutar gälla ", to, ", i dag".into()),
        EditionStatus::Ending(to, 1) => (" slutar gälla ", to, ", i morgon".into()),
        EditionStatus::Ending(to, left) => {
            let left = count(usize::try_from(left).unwrap_or_default());
            (" slutar gälla ", to, [", om ", &left, " dagar"].concat())
        }
    };
    Some(["Utgåva ", edition.name(), says, &day(on), &more, "."].concat())
}

/// What several outcomes of the decision with this title are called: "kontakttyper".
#[must_use]
pub fn outcomes_of(title: &str) -> String {
    let name = lower_first(title);
    if name.ends_with("typ") { [&name, "er"].concat() } else { "utfall".into() }
}

/// "a", "a eller b", "a, b eller c".
pub fn any_of<S: AsRef<str>>(names: &[S]) -> String {
    let mut text = String::new();
    for (at, name) in names.iter().enumerate() {
        let separator = match at {
            0 => "",
            _ if at + 1 == names.len() => " eller ",
            _ => ", ",
        };
        text.push_str(separator);
        text.push_str(name.as_ref());
    }
    text
}

/// What somebody wrote, repeated at no great length: at most `longest` characters.
pub fn quoted(input: &str, longest: usize) -> String {
    let mut text: String = input.chars().take(longest).collect();
    if text.len() < input.len() {
        text.push('…');
    }
    text
}

/// The text with a small first letter, unless it begins with an abbreviation. Knows Swedish letters
/// only: the tables of all the world's letters are large.
pub fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    let (first, second) = (chars.next(), chars.clone().next());
    let lower = match first {
        Some('Å') => 'å',
        Some('Ä') => 'ä',
        Some('Ö') => 'ö',
        Some(first) => first.to_ascii_lowercase(),
        None => return String::new(),
    };
    if second.is_some_and(|second| second.is_ascii_uppercase()) {
        return text.to_owned();
    }
    let mut lowered = String::from(lower);
    lowered.push_str(chars.as_str());
    lowered
}

/// "1 rad", "2 rader".
#[must_use]
pub fn counted(number: usize, one: &str, many: &str) -> String {
    let noun = if number == 1 { one } else { many };
    [&count(number), "\u{a0}", noun].concat()
}

/// The text with ordinary spaces only, one at a time, and without soft hyphens; line breaks stay.
#[must_use]
pub fn plain_spaces(text: &str) -> String {
    let mut plain = String::new();
    for letter in text.chars().filter(|letter| *letter != '\u{ad}') {
        let blank = letter.is_whitespace() && letter != '\n';
        if !(blank && (plain.is_empty() || plain.ends_with([' ', '\n']))) {
            plain.push(if blank { ' ' } else { letter });
        }
    }
    plain
}

/// The texts with `between` between them.
pub fn joined<S: AsRef<str>>(texts: impl IntoIterator<Item = S>, between: &str) -> String {
    let mut all = String::new();
    for text in texts {
        if !all.is_empty() {
            all.push_str(between);
        }
        all.push_str(text.as_ref());
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec::Vec;
    use kontaktkoll_rules::compiled::Outcome;

    fn decision(unit: &str, values: &[f64]) -> Decision {
        let outcomes = values.iter().map(|value| Outcome {
            id: value.to_string(),
            title: String::new(),
            badge: String::new(),
            summary: String::new(),
            value: Amount::from_f64(*value),
            lines: Vec::new(),
            cites: Vec::new(),
            interpretations: Vec::new(),
        });
        Decision {
            id: String::new(),
            title: "Kontakttyp".into(),
            unit: unit.into(),
            outcomes: outcomes.collect(),
            rows: Vec::new(),
            rules: Vec::new(),
            partial_interpretations: Vec::new(),
        }
    }

    fn check(unit: &str, values: &[f64], expected: &[&str]) {
        let decision = decision(unit, values);
        let texts: Vec<String> =
            decision.outcomes.iter().map(|outcome| amount(outcome.value.unwrap(), &decision)).collect();
        assert_eq!(texts, expected);
    }

    #[test]
    fn money() {
        check(
            "SEK",
            &[0.0, 160.0, 12500.0, 1_000_007.0, -5.0],
            &["0\u{a0}kr", "160\u{a0}kr", "12\u{a0}500\u{a0}kr", "1\u{a0}000\u{a0}007\u{a0}kr", "−5\u{a0}kr"],
        );
        check("SEK", &[0.5, 12.25], &["0,50\u{a0}kr", "12,25\u{a0}kr"]);
    }

    #[test]
    fn points() {
        let unit = "kontaktpoäng";
        check(
            unit,
            &[0.0, 0.2, 1.0, 2.0],
            &["0\u{a0}kontaktpoäng", "0,2\u{a0}kontaktpoäng", "1,0\u{a0}kontaktpoäng", "2,0\u{a0}kontaktpoäng"],
        );
        check("", &[7.0], &["7"]);
    }

    #[test]
    fn days() {
        let validity_of = |from, to| validity(Validity { from: Day::parse(from), to: Day::parse(to) });
        assert_eq!(validity_of("2025-11-27", "2027-11-27"), "gäller 2025-11-27 till 2027-11-27");
        assert_eq!(validity_of("2023-04-27", ""), "gäller från 2023-04-27 tills vidare");
        assert_eq!(validity_of("", "2027-11-27"), "gäller till 2027-11-27");
        assert_eq!(validity_of("", ""), "gäller tills vidare");
    }

    #[test]
    fn warnings() {
        let book = crate::sample::rulebook();
        let check = |edition: usize, today: &str, expected: Option<&str>| {
            let edition = book.editions().get(edition).unwrap();
            assert_eq!(warning(edition, Day::parse(today).unwrap()).as_deref(), expected, "{today}");
        };
        check(0, "2025-12-31", Some("Utgåva 1 gäller inte än. Den börjar gälla 2026-01-01."));
        check(0, "2026-10-31", None);
        check(0, "2026-11-01", Some("Utgåva 1 slutar gälla 2026-12-31, om 60 dagar."));
        check(0, "2026-12-30", Some("Utgåva 1 slutar gälla 2026-12-31, i morgon."));
        check(0, "2026-12-31", Some("Utgåva 1 slutar gälla 2026-12-31, i dag."));
        check(0, "2027-01-01", Some("Utgåva 1 gäller inte längre. Sista dagen var 2026-12-31."));
        check(1, "2030-01-01", None);
    }

    #[test]
    fn counts() {
        assert_eq!(questions_left(1), "Högst 1 fråga kvar");
        assert_eq!(questions_left(10), "Högst 10 frågor kvar");
        assert_eq!(outcomes_of("Kontakttyp"), "kontakttyper");
    }

    #[test]
    fn lists() {
        assert_eq!(any_of::<&str>(&[]), "");
        assert_eq!(any_of(&["a"]), "a");
        assert_eq!(any_of(&["a", "b"]), "a eller b");
        assert_eq!(any_of(&["a", "b", "c"]), "a, b eller c");
    }

    #[test]
    fn first_letters() {
        assert_eq!(lower_first("Ålder"), "ålder");
        assert_eq!(lower_first("KVÅ-kod"), "KVÅ-kod");
        assert_eq!(lower_first(""), "");
    }
}
