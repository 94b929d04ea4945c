//! What one answered question costs, in every rulebook: comparisons of words, each up to 64 rules at
//! once. Counted, not timed, so that the bound holds on any machine.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, missing_docs, reason = "tests")]
#![allow(dead_code, reason = "each test file uses its part of the support module")]

use kontaktkoll_rules::{Case, ChoiceId, Edition, comparisons};

mod support;

/// For each rulebook: the most comparisons that one answer may cost, in deciding, and in deciding
/// and counting the questions left. A comparison takes about a nanosecond: a million of them would
/// be the millisecond that an answer may cost.
const BOUNDS: [(&str, usize, usize); 4] = [
    ("halland-distanskontakt", 1_000, 30_000),
    ("halland-medicinsk-service", 20, 40),
    ("vgr-rehab", 400, 6_000),
    ("vgr-vardcentral", 100, 400),
];

#[test]
fn an_answer_costs_few_comparisons() {
    // One test: the counter is the whole program's.
    for (id, deciding, counting) in BOUNDS {
        let book = support::rulebook(id);
        let edition = book.rulebook().editions().last().unwrap();
        let mut most = (0, 0, 0);
        for walk in 0..2_000 {
            let found = answer_all(edition, walk);
            most = (most.0.max(found.0), most.1.max(found.1), most.2.max(found.2));
        }
        println!(
            "{id}: at most {} comparisons to decide, {} with the questions left; {} questions",
            most.0, most.1, most.2
        );
        assert!(most.2 >= 2, "{id}: the walks answer questions");
        assert!(most.0 <= deciding, "{id}: deciding took {} comparisons, more than {deciding}", most.0);
        assert!(most.1 <= counting, "{id}: an answer took {} comparisons, more than {counting}", most.1);
    }
}

/// Answers what is asked until nothing is missing, choosing by `seed`: the dearest step, in deciding
/// and in all, and the number of answers.
fn answer_all(edition: &Edition, seed: usize) -> (usize, usize, usize) {
    let mut case: Case = edition.case();
    let mut random = seed.wrapping_mul(0x9e37_79b9).wrapping_add(1);
    let (mut deciding, mut all, mut answers) = (0, 0, 0);
    loop {
        let before = comparisons();
        let decided = edition.decide(&case);
        deciding = deciding.max(comparisons() - before);
        let _left = edition.questions_left(&case, &[]);
        all = all.max(comparisons() - before);
        let Some(fact) = decided.missing.first().copied() else { return (deciding, all, answers) };
        let choices: Vec<ChoiceId> = edition.choices(fact).map(|(choice, _)| choice).collect();
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        case = case.with(fact, choices[(random >> 33) % choices.len()]);
        answers += 1;
    }
}
