//! A field for a whole number. What is written there is banded when it is sent, and kept nowhere.

use super::{Draft, ERROR, help};
use crate::components::tag::{HeadingAttributes, heading_with};
use crate::focus::QUESTION;
use crate::scene::Scene;
use crate::session::Question;
use kontaktkoll_answer::number;
use kontaktkoll_answer::text::joined;
use kontaktkoll_rules::Answer;
use kontaktkoll_rules::compiled::{Band, Fact};
use yew::{Html, html};

const FIELD: &str = "tal";
const HINT: &str = "tal-hjalp";

/// The question with its field.
pub(super) fn number_field(draft: &Draft, scene: &Scene, question: Question, fact: &Fact, range: Band) -> Html {
    let invalid = draft.error.is_some().then_some("true");
    let described = joined([HINT].into_iter().chain(invalid.map(|_| ERROR)), " ");
    let attributes = HeadingAttributes { id: Some(QUESTION), ..HeadingAttributes::default() };
    let label = html! { <label for={FIELD}>{ &fact.question }</label> };
    html! {
        <div class="number">
            { heading_with(scene.config.level, 1, attributes, label) }
            { help(&fact.help) }
            <p class="hint" id={HINT}>{ hint(question, fact, range) }</p>
            { draft.error(None, true) }
            <span class="field">
                <input ref={&draft.field} id={FIELD} name={fact.id.clone()} type="text" inputmode="numeric"
                    autocomplete="off" maxlength="40" aria-describedby={described} aria-invalid={invalid} />
                <span aria-hidden="true">{ &fact.unit }</span>
            </span>
        </div>
    }
}

/// What is expected, and what was answered before.
fn hint(question: Question, fact: &Fact, range: Band) -> String {
    let mut words = number::expected(range);
    words.push('.');
    if let Answer::Chosen(choice) = question.chosen
        && let Some(choice) = fact.choices.get(choice.index())
    {
        words.push_str(" Ditt svar nu: ");
        words.push_str(&choice.label);
        words.push('.');
    }
    words
}
