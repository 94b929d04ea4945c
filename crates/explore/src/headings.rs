//! Headings at the level that the host page asked for.

use kontaktkoll_answer::headings::heading_name;
use yew::virtual_dom::VTag;
use yew::{AttrValue, Html, NodeRef};

/// A heading `below` levels under the view's own.
pub(crate) fn heading(level: u8, below: u8, words: &str) -> Html {
    tag(level, below, words).into()
}

/// A heading that a script can move the focus to.
pub(crate) fn focusable_heading(level: u8, below: u8, words: &str, class: &'static str, node: &NodeRef) -> VTag {
    let mut tag = tag(level, below, words);
    tag.add_attribute("tabindex", "-1");
    tag.add_attribute("class", class);
    tag.node_ref = node.clone();
    tag
}

/// `html!` would need the name of the element to be known when it is compiled.
fn tag(level: u8, below: u8, words: &str) -> VTag {
    let mut tag = VTag::new(heading_name(level, below));
    tag.add_child(Html::from(AttrValue::from(String::from(words))));
    tag
}
