//! The filter: a list for each question, to show the rows that an answer allows.

use super::message::TableMessage;
use crate::view_context::ViewContext;
use kontaktkoll_rules::compiled::Fact;
use kontaktkoll_rules::{Answer, Case, Edition, FactId};
use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast, html};

/// The lists, and buttons to clear the filter and to fill in the guide's answers.
pub(super) fn filter(context: &ViewContext, case: &Case, send: &Callback<TableMessage>) -> Html {
    let lists = context.edition.facts().map(|(id, fact)| list(context, id, fact, case));
    // One listener for all lists.
    let onchange = {
        let (edition, send) = (context.edition.clone(), send.clone());
        Callback::from(move |event: Event| {
            if let Some((fact, answer)) = chosen(&edition, &event) {
                send.emit(TableMessage::Filter(fact, answer));
            }
        })
    };
    let has_answers = context.case.answered().next().is_some();
    html! {
        <details class="filter" open={true}>
            <summary>{ "Filtrera på svar" }</summary>
            <div class="selects" {onchange}>{ lists.collect::<Html>() }</div>
            <div class="buttons">
                <button type="button" part="button" onclick={send.reform(|_| TableMessage::ShowAll)}>{ "Visa alla" }</button>
                if has_answers {
                    <button type="button" part="button" onclick={send.reform(|_| TableMessage::UseOwnAnswers)}>{ "Mina svar" }</button>
                }
            </div>
        </details>
    }
}

/// The fact of the list that has changed, and its answer; the empty choice means no answer.
fn chosen(edition: &Edition, event: &Event) -> Option<(FactId, Answer)> {
    let list = event.target_dyn_into::<HtmlSelectElement>()?;
    let fact = edition.fact_id(&list.get_attribute("data-fact")?)?;
    Some((fact, edition.answer(fact, &list.value()).unwrap_or(Answer::Unanswered)))
}

fn list(context: &ViewContext, id: FactId, fact: &Fact, case: &Case) -> Html {
    let answer = case.get(id);
    let options = context.edition.choices(id).map(|(choice, content)| {
        html! { <option value={content.id.clone()} selected={answer == Answer::Chosen(choice)}>{ content.label.clone() }</option> }
    });
    html! {
        <label class="select">
            <span>{ fact.name.clone() }</span>
            <select data-fact={fact.id.clone()}>
                <option value="" selected={answer == Answer::Unanswered}>{ "Alla" }</option>
                { options.collect::<Html>() }
            </select>
        </label>
    }
}
