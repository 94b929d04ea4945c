//! The cost of one answer in every rulebook, as comparisons of words (up to 64 rules each). Counted, not
//! timed, so that the bound holds on any machine.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, missing_docs, reason = "tests")]
#![allow(dead_code, reason = "each test file uses its part of the support module")]

use kontaktkoll_rules::{Case, ChoiceId, Edition, comparisons};

mod support;

/// For each rulebook: the most comparisons that one answer may cost, in deciding, in deciding and
/// counting the questions left, and in finding what stands on the card already. A comparison takes
/// about a nanosecond, and an answer may cost a millisecond: a million comparisons.
const BOUNDS: [(&str, Cost); 4] = [
    ("halland-distanskontakt", Cost { deciding: 300, counting: 30_000, certain: 8_000 }),
    ("halland-medicinsk-service", Cost { deciding: 20, counting: 40, certain: 200 }),
    ("vgr-rehab", Cost { deciding: 200, counting: 6_000, certain: 1_600 }),
    ("vgr-vardcentral", Cost { deciding: 60, counting: 400, certain: 300 }),
];

/// Comparisons of words.
#[derive(Clone, Copy, Default)]
struct Cost {
    deciding: usize,
    counting: usize,
    certain: usize,
}

impl Cost {
    /// The higher cost of each kind.
    fn or(self, other: Self) -> Self {
        Self {
            deciding: self.deciding.max(other.deciding),
            counting: self.counting.max(other.counting),
            certain: self.certain.max(other.certain),
        }
    }
}

#[test]
fn an_answer_costs_few_comparisons() {
    // A single test, because the counter is shared by the whole program.
    for (id, bound) in BOUNDS {
        let book = support::rulebook(id);
        let edition = book.rulebook().editions().last().unwrap();
        let (mut most, mut questions) = (Cost::default(), 0);
        for walk in 0..2_000 {
            let (cost, answers) = answer_all(edition, walk);
            most = most.or(cost);
            questions = questions.max(answers);
        }
        assert!(questions >= 2, "{id}: the walks answer questions");
        for (what, cost, bound) in [
            ("deciding", most.deciding, bound.deciding),
            ("deciding and counting the questions left", most.counting, bound.counting),
            ("what is certain", most.certain, bound.certain),
        ] {
            println!("{id}: {what} took at most {cost} comparisons");
            assert!(cost > 0 && cost <= bound, "{id}: {what} took {cost} comparisons, more than {bound}");
        }
    }
}

/// Answers questions until nothing is missing, choosing by `seed`. Returns the highest cost of each kind
/// and the number of answers.
fn answer_all(edition: &Edition, seed: usize) -> (Cost, usize) {
    let mut case: Case = edition.case();
    let mut random = seed.wrapping_mul(0x9e37_79b9).wrapping_add(1);
    let (mut most, mut answers) = (Cost::default(), 0);
    loop {
        let before = comparisons();
        let decided = edition.decide(&case);
        let deciding = comparisons() - before;
        let _left = edition.questions_left(&case, &[]);
        let counting = comparisons() - before;
        let _certain = edition.certain_lines(&case);
        let certain = comparisons() - before - counting;
        most = most.or(Cost { deciding, counting, certain });
        let Some(fact) = decided.missing.first().copied() else { return (most, answers) };
        let choices: Vec<ChoiceId> = edition.choices(fact).map(|(choice, _)| choice).collect();
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        case = case.with(fact, choices[(random >> 33) % choices.len()]);
        answers += 1;
    }
}
