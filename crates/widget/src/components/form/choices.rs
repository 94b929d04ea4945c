//! A group of radio buttons, none of them marked beforehand.

use super::{Draft, ERROR, help};
use crate::components::app::AppMessage;
use crate::components::tag::{Content, element, heading_name, plain};
use crate::focus::QUESTION;
use crate::scene::Scene;
use crate::session::Question;
use kontaktkoll_rules::compiled::{Choice, Fact};
use kontaktkoll_rules::{Answer, ChoiceId};
use yew::{Callback, Event, Html, html};

/// The question with its choices.
pub(super) fn choices(
    draft: &Draft,
    scene: &Scene,
    question: Question,
    fact: &Fact,
    send: &Callback<AppMessage>,
) -> Html {
    let described = draft.error.is_some().then_some(ERROR);
    let mut choices = Content::default();
    for (id, choice) in scene.edition.choices(question.fact) {
        choices.add(item(draft, fact, id, choice, send));
    }
    html! {
        <fieldset ref={&draft.field} tabindex="-1" aria-describedby={described}>
            <legend>{ element(heading_name(scene.config.level, 1), &["id"], &[QUESTION], plain(&fact.question)) }</legend>
            { help(fact) }
            { draft.error() }
            { choices.html() }
        </fieldset>
    }
}

fn item(draft: &Draft, fact: &Fact, id: ChoiceId, choice: &Choice, send: &Callback<AppMessage>) -> Html {
    let field = ["val-", &choice.id].concat();
    let label = element("label", &["for"], &[&field], plain(&choice.label));
    let hint = ["hjalp-", &choice.id].concat();
    let described = (!choice.help.is_empty()).then(|| hint.clone());
    let help = if choice.help.is_empty() {
        Html::default()
    } else {
        element("p", &["class", "id"], &["hint", &hint], plain(&choice.help))
    };
    let onchange = send.reform(move |_: Event| AppMessage::Mark(id));
    let checked = draft.chosen == Answer::Chosen(id);
    html! {
        <div class="choice" part="choice">
            <input type="radio" id={field} name={fact.id.clone()} value={choice.id.clone()} {checked} {onchange}
                aria-describedby={described} />
            { label }
            { help }
        </div>
    }
}
