//! What is still open after the last question, and the questions that would settle it.

use super::button::button;
use super::possible::possible;
use super::tag::Content;
use crate::scene::Scene;
use crate::session::Action;
use kontaktkoll_rules::{FactId, Settled};
use yew::{Callback, Html};

/// Nothing when all is settled.
pub(super) fn unsettled(scene: &Scene, act: &Callback<Action>) -> Option<Html> {
    if scene.standing.settled() {
        return None;
    }
    let mut content = Content::default();
    let first = scene.verdicts().next();
    if let Some((verdict, _)) = first.filter(|(verdict, _)| verdict.outcome == Settled::Open) {
        content.text("p", "", "Det kan bli:");
        content.add(possible(scene, verdict));
    }
    content.heading(scene.config.level, 2, "Svar som saknas");
    content.text("p", "", "De här frågorna kan fortfarande ändra svaret:");
    let mut questions = Content::default();
    for fact in &scene.standing.decided.missing {
        if let Some(question) = question(scene, *fact, act) {
            questions.add(question);
        }
    }
    content.add(questions.within("ul", "steps"));
    Some(content.with("div", &["class", "part"], &["notice unsettled", "warning"]))
}

fn question(scene: &Scene, fact: FactId, act: &Callback<Action>) -> Option<Html> {
    let content = scene.edition.fact(fact)?;
    let about = [" på frågan: ", &content.question].concat();
    let mut line = Content::default();
    line.text("span", "step", &content.question);
    line.add(button("Svara", &about, act, Action::Change(fact)));
    Some(line.with("li", &["data-fact"], &[&content.id]))
}
