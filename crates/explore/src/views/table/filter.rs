//! A list for each question, to keep the rows that an answer allows.

use super::{Table, TableMessage};
use crate::desk::Desk;
use kontaktkoll_rules::compiled::Fact;
use kontaktkoll_rules::{Answer, Case, FactId};
use web_sys::HtmlSelectElement;
use yew::html::Scope;
use yew::{Event, Html, TargetCast, html};

/// The lists, and the ways to empty and to refill them.
pub(super) fn filter(desk: &Desk, case: &Case, link: &Scope<Table>) -> Html {
    let facts = desk.edition.facts().map(|(id, fact)| select(desk, id, fact, case, link));
    let own = desk.case.answered().next().is_some();
    html! {
        <details class="filter" open={true}>
            <summary>{ "Filtrera på svar" }</summary>
            <div class="selects">{ facts.collect::<Html>() }</div>
            <div class="buttons">
                <button type="button" part="button" onclick={link.callback(|_| TableMessage::All)}>{ "Visa alla" }</button>
                if own {
                    <button type="button" part="button" onclick={link.callback(|_| TableMessage::Own)}>{ "Mina svar" }</button>
                }
            </div>
        </details>
    }
}

fn select(desk: &Desk, id: FactId, fact: &Fact, case: &Case, link: &Scope<Table>) -> Html {
    let choices: Vec<String> = fact.choices.iter().map(|choice| choice.id.clone()).collect();
    let edition = desk.edition.clone();
    let onchange = link.callback(move |event: Event| {
        let value = event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default();
        let known = choices.contains(&value);
        let answer = if known { edition.answer(id, &value) } else { None };
        TableMessage::Set(id, answer.unwrap_or(Answer::Unanswered))
    });
    let chosen = case.get(id);
    let options = desk.edition.choices(id).map(|(choice, content)| {
        html! { <option value={content.id.clone()} selected={chosen == Answer::Chosen(choice)}>{ content.label.clone() }</option> }
    });
    html! {
        <label class="select">
            <span>{ fact.name.clone() }</span>
            <select data-fact={fact.id.clone()} {onchange}>
                <option value="" selected={chosen == Answer::Unanswered}>{ "Alla" }</option>
                { options.collect::<Html>() }
            </select>
        </label>
    }
}
