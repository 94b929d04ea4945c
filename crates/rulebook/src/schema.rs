//! The JSON Schema of rulebook files, for completion in editors.

use crate::source::Source;

/// The schema as JSON text.
#[must_use]
pub fn schema() -> String {
    let schema = schemars::schema_for!(Source);
    serde_json::to_string_pretty(&schema).map(|text| text + "\n").unwrap_or_default()
}
