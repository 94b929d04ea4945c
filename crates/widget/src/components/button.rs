//! Buttons. Those of [`button`] change the answers. The others copy, print or open a view: that belongs to the
//! tools in `web/src/answer`, which listen for clicks on `data-copy` and `data-do`.

use super::tag::unseen;
use crate::session::Action;
use kontaktkoll_answer::views::View;
use yew::{Callback, Html, html};

/// A button that does something with the answers; `about` completes its name for screen readers.
pub(super) fn button(label: &'static str, about: &str, act: &Callback<Action>, action: Action) -> Html {
    let onclick = act.reform(move |_| action);
    let about = if about.is_empty() { Html::default() } else { unseen(about) };
    html! { <button type="button" part="button" {onclick}>{ label }{ about }</button> }
}

/// A value that is its own copy button.
pub(super) fn copied_value(label: &str, value: &str) -> Html {
    html! {
        <button type="button" part="button" class="value" data-copy={value.to_owned()}>
            { unseen(&["Kopiera ", label, " "].concat()) }<code translate="no">{ value }</code>
        </button>
    }
}

/// A button that copies the text before it.
pub(super) fn copy(text: &str) -> Html {
    html! {
        <button type="button" part="button" class="copy" data-copy={text.to_owned()}>
            { "Kopiera" }{ unseen(&[" ", text].concat()) }
        </button>
    }
}

/// A button that shows the cited place in the page around the widget; hidden until the page is known to hold it.
pub(super) fn find_in_page(place: &str) -> Html {
    html! {
        <button type="button" part="button" class="copy" data-do="find" hidden=true>
            { "Visa i texten" }{ unseen(&[" ", place].concat()) }
        </button>
    }
}

/// What can be done with the whole answer, and room for the host page's own buttons.
pub(super) fn tools() -> Html {
    html! {
        <div class="tools">
            { tool("Kopiera allt", "copy-all") }
            { tool("Skriv ut", "print") }
            { tool("Stämmer inte?", "report-error") }
            <slot name="tools" />
        </div>
    }
}

/// A button that opens a view.
pub(super) fn open_view(view: View) -> Html {
    tool(view.title(), view.id())
}

/// The buttons below every screen of the guide.
pub(super) fn views() -> Html {
    html! { <div class="buttons">{ for View::ALWAYS_OFFERED.into_iter().map(open_view) }</div> }
}

fn tool(label: &'static str, name: &'static str) -> Html {
    html! { <button type="button" part="button" class="" data-do={name}>{ label }</button> }
}
