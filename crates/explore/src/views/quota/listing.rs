//! The timeline as a table: every contact and every visit, in date order.

use super::reckoning::Reckoning;
use kontaktkoll_rules::Assessed;
use kontaktkoll_rules::compiled::Day;
use yew::{Html, html};

/// The table, with at most `budget` rows.
pub(super) fn listing(reckoning: &Reckoning, budget: usize) -> Html {
    let last = reckoning.ledger.contacts.len().saturating_sub(1);
    let contacts = reckoning
        .ledger
        .contacts
        .iter()
        .enumerate()
        .map(|(at, contact)| (contact.date, 1, contact_row(reckoning, contact, at == last)));
    let mut visits = reckoning.visits.clone();
    visits.sort();
    // On one day the contacts stand first: a visit resets the count for later days only.
    let visits = visits.into_iter().map(|day| (day, 2, visit_row(day)));
    let mut rows: Vec<(Day, u8, Html)> = contacts.chain(visits).collect();
    rows.sort_by_key(|(day, kind, _)| (*day, *kind));
    html! {
        <div class="scroll" role="region" aria-label="Tabellen" tabindex="0">
            <table>
                <caption>{ "Kontakter och besök i datumordning" }</caption>
                <thead><tr>
                    <th scope="col">{ "Datum" }</th><th scope="col">{ "Vad" }</th><th scope="col">{ "Ersätts" }</th>
                    <th scope="col">{ "Varför inte" }</th>
                </tr></thead>
                <tbody>{ rows.into_iter().take(budget).map(|(_, _, row)| row).collect::<Html>() }</tbody>
            </table>
        </div>
    }
}

fn contact_row(reckoning: &Reckoning, contact: &Assessed, is_current: bool) -> Html {
    let reasons: Vec<&str> = reckoning.reasons(contact).collect();
    html! {
        <tr class={is_current.then_some("answered")} data-date={contact.date.to_string()}>
            <th scope="row">{ contact.date.to_string() }</th>
            <td>{ if is_current { "Den här kontakten" } else { "Kontakt" } }</td>
            <td>{ if contact.compensated() { "Ja" } else { "Nej" } }</td>
            <td>{ reasons.join(" ") }</td>
        </tr>
    }
}

fn visit_row(day: Day) -> Html {
    html! {
        <tr data-date={day.to_string()}>
            <th scope="row">{ day.to_string() }</th>
            <td>{ "Fysiskt besök" }</td>
            <td></td>
            <td></td>
        </tr>
    }
}
