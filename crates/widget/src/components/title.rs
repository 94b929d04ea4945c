//! Which rules these are, and when they are in force.

use super::tag::{HeadingAttributes, heading_with};
use kontaktkoll_answer::head::Head;
use yew::{Html, html};

/// The rulebook's title, its region and the edition, with a warning where the edition is not to be relied on for long.
pub(super) fn title(level: u8, head: &Head) -> Html {
    html! {
        <>
            { rulebook(level, &head.title, &head.region, html! {
                <>
                    <p part="edition">{ &head.edition }</p>
                    if let Some(applies) = &head.applies {
                        <p class="date">{ applies }</p>
                    }
                </>
            }) }
            if let Some(warning) = &head.warning {
                <p class="notice" part="warning">{ warning }</p>
            }
        </>
    }
}

/// The title and the region of a rulebook, and `more` about its edition.
pub(super) fn rulebook(level: u8, title: &str, region: &str, more: Html) -> Html {
    html! {
        <div class="head">
            { heading_with(level, 0, HeadingAttributes { part: Some("title"), ..HeadingAttributes::default() }, title.into()) }
            <p>{ region }</p>
            { more }
        </div>
    }
}
