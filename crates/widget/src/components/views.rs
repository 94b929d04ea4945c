//! The ways to the other views. Who listens is `web/src/answer`, as for what can be copied.

use super::copy::doing;
use super::tag::Content;
use crate::scene::Scene;
use yew::Html;

/// The views and their buttons.
const VIEWS: [(&str, &str); 4] = [
    ("lookup", "Slå upp"),
    ("table", "Hela tabellen"),
    ("map", "Karta"),
    ("compare", "Så är det i de andra regelverken"),
];

/// The way to why it is no other outcome.
pub(super) fn why_not() -> Html {
    doing("Varför inte något annat?", "why-not")
}

/// The way to whether the contact is compensated, where it is so often only.
pub(super) fn quota(scene: &Scene) -> Option<Html> {
    limited(scene).then(|| doing("Ersätts kontakten?", "quota"))
}

/// A row of quiet buttons.
pub(super) fn views() -> Html {
    let mut buttons = Content::default();
    for (view, label) in VIEWS {
        buttons.add(doing(label, view));
    }
    buttons.within("div", "buttons")
}

/// Whether the answer is an outcome that is compensated so often only.
fn limited(scene: &Scene) -> bool {
    scene.edition.content().quotas.iter().any(|quota| {
        let verdict = scene.standing.decided.decisions.get(usize::from(quota.decision));
        verdict
            .and_then(|verdict| verdict.outcome.settled())
            .is_some_and(|outcome| outcome.index() == usize::from(quota.outcome))
    })
}
