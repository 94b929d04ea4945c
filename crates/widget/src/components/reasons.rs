//! Why: the rules that decided, and the answers that they rest on.

use super::tag::Content;
use crate::scene::Scene;
use crate::text::{joined, outcome};
use kontaktkoll_rules::compiled::Decision;
use kontaktkoll_rules::{Premise, Verdict};
use yew::Html;

/// A reason for each decision that is settled.
pub(super) fn reasons(scene: &Scene) -> Option<Html> {
    let mut reasons = Content::default();
    for (verdict, decision) in scene.verdicts() {
        if let Some(reason) = reason(scene, verdict, decision) {
            if reasons.is_empty() {
                reasons.heading(scene.config.level, 2, "Varför");
            }
            reasons.add(reason);
        }
    }
    (!reasons.is_empty()).then(|| reasons.within("div", "group"))
}

fn reason(scene: &Scene, verdict: &Verdict, decision: &Decision) -> Option<Html> {
    let outcome = outcome(scene.outcome(verdict)?, decision);
    let rules = verdict.rows.iter().filter_map(|row| scene.edition.row(verdict.decision, *row));
    let mut content = Content::default();
    content.heading(scene.config.level, 3, &[&decision.title, ": ", &outcome].concat());
    content.text("p", "", &joined(rules.map(|row| row.reason.as_str()), " "));
    let mut because = Content::default();
    for premise in verdict.because.iter().filter_map(|premise| words(scene, *premise)) {
        because.text("li", "", &premise);
    }
    if !because.is_empty() {
        content.text("p", "because", "Det bygger på:");
        content.add(because.within("ul", ""));
    }
    Some(content.with("div", &["class", "part", "data-decision"], &["reason", "reason", &decision.id]))
}

/// An answer as a sentence, or the outcome of an earlier decision.
fn words(scene: &Scene, premise: Premise) -> Option<String> {
    Some(match premise {
        Premise::Fact(fact, choice) => scene.edition.choice(fact, choice)?.statement.clone(),
        Premise::Decision(id, settled) => {
            let decision = scene.edition.decision(id)?;
            let settled = outcome(scene.edition.outcome(id, settled)?, decision);
            [&decision.title, ": ", &settled, "."].concat()
        }
    })
}
