//! Errors as JavaScript gets them.

use js_sys::{Error, Reflect};
use kontaktkoll_answer::text;
use kontaktkoll_rules::compiled::Day;
use kontaktkoll_rules::{LoadError, Rulebook};
use wasm_bindgen::JsValue;

/// Why a call failed: a stable code, and a message in Swedish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// For programs; never changes.
    pub code: &'static str,
    /// For people: begins with a small letter, has no full stop.
    pub message: String,
}

impl Failure {
    /// Joins the parts of the message.
    #[must_use]
    pub fn new(code: &'static str, message: &[&str]) -> Self {
        Self { code, message: message.concat() }
    }

    /// No edition is in force on `day`.
    #[must_use]
    pub fn no_edition(rulebook: &Rulebook, day: Day) -> Self {
        let editions = text::joined(rulebook.editions().iter().map(text::edition), "; ");
        let message = ["ingen utgåva av regelboken gäller ", &text::day(day), "; det finns: ", &editions];
        Self::new("edition", &message)
    }
}

impl From<LoadError> for Failure {
    fn from(error: LoadError) -> Self {
        let code = if matches!(error, LoadError::Format { .. }) { "rulebook-format" } else { "rulebook" };
        Self { code, message: error.to_string() }
    }
}

impl From<serde_wasm_bindgen::Error> for Failure {
    fn from(error: serde_wasm_bindgen::Error) -> Self {
        Self::new("unexpected", &["något oväntat gick fel: ", &error.to_string()])
    }
}

impl From<Failure> for JsValue {
    fn from(failure: Failure) -> Self {
        let error = Error::new(&failure.message);
        // Setting a property of a new error never fails.
        let _ = Reflect::set(&error, &"code".into(), &failure.code.into());
        error.into()
    }
}
