//! Elements made by function calls.
//!
//! `html!` writes out the making of each element in full. That is right where there are callbacks
//! and conditions; for the many small elements that only hold text it would be a third of the
//! module that every user downloads.

use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag, VText};
use yew::{AttrValue, Html};

/// What stands in an element, in order.
#[derive(Default)]
pub(super) struct Content(Vec<Html>);

impl Content {
    /// Something more.
    pub(super) fn add(&mut self, html: Html) {
        self.0.push(html);
    }

    /// A text without an element of its own.
    pub(super) fn words(&mut self, words: &str) {
        self.add(plain(words));
    }

    /// An element that holds a text.
    pub(super) fn text(&mut self, name: &'static str, class: &str, words: &str) {
        self.add(text(name, class, words));
    }

    /// A text for screen readers only.
    pub(super) fn unseen(&mut self, words: &str) {
        self.text("span", "unseen", words);
    }

    /// A heading `below` levels under the widget's own.
    pub(super) fn heading(&mut self, level: u8, below: u8, words: &str) {
        self.text(heading_name(level, below), "", words);
    }

    /// Whether nothing stands there.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of it, without an element around it.
    pub(super) fn html(self) -> Html {
        self.0.into_iter().collect()
    }

    /// An element of a class with all of it; of no class when that is empty.
    pub(super) fn within(self, name: &'static str, class: &str) -> Html {
        tag(name, class, self.html())
    }

    /// An element with all of it, and attributes.
    pub(super) fn with(self, name: &'static str, keys: &'static [&'static str], values: &[&str]) -> Html {
        element(name, keys, values, self.html())
    }
}

/// An element with attributes: their names, and as many values.
pub(super) fn element(name: &'static str, keys: &'static [&'static str], values: &[&str], content: Html) -> Html {
    let attribute = |value: &&str| Some(AttributeOrProperty::Attribute(AttrValue::from(String::from(*value))));
    let mut tag = VTag::new(name);
    tag.attributes = Attributes::Dynamic { keys, values: values.iter().map(attribute).collect() };
    tag.add_child(content);
    tag.into()
}

/// An element of a class; of none when that is empty.
fn tag(name: &'static str, class: &str, content: Html) -> Html {
    if class.is_empty() { element(name, &[], &[], content) } else { element(name, &["class"], &[class], content) }
}

/// An element that holds a text.
pub(super) fn text(name: &'static str, class: &str, words: &str) -> Html {
    tag(name, class, plain(words))
}

/// A text.
pub(super) fn plain(words: &str) -> Html {
    VText::new(String::from(words)).into()
}

/// The element of a heading `below` levels under the widget's own.
pub fn heading_name(level: u8, below: u8) -> &'static str {
    match level.saturating_add(below) {
        ..=2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}
