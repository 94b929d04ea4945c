//! The answer: what to register, what it costs, what is required, and why.

use super::card::card;
use super::figures::figures;
use super::readings::readings;
use super::reasons::reasons;
use super::sources::sources;
use super::tag::{heading_name, tags, text, unseen};
use super::unsettled::unsettled;
use crate::focus::RESULT;
use crate::scene::Scene;
use crate::session::Action;
use kontaktkoll_rules::compiled::{Decision, Outcome};
use yew::{Callback, Html};

/// In place of the question, when nothing more is asked.
pub(super) fn result(scene: &Scene, act: &Callback<Action>) -> Option<Html> {
    let (verdict, decision) = scene.verdicts().next()?;
    let outcome = scene.outcome(verdict);
    let mut content = vec![heading(scene, decision, outcome)];
    if let Some(outcome) = outcome
        && !outcome.summary.is_empty()
    {
        content.push(text("p", &[("class", "summary")], &outcome.summary));
    }
    content.extend(figures(scene));
    content.extend(unsettled(scene, act));
    content.push(readings(scene));
    content.push(card(scene));
    content.extend(reasons(scene));
    content.extend(sources(scene));
    let id = outcome.map_or("", |outcome| outcome.id.as_str());
    Some(tags("div", &[("class", "result"), ("part", "result"), ("data-outcome", id)], content))
}

/// The badge large, and the title once: some outcomes are registered by their title.
fn heading(scene: &Scene, decision: &Decision, outcome: Option<&Outcome>) -> Html {
    let mut content = vec![text("span", &[("class", "kind")], &decision.title), unseen(": ")];
    match outcome {
        Some(outcome) if outcome.badge.is_empty() || outcome.badge == outcome.title => {
            content.push(text("span", &[("class", "badge")], &outcome.title));
        }
        Some(outcome) => {
            content.push(text("span", &[("class", "badge")], &outcome.badge));
            content.push(unseen(", "));
            content.push(text("span", &[("class", "name")], &outcome.title));
        }
        None => content.push(text("span", &[("class", "open")], "Inte avgjort än")),
    }
    tags(heading_name(scene.config.level, 1), &[("id", RESULT), ("tabindex", "-1")], content)
}
