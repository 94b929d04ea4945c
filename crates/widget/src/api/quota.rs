//! Quotas for scripts.

use super::failure::Failure;
use super::values;
use js_sys::{Array, Object, Reflect};
use kontaktkoll_rules::compiled::{Day, Quota};
use kontaktkoll_rules::{Assessed, Ledger, Next, Rulebook};
use wasm_bindgen::JsValue;

/// Which of `contacts` are compensated by the first quota of the edition in force on `date`.
///
/// # Errors
/// When a day is none, no edition is in force, or the edition has no quota.
pub(super) fn assess(
    rulebook: &Rulebook,
    contacts: Vec<String>,
    visits: Vec<String>,
    date: &str,
) -> Result<JsValue, Failure> {
    let date = values::day(date)?;
    let edition = rulebook.edition_on(date).ok_or_else(|| Failure::no_edition(rulebook, date))?;
    let Some(quota) = edition.content().quotas.first() else {
        return Err(Failure::new("view", &["regelboken `", rulebook.id(), "` har ingen kvot"]));
    };
    Ok(written(quota, &quota.assess(&days(contacts)?, &days(visits)?)))
}

fn days(texts: Vec<String>) -> Result<Vec<Day>, Failure> {
    texts.iter().map(|text| values::day(text)).collect()
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
    let limits = contact.reached.iter().filter_map(|at| quota.limits.get(*at));
    let reasons: Array = limits.map(|limit| JsValue::from(limit.id.as_str())).collect();
    object(&[
        ("date", contact.date.to_string().into()),
        ("compensated", contact.compensated().into()),
        ("reasons", reasons.into()),
    ])
}

pub(super) fn object(entries: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (key, value) in entries {
        // A plain object takes every property.
        let _ = Reflect::set(&object, &(*key).into(), value);
    }
    object.into()
}
