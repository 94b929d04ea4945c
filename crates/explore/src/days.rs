//! Dates for scripts, in every form that can be read in one way only.

use kontaktkoll_answer::text;
use kontaktkoll_js as js;
use wasm_bindgen::prelude::*;

/// The day that `written` means, as `YYYY-MM-DD`.
///
/// # Errors
/// An `Error` with the code `date` and a message in Swedish.
#[wasm_bindgen(js_name = readDay)]
pub fn read_day(written: &str) -> Result<String, JsValue> {
    Ok(text::day(js::written_day(written)?))
}
