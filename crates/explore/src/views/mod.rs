//! The views, one folder each.

mod compare;
mod lookup;
mod map;
mod quota;
mod row_budget;
mod table;
mod why_not;

use crate::view_context::ViewContext;
use kontaktkoll_answer::views::View;
use yew::{Html, html};

/// The component of a view. The table and the map depend on the edition, so that another one makes them anew.
pub(crate) fn show(view: View, context: &ViewContext) -> Html {
    let edition = context.edition.name().to_owned();
    let context = context.clone();
    match view {
        View::Lookup => html! { <lookup::Lookup {context} /> },
        View::Table => html! { <table::Table key={edition} {context} /> },
        View::Map => html! { <map::Map key={edition} {context} /> },
        View::WhyNot => html! { <why_not::WhyNot {context} /> },
        View::Quota => html! { <quota::Quota {context} /> },
        View::Compare => html! { <compare::Compare {context} /> },
    }
}
