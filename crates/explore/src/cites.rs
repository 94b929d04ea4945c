//! Where something stands.

use kontaktkoll_rules::compiled::{Citation, Document};
use kontaktkoll_rules::{CitationId, Edition, InterpretationId};
use yew::{Html, html};

/// The places, each with its document; nothing when there are none.
pub(crate) fn cites(edition: &Edition, citations: &[CitationId]) -> Html {
    let mut places: Vec<(&Citation, &Document)> = Vec::new();
    for found in citations.iter().filter_map(|citation| edition.citation(*citation)) {
        if !places.contains(&found) {
            places.push(found);
        }
    }
    places.into_iter().map(|(citation, document)| place(citation, document)).collect()
}

fn place(citation: &Citation, document: &Document) -> Html {
    let title = document.title.clone();
    let version = &document.version;
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
pub(crate) fn readings(edition: &Edition, interpretations: &[InterpretationId]) -> Html {
    let found = interpretations.iter().filter_map(|reading| edition.interpretation(*reading));
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
