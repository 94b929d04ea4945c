//! Random cases, the same in every run.

use kontaktkoll_rules::{Case, ChoiceId, Edition, FactId};

/// The seed of all of them.
pub const SEED: u64 = 0x6b6f_6e74_616b_7401;

/// Sebastiano Vigna's SplitMix64.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        ((u128::from(mixed) * limit as u128) >> 64) as usize
    }
}

/// A choice for every fact, all equally likely.
pub fn complete(edition: &Edition, count: usize) -> Vec<Case> {
    answered(edition, count, |_| true)
}

/// Cases with a random half of the facts answered.
pub fn partial(edition: &Edition, count: usize) -> Vec<Case> {
    answered(edition, count, |random| random.below(2) == 0)
}

fn answered(edition: &Edition, count: usize, mut answers: impl FnMut(&mut Random) -> bool) -> Vec<Case> {
    let facts: Vec<(FactId, Vec<ChoiceId>)> =
        edition.facts().map(|(fact, _)| (fact, edition.choices(fact).map(|(choice, _)| choice).collect())).collect();
    let mut random = Random::new(SEED);
    let mut one = || {
        let mut case = edition.case();
        for (fact, choices) in &facts {
            let choice = choices[random.below(choices.len())];
            if answers(&mut random) {
                case = case.with(*fact, choice);
            }
        }
        case
    };
    (0..count).map(|_| one()).collect()
}
