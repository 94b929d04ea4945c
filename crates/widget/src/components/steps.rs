//! The questions gone through, each with its answer and a way back to it.

use super::button::button;
use super::tag::Content;
use crate::scene::Scene;
use crate::session::{Action, Step};
use yew::{Callback, Html};

/// The list, and the way to start over; nothing before the first answer.
pub(super) fn steps(scene: &Scene, act: &Callback<Action>) -> Option<Html> {
    let steps = &scene.standing.steps;
    if steps.is_empty() {
        return None;
    }
    let mut items = Content::default();
    for item in steps.iter().filter_map(|step| item(scene, *step, act)) {
        items.add(item);
    }
    let mut content = Content::default();
    content.heading(scene.config.level, 1, "Dina svar");
    content.add(items.within("ul", "steps"));
    content.add(button("Börja om", "", act, Action::Restart));
    Some(content.within("div", "answers"))
}

fn item(scene: &Scene, step: Step, act: &Callback<Action>) -> Option<Html> {
    let (fact, answer) = match step {
        Step::Answered(fact, choice) => (fact, scene.edition.choice(fact, choice)?.label.as_str()),
        Step::Passed(fact) => (fact, "Vet inte"),
        Step::Changing(fact) => (fact, "Ändras nu"),
    };
    let content = scene.edition.fact(fact)?;
    let mut answered = Content::default();
    answered.text("span", "asked", &content.question);
    answered.words(" ");
    answered.text("span", "answer", answer);
    let mut line = Content::default();
    line.add(answered.within("span", "step"));
    if !matches!(step, Step::Changing(_)) {
        let about = [" svaret på frågan: ", &content.question].concat();
        line.add(button("Ändra", &about, act, Action::Change(fact)));
    }
    Some(line.with("li", &["data-fact"], &[&content.id]))
}
