//! Facts: what is asked.

use super::refs::{Id, Refs, Text};
use schemars::JsonSchema;
use serde::Deserialize;

/// A question with a closed set of choices.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Frågans id, till exempel `kanal`.
    pub id: Id,
    /// Ett kort namn, till tabellrubriker.
    pub name: Text,
    /// Frågan.
    pub question: Text,
    /// Hjälp med svåra ord.
    pub help: Option<Text>,
    /// Enheten, om svaret är ett heltal som delas in med `band`.
    pub unit: Option<Text>,
    /// Svarsvalen, minst två.
    pub choices: Vec<Choice>,
    /// Varifrån frågan kommer.
    #[serde(default)]
    pub cite: Refs,
}

/// One choice.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Svarets id, till exempel `telefon`.
    pub id: Id,
    /// Det som användaren väljer.
    pub label: Text,
    /// Svaret som en hel mening, till motiveringar.
    pub statement: Text,
    /// Hjälp med valet.
    pub help: Option<Text>,
    /// Första och sista talet som valet gäller, till exempel `[0, 19]`.
    pub band: Option<[u32; 2]>,
}

/// Questions asked on one screen.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Checklist {
    /// Checklistans id.
    pub id: Id,
    /// Frågan över alla punkter.
    pub question: Text,
    /// Hjälp.
    pub help: Option<Text>,
    /// Frågorna, som ska stå efter varandra och ha svarsvalen `ja` och `nej`.
    pub facts: Refs,
}
