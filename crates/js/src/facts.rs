//! Answers by fact, as scripts give and get them.

use super::convert;
use super::failure::Failure;
use kontaktkoll_answer::{number, text};
use kontaktkoll_rules::compiled::Fact;
use kontaktkoll_rules::{Answer, Case, Edition, FactId};
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use wasm_bindgen::JsValue;

/// `{fact: choice}`, in the order given. A choice is `None` where nothing names one: `null`, a list or an
/// object.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts(Vec<(String, Option<String>)>);

impl Facts {
    /// Reads `{fact: choice}`.
    ///
    /// # Errors
    /// `fact`: the value is no object.
    pub fn read(value: &JsValue) -> Result<Self, Failure> {
        let failure = |_| Failure::new("fact", &["svaren ska vara ett objekt: {fråga: svar}"]);
        convert::from_js(value).map_err(failure)
    }

    /// The answers of a case.
    #[must_use]
    pub fn of(edition: &Edition, case: &Case) -> Self {
        let entry = |(fact, choice)| {
            let choice = edition.choice(fact, choice)?.id.clone();
            Some((edition.fact(fact)?.id.clone(), choice))
        };
        case.answered().filter_map(entry).collect()
    }

    /// The case with these answers.
    ///
    /// # Errors
    /// `fact` or `choice`: the first that the edition does not have, and those that it has.
    pub fn case(&self, edition: &Edition) -> Result<Case, Failure> {
        let mut case = edition.case();
        for (id, choice) in &self.0 {
            let Some(fact) = edition.fact_id(id) else {
                let known = names(edition.content().facts.iter().map(|fact| &fact.id));
                return Err(Failure::new("fact", &["frågan `", id, "` finns inte i regelboken; det finns: ", &known]));
            };
            let choice = choice.as_ref().ok_or_else(|| {
                Failure::new("choice", &["svaret på frågan `", id, "` ska vara en sträng, ett tal, true eller false"])
            })?;
            case.set(fact, answer(edition, fact, choice)?);
        }
        Ok(case)
    }
}

impl FromIterator<(String, String)> for Facts {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(entries: I) -> Self {
        Self(entries.into_iter().map(|(fact, choice)| (fact, Some(choice))).collect())
    }
}

fn answer(edition: &Edition, fact: FactId, choice: &str) -> Result<Answer, Failure> {
    if let Some(answer) = edition.answer(fact, choice) {
        return Ok(answer);
    }
    if let Some(band) = number::from_digits(choice).and_then(|number| edition.band(fact, number)) {
        return Ok(Answer::Chosen(band));
    }
    Err(edition.fact(fact).map_or_else(|| Failure::new("choice", &[]), |fact| unknown(fact, choice)))
}

fn unknown(fact: &Fact, choice: &str) -> Failure {
    let known = names(fact.choices.iter().map(|choice| &choice.id));
    let number = number::range(fact).map(number::expected);
    let or = if number.is_some() { "; eller: " } else { "" };
    let number = number.unwrap_or_default();
    let message = ["svaret `", choice, "` på frågan `", &fact.id, "` finns inte; det finns: ", &known, or, &number];
    Failure::new("choice", &message)
}

fn names<'a>(ids: impl Iterator<Item = &'a String>) -> String {
    text::joined(ids.map(|id| ["`", id, "`"].concat()), ", ")
}

impl Serialize for Facts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(fact, choice)| (fact, choice)))
    }
}

impl<'de> Deserialize<'de> for Facts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(FactsVisitor)
    }
}

struct FactsVisitor;

impl<'de> Visitor<'de> for FactsVisitor {
    type Value = Facts;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("answers by fact")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Facts, A::Error> {
        let mut facts = Vec::new();
        while let Some(fact) = map.next_key()? {
            let choice = map.next_value::<Choice>().ok();
            facts.push((fact, choice.map(|choice| choice.0)));
        }
        Ok(Facts(facts))
    }
}

/// The identifier of a choice; a number or a boolean becomes text.
struct Choice(String);

impl<'de> Deserialize<'de> for Choice {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ChoiceVisitor)
    }
}

struct ChoiceVisitor;

impl Visitor<'_> for ChoiceVisitor {
    type Value = Choice;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string, a number or a boolean")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Choice, E> {
        Ok(Choice(text.into()))
    }

    fn visit_bool<E: Error>(self, boolean: bool) -> Result<Choice, E> {
        Ok(Choice(boolean.to_string()))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Choice, E> {
        Ok(Choice(number.to_string()))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Choice, E> {
        Ok(Choice(number.to_string()))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Choice, E> {
        Ok(Choice(number.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kontaktkoll_answer::sample;
    use serde_json::json;

    fn check(given: &[(&str, &str)], expected: Result<&[&str], (&str, &str)>) {
        let rulebook = sample::rulebook();
        let edition = &rulebook.editions()[0];
        let given: Facts = given.iter().map(|(a, b)| (a.to_string(), b.to_string())).collect();
        match (given.case(edition), expected) {
            (Ok(case), Ok(expected)) => {
                let choices = case.answered().map(|(fact, choice)| edition.choice(fact, choice).unwrap().id.as_str());
                assert_eq!(choices.collect::<Vec<_>>(), expected);
            }
            (Err(failure), Err((code, message))) => {
                assert_eq!((failure.code, failure.message.as_str()), (code, message));
            }
            (found, expected) => panic!("{found:?} is not {expected:?}"),
        }
    }

    #[test]
    fn choices_and_numbers() {
        check(&[], Ok(&[]));
        check(&[("alder", "90"), ("kanal", "brev")], Ok(&["brev", "85-"]));
        check(&[("alder", "20-84")], Ok(&["20-84"]));
    }

    #[test]
    fn what_is_unknown_is_named() {
        let known = "frågan `kanall` finns inte i regelboken; det finns: `kanal`, `bedomning`, `initiativ`, `alder`";
        check(&[("kanall", "brev")], Err(("fact", known)));
        let known = "svaret `fax` på frågan `kanal` finns inte; det finns: `telefon`, `video`, `brev`";
        check(&[("kanal", "fax")], Err(("choice", known)));
        let known = "svaret `121` på frågan `alder` finns inte; det finns: `0-19`, `20-84`, `85-`; \
                     eller: Skriv ett helt tal från 0 till 120";
        check(&[("alder", "121")], Err(("choice", known)));
    }

    #[test]
    fn scripts_may_give_numbers_and_booleans() {
        let check = |given: serde_json::Value, expected: Result<&str, &str>| {
            let rulebook = sample::rulebook();
            let edition = &rulebook.editions()[0];
            let facts: Facts = serde_json::from_value(json!({ "alder": given })).unwrap();
            let case = facts.case(edition).map(|case| serde_json::to_value(Facts::of(edition, &case)).unwrap());
            match expected {
                Ok(choice) => assert_eq!(case.unwrap(), json!({ "alder": choice })),
                Err(message) => assert!(case.unwrap_err().message.starts_with(message), "{given}"),
            }
        };
        check(json!(42), Ok("20-84"));
        check(json!(42.0), Ok("20-84"));
        check(json!("42"), Ok("20-84"));
        check(json!("+42"), Err("svaret `+42` på frågan `alder` finns inte; det finns: "));
        check(json!(42.5), Err("svaret `42.5` på frågan `alder` finns inte; det finns: "));
        check(json!(true), Err("svaret `true` på frågan `alder` finns inte; det finns: "));
        let unusable = "svaret på frågan `alder` ska vara en sträng, ett tal, true eller false";
        for given in [json!(null), json!([42]), json!({ "fran": 42 })] {
            check(given, Err(unusable));
        }
    }
}
