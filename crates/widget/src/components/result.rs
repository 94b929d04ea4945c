//! The answer: what to register, what it costs, what is required, and why.

use super::card::{card, lines};
use super::copy::tools;
use super::figures::figures;
use super::readings::readings;
use super::reasons::reasons;
use super::sources::sources;
use super::tag::{Content, element, heading_name, plain};
use super::unsettled::unsettled;
use super::views::quota;
use crate::focus::RESULT;
use crate::scene::Scene;
use crate::session::Action;
use kontaktkoll_rules::compiled::{Decision, Outcome};
use yew::{Callback, Html};

/// In place of the question, when nothing more is asked.
pub(super) fn result(scene: &Scene, act: &Callback<Action>) -> Option<Html> {
    let (verdict, decision) = scene.verdicts().next()?;
    let outcome = scene.outcome(verdict);
    let mut content = Content::default();
    content.add(heading(scene, decision, outcome));
    // The page may have something to say against every answer: that the rules are old.
    content.add(element("slot", &["name"], &["warning"], plain("")));
    if let Some(outcome) = outcome
        && !outcome.summary.is_empty()
    {
        content.text("p", "summary", &outcome.summary);
    }
    content.add(figures(scene).unwrap_or_default());
    content.add(quota(scene).unwrap_or_default());
    content.add(unsettled(scene, act).unwrap_or_default());
    content.add(readings(scene));
    content.add(card(scene, &lines(scene)));
    content.add(tools());
    content.add(reasons(scene).unwrap_or_default());
    content.add(sources(scene).unwrap_or_default());
    let id = outcome.map_or("", |outcome| outcome.id.as_str());
    Some(content.with("div", &["class", "part", "data-outcome"], &["result", "result", id]))
}

/// The badge large, and the title once: some outcomes are registered by their title.
fn heading(scene: &Scene, decision: &Decision, outcome: Option<&Outcome>) -> Html {
    let mut content = Content::default();
    content.text("span", "kind", &decision.title);
    content.unseen(": ");
    match outcome {
        Some(outcome) if outcome.badge.is_empty() || outcome.badge == outcome.title => {
            content.text("span", "badge", &outcome.title);
        }
        Some(outcome) => {
            content.text("span", "badge", &outcome.badge);
            content.unseen(", ");
            content.text("span", "name", &outcome.title);
        }
        None => content.text("span", "open", "Inte avgjort än"),
    }
    content.with(heading_name(scene.config.level, 1), &["id", "tabindex"], &[RESULT, "-1"])
}
