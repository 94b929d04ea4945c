//! Every index in a compiled edition points at something, and every identifier is unique.

use crate::choices::{ChoiceSet, MAX_CHOICES};
use crate::compiled::{Decision, Edition, Fact, Line, PartialInterpretation, Quota, Rule};
use crate::error::LoadError;
use crate::ids::{CitationId, InterpretationId};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

pub(super) fn references(edition: &Edition) -> Result<(), LoadError> {
    unique("facts", edition.facts.iter().map(|fact| &fact.id))?;
    unique("decisions", edition.decisions.iter().map(|decision| &decision.id))?;
    for citation in &edition.citations {
        within(&citation.id, [citation.document.index()], edition.documents.len())?;
    }
    for interpretation in &edition.interpretations {
        check_sources(&interpretation.id, &interpretation.cites, &[], edition)?;
    }
    for checklist in &edition.checklists {
        within(&checklist.id, checklist.facts.iter().map(|fact| fact.index()), edition.facts.len())?;
    }
    edition.quotas.iter().try_for_each(|quota| check_quota(quota, edition))?;
    edition.facts.iter().try_for_each(|fact| check_fact(fact, edition))?;
    edition.decisions.iter().enumerate().try_for_each(|(at, decision)| check_decision(at, decision, edition))
}

fn check_quota(quota: &Quota, edition: &Edition) -> Result<(), LoadError> {
    let outcomes = edition.decisions.get(quota.decision.index()).map_or(0, |decision| decision.outcomes.len());
    within(&quota.id, [quota.outcome.index()], outcomes)?;
    unique(&quota.id, quota.limits.iter().map(|limit| &limit.id))?;
    quota.limits.iter().try_for_each(|limit| check_sources(&limit.id, &limit.cites, &limit.interpretations, edition))
}

fn check_fact(fact: &Fact, edition: &Edition) -> Result<(), LoadError> {
    if !(2..=MAX_CHOICES).contains(&fact.choices.len()) {
        return Err(LoadError::Choices { id: fact.id.clone(), count: fact.choices.len() });
    }
    unique(&fact.id, fact.choices.iter().map(|choice| &choice.id))?;
    check_sources(&fact.id, &fact.cites, &[], edition)
}

fn check_decision(at: usize, decision: &Decision, edition: &Edition) -> Result<(), LoadError> {
    if !(1..=MAX_CHOICES).contains(&decision.outcomes.len()) {
        return Err(LoadError::Choices { id: decision.id.clone(), count: decision.outcomes.len() });
    }
    unique(&decision.id, decision.outcomes.iter().map(|outcome| &outcome.id))?;
    unique(&decision.id, decision.rows.iter().map(|row| &row.id))?;
    for row in &decision.rows {
        check_sources(&row.id, &row.cites, &row.interpretations, edition)?;
    }
    for outcome in &decision.outcomes {
        check_sources(&outcome.id, &outcome.cites, &outcome.interpretations, edition)?;
        outcome.lines.iter().try_for_each(|line| check_line(&outcome.id, line, edition))?;
    }
    let facts = edition.facts.iter().map(|fact| fact.choices.len());
    let earlier = edition.decisions.iter().take(at).map(|earlier| earlier.outcomes.len());
    let sizes: Vec<usize> = facts.chain(earlier).collect();
    decision
        .partial_interpretations
        .iter()
        .try_for_each(|reading| check_partial_interpretation(reading, decision, &sizes, edition))?;
    decision.rules.iter().try_for_each(|rule| check_rule(rule, decision, &sizes))
}

fn check_line(outcome: &str, line: &Line, edition: &Edition) -> Result<(), LoadError> {
    within(outcome, line.codes.iter().map(|code| code.index()), edition.codes.len())?;
    check_sources(outcome, &line.cites, &[], edition)?;
    let sizes: Vec<usize> = edition.facts.iter().map(|fact| fact.choices.len()).collect();
    check_premises(outcome, line.given.iter().map(|(fact, allowed)| (fact.index(), *allowed)), &sizes)
}

fn check_rule(rule: &Rule, decision: &Decision, sizes: &[usize]) -> Result<(), LoadError> {
    within(&decision.id, [rule.row.index()], decision.rows.len())?;
    within(&decision.id, [rule.outcome.index()], decision.outcomes.len())?;
    check_premises(&decision.id, rule.premises.iter().map(|(input, allowed)| (input.index(), *allowed)), sizes)
}

fn check_partial_interpretation(
    reading: &PartialInterpretation,
    decision: &Decision,
    sizes: &[usize],
    edition: &Edition,
) -> Result<(), LoadError> {
    within(&decision.id, [reading.row.index()], decision.rows.len())?;
    check_sources(&decision.id, &[], &[reading.interpretation], edition)?;
    check_premises(&decision.id, reading.premises.iter().map(|(input, allowed)| (input.index(), *allowed)), sizes)
}

fn check_sources(
    place: &str,
    cites: &[CitationId],
    interpretations: &[InterpretationId],
    edition: &Edition,
) -> Result<(), LoadError> {
    within(place, cites.iter().map(|cite| cite.index()), edition.citations.len())?;
    within(place, interpretations.iter().map(|interpretation| interpretation.index()), edition.interpretations.len())
}

/// `sizes`: the number of choices of each input that may be asked about.
fn check_premises(
    place: &str,
    mut premises: impl Iterator<Item = (usize, ChoiceSet)>,
    sizes: &[usize],
) -> Result<(), LoadError> {
    let known = |(input, allowed): (usize, ChoiceSet)| {
        sizes.get(input).is_some_and(|size| allowed.minus(ChoiceSet::all(*size)).is_empty())
    };
    if premises.all(known) { Ok(()) } else { Err(dangling(place)) }
}

fn within(place: &str, positions: impl IntoIterator<Item = usize>, count: usize) -> Result<(), LoadError> {
    let all = positions.into_iter().all(|position| position < count);
    if all { Ok(()) } else { Err(dangling(place)) }
}

fn dangling(place: &str) -> LoadError {
    LoadError::Dangling { place: place.to_string() }
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
