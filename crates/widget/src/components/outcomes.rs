//! A list of outcomes.

use kontaktkoll_answer::outcome::OutcomeText;
use yew::{Html, html};

/// Each outcome with its badge and title, which are names in the record system: nobody translates them.
pub(super) fn outcomes(outcomes: &[OutcomeText]) -> Html {
    html! { <ul class="possible" translate="no">{ for outcomes.iter().map(outcome) }</ul> }
}

fn outcome(outcome: &OutcomeText) -> Html {
    html! {
        <li data-outcome={outcome.id.clone()}>
            if !outcome.badge.is_empty() {
                <span class="badge">{ &outcome.badge }</span>
            }
            if outcome.badge != outcome.title {
                <span>{ &outcome.title }</span>
            }
        </li>
    }
}
