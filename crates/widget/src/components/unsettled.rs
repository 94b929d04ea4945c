//! What is still open after the last question, and the questions that would settle it.

use super::button::button;
use super::possible::possible;
use super::tag::{heading, tags, text};
use crate::scene::Scene;
use crate::session::Action;
use kontaktkoll_rules::{FactId, Settled};
use yew::{Callback, Html};

/// Nothing when all is settled.
pub(super) fn unsettled(scene: &Scene, act: &Callback<Action>) -> Option<Html> {
    if scene.standing.settled() {
        return None;
    }
    let mut content = Vec::new();
    let first = scene.verdicts().next();
    if let Some((verdict, _)) = first.filter(|(verdict, _)| verdict.outcome == Settled::Open) {
        content.push(text("p", &[], "Det kan bli:"));
        content.push(possible(scene, verdict));
    }
    content.push(heading(scene.config.level, 2, "Svar som saknas"));
    content.push(text("p", &[], "De här frågorna kan fortfarande ändra svaret:"));
    let missing = &scene.standing.decided.missing;
    let questions = missing.iter().filter_map(|fact| question(scene, *fact, act)).collect();
    content.push(tags("ul", &[("class", "steps")], questions));
    Some(tags("div", &[("class", "notice unsettled"), ("part", "warning")], content))
}

fn question(scene: &Scene, fact: FactId, act: &Callback<Action>) -> Option<Html> {
    let content = scene.edition.fact(fact)?;
    let about = [" på frågan: ", &content.question].concat();
    let line =
        vec![text("span", &[("class", "step")], &content.question), button("Svara", &about, act, Action::Change(fact))];
    Some(tags("li", &[("data-fact", &content.id)], line))
}
