//! Plain data in and out, through serde.

use super::failure::Failure;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

/// Writes plain data as `JSON.parse` would give it: maps become objects, `None` becomes `null`.
///
/// # Errors
/// `unexpected`: a whole number that JavaScript cannot hold exactly, or a map whose keys are not
/// strings.
pub fn to_js<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, Failure> {
    Ok(value.serialize(&Serializer::json_compatible())?)
}

/// Reads plain data.
///
/// # Errors
/// `unexpected`: the value has another shape.
pub fn from_js<T: DeserializeOwned>(value: &JsValue) -> Result<T, Failure> {
    Ok(serde_wasm_bindgen::from_value(value.clone())?)
}
