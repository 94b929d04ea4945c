//! Quotas for scripts.

use js_sys::{Array, Object, Reflect};
use kontaktkoll_js::{self as js, Failure};
use kontaktkoll_rules::compiled::{Day, Quota};
use kontaktkoll_rules::{Assessed, Ledger, Next, Rulebook};
use wasm_bindgen::prelude::*;

/// Which of `contacts` (days, `YYYY-MM-DD`) are compensated, given `visits`, by the first quota that
/// `rulebook` has on `date`.
///
/// # Errors
/// An `Error` with a `code` (`rulebook`, `rulebook-format`, `date`, `edition`, or `view` where there
/// is no quota) and a message in Swedish.
#[wasm_bindgen]
pub fn quota(rulebook: &JsValue, contacts: &JsValue, visits: &JsValue, date: &str) -> Result<JsValue, JsValue> {
    Ok(assess(&js::rulebook(rulebook)?, contacts, visits, date)?)
}

fn assess(rulebook: &Rulebook, contacts: &JsValue, visits: &JsValue, date: &str) -> Result<JsValue, Failure> {
    let date = js::day(date)?;
    let edition = rulebook.edition_on(date).ok_or_else(|| Failure::no_edition(rulebook, date))?;
    let Some(quota) = edition.content().quotas.first() else {
        return Err(Failure::new("view", &["regelboken `", rulebook.id(), "` har ingen kvot"]));
    };
    Ok(written(quota, &quota.assess(&days(contacts)?, &days(visits)?)))
}

/// A list of dates.
fn days(list: &JsValue) -> Result<Vec<Day>, Failure> {
    let no_list = || Failure::new("date", &["datumen ska stå i en lista av texter: [”2026-01-31”]"]);
    let list: &Array = list.dyn_ref().ok_or_else(no_list)?;
    list.iter().map(|day| js::day(&day.as_string().ok_or_else(no_list)?)).collect()
}

/// In the shape of the public contract.
fn written(quota: &Quota, ledger: &Ledger) -> JsValue {
    let contacts: Array = ledger.contacts.iter().map(|contact| written_contact(quota, contact)).collect();
    let next = match ledger.next {
        Next::On(day) => day.to_string().into(),
        Next::OnlyAfterVisit | Next::NoContacts => JsValue::NULL,
    };
    object(&[("contacts", contacts.into()), ("next", next)])
}

fn written_contact(quota: &Quota, contact: &Assessed) -> JsValue {
    let reasons: Array = quota.reached(contact).map(|limit| JsValue::from(limit.id.as_str())).collect();
    object(&[
        ("date", contact.date.to_string().into()),
        ("compensated", contact.compensated().into()),
        ("reasons", reasons.into()),
    ])
}

fn object(entries: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (key, value) in entries {
        // A plain object takes every property.
        let _ = Reflect::set(&object, &(*key).into(), value);
    }
    object.into()
}
