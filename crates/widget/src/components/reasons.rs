//! Why: the rules that decided, and the answers that they rest on.

use super::tag::Content;
use super::views::why_not;
use crate::scene::Scene;
use kontaktkoll_answer::text::{joined, outcome};
use kontaktkoll_rules::compiled::Decision;
use kontaktkoll_rules::{FactId, Premise, Verdict};
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
    if reasons.is_empty() {
        return None;
    }
    reasons.add(why_not());
    Some(reasons.within("div", "group"))
}

fn reason(scene: &Scene, verdict: &Verdict, decision: &Decision) -> Option<Html> {
    let outcome = outcome(scene.outcome(verdict)?, decision);
    let rules = verdict.rows.iter().filter_map(|row| scene.edition.row(verdict.decision, *row));
    let mut content = Content::default();
    content.heading(scene.config.level, 3, &[&decision.title, ": ", &outcome].concat());
    content.text("p", "", &joined(rules.map(|row| row.reason.as_str()), " "));
    let mut because = Content::default();
    for premise in verdict.because.iter().filter_map(|premise| words(scene, verdict, *premise)) {
        because.add(premise.within("li", ""));
    }
    if !because.is_empty() {
        content.text("p", "because", "Det bygger på:");
        content.add(because.within("ul", ""));
    }
    Some(content.with("div", &["class", "part", "data-decision"], &["reason", "reason", &decision.id]))
}

/// An answer as a sentence, or the outcome of an earlier decision.
fn words(scene: &Scene, verdict: &Verdict, premise: Premise) -> Option<Content> {
    let mut words = Content::default();
    match premise {
        Premise::Fact(fact, choice) => {
            words.words(&scene.edition.choice(fact, choice)?.statement);
            words.text("span", "place", &places(scene, verdict, fact));
        }
        Premise::Decision(id, settled) => {
            let decision = scene.edition.decision(id)?;
            let settled = outcome(scene.edition.outcome(id, settled)?, decision);
            words.words(&[&decision.title, ": ", &settled, "."].concat());
        }
    }
    Some(words)
}

/// Where a condition stands: of its places those that the rule itself names, else all.
fn places(scene: &Scene, verdict: &Verdict, fact: FactId) -> String {
    let cites = scene.edition.fact(fact).map(|fact| fact.cites.as_slice()).unwrap_or_default();
    let of_rule = |cite: &u16| verdict.citations.iter().any(|known| known.index() == usize::from(*cite));
    let all = !cites.iter().any(of_rule);
    let places = cites.iter().filter(|cite| all || of_rule(cite));
    let places = places.filter_map(|cite| scene.edition.content().citations.get(usize::from(*cite)));
    // Several phrases may stand in one place.
    let mut named: Vec<&str> = Vec::new();
    for citation in places {
        if !named.contains(&citation.place.as_str()) {
            named.push(&citation.place);
        }
    }
    joined(named, "; ")
}
