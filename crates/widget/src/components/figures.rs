//! The other decisions, fee and points, as large figures.

use super::tag::{tags, text};
use crate::scene::Scene;
use crate::text::{possible, settled};
use yew::Html;

/// One figure for each decision after the first.
pub(super) fn figures(scene: &Scene) -> Option<Html> {
    let mut figures = Vec::new();
    for (verdict, decision) in scene.verdicts().skip(1) {
        let settled = settled(verdict, &scene.edition);
        let state = if settled.is_some() { "settled" } else { "open" };
        let words = settled.unwrap_or_else(|| possible(verdict, &scene.edition));
        let figure = vec![text("dt", &[], &decision.title), text("dd", &[], &words)];
        figures.push(tags("div", &[("data-decision", &decision.id), ("data-state", state)], figure));
    }
    (!figures.is_empty()).then(|| tags("dl", &[("class", "figures")], figures))
}
