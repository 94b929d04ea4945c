//! What JavaScript gets when something cannot be done.

use js_sys::{Error, Reflect};
use kontaktkoll_answer::text;
use kontaktkoll_rules::compiled::Day;
use kontaktkoll_rules::{LoadError, Rulebook};
use wasm_bindgen::JsValue;

/// Why a call failed: a stable code, and a message in Swedish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The same in every language and edition.
    pub code: &'static str,
    /// Begins with a small letter and has no full stop.
    pub message: String,
}

impl Failure {
    /// The parts of the message are put together.
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

impl From<Failure> for JsValue {
    fn from(failure: Failure) -> Self {
        let error = Error::new(&failure.message);
        // An error object takes every property.
        let _ = Reflect::set(&error, &"code".into(), &failure.code.into());
        error.into()
    }
}
