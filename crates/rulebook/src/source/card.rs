//! Cards: what to do with an outcome.

use super::amounts::Value;
use super::refs::{Id, Premises, Refs, Text};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;
use std::ops::Range;
use toml::Spanned;

/// The card of an outcome.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// Beslutet som utfallet hör till.
    pub of: Id,
    /// Utfallets id, till exempel `TB`.
    pub id: Id,
    /// Utfallets namn.
    pub title: Text,
    /// Det som ska registreras, i stor text.
    pub badge: Option<Text>,
    /// Vad det betyder.
    pub summary: Option<Text>,
    /// Värdet, i beslutets enhet.
    pub value: Option<Value>,
    /// Raderna på kortet: egna rader, eller id på rader som flera kort delar.
    #[serde(default)]
    pub lines: Vec<LineOrRef>,
    /// Var det står.
    #[serde(default)]
    pub cite: Refs,
    /// Tolkningar.
    #[serde(default)]
    pub interpretation: Refs,
    /// Ett ämne som svaret bara får säga en sak om, till exempel `avgift`: av kort och rader med samma ämne visas högst
    /// en.
    pub exclusive: Option<Id>,
}

/// A line of a card.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Radens slag.
    pub kind: LineKind,
    /// Vad raden gäller.
    pub label: Option<Text>,
    /// Texten.
    pub text: Option<Text>,
    /// Hur många av koderna som ska registreras.
    #[serde(default)]
    pub need: Need,
    /// Koderna.
    #[serde(default)]
    pub codes: Refs,
    /// Raden gäller bara för dessa svar.
    #[serde(default)]
    pub given: Premises,
    /// Ett ämne som svaret bara får säga en sak om, till exempel `avgift`.
    pub exclusive: Option<Id>,
    /// Var det står.
    #[serde(default)]
    pub cite: Refs,
}

/// A line with a name, for several cards.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SharedLine {
    /// Radens id.
    pub id: Id,
    /// Radens slag.
    pub kind: LineKind,
    /// Vad raden gäller.
    pub label: Option<Text>,
    /// Texten.
    pub text: Option<Text>,
    /// Hur många av koderna som ska registreras.
    #[serde(default)]
    pub need: Need,
    /// Koderna.
    #[serde(default)]
    pub codes: Refs,
    /// Raden gäller bara för dessa svar.
    #[serde(default)]
    pub given: Premises,
    /// Ett ämne som svaret bara får säga en sak om, till exempel `avgift`.
    pub exclusive: Option<Id>,
    /// Var det står.
    #[serde(default)]
    pub cite: Refs,
}

impl SharedLine {
    pub(crate) fn line(&self) -> Line {
        let Self { kind, label, text, need, codes, given, exclusive, cite, .. } = self.clone();
        Line { kind, label, text, need, codes, given, exclusive, cite }
    }
}

/// A line of its own, or the id of a shared one.
#[derive(Clone, Debug)]
pub enum LineOrRef {
    /// Written here.
    Line(Box<Line>, Range<usize>),
    /// The id of a `[[line]]`.
    Ref(String, Range<usize>),
}

enum RawLine {
    Line(Box<Line>),
    Ref(String),
}

impl<'de> Deserialize<'de> for RawLine {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct LineVisitor;

        impl<'de> Visitor<'de> for LineVisitor {
            type Value = RawLine;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("en rad, som { kind = \"step\", text = \"…\" }, eller id på en delad rad")
            }

            fn visit_str<E: de::Error>(self, id: &str) -> Result<Self::Value, E> {
                Ok(RawLine::Ref(id.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                Line::deserialize(MapAccessDeserializer::new(map)).map(|line| RawLine::Line(Box::new(line)))
            }
        }

        deserializer.deserialize_any(LineVisitor)
    }
}

impl<'de> Deserialize<'de> for LineOrRef {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = Spanned::<RawLine>::deserialize(deserializer)?;
        let span = spanned.span();
        Ok(match spanned.into_inner() {
            RawLine::Line(line) => Self::Line(line, span),
            RawLine::Ref(id) => Self::Ref(id, span),
        })
    }
}

impl JsonSchema for LineOrRef {
    fn schema_name() -> Cow<'static, str> {
        "LineOrRef".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let (line, id) = (generator.subschema_for::<Line>(), generator.subschema_for::<Id>());
        json_schema!({ "anyOf": [id, line] })
    }
}

/// Kinds of lines.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum LineKind {
    /// Ett fält att fylla i.
    Register,
    /// Koder att registrera.
    Code,
    /// Ett krav.
    Requirement,
    /// Ett steg i journalsystemet.
    Step,
    /// Något att veta.
    Notice,
}

/// How many of the codes.
#[derive(Clone, Copy, Debug, Default, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    /// Alla.
    #[default]
    All,
    /// Exakt en.
    One,
    /// Minst en.
    AtLeastOne,
}

/// A code of a classification.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Code {
    /// Kodverket, till exempel `KVÅ`.
    pub system: Text,
    /// Koden.
    pub id: Id,
    /// Vad koden står för, om källan säger det.
    pub title: Option<Text>,
}
