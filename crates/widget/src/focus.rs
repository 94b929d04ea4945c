//! Where the keyboard goes after a step.

use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::NodeRef;

use wasm_bindgen::JsCast;

/// What gets the focus once it is on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Focus {
    /// The first field of the question, or the chosen one.
    Question,
    /// The heading of the result.
    Result,
}

/// The heading that [`Focus::Result`] goes to.
pub(crate) const RESULT: &str = "resultat";

/// The heading of the question.
pub(crate) const QUESTION: &str = "fraga";

impl Focus {
    /// Moves the focus; what stands above the field stays in view.
    pub(crate) fn take(self, root: &NodeRef) {
        let Some(root) = root.cast::<Element>() else { return };
        let find = |selector: &str| root.query_selector(selector).ok().flatten();
        let heading = match self {
            Self::Question => ["#", QUESTION].concat(),
            Self::Result => ["#", RESULT].concat(),
        };
        let heading = find(&heading);
        let target = match self {
            Self::Question => find("form input:checked").or_else(|| find("form input")),
            Self::Result => heading.clone(),
        };
        if let Some(target) = target.as_ref().and_then(Element::dyn_ref::<HtmlElement>) {
            // An element that cannot be focused leaves the focus where it is: nothing to do then.
            let _ = target.focus();
        }
        if let Some(heading) = heading {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Nearest);
            heading.scroll_into_view_with_scroll_into_view_options(&options);
        }
    }
}
