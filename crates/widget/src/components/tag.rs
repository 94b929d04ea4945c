//! Elements made by a function call.
//!
//! `html!` writes out the making of each element in full. That is right where there are callbacks
//! and conditions; for the many small elements that only hold text it would be a third of the
//! module that every user downloads.

use yew::virtual_dom::{VNode, VTag};
use yew::{AttrValue, Html};

/// Attributes with their values.
pub(super) type Attributes<'a> = &'a [(&'static str, &'a str)];

/// An element.
pub(super) fn tag(name: &'static str, attributes: Attributes<'_>, content: Html) -> Html {
    let mut tag = VTag::new(name);
    for (key, value) in attributes {
        tag.add_attribute(key, AttrValue::from(String::from(*value)));
    }
    tag.add_child(content);
    tag.into()
}

/// An element that holds a text.
pub(super) fn text(name: &'static str, attributes: Attributes<'_>, text: &str) -> Html {
    tag(name, attributes, plain(text))
}

/// An element that holds others.
pub(super) fn tags(name: &'static str, attributes: Attributes<'_>, content: Vec<Html>) -> Html {
    tag(name, attributes, all(content))
}

/// Several, one after the other.
pub(super) fn all(content: Vec<Html>) -> Html {
    content.into_iter().collect()
}

/// A text.
pub(super) fn plain(text: &str) -> Html {
    VNode::VText(yew::virtual_dom::VText::new(String::from(text)))
}

/// A text for screen readers only.
pub(super) fn unseen(words: &str) -> Html {
    text("span", &[("class", "unseen")], words)
}

/// A heading `below` levels under the widget's own.
pub(super) fn heading(level: u8, below: u8, words: &str) -> Html {
    text(heading_name(level, below), &[], words)
}

/// The element of a heading `below` levels under the widget's own.
pub(super) fn heading_name(level: u8, below: u8) -> &'static str {
    match level.saturating_add(below) {
        ..=2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}
