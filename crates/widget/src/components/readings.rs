//! Interpretations that the answer depends on: never hidden.

use super::tag::Content;
use crate::scene::Scene;
use kontaktkoll_rules::InterpretationId;
use yew::Html;

/// Each interpretation once.
pub(super) fn readings(scene: &Scene) -> Html {
    let mut readings = Content::default();
    for reading in in_use(scene).into_iter().filter_map(|id| reading(scene, id)) {
        readings.add(reading);
    }
    readings.html()
}

/// The interpretations of all that is settled.
pub(super) fn in_use(scene: &Scene) -> Vec<InterpretationId> {
    let mut ids = Vec::new();
    for (verdict, _) in scene.verdicts() {
        for id in &verdict.interpretations {
            if !ids.contains(id) {
                ids.push(*id);
            }
        }
    }
    ids
}

fn reading(scene: &Scene, id: InterpretationId) -> Option<Html> {
    let reading = scene.edition.interpretation(id)?;
    let mut content = Content::default();
    content.heading(scene.config.level, 2, "Tolkning");
    content.text("p", "", &reading.text);
    content.text("p", "owner", &["Kan avgöras av: ", &reading.owner].concat());
    let values = ["notice reading", "warning", &reading.id];
    Some(content.with("div", &["class", "part", "data-interpretation"], &values))
}
