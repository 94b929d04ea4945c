//! The questions gone through, each with its answer and a way back to it.

use super::button::button;
use super::tag::{heading, plain, tags, text};
use crate::scene::Scene;
use crate::session::{Action, Step};
use yew::{Callback, Html};

/// The list, and the way to start over; nothing before the first answer.
pub(super) fn steps(scene: &Scene, act: &Callback<Action>) -> Option<Html> {
    let steps = &scene.standing.steps;
    if steps.is_empty() {
        return None;
    }
    let items = steps.iter().filter_map(|step| item(scene, *step, act)).collect();
    let content = vec![
        heading(scene.config.level, 1, "Dina svar"),
        tags("ul", &[("class", "steps")], items),
        button("Börja om", "", act, Action::Restart),
    ];
    Some(tags("div", &[("class", "answers")], content))
}

fn item(scene: &Scene, step: Step, act: &Callback<Action>) -> Option<Html> {
    let (fact, answer) = match step {
        Step::Answered(fact, choice) => (fact, scene.edition.choice(fact, choice)?.label.as_str()),
        Step::Passed(fact) => (fact, "Vet inte"),
        Step::Changing(fact) => (fact, "Ändras nu"),
    };
    let content = scene.edition.fact(fact)?;
    let answered = vec![
        text("span", &[("class", "asked")], &content.question),
        plain(" "),
        text("span", &[("class", "answer")], answer),
    ];
    let mut line = vec![tags("span", &[("class", "step")], answered)];
    if !matches!(step, Step::Changing(_)) {
        let about = [" svaret på frågan: ", &content.question].concat();
        line.push(button("Ändra", &about, act, Action::Change(fact)));
    }
    Some(tags("li", &[("data-fact", &content.id)], line))
}
