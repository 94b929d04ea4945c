//! What is certain already, while questions remain.

use super::tag::{Content, element, plain};
use crate::scene::Scene;
use kontaktkoll_answer::text::settled;
use yew::Html;

/// One line for each decision that the rest of the answers cannot change.
pub(super) fn certain(scene: &Scene) -> Option<Html> {
    let mut lines = Content::default();
    for (verdict, decision) in scene.verdicts() {
        if let Some(settled) = settled(verdict, &scene.edition) {
            let words = [&decision.title, ": ", &settled, " oavsett vad du svarar på resten"].concat();
            lines.add(element("li", &["data-decision"], &[&decision.id], plain(&words)));
        }
    }
    (!lines.is_empty()).then(|| lines.within("ul", "certain"))
}
