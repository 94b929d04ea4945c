//! Amounts.

use kontaktkoll_rules::Amount;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, de};
use std::borrow::Cow;

/// A number with at most three decimals.
#[derive(Clone, Copy, Debug)]
pub struct Value(pub(crate) Amount);

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = f64::deserialize(deserializer)?;
        let message = || de::Error::custom(format!("`{number}` har fler än tre decimaler"));
        Amount::from_f64(number).map(Self).ok_or_else(message)
    }
}

impl JsonSchema for Value {
    fn schema_name() -> Cow<'static, str> {
        "Value".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number", "multipleOf": 0.001 })
    }
}
