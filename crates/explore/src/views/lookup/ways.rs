//! The ways to an outcome, in few and readable alternatives.

use kontaktkoll_rules::{ChoiceSet, DecisionId, Edition, FactId, OutcomeId};

/// One way to an outcome: all its parts must hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Way {
    pub(super) parts: Vec<Part>,
}

/// A condition of a way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// The fact is one of these choices.
    Is(FactId, ChoiceSet),
    /// Each of these facts of a checklist is this choice.
    Every(Vec<FactId>, ChoiceSet),
    /// At least one of these facts of a checklist is this choice.
    Some(Vec<FactId>, ChoiceSet),
}

impl Way {
    /// The facts that have only one allowed choice, with that choice, as public identifiers.
    pub(super) fn fixed(&self, edition: &Edition) -> Vec<(String, String)> {
        let mut fixed = Vec::new();
        for part in &self.parts {
            let (facts, allowed) = match part {
                Part::Is(fact, allowed) => (core::slice::from_ref(fact), *allowed),
                Part::Every(facts, allowed) => (facts.as_slice(), *allowed),
                Part::Some(..) => continue,
            };
            for fact in facts {
                let mut choices = edition.choices(*fact).filter(|(choice, _)| allowed.has(choice.index()));
                if let (Some((_, choice)), None) = (choices.next(), choices.next())
                    && let Some(content) = edition.fact(*fact)
                {
                    fixed.push((content.id.clone(), choice.id.clone()));
                }
            }
        }
        fixed
    }
}

/// The ways to `outcome` that the engine finds, with the facts of checklists merged.
pub(super) fn ways(edition: &Edition, decision: DecisionId, outcome: OutcomeId) -> Vec<Way> {
    let checklists = edition.checklists();
    let mut ways: Vec<Way> = Vec::new();
    for alternative in edition.when(decision, outcome) {
        let parts = alternative.premises.iter().map(|(fact, allowed)| Part::Is(*fact, *allowed)).collect();
        let mut way = Way { parts };
        for checklist in checklists {
            merge_checklist(&mut way, &checklist.facts);
        }
        if !ways.iter_mut().any(|known| checklists.iter().any(|checklist| merge_ways(known, &way, &checklist.facts))) {
            ways.push(way);
        }
    }
    ways
}

/// Merges the facts of a whole checklist into one part when all have the same allowed choices.
fn merge_checklist(way: &mut Way, list: &[FactId]) {
    let mut same: Option<ChoiceSet> = None;
    for fact in list {
        let found = way.parts.iter().find_map(|part| match part {
            Part::Is(own, allowed) if own == fact => Some(*allowed),
            _ => None,
        });
        let Some(found) = found else { return };
        if *same.get_or_insert(found) != found {
            return;
        }
    }
    let Some(allowed) = same else { return };
    let first = way.parts.iter().position(|part| matches!(part, Part::Is(fact, _) if list.contains(fact)));
    way.parts.retain(|part| !matches!(part, Part::Is(fact, _) if list.contains(fact)));
    let place = first.unwrap_or(0).min(way.parts.len());
    way.parts.insert(place, Part::Every(list.to_vec(), allowed));
}

/// Merges `way` into `known` when they differ only in which fact of the checklist they name. Whether it did.
fn merge_ways(known: &mut Way, way: &Way, list: &[FactId]) -> bool {
    if known.parts.len() != way.parts.len() {
        return false;
    }
    let mut differing = known.parts.iter().zip(&way.parts).enumerate().filter(|(_, (a, b))| a != b);
    let (Some((at, (own, other))), None) = (differing.next(), differing.next()) else { return false };
    let Part::Is(fact, wanted) = other else { return false };
    let (mut facts, allowed) = match own {
        Part::Is(own, allowed) => (vec![*own], *allowed),
        Part::Some(facts, allowed) => (facts.clone(), *allowed),
        Part::Every(..) => return false,
    };
    if allowed != *wanted || !list.contains(fact) || !facts.iter().all(|own| list.contains(own)) {
        return false;
    }
    facts.push(*fact);
    if let Some(part) = known.parts.get_mut(at) {
        *part = Part::Some(facts, allowed);
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    /// Whether a complete case takes one of the ways.
    fn covers(ways: &[Way], case: &kontaktkoll_rules::Case) -> bool {
        let is = |fact: &FactId, allowed: &ChoiceSet| match case.get(*fact) {
            kontaktkoll_rules::Answer::Chosen(choice) => allowed.has(choice.index()),
            kontaktkoll_rules::Answer::Unanswered => false,
        };
        ways.iter().any(|way| {
            way.parts.iter().all(|part| match part {
                Part::Is(fact, allowed) => is(fact, allowed),
                Part::Every(facts, allowed) => facts.iter().all(|fact| is(fact, allowed)),
                Part::Some(facts, allowed) => facts.iter().any(|fact| is(fact, allowed)),
            })
        })
    }

    /// The merged ways cover exactly the cases that lead to the outcome. Tries all complete cases of small
    /// rulebooks, and one in 499 of large ones.
    #[test]
    fn exactly_the_cases() {
        for id in sample::ALL {
            let rulebook = sample::rulebook(id);
            let edition = rulebook.editions().last().unwrap();
            let sizes: Vec<usize> = edition.facts().map(|(_, fact)| fact.choices.len()).collect();
            let space: usize = sizes.iter().product();
            let step = if space > 20_000 { 499 } else { 1 };
            let (decision, content) = edition.decisions().next().unwrap();
            for outcome in &content.outcomes {
                let outcome = edition.outcome_id(decision, &outcome.id).unwrap();
                let ways = ways(edition, decision, outcome);
                assert!(ways.len() <= 8, "{id}: {} ways", ways.len());
                for number in (0..space).step_by(step) {
                    let mut case = edition.case();
                    let mut rest = number;
                    for ((fact, _), size) in edition.facts().zip(&sizes) {
                        let choice = edition.choices(fact).nth(rest % size).unwrap().0;
                        case = case.with(fact, choice);
                        rest /= size;
                    }
                    let leads = edition.outcome_of(decision, &case) == Some(outcome);
                    assert_eq!(covers(&ways, &case), leads, "{id}");
                }
            }
        }
    }
}
