//! What it can still come to.

use super::tag::Content;
use crate::scene::Scene;
use kontaktkoll_rules::Verdict;
use kontaktkoll_rules::compiled::Outcome;
use yew::Html;

/// The outcomes still possible.
pub(super) fn possible(scene: &Scene, verdict: &Verdict) -> Html {
    let mut items = Content::default();
    for outcome in scene.possible(verdict) {
        items.add(item(outcome));
    }
    items.within("ul", "possible")
}

fn item(outcome: &Outcome) -> Html {
    let mut names = Content::default();
    if !outcome.badge.is_empty() {
        names.text("span", "badge", &outcome.badge);
    }
    if outcome.badge != outcome.title {
        names.text("span", "", &outcome.title);
    }
    names.with("li", &["data-outcome"], &[&outcome.id])
}
