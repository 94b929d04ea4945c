//! Sets of cases: boxes ("cubes") of allowed choices, and unions of boxes.
//!
//! The one place where sets of cases are cut, joined and compared: tables are proven with it, and
//! whoever builds a table from conditions computes with it.

use crate::choices::ChoiceSet;
use crate::ids::{InputId, OutcomeId};
use crate::work::compared;
use alloc::vec;
use alloc::vec::Vec;

/// The cases whose answer to every input is among the allowed ones: one [`ChoiceSet`] for each input.
///
/// ```
/// use kontaktkoll_rules::{ChoiceSet, Cube, InputId};
///
/// // Two inputs, with two and three choices.
/// let all = Cube::full([2, 3]);
/// let mut part = all.clone();
/// part.narrow(InputId::from(1), ChoiceSet::one(0));
/// assert_eq!(all.volume(), Some(6));
/// assert_eq!(all.minus(&part).map(|rest| rest.volume().unwrap()).sum::<u128>(), 4);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cube(Vec<ChoiceSet>);

impl Cube {
    /// Every case, given the number of choices of each input.
    pub fn full(sizes: impl IntoIterator<Item = usize>) -> Self {
        Self(sizes.into_iter().map(ChoiceSet::all).collect())
    }

    /// The choices allowed of each input, in order.
    #[must_use]
    pub fn masks(&self) -> &[ChoiceSet] {
        &self.0
    }

    /// The choices allowed of `input`; none when there is no such input.
    #[must_use]
    pub fn allowed(&self, input: InputId) -> ChoiceSet {
        self.0.get(input.index()).copied().unwrap_or(ChoiceSet::NONE)
    }

    /// Allows exactly `choices` of `input`.
    pub fn set(&mut self, input: InputId, choices: ChoiceSet) {
        if let Some(mask) = self.0.get_mut(input.index()) {
            *mask = choices;
        }
    }

    /// Leaves out the cases whose answer to `input` is not among `choices`.
    pub fn narrow(&mut self, input: InputId, choices: ChoiceSet) {
        self.set(input, self.allowed(input).and(choices));
    }

    /// The inputs of which fewer choices are allowed than in `full`, each with those allowed.
    pub fn narrowed<'a>(&'a self, full: &'a Self) -> impl Iterator<Item = (InputId, ChoiceSet)> + 'a {
        let inputs = self.0.iter().zip(&full.0).enumerate();
        inputs.filter(|(_, (mask, all))| mask != all).map(|(input, (mask, _))| (InputId::from_index(input), *mask))
    }

    /// Whether there is no case in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().any(|mask| mask.is_empty())
    }

    /// The number of cases; `None` when it is past 2¹²⁸.
    #[must_use]
    pub fn volume(&self) -> Option<u128> {
        self.0.iter().try_fold(1_u128, |all, mask| all.checked_mul(mask.len() as u128))
    }

    /// Whether some case is in both.
    #[must_use]
    pub fn meets(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).all(|(a, b)| {
            compared(1);
            !a.and(*b).is_empty()
        })
    }

    /// The cases in both; `None` when there are none.
    #[must_use]
    pub fn and(&self, other: &Self) -> Option<Self> {
        self.meets(other).then(|| Self(self.0.iter().zip(&other.0).map(|(a, b)| a.and(*b)).collect()))
    }

    /// The cases in this one but not in `other`, as disjoint cubes: one for each input of which `other`
    /// allows less, in asking order.
    pub fn minus<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = Self> + 'a {
        let (untouched, mut common) =
            if self.meets(other) { (None, Some(self.clone())) } else { (Some(self.clone()), None) };
        let parts = other.0.iter().enumerate().filter_map(move |(input, theirs)| {
            // The inputs before this one allow only what both cubes allow; the part lies outside of
            // `other` in this one.
            let common = common.as_mut()?;
            compared(1);
            let mask = common.0.get_mut(input)?;
            let outside = mask.minus(*theirs);
            *mask = mask.and(*theirs);
            (!outside.is_empty()).then(|| {
                let mut part = common.clone();
                part.set(InputId::from_index(input), outside);
                part
            })
        });
        untouched.into_iter().chain(parts)
    }

    /// Whether every case of this cube is in one of `cubes`, which may overlap. Subtracts the first
    /// and asks the same of what is left and the others.
    #[must_use]
    pub fn is_covered_by(&self, cubes: &[Self]) -> bool {
        let Some((first, rest)) = cubes.split_first() else { return self.is_empty() };
        self.minus(first).all(|part| part.is_covered_by(rest))
    }

    /// The inputs of which no choice is allowed by both.
    pub(crate) fn disjoint_in<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = InputId> + 'a {
        let pairs = self.0.iter().zip(&other.0).enumerate();
        pairs.filter(|(_, (a, b))| a.and(**b).is_empty()).map(|(input, _)| InputId::from_index(input))
    }

    /// The input in which the two differ, when it is the only one: then they can be joined to one.
    fn only_difference(&self, other: &Self) -> Option<InputId> {
        let pairs = self.0.iter().zip(&other.0).enumerate();
        let mut differing = pairs.filter(|(_, (a, b))| a != b).map(|(input, _)| InputId::from_index(input));
        let first = differing.next()?;
        differing.next().is_none().then_some(first)
    }

    /// The cases over the facts alone that this cube stands for. Its inputs are `facts` facts, followed
    /// by the `earlier` decisions; of each of these, the cubes over facts that lead to each outcome.
    ///
    /// Decisions are correlated with the facts they rest on: what an earlier outcome allows can only
    /// be told by putting in the cubes that lead there.
    #[must_use]
    pub fn over_facts<'a>(
        &self,
        facts: usize,
        earlier: impl IntoIterator<Item = &'a [(OutcomeId, Self)]>,
    ) -> Vec<Self> {
        let mut parts = vec![Self(self.0.iter().take(facts).copied().collect())];
        for (allowed, decision) in self.0.iter().skip(facts).zip(earlier) {
            let leading = || decision.iter().filter(|(outcome, _)| allowed.has(outcome.index()));
            if leading().count() < decision.len() {
                parts = parts.iter().flat_map(|part| leading().filter_map(|(_, cases)| part.and(cases))).collect();
            }
        }
        parts
    }
}

/// The same cases in fewer cubes: cubes that differ in one input only are joined until none do.
pub(crate) fn joined(mut cubes: Vec<Cube>) -> Vec<Cube> {
    while let Some((keep, gone, input)) = joinable(&cubes) {
        let gone = cubes.remove(gone);
        if let Some(cube) = cubes.get_mut(keep) {
            cube.set(input, cube.allowed(input).or(gone.allowed(input)));
        }
    }
    cubes
}

/// Two cubes, the first standing before the second, and the only input in which they differ.
fn joinable(cubes: &[Cube]) -> Option<(usize, usize, InputId)> {
    cubes.iter().enumerate().find_map(|(first, a)| {
        let later = cubes.iter().enumerate().skip(first + 1);
        later.into_iter().find_map(|(second, b)| Some((first, second, a.only_difference(b)?)))
    })
}

/// Any set of cases, as disjoint cubes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseSet(Vec<Cube>);

impl CaseSet {
    /// The disjoint cubes that it consists of.
    #[must_use]
    pub fn cubes(&self) -> &[Cube] {
        &self.0
    }

    /// Whether there is no case in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The cases in both.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        Self(self.0.iter().flat_map(|a| other.0.iter().filter_map(|b| a.and(b))).collect())
    }

    /// The cases in this one but not in `other`.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        let subtract = |rest: Vec<Cube>, gone: &Cube| rest.iter().flat_map(|part| part.minus(gone)).collect();
        Self(other.0.iter().fold(self.0.clone(), subtract))
    }

    /// The cases in either.
    #[must_use]
    pub fn or(mut self, other: &Self) -> Self {
        let new = other.minus(&self);
        self.0.extend(new.0);
        self
    }

    /// The same cases in fewer cubes.
    #[must_use]
    pub fn joined(self) -> Self {
        Self(joined(self.0))
    }
}

/// All cases of one cube.
impl From<Cube> for CaseSet {
    fn from(cube: Cube) -> Self {
        if cube.is_empty() { Self::default() } else { Self(vec![cube]) }
    }
}
