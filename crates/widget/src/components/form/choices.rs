//! A group of radio buttons, none of them marked beforehand.

use super::{Draft, ERROR, help};
use crate::components::message::AppMessage;
use crate::components::tag::{HeadingAttributes, heading_with};
use crate::focus::QUESTION;
use crate::scene::Scene;
use crate::session::Question;
use kontaktkoll_rules::compiled::{Choice, Fact};
use kontaktkoll_rules::{Answer, ChoiceId, FactId};
use yew::{Callback, Event, Html, html};

/// The question with its choices.
pub(super) fn choices(
    draft: &Draft,
    scene: &Scene,
    question: Question,
    fact: &Fact,
    send: &Callback<AppMessage>,
) -> Html {
    let choices = scene
        .edition
        .choices(question.fact)
        .map(|(id, content)| choice(draft, ["val-", &content.id].concat(), (question.fact, id), (fact, content), send));
    group(draft, scene, &fact.question, &fact.help, choices.collect())
}

/// A question over the fields that answer it.
pub(super) fn group(draft: &Draft, scene: &Scene, question: &str, about: &str, answers: Html) -> Html {
    let attributes = HeadingAttributes { id: Some(QUESTION), ..HeadingAttributes::default() };
    html! {
        <fieldset ref={&draft.field} tabindex="-1" aria-describedby={draft.wrong(None).map(|_| ERROR)}>
            <legend>{ heading_with(scene.config.level, 1, attributes, question.into()) }</legend>
            { help(about) }
            { draft.error(None, false) }
            { answers }
        </fieldset>
    }
}

/// A choice; `field` is the identifier of its radio button.
pub(super) fn choice(
    draft: &Draft,
    field: String,
    id: (FactId, ChoiceId),
    (fact, choice): (&Fact, &Choice),
    send: &Callback<AppMessage>,
) -> Html {
    let hint = ["hjalp-", &choice.id].concat();
    let helped = !choice.help.is_empty();
    let onchange = send.reform(move |_: Event| AppMessage::Mark(id.0, id.1));
    let checked = draft.chosen(id.0) == Answer::Chosen(id.1);
    html! {
        <div class="choice" part="choice">
            <input type="radio" id={field.clone()} name={fact.id.clone()} value={choice.id.clone()} {checked} {onchange}
                aria-describedby={helped.then(|| hint.clone())} />
            <label for={field}>{ &choice.label }</label>
            if helped {
                <p class="hint" id={hint}>{ &choice.help }</p>
            }
        </div>
    }
}
