//! Outcomes, answers and premises in words.

use kontaktkoll_answer::text;
use kontaktkoll_rules::compiled::{Decision, Outcome};
use kontaktkoll_rules::{ChoiceSet, DecisionId, Edition, FactId, OutcomeId};

/// "TB, Telefonkontakt som ersätter besök"; an outcome with a number keeps its title too.
pub(crate) fn outcome(edition: &Edition, decision: DecisionId, outcome: OutcomeId) -> String {
    let found = edition.outcome(decision, outcome).zip(edition.decision(decision));
    found.map_or_else(String::new, |(outcome, decision)| outcome_in(outcome, decision))
}

/// The same, with its content at hand.
pub(crate) fn outcome_in(outcome: &Outcome, decision: &Decision) -> String {
    text::outcome(outcome, decision)
}

/// What is registered, or the whole name.
pub(crate) fn badge(outcome: &Outcome) -> &str {
    if outcome.badge.is_empty() { &outcome.title } else { &outcome.badge }
}

/// "Telefon eller Video"; what stands between is small, so that labels may hold commas.
pub(crate) fn labels(edition: &Edition, fact: FactId, allowed: ChoiceSet) -> String {
    let chosen = edition.choices(fact).filter(|(choice, _)| allowed.has(choice.index()));
    let labels: Vec<String> = chosen.map(|(_, choice)| ["”", &choice.label, "”"].concat()).collect();
    text::any_of(&labels)
}

/// "1 rad", "2 rader".
pub(crate) fn counted(count: usize, one: &str, many: &str) -> String {
    let number = text::count(count);
    let noun = if count == 1 { one } else { many };
    [&number, "\u{a0}", noun].concat()
}
