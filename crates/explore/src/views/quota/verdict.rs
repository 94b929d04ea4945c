//! Whether the contact is compensated, why not, and when the next one is.

use super::reckoning::Reckoning;
use crate::cites::{cites, readings};
use crate::desk::Desk;
use crate::headings::heading;
use kontaktkoll_answer::text::{count, day};
use kontaktkoll_rules::Next;
use yew::{Html, html};

/// In words, with the counters of the limits.
pub(super) fn verdict(desk: &Desk, reckoning: &Reckoning) -> Html {
    let Some(this) = reckoning.this() else { return Html::default() };
    let on = day(reckoning.contact);
    let says = if this.compensated() { " ersätts." } else { " ersätts inte." };
    let reasons = reckoning.reasons(this).map(|reason| html! { <li>{ reason.to_owned() }</li> });
    html! {
        <div class="group quota-verdict" data-compensated={if this.compensated() { "ja" } else { "nej" }}>
            <div role="status">
                { heading(desk.config.level, 1, &["Kontakten ", &on, says].concat()) }
                if !this.compensated() {
                    <ul>{ reasons.collect::<Html>() }</ul>
                }
                <p>{ next(reckoning) }</p>
            </div>
            { counters(desk, reckoning) }
        </div>
    }
}

fn next(reckoning: &Reckoning) -> String {
    match reckoning.ledger.next {
        Next::On(first) => [
            "En kontakt till ersätts tidigast ",
            &day(first),
            ", om inga ",
            &reckoning.quota.visits,
            " görs före dess.",
        ]
        .concat(),
        Next::OnlyAfterVisit => ["Ingen kontakt till ersätts utan nya ", &reckoning.quota.visits, "."].concat(),
        Next::NoContacts => String::new(),
    }
}

/// How much of each limit is used before the contact, where it stands, and how it is read.
fn counters(desk: &Desk, reckoning: &Reckoning) -> Html {
    let limits = reckoning.quota.limits.iter().enumerate().map(|(at, limit)| {
        let used = reckoning.this().and_then(|this| this.counts.get(at).copied()).unwrap_or(0);
        let dots: String = (0..limit.most).map(|dot| if dot < used { '●' } else { '○' }).collect();
        html! {
            <li data-limit={limit.id.clone()}>
                <strong>{ limit.title.clone() }</strong>{ ": " }
                { [&count(used as usize), " av ", &count(limit.most as usize), " använda före kontakten. "].concat() }
                <span class="dots" aria-hidden="true">{ dots }</span>
                <details>
                    <summary>{ "Var det står" }</summary>
                    { cites(&desk.edition, &limit.cites) }
                    { readings(&desk.edition, &limit.interpretations) }
                </details>
            </li>
        }
    });
    html! { <ul class="counters">{ limits.collect::<Html>() }</ul> }
}
