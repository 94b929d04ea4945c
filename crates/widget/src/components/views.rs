//! The ways to the other views. Who listens is `web/src/answer`, as for what can be copied.

use super::copy::doing;
use super::tag::Content;
use yew::Html;

/// The views and their buttons.
const VIEWS: [(&str, &str); 3] = [("lookup", "Slå upp"), ("table", "Hela tabellen"), ("map", "Karta")];

/// The way to why it is no other outcome.
pub(super) fn why_not() -> Html {
    doing("Varför inte något annat?", "why-not")
}

/// A row of quiet buttons.
pub(super) fn views() -> Html {
    let mut buttons = Content::default();
    for (view, label) in VIEWS {
        buttons.add(doing(label, view));
    }
    buttons.within("div", "buttons")
}
