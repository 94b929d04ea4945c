//! Where interpretations are shown: on a whole row, for some answers, or where two groups meet.

use super::refs::{Id, Premises, Refs};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Range;
use toml::Spanned;

/// An interpretation of a row, and the answers for which it is shown.
#[derive(Clone, Debug, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// Tolkningens id.
    #[schemars(with = "Id")]
    pub id: String,
    /// Tolkningen visas bara för dessa svar. Utan `given` visas den alltid.
    #[serde(default)]
    pub given: Premises,
}

impl From<String> for Reading {
    fn from(id: String) -> Self {
        Self { id, given: Premises::default() }
    }
}

/// Groups that go before another, and the interpretation that says so.
#[derive(Clone, Debug, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Before {
    /// Gruppen, eller grupperna, som går före.
    pub group: Refs,
    /// Tolkningar som visas för de fall som båda grupperna gäller.
    #[serde(default)]
    pub interpretation: Refs,
}

impl From<String> for Before {
    fn from(group: String) -> Self {
        Self { group: Refs::one(group), interpretation: Refs::default() }
    }
}

/// `"x"`, `{ id = "x", given = { … } }`, or a list of these.
pub type Readings = OneOrMany<Reading>;

/// `"x"`, `{ group = "x", interpretation = "y" }`, or a list of these.
pub type After = OneOrMany<Before>;

impl Readings {
    /// The interpretations named, whatever the answers.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.list.iter().map(|reading| reading.id.as_str())
    }

    /// Whether some interpretation holds for all answers.
    pub(crate) fn names_always(&self) -> bool {
        self.list.iter().any(|reading| reading.given.is_empty())
    }
}

impl After {
    /// The groups that go before.
    pub(crate) fn groups(&self) -> impl Iterator<Item = &str> {
        self.list.iter().flat_map(|before| before.group.iter())
    }

    /// The interpretations named.
    pub(crate) fn interpretations(&self) -> impl Iterator<Item = &str> {
        self.list.iter().flat_map(|before| before.interpretation.iter())
    }
}

/// One item or a list of them, each written as an id or as a table.
#[derive(Clone, Debug)]
pub struct OneOrMany<T> {
    list: Vec<T>,
    span: Range<usize>,
}

impl<T> OneOrMany<T> {
    /// The items, in the order written.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.list.iter()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Where the one or the list stands, in bytes.
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }
}

impl<T> Default for OneOrMany<T> {
    fn default() -> Self {
        Self { list: Vec::new(), span: 0..0 }
    }
}

struct One<T>(T);

struct ItemVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de> + From<String>> Visitor<'de> for ItemVisitor<T> {
    type Value = One<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ett id eller en tabell")
    }

    fn visit_str<E: de::Error>(self, id: &str) -> Result<Self::Value, E> {
        Ok(One(T::from(id.to_owned())))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(One)
    }
}

impl<'de, T: Deserialize<'de> + From<String>> Deserialize<'de> for One<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ItemVisitor(PhantomData))
    }
}

struct Items<T>(Vec<T>);

struct ItemsVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de> + From<String>> Visitor<'de> for ItemsVisitor<T> {
    type Value = Items<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ett id, en tabell eller en lista av dem")
    }

    fn visit_str<E: de::Error>(self, id: &str) -> Result<Self::Value, E> {
        ItemVisitor(PhantomData).visit_str(id).map(|One(item)| Items(vec![item]))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        ItemVisitor(PhantomData).visit_map(map).map(|One(item)| Items(vec![item]))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut items = Vec::new();
        while let Some(One(item)) = list.next_element()? {
            items.push(item);
        }
        Ok(Items(items))
    }
}

impl<'de, T: Deserialize<'de> + From<String>> Deserialize<'de> for Items<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ItemsVisitor(PhantomData))
    }
}

impl<'de, T: Deserialize<'de> + From<String>> Deserialize<'de> for OneOrMany<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let spanned = Spanned::<Items<T>>::deserialize(deserializer)?;
        Ok(Self { span: spanned.span(), list: spanned.into_inner().0 })
    }
}

impl<T: JsonSchema> JsonSchema for OneOrMany<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("OneOrMany{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let (id, table) = (generator.subschema_for::<Id>(), generator.subschema_for::<T>());
        let item = json_schema!({ "anyOf": [id, table] });
        json_schema!({ "anyOf": [id, table, { "type": "array", "items": item, "minItems": 1 }] })
    }
}
