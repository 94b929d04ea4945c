//! Where something stands.

use kontaktkoll_rules::Edition;
use kontaktkoll_rules::compiled::Citation;
use yew::{Html, html};

/// The places, each with its document; nothing when there are none.
pub(crate) fn cites(edition: &Edition, positions: &[u16]) -> Html {
    let all = &edition.content().citations;
    let mut places: Vec<&Citation> = Vec::new();
    for found in positions.iter().filter_map(|position| all.get(usize::from(*position))) {
        if !places.contains(&found) {
            places.push(found);
        }
    }
    places.into_iter().map(|citation| place(edition, citation)).collect()
}

fn place(edition: &Edition, citation: &Citation) -> Html {
    let document = edition.content().documents.get(usize::from(citation.document));
    let title = document.map_or("", |document| document.title.as_str());
    let version = document.map_or("", |document| document.version.as_str());
    let version = if version.is_empty() { String::new() } else { [", version ", version].concat() };
    html! {
        <p class="place" data-citation={citation.id.clone()}>
            <span class="unseen">{ "Källa: " }</span>
            { citation.place.clone() }{ ": " }<q>{ citation.phrase.clone() }</q>
            { " (" }<cite>{ title }</cite>{ version }{ ")" }
        </p>
    }
}

/// The readings that something depends on: never hidden.
pub(crate) fn readings(edition: &Edition, positions: &[u16]) -> Html {
    let all = &edition.content().interpretations;
    let found = positions.iter().filter_map(|position| all.get(usize::from(*position)));
    found
        .map(|reading| {
            html! {
                <p class="place tolkning" data-interpretation={reading.id.clone()}>
                    <strong>{ "Tolkning: " }</strong>{ reading.text.clone() }
                    { " Kan avgöras av: " }{ reading.owner.clone() }{ "." }
                </p>
            }
        })
        .collect()
}
