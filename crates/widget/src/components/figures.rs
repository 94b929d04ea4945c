//! The other decisions, fee and points, as large figures.

use super::tag::Content;
use crate::scene::Scene;
use crate::text::{possible, settled};
use yew::Html;

/// One figure for each decision after the first.
pub(super) fn figures(scene: &Scene) -> Option<Html> {
    let mut figures = Content::default();
    for (verdict, decision) in scene.verdicts().skip(1) {
        let settled = settled(verdict, &scene.edition);
        let state = if settled.is_some() { "settled" } else { "open" };
        let words = settled.unwrap_or_else(|| possible(verdict, &scene.edition));
        let mut figure = Content::default();
        figure.text("dt", "", &decision.title);
        figure.text("dd", "", &words);
        figures.add(figure.with("div", &["data-decision", "data-state"], &[&decision.id, state]));
    }
    (!figures.is_empty()).then(|| figures.within("dl", "figures"))
}
