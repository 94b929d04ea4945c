//! Small pieces of markup that many components share.

use kontaktkoll_answer::headings::heading_name;
use yew::{Html, html};

/// A heading `below` levels under the widget's own.
pub(super) fn heading(level: u8, below: u8, words: &str) -> Html {
    heading_with(level, below, HeadingAttributes::default(), words.into())
}

/// What makes a heading known to the keyboard, to scripts and to the page's styles.
#[derive(Clone, Copy, Default)]
pub(super) struct HeadingAttributes {
    pub(super) id: Option<&'static str>,
    pub(super) part: Option<&'static str>,
    pub(super) tabindex: Option<&'static str>,
}

/// A heading `below` levels under the widget's own. All headings are made here: each tag with a dynamic name takes
/// 0.2 kB.
pub(super) fn heading_with(level: u8, below: u8, attributes: HeadingAttributes, content: Html) -> Html {
    let HeadingAttributes { id, part, tabindex } = attributes;
    html! { <@{heading_name(level, below)} {id} {part} {tabindex}>{ content }</@> }
}

/// A text for screen readers only.
pub(super) fn unseen(words: &str) -> Html {
    html! { <span class="unseen">{ words }</span> }
}
