//! JavaScript values in and out.

use super::failure::Failure;
use super::read::{Node, Reader};
use super::write::to_js;
use crate::config::Config;
use js_sys::{Array, Number, Object, Reflect};
use kontaktkoll_rules::compiled::{Day, FORMAT};
use kontaktkoll_rules::{LoadError, Report, Rulebook};
use wasm_bindgen::{JsCast, JsValue};

/// Reads and proves the parsed JSON of a compiled rulebook.
///
/// # Errors
/// `rulebook` or `rulebook-format`: what is wrong with it.
pub fn rulebook(value: &JsValue) -> Result<Rulebook, Failure> {
    // A newer format may have another shape, so its number is looked at first.
    if let Some(found) = get(value, "format").as_f64()
        && found != f64::from(FORMAT)
    {
        return Err(LoadError::Format { found: to_u32(found) }.into());
    }
    let reader = Reader::default();
    let compiled = super::rulebook::rulebook(&reader, value);
    let compiled = reader.finish(compiled)?;
    Ok(Rulebook::load(compiled)?)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "only shown; saturates")]
fn to_u32(number: f64) -> u32 {
    number as u32
}

/// Reads `{date, today, headingLevel}`.
///
/// # Errors
/// `date`: the text that is none.
pub fn config(value: &JsValue) -> Result<Config, Failure> {
    let today = day(&get(value, "today").as_string().unwrap_or_default())?;
    let date = match get(value, "date").as_string() {
        Some(date) => day(&date)?,
        None => today,
    };
    let level = get(value, "headingLevel").as_f64().map_or(2, to_u32).clamp(2, 6);
    Ok(Config { date, today, level: u8::try_from(level).unwrap_or(2) })
}

/// Reads a date.
///
/// # Errors
/// `date`: the text that is none.
pub fn day(text: &str) -> Result<Day, Failure> {
    let failure = || Failure::new("date", &["”", text, "” är inget datum; skriv ÅÅÅÅ-MM-DD, till exempel 2026-01-31"]);
    Day::parse(text).ok_or_else(failure)
}

/// Reads `{fact: choice}`; a choice is a string or a number.
///
/// # Errors
/// `fact` or `choice`: what is of another type.
pub fn facts(value: &JsValue) -> Result<Vec<(String, String)>, Failure> {
    let object: &Object =
        value.dyn_ref().ok_or_else(|| Failure::new("fact", &["svaren ska vara ett objekt: {fråga: svar}"]))?;
    let mut facts = Vec::new();
    for key in Object::keys(object) {
        let value = Reflect::get(object, &key).unwrap_or_default();
        let fact = key.as_string().unwrap_or_default();
        let Some(choice) = value.as_string().or_else(|| number(&value)) else {
            return Err(Failure::new("choice", &["svaret på frågan `", &fact, "` ska vara en sträng eller ett tal"]));
        };
        facts.push((fact, choice));
    }
    Ok(facts)
}

/// A number as JavaScript writes it.
fn number(value: &JsValue) -> Option<String> {
    value.dyn_ref::<Number>()?.to_string_with_radix(10).ok().map(String::from)
}

/// Writes a decision result.
///
/// # Errors
/// None that are known.
pub fn report(report: &Report<'_>) -> Result<JsValue, JsValue> {
    Ok(to_js(report)?)
}

impl Node for JsValue {
    fn get(&self, key: &str) -> Self {
        get(self, key)
    }

    fn absent(&self) -> bool {
        self.is_undefined() || self.is_null()
    }

    fn text(&self) -> Option<String> {
        self.as_string()
    }

    fn number(&self) -> Option<f64> {
        self.as_f64()
    }

    fn items(&self) -> Option<Vec<Self>> {
        self.dyn_ref::<Array>().map(Array::to_vec)
    }
}

fn get(value: &JsValue, key: &str) -> JsValue {
    Reflect::get(value, &key.into()).unwrap_or_default()
}
