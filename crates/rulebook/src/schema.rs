//! The JSON Schema of rulebook files, for completion in editors.

use crate::source::Source;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The schema as JSON text.
#[must_use]
pub fn schema() -> String {
    let schema = sorted(schemars::schema_for!(Source).to_value());
    serde_json::to_string_pretty(&schema).map(|text| text + "\n").unwrap_or_default()
}

/// Sorts the keys, as another crate may have enabled the `preserve_order` of `serde_json`.
fn sorted(value: Value) -> Value {
    match value {
        Value::Object(map) => {
            let map: BTreeMap<String, Value> = map.into_iter().map(|(key, value)| (key, sorted(value))).collect();
            Value::Object(map.into_iter().collect::<Map<_, _>>())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(sorted).collect()),
        other => other,
    }
}
