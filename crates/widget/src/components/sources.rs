//! Where the answer stands, document by document.

use super::button::find_in_page;
use super::tag::heading;
use kontaktkoll_answer::source::{Place, Source};
use yew::{Html, html};

/// The documents with their cited places.
pub(super) fn sources(level: u8, sources: &[Source]) -> Html {
    if sources.is_empty() {
        return Html::default();
    }
    html! {
        <div class="group sources">
            { heading(level, 2, "Källor") }
            { for sources.iter().map(source) }
        </div>
    }
}

fn source(source: &Source) -> Html {
    let comma = if source.number_and_version.is_empty() { "" } else { ", " };
    html! {
        <>
            <p class="document">{ title(source) }{ comma }{ &source.number_and_version }</p>
            <ul>{ for source.places.iter().map(place) }</ul>
        </>
    }
}

/// The title, as a link where the document has an address on the web.
fn title(source: &Source) -> Html {
    let title = source.title.clone();
    match &source.link {
        Some(link) => html! {
            <a href={link.clone()} part="link" target="_blank" rel="noopener noreferrer">{ title }</a>
        },
        None => html! { <cite>{ title }</cite> },
    }
}

fn place(place: &Place) -> Html {
    html! {
        <li data-citation={place.id.clone()}>
            { &place.place }{ ": " }<q translate="no">{ &place.phrase }</q>
            { find_in_page(&place.place) }
        </li>
    }
}
