//! Small pieces of markup that many components share.

use kontaktkoll_answer::headings::heading_name;
use yew::{Html, html};

/// A heading `below` levels under the widget's own.
pub(super) fn heading(level: u8, below: u8, words: &str) -> Html {
    html! { <@{heading_name(level, below)}>{ words.to_owned() }</@> }
}

/// A text for screen readers only.
pub(super) fn unseen(words: &str) -> Html {
    html! { <span class="unseen">{ words.to_owned() }</span> }
}
