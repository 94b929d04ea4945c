//! Whether the contact is compensated, why not, and when the next contact can be.

use super::reckoning::Reckoning;
use crate::basis::basis;
use crate::headings::heading;
use crate::view_context::ViewContext;
use kontaktkoll_answer::basis::Basis;
use kontaktkoll_answer::text::{count, day};
use kontaktkoll_rules::Next;
use yew::{Html, html};

/// The verdict in words, with the counters of the limits. `is_incomplete` says that dates are left out that may
/// change it.
pub(super) fn verdict(context: &ViewContext, reckoning: &Reckoning, is_incomplete: bool) -> Html {
    let Some(current) = reckoning.current() else { return Html::default() };
    let date = day(reckoning.contact);
    let verdict = match (current.compensated(), is_incomplete) {
        (true, false) => " ersätts.",
        (false, false) => " ersätts inte.",
        (true, true) => " ersätts, om bara de datum som är lästa räknas.",
        (false, true) => " ersätts inte, om bara de datum som är lästa räknas.",
    };
    let reasons = reckoning.reasons(current).map(|reason| html! { <li>{ reason.to_owned() }</li> });
    html! {
        <div class="group quota-verdict" data-compensated={if current.compensated() { "ja" } else { "nej" }}>
            <div role="status">
                { heading(context.heading_level, 1, &["Kontakten ", &date, verdict].concat()) }
                if !current.compensated() {
                    <ul>{ reasons.collect::<Html>() }</ul>
                }
                if is_incomplete {
                    <p class="error">{ "Alla rader är inte lästa. Rätta dem först: svaret kan bli ett annat." }</p>
                }
                <p>{ next(reckoning) }</p>
            </div>
            { counters(context, reckoning) }
        </div>
    }
}

/// When a further contact is compensated.
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
        Next::AfterYear9999 => "Ingen kontakt till ersätts före år 10000.".into(),
        Next::NoContacts => String::new(),
    }
}

/// How much of each limit is used before the contact, with the places and readings that the limit rests on.
fn counters(context: &ViewContext, reckoning: &Reckoning) -> Html {
    let limits = reckoning.quota.limits.iter().enumerate().map(|(at, limit)| {
        let used = reckoning.current().and_then(|current| current.counts.get(at).copied()).unwrap_or(0);
        let dots: String = (0..limit.most).map(|dot| if dot < used { '●' } else { '○' }).collect();
        html! {
            <li data-limit={limit.id.clone()}>
                <strong>{ limit.title.clone() }</strong>{ ": " }
                { [&count(used as usize), " av ", &count(limit.most as usize), " använda före kontakten. "].concat() }
                <span class="dots" aria-hidden="true">{ dots }</span>
                <details>
                    <summary>{ "Var det står" }</summary>
                    { basis(&Basis::new(&context.edition, &limit.cites, &limit.interpretations)) }
                </details>
            </li>
        }
    });
    html! { <ul class="counters">{ limits.collect::<Html>() }</ul> }
}
