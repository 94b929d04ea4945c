//! Cited places and readings beside a rule, a question or an outcome.

use kontaktkoll_answer::basis::{Basis, CitedPlace};
use kontaktkoll_answer::reading::Reading;
use yew::{Html, html};

/// The places, each with its document, then the readings.
pub(crate) fn basis(basis: &Basis) -> Html {
    html! {
        <>
            { basis.places.iter().map(cited_place).collect::<Html>() }
            { basis.readings.iter().map(reading).collect::<Html>() }
        </>
    }
}

fn cited_place(cited: &CitedPlace) -> Html {
    let CitedPlace { place, title, version } = cited;
    let version = if version.is_empty() { String::new() } else { [", ", version].concat() };
    html! {
        <p class="place" data-citation={place.id.clone()}>
            <span class="unseen">{ "Källa: " }</span>
            { place.place.clone() }{ ": " }<q>{ place.phrase.clone() }</q>
            { " (" }<cite>{ title.clone() }</cite>{ version }{ ")" }
        </p>
    }
}

fn reading(reading: &Reading) -> Html {
    html! {
        <p class="place tolkning" data-interpretation={reading.id.clone()}>
            <strong>{ "Tolkning: " }</strong>{ reading.paragraph() }
        </p>
    }
}
