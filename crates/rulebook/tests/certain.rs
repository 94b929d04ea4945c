//! Certain card lines, compared with brute force over all completions.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, missing_docs, reason = "tests")]
#![allow(dead_code, reason = "each test file uses its part of the support module")]

mod support;

use kontaktkoll_rules::compiled::Line;
use kontaktkoll_rules::{Answer, CodeId, Edition};
use proptest::prop_assert_eq;
use support::{Naive, complete_cases, partial_cases};

/// Partial cases with more completions are not tried.
const MOST_COMPLETIONS: usize = 10_000;

/// A line by its words.
type Words = (String, String, String, Vec<CodeId>);

fn words(line: &Line) -> Words {
    (format!("{:?}{:?}", line.kind, line.need), line.label.clone(), line.text.clone(), line.codes.clone())
}

/// The card of a complete case, by a naive reading of the rules.
fn card(naive: &Naive<'_>, case: &[usize]) -> Vec<Words> {
    let outcomes = naive.outcomes(case);
    let lines = naive.edition.decisions.iter().zip(outcomes).flat_map(|(decision, at)| &decision.outcomes[at].lines);
    let holds = |line: &&Line| line.given.iter().all(|(fact, allowed)| allowed.has(case[fact.index()]));
    lines.filter(holds).map(words).collect()
}

fn brute_force(naive: &Naive<'_>, answers: &[Option<usize>]) -> Vec<Words> {
    let sizes = naive.sizes();
    let open: Vec<usize> = sizes.iter().zip(answers).map(|(size, answer)| answer.map_or(*size, |_| 1)).collect();
    let mut certain: Option<Vec<Words>> = None;
    for digits in complete_cases(&open) {
        let case: Vec<usize> = digits.iter().zip(answers).map(|(digit, answer)| answer.unwrap_or(*digit)).collect();
        let card = card(naive, &case);
        match &mut certain {
            None => certain = Some(card),
            Some(certain) => certain.retain(|line| card.contains(line)),
        }
    }
    certain.unwrap()
}

fn engine(edition: &Edition, answers: &[Option<usize>]) -> Vec<Words> {
    let mut case = edition.case();
    for ((fact, _), answer) in edition.facts().zip(answers) {
        if let Some((choice, _)) = answer.and_then(|at| edition.choices(fact).nth(at)) {
            case.set(fact, Answer::Chosen(choice));
        }
    }
    edition.certain_lines(&case).into_iter().map(words).collect()
}

fn sorted(mut lines: Vec<Words>) -> Vec<Words> {
    lines.sort();
    lines.dedup();
    lines
}

#[test]
fn certain_lines_are_those_of_every_completion() {
    for (id, cases) in [
        ("vgr-rehab", 400),
        ("vgr-vardcentral", 300),
        ("halland-medicinsk-service", 100),
        ("halland-distanskontakt", 100),
    ] {
        partial_cases(id, cases, MOST_COMPLETIONS, |edition, naive, answers| {
            prop_assert_eq!(sorted(engine(edition, answers)), sorted(brute_force(naive, answers)));
            Ok(())
        });
    }
}
