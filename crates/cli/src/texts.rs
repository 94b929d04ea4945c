//! Rulebook content as a Swedish reader expects it.

use kontaktkoll_rules::compiled::{Decision, Fact, Outcome};
use kontaktkoll_rules::{Amount, Edition, Validity};

/// The longest line of a paragraph, in characters.
const WIDTH: usize = 92;

/// "utgåva 6.0 (gäller 2025-11-27 till 2027-11-27)".
pub(crate) fn edition(edition: &Edition) -> String {
    format!("utgåva {} ({})", edition.name(), validity(edition.validity()))
}

/// "gäller 2025-11-27 till 2027-11-27", and the three cases where a date is not given.
fn validity(validity: Validity) -> String {
    match (validity.from, validity.to) {
        (Some(from), Some(to)) => format!("gäller {from} till {to}"),
        (Some(from), None) => format!("gäller från {from} tills vidare"),
        (None, Some(to)) => format!("gäller till {to}"),
        (None, None) => "gäller tills vidare".to_owned(),
    }
}

/// `160 kr`, `0,2 kontaktpoäng`. Amounts of one decision have equally many decimals, zero none.
pub(crate) fn amount(amount: Amount, decision: &Decision) -> String {
    let values = decision.outcomes.iter().filter_map(|outcome| outcome.value);
    let decimals = values.map(|value| decimals(value).len()).max().unwrap_or(0);
    let mut text = amount.to_string();
    if amount.thousandths() != 0 && decimals > 0 {
        let padding = decimals - decimals.min(self::decimals(amount).len());
        if padding == decimals {
            text.push('.');
        }
        text.push_str(&"0".repeat(padding));
    }
    let unit = if decision.unit == "SEK" { "kr" } else { decision.unit.as_str() };
    format!("{} {unit}", text.replace('.', ",")).trim_end().to_owned()
}

fn decimals(amount: Amount) -> String {
    amount.to_string().split_once('.').map(|(_, decimals)| decimals.to_owned()).unwrap_or_default()
}

/// An outcome with all that it is called: "TB, Telefonkontakt som ersätter besök", "0 kr, Ingen avgift".
pub(crate) fn outcome(outcome: &Outcome, decision: &Decision) -> String {
    let value = outcome.value.map(|value| amount(value, decision)).unwrap_or_default();
    let mut parts: Vec<&str> = Vec::new();
    for part in [&value, &outcome.badge, &outcome.title] {
        if !part.is_empty() && !parts.contains(&part.as_str()) {
            parts.push(part);
        }
    }
    parts.join(", ")
}

/// The smallest and the largest number that a banded fact takes; `None` for other facts.
pub(crate) fn range(fact: &Fact) -> Option<(u32, u32)> {
    let bands = fact.choices.iter().map(|choice| choice.band);
    let all: Vec<_> = bands.collect::<Option<_>>()?;
    Some((all.iter().map(|band| band.0).min()?, all.iter().map(|band| band.1).max()?))
}

/// "hjälpmedel är ”Ja”".
pub(crate) fn condition(fact: &Fact, allowed: impl Fn(usize) -> bool) -> String {
    let labels = fact.choices.iter().enumerate().filter(|(at, _)| allowed(*at));
    let labels: Vec<String> = labels.map(|(_, choice)| format!("”{}”", choice.label)).collect();
    format!("{} är {}", fact.name.to_lowercase(), any_of(&labels))
}

/// "a", "a eller b", "a, b eller c".
pub(crate) fn any_of(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} eller {last}", first.join(", ")),
    }
}

/// Adds `words` to `text` as a paragraph: `first` stands before its first line, as much space
/// before the others.
pub(crate) fn paragraph(text: &mut String, first: &str, words: &str) {
    let indent = first.chars().count();
    let mut column = indent;
    text.push_str(first);
    for (at, word) in words.split_whitespace().enumerate() {
        let length = word.chars().count();
        if at > 0 && column + 1 + length > WIDTH {
            text.push('\n');
            text.push_str(&" ".repeat(indent));
            column = indent;
        } else if at > 0 {
            text.push(' ');
            column += 1;
        }
        text.push_str(word);
        column += length;
    }
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts() {
        let check = |unit: &str, values: &[f64], expected: &[&str]| {
            let amounts: Vec<Amount> = values.iter().map(|value| Amount::from_f64(*value).unwrap()).collect();
            let outcomes = amounts.iter().map(|value| Outcome {
                id: value.to_string(),
                title: String::new(),
                badge: String::new(),
                summary: String::new(),
                value: Some(*value),
                lines: Vec::new(),
                cites: Vec::new(),
                interpretations: Vec::new(),
            });
            let decision = Decision {
                id: String::new(),
                title: String::new(),
                unit: unit.to_owned(),
                outcomes: outcomes.collect(),
                rows: Vec::new(),
                rules: Vec::new(),
            };
            let texts: Vec<String> = amounts.iter().map(|value| amount(*value, &decision)).collect();
            assert_eq!(texts, expected);
        };
        check("SEK", &[0.0, 160.0], &["0 kr", "160 kr"]);
        check("SEK", &[0.5, 12.25, 3.0], &["0,50 kr", "12,25 kr", "3,00 kr"]);
        check("kontaktpoäng", &[0.0, 0.2, 1.0], &["0 kontaktpoäng", "0,2 kontaktpoäng", "1,0 kontaktpoäng"]);
        check("", &[7.0], &["7"]);
    }

    #[test]
    fn validities() {
        let check = |from, to, expected: &str| {
            use kontaktkoll_rules::compiled::Day;
            assert_eq!(validity(Validity { from: Day::parse(from), to: Day::parse(to) }), expected);
        };
        check("2025-11-27", "2027-11-27", "gäller 2025-11-27 till 2027-11-27");
        check("2023-04-27", "", "gäller från 2023-04-27 tills vidare");
        check("", "2027-11-27", "gäller till 2027-11-27");
        check("", "", "gäller tills vidare");
    }

    #[test]
    fn paragraphs() {
        let check = |first, words: &str, expected: &str| {
            let mut text = String::new();
            paragraph(&mut text, first, words);
            assert_eq!(text, expected);
        };
        check("- ", "ett  två\ntre", "- ett två tre\n");
        check("", "", "\n");
        let (long, rest) = ("å".repeat(88), "  bb\n");
        check("  ", &format!("{long} bb"), &format!("  {long}\n{rest}"));
        check("  ", &format!("{long} b"), &format!("  {long} b\n"));
    }
}
