//! What is still open after the last question, and the questions that would settle it.

use super::button::button;
use super::outcomes::outcomes;
use super::tag::heading;
use crate::session::Action;
use kontaktkoll_answer::Answer;
use kontaktkoll_answer::answer::OpenQuestion;
use yew::{Callback, Html, html};

/// Nothing when all is settled.
pub(super) fn unsettled(level: u8, answer: &Answer, act: &Callback<Action>) -> Html {
    if answer.is_settled() {
        return Html::default();
    }
    html! {
        <div class="notice unsettled" part="warning">
            if answer.main.settled().is_none() {
                <p>{ "Det kan bli:" }</p>
                { outcomes(answer.main.possible()) }
            }
            { heading(level, 2, "Svar som saknas") }
            <p>{ "De här frågorna kan fortfarande ändra svaret:" }</p>
            <ul class="steps">{ for answer.open_questions.iter().map(|question| self::question(question, act)) }</ul>
        </div>
    }
}

fn question(question: &OpenQuestion, act: &Callback<Action>) -> Html {
    let about = [" på frågan: ", &question.question].concat();
    html! {
        <li data-fact={question.id.clone()}>
            <span class="step">{ &question.question }</span>
            { button("Svara", &about, act, Action::Change(question.fact)) }
        </li>
    }
}
