//! A line of JSON put straight into a case: nothing is kept of it.

use crate::decide::answers::{choose, choose_number, find, no_choice, put};
use kontaktkoll_rules::{Answer, Case, Edition, FactId};
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;
use std::fmt;

/// Reads an object of facts into `case`, which is to be empty.
///
/// # Errors
/// What is wrong with the line; the case is then not to be used.
pub(super) fn read(edition: &Edition, line: &[u8], case: &mut Case) -> Result<(), String> {
    let mut problem = None;
    let mut json = serde_json::Deserializer::from_slice(line);
    let facts = Facts { edition, case, problem: &mut problem };
    let read = facts.deserialize(&mut json).and_then(|()| json.end());
    match (problem, read) {
        (Some(problem), _) => Err(problem),
        (None, Ok(())) => Ok(()),
        (None, Err(error)) => Err(match error.classify() {
            Category::Eof => "raden tar slut för tidigt: väntade ett helt JSON-objekt".to_owned(),
            Category::Data => "raden är inget JSON-objekt: väntade till exempel {\"kanal\": \"telefon\"}".to_owned(),
            Category::Syntax | Category::Io => format!("raden är ingen JSON: felet står vid tecken {}", error.column()),
        }),
    }
}

/// The object.
struct Facts<'a> {
    edition: &'a Edition,
    case: &'a mut Case,
    problem: &'a mut Option<String>,
}

impl<'de> DeserializeSeed<'de> for Facts<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Facts<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of facts")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(fact) = map.next_key_seed(Key(self.edition))? {
            let put = match fact {
                Ok(fact) => {
                    let answer = map.next_value_seed(Value(self.edition, fact))?;
                    answer.and_then(|answer| put(self.edition, self.case, fact, answer))
                }
                Err(problem) => Err(problem),
            };
            if let Err(problem) = put {
                *self.problem = Some(problem);
                return Err(A::Error::custom("refused"));
            }
        }
        Ok(())
    }
}

/// A key of the object.
struct Key<'a>(&'a Edition);

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = Result<FactId, String>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Key<'_> {
    type Value = Result<FactId, String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a fact")
    }

    fn visit_str<E: Error>(self, id: &str) -> Result<Self::Value, E> {
        Ok(find(self.0, id))
    }
}

/// The value of a fact.
struct Value<'a>(&'a Edition, FactId);

impl Value<'_> {
    fn refused<E>(self, given: &str) -> Result<Result<Answer, String>, E> {
        Ok(Err(no_choice(self.0, self.1, given)))
    }
}

impl<'de> DeserializeSeed<'de> for Value<'_> {
    type Value = Result<Answer, String>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Value<'_> {
    type Value = Result<Answer, String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a choice or a whole number")
    }

    fn visit_str<E: Error>(self, choice: &str) -> Result<Self::Value, E> {
        Ok(choose(self.0, self.1, choice))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
        Ok(choose_number(self.0, self.1, number))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Self::Value, E> {
        self.refused(&number.to_string())
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Self::Value, E> {
        // 40.0 is a whole number too: JSON knows only one kind.
        let whole = number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number);
        if whole { self.visit_u64(number as u64) } else { self.refused(&format!("{number:?}")) }
    }

    fn visit_bool<E: Error>(self, truth: bool) -> Result<Self::Value, E> {
        self.refused(if truth { "true" } else { "false" })
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        self.refused("null")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        self.refused("[…]")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Self::Value, A::Error> {
        while object.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        self.refused("{…}")
    }
}
