//! Sets of cases: one set of choices for each fact.

use super::ChoiceSet;
use crate::work::compared;
use alloc::vec::Vec;

/// The cases whose every answer is allowed.
pub(crate) type Cube = Vec<ChoiceSet>;

/// Whether some case is in both.
pub(crate) fn meet(a: &Cube, b: &Cube) -> bool {
    a.iter().zip(b).all(|(a, b)| {
        compared(1);
        !a.and(*b).is_empty()
    })
}

/// Whether every case of `cube` is in one of `cubes`: what the first leaves of it is asked of the
/// rest.
pub(crate) fn covered(cube: &Cube, cubes: &[Cube]) -> bool {
    let Some((first, rest)) = cubes.split_first() else { return false };
    if !meet(cube, first) {
        return covered(cube, rest);
    }
    let mut inside = cube.clone();
    for (fact, theirs) in first.iter().enumerate() {
        let Some(mine) = inside.get(fact).copied() else { continue };
        compared(1);
        let outside = mine.minus(*theirs);
        if !outside.is_empty() {
            let mut part = inside.clone();
            if let Some(mask) = part.get_mut(fact) {
                *mask = outside;
            }
            if !covered(&part, rest) {
                return false;
            }
        }
        if let Some(mask) = inside.get_mut(fact) {
            *mask = mine.and(*theirs);
        }
    }
    true
}
