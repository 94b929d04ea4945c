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

    /// The same cases in fewer cubes: two that differ in one input only become one.
    pub(crate) fn merged(mut self) -> Self {
        while let Some((keep, gone, input)) = self.joinable() {
            let other = self.0.remove(gone);
            let pair = self.0.get_mut(keep).and_then(|cube| cube.0.get_mut(input)).zip(other.0.get(input));
            if let Some((mask, more)) = pair {
                *mask = mask.or(*more);
            }
        }
        self
    }

    /// Two cubes, the first standing before the second, and the one input in which they differ.
    fn joinable(&self) -> Option<(usize, usize, usize)> {
        self.0.iter().enumerate().find_map(|(at, a)| {
            self.0.iter().enumerate().skip(at + 1).find_map(|(other, b)| {
                let pairs = a.0.iter().zip(&b.0).enumerate();
                let mut differing = pairs.filter(|(_, (a, b))| a != b).map(|(input, _)| input);
                match (differing.next(), differing.next()) {
                    (Some(input), None) => Some((at, other, input)),
                    _ => None,
                }
            })
        })
    }
}
