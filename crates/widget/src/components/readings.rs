//! Interpretations that the answer depends on: never hidden.

use super::tag::{all, heading, tags, text};
use crate::scene::Scene;
use kontaktkoll_rules::InterpretationId;
use yew::Html;

/// Each interpretation once.
pub(super) fn readings(scene: &Scene) -> Html {
    all(in_use(scene).into_iter().filter_map(|id| reading(scene, id)).collect())
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
    let content = vec![
        heading(scene.config.level, 2, "Tolkning"),
        text("p", &[], &reading.text),
        text("p", &[("class", "owner")], &["Kan avgöras av: ", &reading.owner].concat()),
    ];
    let attributes = [("class", "notice reading"), ("part", "warning"), ("data-interpretation", reading.id.as_str())];
    Some(tags("div", &attributes, content))
}
