//! The ways to the other views. Who listens is `web/src/answer`, as for what can be copied.

use super::copy::doing;
use super::tag::Content;
use yew::Html;

/// The views and their buttons.
const VIEWS: [(&str, &str); 4] =
    [("why-not", "Varför inte något annat?"), ("lookup", "Slå upp"), ("table", "Hela tabellen"), ("map", "Karta")];

/// A row of quiet buttons; the first belongs to the result.
pub(super) fn views(asking: bool) -> Html {
    let mut buttons = Content::default();
    for (view, label) in VIEWS.into_iter().skip(usize::from(asking)) {
        buttons.add(doing(label, view));
    }
    buttons.within("div", "buttons")
}
