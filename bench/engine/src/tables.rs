//! The compiled rulebooks, and their tables in the words that other engines take.

use kontaktkoll_rulebook::{SourceFile, check};
use kontaktkoll_rules::{Answer, Case, Edition, InputId, OutcomeId, Rulebook, compiled};
use std::fs;
use std::path::Path;

/// A rulebook, compiled and proven.
pub struct Book {
    pub compiled: compiled::Rulebook,
    pub rulebook: Rulebook,
}

impl Book {
    /// The newest edition.
    pub fn edition(&self) -> &Edition {
        self.rulebook.editions().last().expect("a rulebook has an edition")
    }

    /// The tables of the newest edition, in the order decided.
    pub fn tables(&self) -> Vec<PeerTable> {
        let edition = self.compiled.editions.last().expect("a rulebook has an edition");
        let mut inputs: Vec<Vec<String>> =
            edition.facts.iter().map(|fact| fact.choices.iter().map(|choice| choice.id.clone()).collect()).collect();
        let mut tables = Vec::new();
        for decision in &edition.decisions {
            let outcomes: Vec<String> = decision.outcomes.iter().map(|outcome| outcome.id.clone()).collect();
            tables.push(PeerTable::new(decision, &inputs, outcomes.clone()));
            inputs.push(outcomes);
        }
        tables
    }
}

/// Compiles the rulebooks in `folder` as the product does: the JSON of one is what the engine loads.
pub fn load(folder: &Path) -> Result<Vec<Book>, String> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))? {
        let path = entry.map_err(|error| error.to_string())?.path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            let text = fs::read_to_string(&path).map_err(|error| error.to_string())?;
            files.push(SourceFile { name: path.display().to_string(), text });
        }
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    let books = check(&files).rulebooks.into_iter().map(|checked| {
        let json = serde_json::to_string(checked.compiled()).map_err(|error| error.to_string())?;
        let compiled: compiled::Rulebook = serde_json::from_str(&json).map_err(|error| error.to_string())?;
        let rulebook = Rulebook::load(compiled.clone()).map_err(|error| error.to_string())?;
        Ok(Book { compiled, rulebook })
    });
    books.collect()
}

/// One decision table: inputs called `i0`, `i1`, … (our identifiers hold hyphens, which FEEL reads as
/// minus), each with the choices of a fact or the outcomes of an earlier decision.
pub struct PeerTable {
    pub decision: String,
    pub outcomes: Vec<String>,
    /// The inputs that some rule asks for, by position, with their choices.
    pub inputs: Vec<(usize, Vec<String>)>,
    pub rules: Vec<PeerRule>,
}

/// A rule: for each of the inputs the choices allowed, or `None` where any will do.
pub struct PeerRule {
    pub allowed: Vec<Option<Vec<String>>>,
    pub outcome: String,
}

impl PeerTable {
    fn new(decision: &compiled::Decision, inputs: &[Vec<String>], outcomes: Vec<String>) -> Self {
        let asked = |input: usize| decision.rules.iter().any(|rule| rule.allowed(InputId::from_index(input)).is_some());
        let inputs: Vec<(usize, Vec<String>)> =
            inputs.iter().cloned().enumerate().filter(|(input, _)| asked(*input)).collect();
        let rules = decision.rules.iter().map(|rule| {
            let allowed = inputs.iter().map(|(input, choices)| {
                let mask = rule.allowed(InputId::from_index(*input))?;
                Some(mask.iter().filter_map(|choice| choices.get(choice).cloned()).collect())
            });
            PeerRule { allowed: allowed.collect(), outcome: outcomes[rule.outcome.index()].clone() }
        });
        let rules = rules.collect();
        Self { decision: decision.id.clone(), outcomes, inputs, rules }
    }

    /// The choice of each input in `case`, whose earlier decisions came to `earlier`.
    pub fn given<'a>(&'a self, edition: &Edition, case: &Case, earlier: &[OutcomeId]) -> Vec<&'a str> {
        let facts: Vec<usize> = edition
            .facts()
            .map(|(fact, _)| match case.get(fact) {
                Answer::Chosen(choice) => choice.index(),
                Answer::Unanswered => unreachable!("the case is complete"),
            })
            .chain(earlier.iter().map(|outcome| outcome.index()))
            .collect();
        self.inputs.iter().map(|(input, choices)| choices[facts[*input]].as_str()).collect()
    }
}

/// What an input is called in the peers' tables.
pub fn input_name(input: usize) -> String {
    format!("i{input}")
}
