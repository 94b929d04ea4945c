//! Why: the rules that decided, and the answers that they rest on.

use super::tag::{heading, tags, text};
use crate::scene::Scene;
use crate::text::{joined, outcome};
use kontaktkoll_rules::compiled::Decision;
use kontaktkoll_rules::{Premise, Verdict};
use yew::Html;

/// A reason for each decision that is settled.
pub(super) fn reasons(scene: &Scene) -> Option<Html> {
    let mut content = vec![heading(scene.config.level, 2, "Varför")];
    for (verdict, decision) in scene.verdicts() {
        content.extend(reason(scene, verdict, decision));
    }
    (content.len() > 1).then(|| tags("div", &[("class", "group")], content))
}

fn reason(scene: &Scene, verdict: &Verdict, decision: &Decision) -> Option<Html> {
    let outcome = outcome(scene.outcome(verdict)?, decision);
    let rules = verdict.rows.iter().filter_map(|row| scene.edition.row(verdict.decision, *row));
    let rules = joined(rules.map(|row| row.reason.as_str()), " ");
    let mut content =
        vec![heading(scene.config.level, 3, &[&decision.title, ": ", &outcome].concat()), text("p", &[], &rules)];
    let because = verdict.because.iter().filter_map(|premise| premise_item(scene, *premise));
    let because: Vec<Html> = because.collect();
    if !because.is_empty() {
        content.push(text("p", &[("class", "because")], "Det bygger på:"));
        content.push(tags("ul", &[], because));
    }
    let attributes = [("class", "reason"), ("part", "reason"), ("data-decision", decision.id.as_str())];
    Some(tags("div", &attributes, content))
}

/// An answer as a sentence, or the outcome of an earlier decision.
fn premise_item(scene: &Scene, premise: Premise) -> Option<Html> {
    Some(match premise {
        Premise::Fact(fact, choice) => text("li", &[], &scene.edition.choice(fact, choice)?.statement),
        Premise::Decision(id, settled) => {
            let decision = scene.edition.decision(id)?;
            let settled = outcome(scene.edition.outcome(id, settled)?, decision);
            text("li", &[], &[&decision.title, ": ", &settled, "."].concat())
        }
    })
}
