//! The words at nodes and edges.

use super::diagram::Condition;
use kontaktkoll_answer::choices;
use kontaktkoll_answer::text::count;
use kontaktkoll_rules::{ChoiceSet, Edition, FactId};

/// The short name of a node's question; of several, the question of their checklist.
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

/// "Stämmer allt detta? (8 villkor)".
fn checklist(edition: &Edition, facts: &[FactId]) -> String {
    let list = facts.first().and_then(|fact| edition.checklist(edition.checklist_of(*fact)?));
    let question = list.map_or("", |list| list.question.as_str());
    [question, " (", &count(facts.len()), " villkor)"].concat()
}

/// The answers of an edge: "Telefon / Video", "Ja på alla".
pub(super) fn answers(edition: &Edition, facts: &[FactId], condition: Condition) -> String {
    let Some(fact) = facts.first().and_then(|fact| edition.fact(*fact)) else { return String::new() };
    let labels = |allowed: ChoiceSet| choices::labels(fact, allowed).join(" / ");
    match condition {
        Condition::Choices(allowed) => labels(allowed),
        Condition::Every(allowed) => [&labels(allowed), " på alla"].concat(),
        Condition::NotEvery(allowed) => {
            let others = ChoiceSet::all(fact.choices.len()).minus(allowed);
            [&labels(others), " på minst ett"].concat()
        }
    }
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
