//! A group of radio buttons, none of them marked beforehand.

use super::{Draft, ERROR, help};
use crate::components::app::AppMessage;
use crate::components::tag::{Content, element, heading_name, plain};
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
    let mut choices = Content::default();
    for (id, choice) in scene.edition.choices(question.fact) {
        let field = ["val-", &choice.id].concat();
        choices.add(item(draft, field, (question.fact, id), (fact, choice), send));
    }
    group(draft, scene, &fact.question, &fact.help, choices)
}

/// A question over what can be answered.
pub(super) fn group(draft: &Draft, scene: &Scene, question: &str, about: &str, answers: Content) -> Html {
    let described = draft.wrong(None).map(|_| ERROR);
    html! {
        <fieldset ref={&draft.field} tabindex="-1" aria-describedby={described}>
            <legend>{ element(heading_name(scene.config.level, 1), &["id"], &[QUESTION], plain(question)) }</legend>
            { help(about) }
            { draft.error(None, false) }
            { answers.html() }
        </fieldset>
    }
}

/// A choice; `field` is the identifier of its radio button.
pub(super) fn item(
    draft: &Draft,
    field: String,
    id: (FactId, ChoiceId),
    (fact, choice): (&Fact, &Choice),
    send: &Callback<AppMessage>,
) -> Html {
    let label = element("label", &["for"], &[&field], plain(&choice.label));
    let hint = ["hjalp-", &choice.id].concat();
    let described = (!choice.help.is_empty()).then(|| hint.clone());
    let help = if choice.help.is_empty() {
        Html::default()
    } else {
        element("p", &["class", "id"], &["hint", &hint], plain(&choice.help))
    };
    let onchange = send.reform(move |_: Event| AppMessage::Mark(id.0, id.1));
    let checked = draft.chosen(id.0) == Answer::Chosen(id.1);
    html! {
        <div class="choice" part="choice">
            <input type="radio" id={field} name={fact.id.clone()} value={choice.id.clone()} {checked} {onchange}
                aria-describedby={described} />
            { label }
            { help }
        </div>
    }
}
