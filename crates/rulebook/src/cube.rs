//! Sets of cases as lists of boxes ("cubes"): for each input, the choices allowed.

use kontaktkoll_rules::ChoiceSet;

/// All cases whose answer to each input is among the allowed ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cube(pub(crate) Vec<ChoiceSet>);

impl Cube {
    /// Every case, given the number of choices of each input.
    pub(crate) fn full(sizes: &[usize]) -> Self {
        Self(sizes.iter().map(|size| ChoiceSet::all(*size)).collect())
    }

    /// The cases of both; `None` when there are none.
    pub(crate) fn and(&self, other: &Self) -> Option<Self> {
        let masks: Vec<ChoiceSet> = self.0.iter().zip(&other.0).map(|(a, b)| a.and(*b)).collect();
        masks.iter().all(|mask| !mask.is_empty()).then_some(Self(masks))
    }

    /// These cases with the answers to `input` narrowed; `None` when nothing is left.
    pub(crate) fn narrowed(&self, input: usize, allowed: ChoiceSet) -> Option<Self> {
        let mut next = self.clone();
        let mask = next.0.get_mut(input)?;
        *mask = mask.and(allowed);
        (!mask.is_empty()).then_some(next)
    }

    /// These cases but not `other`'s, as disjoint cubes: one for each input in which `other` is
    /// narrower, in asking order, each keeping what the earlier ones share with `other`.
    pub(crate) fn minus(&self, other: &Self) -> Vec<Self> {
        if self.and(other).is_none() {
            return vec![self.clone()];
        }
        let mut rest = self.clone();
        let mut parts = Vec::new();
        for (input, theirs) in other.0.iter().enumerate() {
            let Some(mine) = rest.0.get(input).copied() else { continue };
            let outside = mine.minus(*theirs);
            if !outside.is_empty() {
                parts.extend(rest.narrowed(input, outside));
            }
            if let Some(mask) = rest.0.get_mut(input) {
                *mask = mine.and(*theirs);
            }
        }
        parts
    }
}

/// A union of disjoint cubes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Region(pub(crate) Vec<Cube>);

impl Region {
    pub(crate) fn of(cube: Cube) -> Self {
        Self(vec![cube])
    }

    pub(crate) fn and(&self, other: &Self) -> Self {
        Self(self.0.iter().flat_map(|a| other.0.iter().filter_map(|b| a.and(b))).collect())
    }

    pub(crate) fn minus(&self, other: &Self) -> Self {
        let take_away = |rest: Vec<Cube>, cube: &Cube| rest.iter().flat_map(|part| part.minus(cube)).collect();
        Self(other.0.iter().fold(self.0.clone(), take_away))
    }

    /// The cases of either, kept disjoint.
    pub(crate) fn or(mut self, other: &Self) -> Self {
        let fresh = other.minus(&self);
        self.0.extend(fresh.0);
        self
    }
}
