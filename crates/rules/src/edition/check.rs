//! Every position in a compiled edition points at something, and every identifier is its own.

use crate::compiled::{Decision, Edition, Fact, Line, Quota, Rule};
use crate::error::LoadError;
use crate::table::{ChoiceSet, MAX_CHOICES};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

pub(super) fn references(edition: &Edition) -> Result<(), LoadError> {
    unique("facts", edition.facts.iter().map(|fact| &fact.id))?;
    unique("decisions", edition.decisions.iter().map(|decision| &decision.id))?;
    for citation in &edition.citations {
        within(&citation.id, &[citation.document], edition.documents.len())?;
    }
    for interpretation in &edition.interpretations {
        within(&interpretation.id, &interpretation.cites, edition.citations.len())?;
    }
    for checklist in &edition.checklists {
        within(&checklist.id, &checklist.facts, edition.facts.len())?;
    }
    edition.quotas.iter().try_for_each(|quota| check_quota(quota, edition))?;
    edition.facts.iter().try_for_each(|fact| check_fact(fact, edition))?;
    edition.decisions.iter().enumerate().try_for_each(|(at, decision)| check_decision(at, decision, edition))
}

fn check_quota(quota: &Quota, edition: &Edition) -> Result<(), LoadError> {
    let outcomes = edition.decisions.get(usize::from(quota.decision)).map_or(0, |decision| decision.outcomes.len());
    within(&quota.id, &[quota.outcome], outcomes)?;
    unique(&quota.id, quota.limits.iter().map(|limit| &limit.id))?;
    for limit in &quota.limits {
        within(&limit.id, &limit.cites, edition.citations.len())?;
        within(&limit.id, &limit.interpretations, edition.interpretations.len())?;
    }
    Ok(())
}

fn check_fact(fact: &Fact, edition: &Edition) -> Result<(), LoadError> {
    if !(2..=MAX_CHOICES).contains(&fact.choices.len()) {
        return Err(LoadError::Choices { id: fact.id.clone(), count: fact.choices.len() });
    }
    unique(&fact.id, fact.choices.iter().map(|choice| &choice.id))?;
    within(&fact.id, &fact.cites, edition.citations.len())
}

fn check_decision(at: usize, decision: &Decision, edition: &Edition) -> Result<(), LoadError> {
    if !(1..=MAX_CHOICES).contains(&decision.outcomes.len()) {
        return Err(LoadError::Choices { id: decision.id.clone(), count: decision.outcomes.len() });
    }
    unique(&decision.id, decision.outcomes.iter().map(|outcome| &outcome.id))?;
    unique(&decision.id, decision.rows.iter().map(|row| &row.id))?;
    for row in &decision.rows {
        within(&row.id, &row.cites, edition.citations.len())?;
        within(&row.id, &row.interpretations, edition.interpretations.len())?;
    }
    for outcome in &decision.outcomes {
        within(&outcome.id, &outcome.cites, edition.citations.len())?;
        within(&outcome.id, &outcome.interpretations, edition.interpretations.len())?;
        outcome.lines.iter().try_for_each(|line| check_line(&outcome.id, line, edition))?;
    }
    let facts = edition.facts.iter().map(|fact| fact.choices.len());
    let earlier = edition.decisions.iter().take(at).map(|earlier| earlier.outcomes.len());
    let sizes: Vec<usize> = facts.chain(earlier).collect();
    decision.rules.iter().try_for_each(|rule| check_rule(rule, decision, &sizes))
}

fn check_line(outcome: &str, line: &Line, edition: &Edition) -> Result<(), LoadError> {
    within(outcome, &line.codes, edition.codes.len())?;
    within(outcome, &line.cites, edition.citations.len())?;
    let sizes: Vec<usize> = edition.facts.iter().map(|fact| fact.choices.len()).collect();
    check_premises(outcome, &line.given, &sizes)
}

fn check_rule(Rule(row, outcome, when): &Rule, decision: &Decision, sizes: &[usize]) -> Result<(), LoadError> {
    within(&decision.id, &[*row], decision.rows.len())?;
    within(&decision.id, &[*outcome], decision.outcomes.len())?;
    check_premises(&decision.id, when, sizes)
}

fn check_premises(place: &str, premises: &[(u16, ChoiceSet)], sizes: &[usize]) -> Result<(), LoadError> {
    let known = |(input, allowed): &(u16, ChoiceSet)| {
        sizes.get(usize::from(*input)).is_some_and(|size| allowed.minus(ChoiceSet::all(*size)).is_empty())
    };
    if premises.iter().all(known) { Ok(()) } else { Err(dangling(place)) }
}

fn within(place: &str, positions: &[u16], count: usize) -> Result<(), LoadError> {
    let all = positions.iter().all(|position| usize::from(*position) < count);
    if all { Ok(()) } else { Err(dangling(place)) }
}

fn dangling(place: &str) -> LoadError {
    LoadError::Dangling { place: format!("`{place}`") }
}

fn unique<'a>(place: &str, ids: impl Iterator<Item = &'a String>) -> Result<(), LoadError> {
    let mut known: Vec<&String> = Vec::new();
    for id in ids {
        match known.binary_search(&id) {
            Err(at) if !id.is_empty() => known.insert(at, id),
            _ => return Err(LoadError::Identifier { id: id.clone(), place: place.to_string() }),
        }
    }
    Ok(())
}
