//! The other decisions, fee and points, as large figures.

use super::copy::copied;
use super::tag::{Content, plain};
use crate::scene::Scene;
use kontaktkoll_answer::text::{possible, settled};
use yew::Html;

/// One figure for each decision after the first.
pub(super) fn figures(scene: &Scene) -> Option<Html> {
    let mut figures = Content::default();
    for (verdict, decision) in scene.verdicts().skip(1) {
        let settled = settled(verdict, &scene.edition);
        let state = if settled.is_some() { "settled" } else { "open" };
        let mut words = Content::default();
        words.add(match settled {
            Some(settled) => copied(&decision.title, &settled),
            None => plain(&possible(verdict, &scene.edition)),
        });
        let mut figure = Content::default();
        figure.text("dt", "", &decision.title);
        figure.add(words.within("dd", ""));
        figures.add(figure.with("div", &["data-decision", "data-state"], &[&decision.id, state]));
    }
    (!figures.is_empty()).then(|| figures.within("dl", "figures"))
}
