//! Buttons.

use super::tag::text;
use crate::session::Action;
use yew::{Callback, Html, html};

/// A button that does something with the answers; `about` completes its name for screen readers.
pub(super) fn button(label: &'static str, about: &str, act: &Callback<Action>, action: Action) -> Html {
    let onclick = act.reform(move |_| action);
    let about = if about.is_empty() { Html::default() } else { text("span", "unseen", about) };
    html! { <button type="button" part="button" {onclick}>{ label }{ about }</button> }
}
