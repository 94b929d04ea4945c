//! Names, texts and premises, each with its place.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;
use std::ops::Range;
use toml::Spanned;

/// An identifier: ASCII letters, digits and hyphens.
#[derive(Clone, Debug)]
pub struct Id(Spanned<String>);

/// A text shown to users.
#[derive(Clone, Debug)]
pub struct Text(Spanned<String>);

macro_rules! spanned_string {
    ($name:ident) => {
        impl $name {
            /// As written.
            #[must_use]
            pub fn as_str(&self) -> &str {
                self.0.get_ref()
            }

            /// Where, in bytes.
            #[must_use]
            pub fn span(&self) -> Range<usize> {
                self.0.span()
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Spanned::<String>::deserialize(deserializer).map(Self)
            }
        }
    };
}

spanned_string!(Id);
spanned_string!(Text);

impl Id {
    /// An identifier derived from others, at the place of one of them.
    pub(crate) fn derived(text: String, span: Range<usize>) -> Self {
        Self(Spanned::new(span, text))
    }
}

impl JsonSchema for Id {
    fn schema_name() -> Cow<'static, str> {
        "Id".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9-]*$" })
    }
}

impl JsonSchema for Text {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "minLength": 1 })
    }
}

/// One identifier or a list of them.
#[derive(Clone, Debug, Default)]
pub struct Refs {
    ids: Vec<String>,
    span: Range<usize>,
}

impl Refs {
    /// One identifier, at a place that its owner knows.
    pub(super) fn one(id: String) -> Self {
        Self { ids: vec![id], span: 0..0 }
    }

    /// The identifiers.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(String::as_str)
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// Where the one or the list stands, in bytes.
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }
}

struct OneOrMany(Vec<String>);

impl<'de> Deserialize<'de> for OneOrMany {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OneOrManyVisitor;

        impl<'de> Visitor<'de> for OneOrManyVisitor {
            type Value = OneOrMany;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("ett id eller en lista av id")
            }

            fn visit_str<E: de::Error>(self, one: &str) -> Result<Self::Value, E> {
                Ok(OneOrMany(vec![one.to_owned()]))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
                let mut ids = Vec::new();
                while let Some(id) = list.next_element()? {
                    ids.push(id);
                }
                Ok(OneOrMany(ids))
            }
        }

        deserializer.deserialize_any(OneOrManyVisitor)
    }
}

impl<'de> Deserialize<'de> for Refs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = Spanned::<OneOrMany>::deserialize(deserializer)?;
        Ok(Self { span: spanned.span(), ids: spanned.into_inner().0 })
    }
}

impl JsonSchema for Refs {
    fn schema_name() -> Cow<'static, str> {
        "Refs".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let id = generator.subschema_for::<Id>();
        json_schema!({ "anyOf": [id, { "type": "array", "items": id, "minItems": 1 }] })
    }
}

/// Premises: `{ kanal = "telefon", initiativ = ["patient", "bokad"] }`. All of them must hold.
#[derive(Clone, Debug, Default)]
pub struct Premises(pub(crate) Vec<(Id, Refs)>);

impl Premises {
    /// Whether nothing is demanded.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<'de> Deserialize<'de> for Premises {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct PremisesVisitor;

        impl<'de> Visitor<'de> for PremisesVisitor {
            type Value = Premises;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("premisser, som { kanal = \"telefon\" }")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut premises = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    premises.push(entry);
                }
                Ok(Premises(premises))
            }
        }

        deserializer.deserialize_map(PremisesVisitor)
    }
}

impl JsonSchema for Premises {
    fn schema_name() -> Cow<'static, str> {
        "Premises".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let refs = generator.subschema_for::<Refs>();
        json_schema!({ "type": "object", "additionalProperties": refs })
    }
}

/// An answer in an example: a choice, or a number for a banded fact.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The choice or the number, as text.
    pub(crate) text: String,
    /// Whether it was written as a number.
    pub(crate) number: Option<i64>,
    pub(crate) span: Range<usize>,
}

impl<'de> Deserialize<'de> for Answer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Raw(String, Option<i64>);
        struct RawVisitor;

        impl Visitor<'_> for RawVisitor {
            type Value = Raw;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("ett svarsval eller ett heltal")
            }

            fn visit_str<E: de::Error>(self, choice: &str) -> Result<Self::Value, E> {
                Ok(Raw(choice.to_owned(), None))
            }

            fn visit_i64<E: de::Error>(self, number: i64) -> Result<Self::Value, E> {
                Ok(Raw(number.to_string(), Some(number)))
            }
        }

        impl<'de> Deserialize<'de> for Raw {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_any(RawVisitor)
            }
        }

        let spanned = Spanned::<Raw>::deserialize(deserializer)?;
        let span = spanned.span();
        let Raw(text, number) = spanned.into_inner();
        Ok(Self { text, number, span })
    }
}

impl JsonSchema for Answer {
    fn schema_name() -> Cow<'static, str> {
        "Answer".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": ["string", "integer"] })
    }
}
