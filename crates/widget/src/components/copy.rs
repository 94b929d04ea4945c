//! What can be copied. The browser's clipboard belongs to `web/src/answer`, which listens for clicks
//! on `data-copy` and `data-do`: here are no callbacks, which would cost every user more than this.

use super::tag::{Content, element, plain};
use yew::Html;

/// A value that is its own copy button.
pub(super) fn copied(label: &str, value: &str) -> Html {
    let mut name = Content::default();
    name.unseen(&["Kopiera ", label, " "].concat());
    name.text("code", "", value);
    button(name, &["type", "part", "class", "data-copy"], "value", value)
}

/// A button that copies the text before it.
pub(super) fn copy(value: &str) -> Html {
    button(named("Kopiera", value), &["type", "part", "class", "data-copy"], "copy", value)
}

/// A button that shows the cited place in the page around the widget; hidden until it is known that
/// the page holds the text.
pub(super) fn find(place: &str) -> Html {
    button(named("Visa i texten", place), &["type", "part", "class", "data-do", "hidden"], "copy", "find")
}

/// What can be done with the whole answer, and room for the host page's own.
pub(super) fn tools() -> Html {
    let mut tools = Content::default();
    for (what, label) in [("copy-all", "Kopiera allt"), ("print", "Skriv ut"), ("doubt", "Stämmer inte?")] {
        tools.add(doing(label, what));
    }
    tools.add(element("slot", &["name"], &["tools"], plain("")));
    tools.within("div", "tools")
}

/// A button by what it does.
pub(super) fn doing(label: &str, what: &str) -> Html {
    button(named(label, ""), &["type", "part", "class", "data-do"], "", what)
}

/// A name, of which the second part is for screen readers only.
fn named(label: &str, about: &str) -> Content {
    let mut name = Content::default();
    name.words(label);
    if !about.is_empty() {
        name.unseen(&[" ", about].concat());
    }
    name
}

fn button(name: Content, keys: &'static [&'static str], class: &str, value: &str) -> Html {
    let values = ["button", "button", class, value, ""];
    name.with("button", keys, values.get(..keys.len()).unwrap_or_default())
}
