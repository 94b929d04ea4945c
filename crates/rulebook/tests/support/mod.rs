//! Shared by the tests: the rulebooks of the repository, and a naive evaluator to compare the engine with.

use kontaktkoll_rulebook::{CheckedRulebook, SourceFile, check, render};
use kontaktkoll_rules::compiled::{Edition, Rule};
use proptest::prelude::*;
use proptest::test_runner::{TestCaseResult, TestRunner};

/// The rulebook of the repository with this id, without errors.
pub(crate) fn rulebook(id: &str) -> CheckedRulebook {
    let path = format!("{}/../../rulebooks/{id}.toml", env!("CARGO_MANIFEST_DIR"));
    let files = [SourceFile { text: std::fs::read_to_string(&path).unwrap(), name: path }];
    let mut report = check(&files);
    assert!(!report.has_errors(), "{}", render(&report.diagnostics, &files, false));
    report.rulebooks.remove(0)
}

/// Decides complete cases by scanning all rules.
pub(crate) struct Naive<'a> {
    pub(crate) edition: &'a Edition,
}

impl Naive<'_> {
    /// The number of choices of each fact.
    pub(crate) fn sizes(&self) -> Vec<usize> {
        self.edition.facts.iter().map(|fact| fact.choices.len()).collect()
    }

    /// The outcome of each decision; panics unless exactly one rule matches in each.
    pub(crate) fn outcomes(&self, case: &[usize]) -> Vec<usize> {
        let mut inputs = case.to_vec();
        for decision in &self.edition.decisions {
            let matches =
                |rule: &&Rule| rule.premises.iter().all(|(input, allowed)| allowed.has(inputs[input.index()]));
            let matching: Vec<&Rule> = decision.rules.iter().filter(matches).collect();
            assert_eq!(matching.len(), 1, "rules of {} for {case:?}", decision.id);
            inputs.push(matching[0].outcome.index());
        }
        inputs.split_off(case.len())
    }
}

/// Every complete case, in mixed radix with the first fact slowest.
pub(crate) fn complete_cases(sizes: &[usize]) -> impl Iterator<Item = Vec<usize>> + '_ {
    (0..sizes.iter().product::<usize>()).map(|index| digits(index, sizes))
}

/// The digits of `index` in the mixed radix `sizes`, the first slowest.
pub(crate) fn digits(mut index: usize, sizes: &[usize]) -> Vec<usize> {
    let mut digits = vec![0; sizes.len()];
    for (digit, size) in digits.iter_mut().zip(sizes).rev() {
        *digit = index % size;
        index /= size;
    }
    digits
}

/// Tries `law` on `cases` random partial cases, each with at most `completions` completions.
pub(crate) fn partial_cases(
    id: &str,
    cases: u32,
    completions: usize,
    law: impl Fn(&kontaktkoll_rules::Edition, &Naive<'_>, &[Option<usize>]) -> TestCaseResult,
) {
    let checked = rulebook(id);
    let edition = &checked.rulebook().editions()[0];
    let naive = Naive { edition: edition.content() };
    let sizes = naive.sizes();
    let answers: Vec<_> = sizes.iter().map(|size| proptest::option::weighted(0.6, 0..*size)).collect();
    let config =
        ProptestConfig { cases, max_global_rejects: 100_000, failure_persistence: None, ..ProptestConfig::default() };
    let result = TestRunner::new(config).run(&answers, |answers| {
        let open = sizes.iter().zip(&answers).filter(|(_, answer)| answer.is_none()).map(|(size, _)| size);
        prop_assume!(open.product::<usize>() <= completions);
        law(edition, &naive, &answers)
    });
    result.unwrap();
}

/// The result of brute force for a partial case: for each decision the bits of the outcomes reached, and
/// the bits of the facts that can still change an outcome. `None` in `answers` is unanswered.
pub(crate) fn brute_force(naive: &Naive<'_>, answers: &[Option<usize>]) -> (Vec<u32>, u32) {
    let sizes = naive.sizes();
    let open: Vec<usize> = (0..sizes.len()).filter(|fact| answers[*fact].is_none()).collect();
    let open_sizes: Vec<usize> = open.iter().map(|fact| sizes[*fact]).collect();
    let complete = |open_digits: &[usize]| {
        let mut case: Vec<usize> = answers.iter().map(|answer| answer.unwrap_or(0)).collect();
        open.iter().zip(open_digits).for_each(|(fact, digit)| case[*fact] = *digit);
        case
    };
    let results: Vec<Vec<usize>> =
        complete_cases(&open_sizes).map(|digits| naive.outcomes(&complete(&digits))).collect();
    let mut possible = vec![0; naive.edition.decisions.len()];
    for outcomes in &results {
        possible.iter_mut().zip(outcomes).for_each(|(bits, outcome)| *bits |= 1 << outcome);
    }
    let mut missing = 0;
    for (at, fact) in open.iter().enumerate() {
        // Cases that differ only in this fact stand this far apart.
        let step: usize = open_sizes[at + 1..].iter().product();
        let first_choice = |index: usize| (index / step).is_multiple_of(open_sizes[at]);
        let differs = |index: usize| (1..open_sizes[at]).any(|choice| results[index + choice * step] != results[index]);
        if (0..results.len()).any(|index| first_choice(index) && differs(index)) {
            missing |= 1 << fact;
        }
    }
    (possible, missing)
}

/// The result of the engine for a partial case, in the same form.
pub(crate) fn engine(edition: &kontaktkoll_rules::Edition, answers: &[Option<usize>]) -> (Vec<u32>, u32) {
    let mut case = edition.case();
    for ((id, fact), answer) in edition.facts().zip(answers) {
        if let Some(choice) = answer.and_then(|at| fact.choices.get(at)) {
            case.set(id, edition.answer(id, &choice.id).unwrap());
        }
    }
    let decided = edition.decide(&case);
    let bits = |verdict: &kontaktkoll_rules::Verdict| {
        verdict.possible.iter().fold(0, |bits, outcome| bits | 1 << outcome.index())
    };
    (
        decided.decisions.iter().map(bits).collect(),
        decided.missing.iter().fold(0, |bits, fact| bits | 1 << fact.index()),
    )
}

/// A complete case, with facts and choices by identifier.
pub(crate) struct Named<'a> {
    edition: &'a Edition,
    digits: &'a [usize],
}

impl<'a> Named<'a> {
    /// The choice of the fact with this id.
    pub(crate) fn get(&self, fact: &str) -> &'a str {
        let at = self.edition.facts.iter().position(|known| known.id == fact).unwrap();
        &self.edition.facts[at].choices[self.digits[at]].id
    }

    /// Whether the fact with this id is answered with this choice.
    pub(crate) fn is(&self, fact: &str, choice: &str) -> bool {
        self.get(fact) == choice
    }
}

/// Compares every complete case with `oracle`, which gives the outcome of each decision by name;
/// every outcome must be reached.
pub(crate) fn every_case(id: &str, cases: usize, oracle: impl Fn(&Named<'_>) -> Vec<&'static str>) {
    let checked = rulebook(id);
    let edition = checked.rulebook().editions()[0].content();
    let naive = Naive { edition };
    let proven = &checked.rulebook().editions()[0];
    let mut seen = 0;
    let mut reached: Vec<u32> = vec![0; edition.decisions.len()];
    for digits in complete_cases(&naive.sizes()) {
        let expected = oracle(&Named { edition, digits: &digits });
        let outcomes = naive.outcomes(&digits);
        let names: Vec<&str> =
            edition.decisions.iter().zip(&outcomes).map(|(decision, at)| decision.outcomes[*at].id.as_str()).collect();
        assert_eq!(names, expected, "{digits:?}");
        let mut case = proven.case();
        for ((fact, _), digit) in proven.facts().zip(&digits) {
            let choice = proven.choices(fact).nth(*digit).unwrap().0;
            case.set(fact, kontaktkoll_rules::Answer::Chosen(choice));
        }
        for ((decision, _), outcome) in proven.decisions().zip(&outcomes) {
            assert_eq!(proven.outcome_of(decision, &case).map(|found| found.index()), Some(*outcome));
        }
        reached.iter_mut().zip(&outcomes).for_each(|(bits, outcome)| *bits |= 1 << outcome);
        seen += 1;
    }
    assert_eq!(seen, cases);
    for (decision, bits) in edition.decisions.iter().zip(reached) {
        assert_eq!(bits.count_ones() as usize, decision.outcomes.len(), "{}", decision.id);
    }
}
