//! The ways to the other views, which the host loads when they are asked for.

use super::app::AppMessage;
use super::tag::Content;
use yew::{Callback, Html, html};

/// The views and their buttons.
const VIEWS: [(&str, &str); 4] =
    [("why-not", "Varför inte något annat?"), ("lookup", "Slå upp"), ("table", "Hela tabellen"), ("map", "Karta")];

/// A row of quiet buttons; the first belongs to the result.
pub(super) fn views(asking: bool, send: &Callback<AppMessage>) -> Html {
    let mut buttons = Content::default();
    for (view, label) in VIEWS.into_iter().skip(usize::from(asking)) {
        let onclick = send.reform(move |_| AppMessage::Open(view));
        buttons.add(html! { <button type="button" part="button" {onclick}>{ label }</button> });
    }
    buttons.within("div", "buttons")
}
