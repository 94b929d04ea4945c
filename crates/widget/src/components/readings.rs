//! Interpretations that the answer depends on: never hidden.

use super::tag::heading;
use kontaktkoll_answer::reading::Reading;
use yew::{Html, html};

/// Each interpretation in a box of its own.
pub(super) fn readings(level: u8, readings: &[Reading]) -> Html {
    readings.iter().map(|reading| self::reading(level, reading)).collect()
}

fn reading(level: u8, reading: &Reading) -> Html {
    html! {
        <div class="notice reading" part="warning" data-interpretation={reading.id.clone()}>
            { heading(level, 2, "Tolkning") }
            <p>{ &reading.text }</p>
            <p class="owner">{ reading.settled_by() }</p>
        </div>
    }
}
