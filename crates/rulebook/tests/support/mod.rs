//! What the tests share: reading a rulebook of the repository, and a naive evaluator to hold the
//! engine against.

use kontaktkoll_rulebook::{CheckedRulebook, SourceFile, check, render};
use kontaktkoll_rules::compiled::{Edition, Rule};

/// The rulebook of the repository with this id, without errors.
pub(crate) fn rulebook(id: &str) -> CheckedRulebook {
    let path = format!("{}/../../rulebooks/{id}.toml", env!("CARGO_MANIFEST_DIR"));
    let files = [SourceFile { text: std::fs::read_to_string(&path).unwrap(), name: path }];
    let mut report = check(&files);
    assert!(!report.has_errors(), "{}", render(&report.diagnostics, &files, false));
    report.rulebooks.remove(0)
}

/// Decides complete cases by scanning rules, as one would with a finger on paper.
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
            let matches = |rule: &&Rule| rule.2.iter().all(|(input, allowed)| allowed.has(inputs[usize::from(*input)]));
            let matching: Vec<&Rule> = decision.rules.iter().filter(matches).collect();
            assert_eq!(matching.len(), 1, "rules of {} for {case:?}", decision.id);
            inputs.push(usize::from(matching[0].1));
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
