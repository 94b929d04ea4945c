//! Decisions: groups of rows.

use super::readings::{After, Readings};
use super::refs::{Answer, Id, Premises, Refs, Text};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A condition with a name.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// Villkorets id.
    pub id: Id,
    /// Villkoret i ord.
    pub title: Text,
    /// Allt detta ska stämma.
    #[serde(default)]
    pub all: Premises,
    /// Och minst ett av dessa alternativ.
    #[serde(default)]
    pub any: Vec<Premises>,
    /// Var det står.
    #[serde(default)]
    pub cite: Refs,
}

/// A decision.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// Beslutets id, till exempel `kontakttyp`.
    pub id: Id,
    /// Beslutets namn.
    pub title: Text,
    /// Enheten för utfallens värden, till exempel `SEK`.
    pub unit: Option<Text>,
    /// Grupperna. Ordningen betyder inget.
    #[serde(default)]
    pub group: Vec<Group>,
}

/// Rows that share premises.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Gruppens id.
    pub id: Id,
    /// Grupper som går före den här. Med `interpretation` visas en tolkning för de fall som båda gäller.
    #[serde(default)]
    pub after: After,
    /// Det som gäller för hela gruppen.
    #[serde(default)]
    pub given: Premises,
    /// Villkor som ska vara uppfyllda.
    #[serde(default)]
    pub meets: Refs,
    /// Villkor som inte ska vara uppfyllda.
    #[serde(default)]
    pub fails: Refs,
    /// Utfallet, när hela gruppen har samma.
    pub outcome: Option<Id>,
    /// Regeln i en mening, när hela gruppen har samma utfall.
    pub reason: Option<Text>,
    /// Var det står. Gäller alla rader i gruppen.
    #[serde(default)]
    pub cite: Refs,
    /// Tolkningar. Gäller alla rader i gruppen.
    #[serde(default)]
    pub interpretation: Readings,
    /// Rader som delar upp gruppens fall.
    #[serde(default)]
    pub row: Vec<Row>,
    /// Resten av gruppens fall.
    pub otherwise: Option<Otherwise>,
    /// Exempel med facit.
    #[serde(default)]
    pub example: Vec<Example>,
}

/// A row: premises, outcome, and where it stands.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// Radens id i gruppen. Utan id används utfallet.
    pub id: Option<Id>,
    /// Premisserna.
    #[serde(default)]
    pub when: Premises,
    /// Villkor som ska vara uppfyllda.
    #[serde(default)]
    pub meets: Refs,
    /// Villkor som inte ska vara uppfyllda.
    #[serde(default)]
    pub fails: Refs,
    /// Utfallet.
    pub outcome: Id,
    /// Regeln i en mening.
    pub reason: Text,
    /// Var det står.
    #[serde(default)]
    pub cite: Refs,
    /// Tolkningar.
    #[serde(default)]
    pub interpretation: Readings,
}

/// What the rest of a group's cases come to.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Otherwise {
    /// Utfallet.
    pub outcome: Id,
    /// Regeln i en mening.
    pub reason: Text,
    /// Var det står.
    #[serde(default)]
    pub cite: Refs,
    /// Tolkningar.
    #[serde(default)]
    pub interpretation: Readings,
}

/// A case with its answer.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// Fallet i ord.
    pub story: Text,
    /// Svaren på frågorna.
    pub answers: BTreeMap<Id, Answer>,
    /// Facit: beslut och utfall.
    pub expect: BTreeMap<Id, Id>,
}

/// In the order written in the file.
impl PartialEq for Id {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Id {}

impl PartialOrd for Id {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Id {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.span().start, self.as_str()).cmp(&(other.span().start, other.as_str()))
    }
}
