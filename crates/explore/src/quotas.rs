//! Quotas for scripts.

use kontaktkoll_js::{self as js, Failure};
use kontaktkoll_rules::compiled::Day;
use kontaktkoll_rules::{QuotaReport, Rulebook};
use wasm_bindgen::prelude::*;

/// Which of `contacts` (dates as people write them, best `YYYY-MM-DD`) are compensated, given `visits`, by the first quota that
/// `rulebook` has on `date`.
///
/// # Errors
/// An `Error` with a `code` (`rulebook`, `rulebook-format`, `date`, `edition`, or `view` where there
/// is no quota) and a message in Swedish.
#[wasm_bindgen]
pub fn quota(rulebook: &JsValue, contacts: &JsValue, visits: &JsValue, date: &str) -> Result<JsValue, JsValue> {
    Ok(assess(&js::load_rulebook(rulebook)?, contacts, visits, date)?)
}

fn assess(rulebook: &Rulebook, contacts: &JsValue, visits: &JsValue, date: &str) -> Result<JsValue, Failure> {
    let date = js::written_day(date)?;
    let edition = rulebook.edition_on(date).ok_or_else(|| Failure::no_edition(rulebook, date))?;
    let Some(quota) = edition.content().quotas.first() else {
        return Err(Failure::new("view", &["regelboken `", rulebook.id(), "` har ingen kvot"]));
    };
    let ledger = quota.assess(&days(contacts)?, &days(visits)?);
    js::to_js(&QuotaReport::new(quota, &ledger))
}

/// A list of dates.
fn days(list: &JsValue) -> Result<Vec<Day>, Failure> {
    let no_list = |_| Failure::new("date", &["datumen ska stå i en lista av texter: [”2026-01-31”]"]);
    let days: Vec<String> = js::from_js(list).map_err(no_list)?;
    days.iter().map(|day| js::written_day(day)).collect()
}
