//! Premises as sets of cases.

use super::Names;
use super::suggest::expected;
use crate::diagnostic::Code;
use crate::problems::Problems;
use crate::source::{Condition, Id, Premises, Refs, Source};
use kontaktkoll_rules::{CaseSet, ChoiceSet, Cube, InputId, MAX_CHOICES};

/// The inputs of a decision: the facts, and then the decisions before it.
pub(crate) struct Inputs<'s> {
    source: &'s Source,
    /// Identifier and the identifiers of its choices or outcomes.
    inputs: Vec<(&'s str, Vec<&'s str>)>,
}

impl<'s> Inputs<'s> {
    /// `earlier`: the number of decisions that may be used.
    pub(crate) fn new(source: &'s Source, names: &Names<'s>, earlier: usize) -> Self {
        let facts = source.fact.iter();
        let facts =
            facts.map(|fact| (fact.id.as_str(), fact.choices.iter().map(|choice| choice.id.as_str()).collect()));
        let decisions = source.decision.iter().take(earlier);
        let decisions = decisions.map(|decision| (decision.id.as_str(), names.outcomes(decision.id.as_str())));
        Self { source, inputs: facts.chain(decisions).collect() }
    }

    /// Every case.
    pub(crate) fn all(&self) -> Cube {
        Cube::full(self.inputs.iter().map(|(_, choices)| choices.len()))
    }

    /// The cases of `within` that meet `premises` and the conditions in `meets`, and none of those in
    /// `fails`. `None` when something in them was reported.
    pub(crate) fn cases(
        &self,
        within: &CaseSet,
        premises: &Premises,
        meets: &Refs,
        fails: &Refs,
        problems: &mut Problems,
    ) -> Option<CaseSet> {
        let own = self.cube(premises, problems);
        let met: Vec<_> = meets.iter().map(|id| self.condition(id, meets, problems)).collect();
        let failed: Vec<_> = fails.iter().map(|id| self.condition(id, fails, problems)).collect();
        let mut cases = within.and(&own?.into());
        for condition in met {
            cases = cases.and(&condition?);
        }
        for condition in failed {
            cases = cases.minus(&condition?);
        }
        Some(cases)
    }

    /// The input and the choices of each premise; `None` when something was reported.
    pub(crate) fn pairs(&self, premises: &Premises, problems: &mut Problems) -> Option<Vec<(InputId, ChoiceSet)>> {
        let pairs: Vec<_> = premises.0.iter().map(|(input, choices)| self.pair(input, choices, problems)).collect();
        pairs.into_iter().collect()
    }

    pub(crate) fn cube(&self, premises: &Premises, problems: &mut Problems) -> Option<Cube> {
        let mut cube = self.all();
        for (input, allowed) in self.pairs(premises, problems)? {
            cube.narrow(input, allowed);
        }
        Some(cube)
    }

    fn pair(&self, id: &Id, refs: &Refs, problems: &mut Problems) -> Option<(InputId, ChoiceSet)> {
        let Some(input) = self.inputs.iter().position(|(name, _)| *name == id.as_str()) else {
            let later = self.source.decision.iter().any(|decision| decision.id.as_str() == id.as_str());
            let (code, message) = if later {
                (
                    Code::Premise,
                    format!("beslutet `{}` får inte användas här, eftersom det inte är fattat än", id.as_str()),
                )
            } else {
                (Code::UnknownId, format!("fråga eller beslut `{}` finns inte", id.as_str()))
            };
            problems.push(code, id.span(), message, expected(id.as_str(), self.inputs.iter().map(|(name, _)| *name)));
            return None;
        };
        let (name, known) = self.inputs.get(input)?;
        let before = problems.len();
        let mut allowed = ChoiceSet::NONE;
        for choice in refs.iter() {
            match known.iter().position(|known| *known == choice) {
                Some(at) if at < MAX_CHOICES => allowed = allowed.or(ChoiceSet::one(at)),
                Some(_) => return None,
                None => {
                    let message = format!("`{choice}` är inget svar på `{name}`");
                    problems.push(Code::UnknownId, refs.span(), message, expected(choice, known.iter().copied()));
                }
            }
        }
        if refs.is_empty() {
            problems.push(
                Code::Premise,
                id.span(),
                format!("premissen `{name}` anger inget svar"),
                "ange minst ett svar, eller ta bort premissen",
            );
        }
        (problems.len() == before).then_some((InputId::from_index(input), allowed))
    }

    fn condition(&self, id: &str, refs: &Refs, problems: &mut Problems) -> Option<CaseSet> {
        let Some(condition) = self.source.condition.iter().find(|condition| condition.id.as_str() == id) else {
            let known = self.source.condition.iter().map(|condition| condition.id.as_str());
            problems.push(Code::UnknownId, refs.span(), format!("villkor `{id}` finns inte"), expected(id, known));
            return None;
        };
        // Problems in the condition itself are reported once, by the check of conditions.
        self.condition_cases(condition, &mut Problems::new(""))
    }

    /// The cases that meet a condition; `None` when something in it was reported.
    pub(crate) fn condition_cases(&self, condition: &Condition, problems: &mut Problems) -> Option<CaseSet> {
        let all = self.cube(&condition.all, problems);
        let any: Vec<_> = condition.any.iter().map(|alternative| self.cube(alternative, problems)).collect();
        let any: Option<Vec<Cube>> = any.into_iter().collect();
        let (all, any) = (CaseSet::from(all?), any?);
        if any.is_empty() {
            return Some(all);
        }
        let either = any.into_iter().fold(CaseSet::default(), |cases, cube| cases.or(&cube.into()));
        Some(all.and(&either))
    }
}
