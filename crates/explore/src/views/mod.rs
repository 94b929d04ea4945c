//! The views, one folder each.

mod compare;
mod lookup;
mod map;
mod quota;
mod table;
mod why_not;

use crate::view_context::ViewContext;
use kontaktkoll_answer::views::View;
use yew::{Html, html};

/// The component of a view.
pub(crate) fn show(view: View, context: &ViewContext) -> Html {
    let context = context.clone();
    match view {
        View::Lookup => html! { <lookup::Lookup {context} /> },
        View::Table => html! { <table::Table {context} /> },
        View::Map => html! { <map::Map {context} /> },
        View::WhyNot => html! { <why_not::WhyNot {context} /> },
        View::Quota => html! { <quota::Quota {context} /> },
        View::Compare => html! { <compare::Compare {context} /> },
    }
}
