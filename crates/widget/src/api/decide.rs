//! The rules as a function.

use js_sys::Object;
use kontaktkoll_js::{self as js, Facts, Failure};
use kontaktkoll_rules::{Report, Rulebook};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// What `facts` (`{kanal: "telefon", alder: 42}`) come to on `date` (`YYYY-MM-DD`) by `rulebook`,
/// the parsed JSON of a compiled rulebook.
///
/// # Errors
/// An `Error` with a `code` (`rulebook`, `rulebook-format`, `date`, `edition`, `fact` or `choice`)
/// and a message in Swedish that names the input and what could stand there instead.
#[wasm_bindgen]
pub fn decide(rulebook: &JsValue, facts: &JsValue, date: &str) -> Result<JsValue, JsValue> {
    decide_by(&*proven(rulebook)?, facts, date)
}

thread_local! {
    /// The latest rulebook: the object, and the proven rulebook.
    static LAST: RefCell<Option<(JsValue, Rc<Rulebook>)>> = const { RefCell::new(None) };
}

/// The proven rulebook, kept for the next call with the same object: to prove takes a thousand times as
/// long as to decide, and the widgets of a page share it. The host does not change an object that it gives again.
pub(super) fn proven(rulebook: &JsValue) -> Result<Rc<Rulebook>, JsValue> {
    let known = LAST.with_borrow(|last| match last {
        Some((object, proven)) if Object::is(object, rulebook) => Some(Rc::clone(proven)),
        _ => None,
    });
    if let Some(known) = known {
        return Ok(known);
    }
    let proven = Rc::new(js::load_rulebook(rulebook)?);
    LAST.set(Some((rulebook.clone(), Rc::clone(&proven))));
    Ok(proven)
}

pub(super) fn decide_by(rulebook: &Rulebook, facts: &JsValue, date: &str) -> Result<JsValue, JsValue> {
    let date = js::day(date)?;
    let edition = rulebook.edition_on(date).ok_or_else(|| Failure::no_edition(rulebook, date))?;
    let case = Facts::read(facts)?.case(edition)?;
    Ok(js::to_js(&Report::new(rulebook, edition, date, &edition.decide(&case)))?)
}
