//! What stands in the boxes and on the ways.

use super::diagram::By;
use crate::words::outcome;
use kontaktkoll_rules::{ChoiceSet, DecisionId, Edition, FactId, OutcomeId};

/// The question of a node, shortly; a run of a checklist by its question.
pub(super) fn question(edition: &Edition, facts: &[FactId]) -> String {
    match facts {
        [fact] => edition.fact(*fact).map(|fact| fact.name.clone()).unwrap_or_default(),
        _ => checklist(edition, facts),
    }
}

/// The question of a node in full.
pub(super) fn full_question(edition: &Edition, facts: &[FactId]) -> String {
    match facts {
        [fact] => edition.fact(*fact).map(|fact| fact.question.clone()).unwrap_or_default(),
        _ => checklist(edition, facts),
    }
}

fn checklist(edition: &Edition, facts: &[FactId]) -> String {
    let list = facts.first().and_then(|fact| edition.checklist(edition.checklist_of(*fact)?));
    let question = list.map_or("", |list| list.question.as_str());
    [question, " (", &kontaktkoll_answer::text::count(facts.len()), " villkor)"].concat()
}

/// The answers of a way.
pub(super) fn answers(edition: &Edition, facts: &[FactId], by: By) -> String {
    let Some(fact) = facts.first() else { return String::new() };
    let labels = |allowed: ChoiceSet| {
        let chosen = edition.choices(*fact).filter(|(choice, _)| allowed.has(choice.index()));
        chosen.map(|(_, choice)| choice.label.clone()).collect::<Vec<_>>().join(" / ")
    };
    match by {
        By::Choices(allowed) => labels(allowed),
        By::Every(allowed) => [&labels(allowed), " på alla"].concat(),
        By::NotEvery(allowed) => {
            let count = edition.fact(*fact).map_or(0, |fact| fact.choices.len());
            [&labels(ChoiceSet::all(count).minus(allowed)), " på minst ett"].concat()
        }
    }
}

/// The outcome of a leaf.
pub(super) fn leaf(edition: &Edition, decision: DecisionId, id: OutcomeId) -> String {
    outcome(edition, decision, id)
}

/// `text` in lines of about `width` letters.
pub(super) fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.into()),
        }
    }
    lines
}
