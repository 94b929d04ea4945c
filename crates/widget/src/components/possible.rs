//! What it can still come to.

use super::tag::{tags, text};
use crate::scene::Scene;
use kontaktkoll_rules::Verdict;
use kontaktkoll_rules::compiled::Outcome;
use yew::Html;

/// The outcomes still possible.
pub(super) fn possible(scene: &Scene, verdict: &Verdict) -> Html {
    tags("ul", &[("class", "possible")], scene.possible(verdict).map(item).collect())
}

fn item(outcome: &Outcome) -> Html {
    let mut names = Vec::new();
    if !outcome.badge.is_empty() {
        names.push(text("span", &[("class", "badge")], &outcome.badge));
    }
    if outcome.badge != outcome.title {
        names.push(text("span", &[], &outcome.title));
    }
    tags("li", &[("data-outcome", &outcome.id)], names)
}
