//! Headings at the level that the host page asked for.

use kontaktkoll_widget::components::tag::heading_name;
use yew::virtual_dom::VTag;
use yew::{AttrValue, Html, NodeRef};

/// A heading `below` levels under the view's own.
pub(crate) fn heading(level: u8, below: u8, words: &str) -> Html {
    let mut tag = VTag::new(heading_name(level, below));
    tag.add_child(Html::from(AttrValue::from(String::from(words))));
    tag.into()
}

/// A heading that takes the focus by script.
pub(crate) fn target(level: u8, below: u8, words: &str, class: &'static str, node: &NodeRef) -> Html {
    let mut tag = VTag::new(heading_name(level, below));
    tag.add_attribute("tabindex", "-1");
    tag.add_attribute("class", class);
    tag.node_ref = node.clone();
    tag.add_child(Html::from(AttrValue::from(String::from(words))));
    tag.into()
}
