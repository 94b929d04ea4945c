//! A list for each question, to keep the rows that an answer allows.

use super::{Table, TableMessage};
use crate::desk::Desk;
use kontaktkoll_rules::compiled::Fact;
use kontaktkoll_rules::{Answer, Case, Edition, FactId};
use web_sys::HtmlSelectElement;
use yew::html::Scope;
use yew::{Event, Html, TargetCast, html};

/// The lists, and the ways to empty and to refill them.
pub(super) fn filter(desk: &Desk, case: &Case, link: &Scope<Table>) -> Html {
    let facts = desk.edition.facts().map(|(id, fact)| select(desk, id, fact, case));
    let edition = desk.edition.clone();
    // One for all lists.
    let onchange = link.batch_callback(move |event: Event| set(&edition, &event));
    let own = desk.case.answered().next().is_some();
    html! {
        <details class="filter" open={true}>
            <summary>{ "Filtrera på svar" }</summary>
            <div class="selects" {onchange}>{ facts.collect::<Html>() }</div>
            <div class="buttons">
                <button type="button" part="button" onclick={link.callback(|_| TableMessage::All)}>{ "Visa alla" }</button>
                if own {
                    <button type="button" part="button" onclick={link.callback(|_| TableMessage::Own)}>{ "Mina svar" }</button>
                }
            </div>
        </details>
    }
}

/// What a list is set to; the empty choice is no answer.
fn set(edition: &Edition, event: &Event) -> Option<TableMessage> {
    let list = event.target_dyn_into::<HtmlSelectElement>()?;
    let fact = edition.fact_id(&list.get_attribute("data-fact")?)?;
    Some(TableMessage::Set(fact, edition.answer(fact, &list.value()).unwrap_or(Answer::Unanswered)))
}

fn select(desk: &Desk, id: FactId, fact: &Fact, case: &Case) -> Html {
    let chosen = case.get(id);
    let options = desk.edition.choices(id).map(|(choice, content)| {
        html! { <option value={content.id.clone()} selected={chosen == Answer::Chosen(choice)}>{ content.label.clone() }</option> }
    });
    html! {
        <label class="select">
            <span>{ fact.name.clone() }</span>
            <select data-fact={fact.id.clone()}>
                <option value="" selected={chosen == Answer::Unanswered}>{ "Alla" }</option>
                { options.collect::<Html>() }
            </select>
        </label>
    }
}
