//! A line of a batch: the answers of one contact as a JSON object.

use crate::commands::decide::answers::{choose, choose_number, find, no_choice, put};
use kontaktkoll_rules::{Answer, Case, Edition, FactId};
use serde::Deserialize;
use serde::de::{Deserializer as _, IgnoredAny, MapAccess, Visitor};
use serde_json::error::{Category, Error};
use serde_json::{Deserializer, Number, Value};
use std::borrow::Cow;
use std::fmt;

/// The case of the answers in `line`.
///
/// # Errors
/// A message that says what is wrong with the line.
pub(super) fn read(edition: &Edition, line: &[u8]) -> Result<Case, String> {
    let mut json = Deserializer::from_slice(line);
    let read = json.deserialize_map(Answers(edition)).and_then(|case| json.end().map(|()| case));
    read.map_err(|error| not_an_object(&error))?
}

fn not_an_object(error: &Error) -> String {
    match error.classify() {
        Category::Eof => "raden tar slut för tidigt: väntade ett helt JSON-objekt".to_owned(),
        Category::Data => "raden är inget JSON-objekt: väntade till exempel {\"kanal\": \"telefon\"}".to_owned(),
        Category::Syntax | Category::Io => format!("raden är ingen JSON: felet står vid tecken {}", error.column()),
    }
}

/// Reads an object member by member. A map would be shorter, but hides that a fact is answered twice.
struct Answers<'a>(&'a Edition);

/// The name of a member: borrowed from the line unless it holds escapes.
#[derive(Deserialize)]
struct Name<'a>(#[serde(borrow)] Cow<'a, str>);

impl<'de> Visitor<'de> for Answers<'_> {
    type Value = Result<Case, String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of facts")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut case = self.0.case();
        while let Some((Name(fact), value)) = map.next_entry()? {
            if let Err(message) = add(self.0, &mut case, &fact, &value) {
                while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                return Ok(Err(message));
            }
        }
        Ok(Ok(case))
    }
}

fn add(edition: &Edition, case: &mut Case, fact: &str, value: &Value) -> Result<(), String> {
    let fact = find(edition, fact)?;
    put(edition, case, fact, answer(edition, fact, value)?)
}

/// The answer that a JSON value stands for: the identifier of a choice, or a whole number.
fn answer(edition: &Edition, fact: FactId, value: &Value) -> Result<Answer, String> {
    match value {
        Value::String(text) => choose(edition, fact, text),
        Value::Number(number) => match number.as_u64().or_else(|| whole(number.as_f64()?)) {
            Some(number) => choose_number(edition, fact, number),
            None => Err(no_choice(edition, fact, &as_text(number))),
        },
        Value::Array(_) => Err(no_choice(edition, fact, "[…]")),
        Value::Object(_) => Err(no_choice(edition, fact, "{…}")),
        Value::Bool(_) | Value::Null => Err(no_choice(edition, fact, &value.to_string())),
    }
}

/// `40.0` is a whole number: JSON does not tell integers from other numbers.
fn whole(number: f64) -> Option<u64> {
    let is_whole = number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number);
    is_whole.then_some(number as u64)
}

/// The number in its shortest form: `1e300`, which the display form has as `1e+300`.
fn as_text(number: &Number) -> String {
    match number.as_f64() {
        Some(fraction) if number.is_f64() => format!("{fraction:?}"),
        _ => number.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::builtin;
    use kontaktkoll_rulebook::check;
    use kontaktkoll_rules::compiled::Band;

    /// Every choice of every fact, as text, escaped, and as the numbers of its band.
    #[test]
    fn every_answer_is_read() {
        for id in builtin::ids() {
            let checked = check(&builtin::files_of(id)).rulebooks.remove(0);
            let edition = checked.rulebook().editions().last().unwrap();
            let read = |line: String| read(edition, line.as_bytes()).unwrap_or_else(|error| panic!("{line}: {error}"));
            let mut members = Vec::new();
            let mut complete = edition.case();
            for (fact, content) in edition.facts() {
                for (choice, content_of_choice) in edition.choices(fact) {
                    let expected = edition.case().with(fact, choice);
                    let (name, choice_name) = (&content.id, &content_of_choice.id);
                    assert_eq!(read(format!("{{\"{name}\":\"{choice_name}\"}}")), expected);
                    assert_eq!(read(format!("\t{{ \"{name}\" : \"{choice_name}\" }} \r\n")), expected);
                    assert_eq!(read(format!("{{\"{}\":\"{}\"}}", escaped(name), escaped(choice_name))), expected);
                    if let Some(Band(first, last)) = content_of_choice.band {
                        assert_eq!(read(format!("{{\"{name}\": {first}}}")), expected);
                        assert_eq!(read(format!("{{\"{name}\": {last}.0}}")), expected);
                        assert_eq!(read(format!("{{\"{name}\": \"{last}\"}}")), expected);
                    }
                }
                let (choice, content_of_choice) = edition.choices(fact).last().unwrap();
                members.push(format!("\"{}\": \"{}\"", content.id, content_of_choice.id));
                complete = complete.with(fact, choice);
            }
            assert_eq!(read(format!("{{{}}}", members.join(", "))), complete);
            members.reverse();
            assert_eq!(read(format!("{{{}}}", members.join(","))), complete);
        }
    }

    fn escaped(text: &str) -> String {
        text.chars().map(|letter| format!("\\u{:04x}", u32::from(letter))).collect()
    }

    #[test]
    fn only_objects_of_answers_are_read() {
        let checked = check(&builtin::files_of("vgr-rehab")).rulebooks.remove(0);
        let edition = checked.rulebook().editions().last().unwrap();
        for (text, is_read) in [
            ("{}", true),
            (" { } \r\n", true),
            ("{\"kanal\":\"video\"}", true),
            ("\t{ \"kanal\" : \"video\" , \"motpart\" : \"ombud\" }\n", true),
            ("{\"alder\":40}", true),
            ("", false),
            ("{", false),
            ("[]", false),
            ("{} {}", false),
            ("{\"kanal\":\"video\"", false),
            ("{\"kanal\":\"video\",}", false),
            ("{,\"kanal\":\"video\"}", false),
            ("{\"kanal\" \"video\"}", false),
            ("{\"kanal\":\"video\" \"motpart\":\"ombud\"}", false),
            ("{\"kanal\":\"video\"} x", false),
            ("{\"kanal\":\"vide\"}", false),
            ("{\"kana\":\"video\"}", false),
            ("{\"kanal\":null}", false),
            ("{\"kanal\":\"video\",\"kanal\":\"video\"}", false),
        ] {
            assert_eq!(read(edition, text.as_bytes()).is_ok(), is_read, "{text}");
        }
    }
}
