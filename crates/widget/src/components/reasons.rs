//! Why: the rules that decided, and the answers that they rest on.

use super::button::open_view;
use super::tag::heading;
use kontaktkoll_answer::reason::{PremiseText, Reason};
use kontaktkoll_answer::views::View;
use yew::{Html, html};

/// A reason for each settled decision, and the way to why it is no other outcome.
pub(super) fn reasons(level: u8, reasons: &[Reason]) -> Html {
    if reasons.is_empty() {
        return Html::default();
    }
    html! {
        <div class="group">
            { heading(level, 2, "Varför") }
            { for reasons.iter().map(|reason| self::reason(level, reason)) }
            { open_view(View::WhyNot) }
        </div>
    }
}

fn reason(level: u8, reason: &Reason) -> Html {
    html! {
        <div class="reason" part="reason" data-decision={reason.decision.clone()}>
            { heading(level, 3, &reason.heading) }
            <p>{ &reason.text }</p>
            if !reason.premises.is_empty() {
                <p class="because">{ "Det bygger på:" }</p>
                <ul>{ for reason.premises.iter().map(premise) }</ul>
            }
        </div>
    }
}

fn premise(premise: &PremiseText) -> Html {
    html! {
        <li>
            { &premise.statement }
            if !premise.places.is_empty() {
                <span class="place">{ &premise.places }</span>
            }
        </li>
    }
}
