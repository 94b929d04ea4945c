//! A compiled rulebook, from parsed JSON to a proven one.

use super::failure::Failure;
use super::read::{Node, Reader};
use super::rulebook;
use kontaktkoll_rules::compiled::FORMAT;
use kontaktkoll_rules::{LoadError, Rulebook};
use wasm_bindgen::JsValue;

/// Reads and proves a compiled rulebook, given as its parsed JSON.
///
/// # Errors
/// `rulebook-format` for a format of another version, `rulebook` for what is missing or wrong.
pub fn load_rulebook(value: &JsValue) -> Result<Rulebook, Failure> {
    // Another format may have another shape, so its number comes first.
    if let Some(found) = value.get("format").as_f64()
        && found != f64::from(FORMAT)
    {
        return Err(LoadError::Format { found: to_u32(found) }.into());
    }
    let reader = Reader::default();
    let compiled = rulebook::rulebook(&reader, value);
    let compiled = reader.finish(compiled)?;
    Ok(Rulebook::load(compiled)?)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "only shown; saturates")]
fn to_u32(number: f64) -> u32 {
    number as u32
}
