//! What decides a decision: its table over the facts, and its rules as written.
//!
//! A decision that uses the outcome of an earlier one is correlated with it: what is possible, and
//! what is missing, cannot be read off the two tables apart. So a table over the facts alone is made
//! of each decision, in which earlier outcomes are replaced by the cases that lead to them.

use crate::cases::Cube;
use crate::choices::ChoiceSet;
use crate::compiled;
use crate::error::LoadError;
use crate::ids::{InputId, OutcomeId, RowId};
use crate::partial_interpretations::{InterpretationCases, interpretation_cases};
use crate::table::columns::Columns;
use crate::table::rules::TableRule;
use crate::table::{Table, TableFault};
use alloc::vec::Vec;

/// What decides one decision.
#[derive(Clone, Debug)]
pub(crate) struct Engine {
    /// Over the facts alone: what decides.
    pub(crate) table: Table,
    /// Over the facts and the earlier decisions, as the owner wrote it: what explains. `None` when
    /// no rule uses an earlier decision.
    pub(crate) chained: Option<Columns>,
    /// The interpretations that only some cases of a row depend on.
    pub(crate) partial: Vec<InterpretationCases>,
}

/// The engines of all decisions of `content`, whose references have been checked.
pub(crate) fn engines(content: &compiled::Edition) -> Result<Vec<Engine>, LoadError> {
    let facts = content.facts.len();
    let mut sizes: Vec<usize> = content.facts.iter().map(|fact| fact.choices.len()).collect();
    let mut earlier: Vec<Vec<(OutcomeId, Cube)>> = Vec::new();
    let mut engines = Vec::new();
    for decision in &content.decisions {
        let rules: Vec<TableRule> = decision.rules.iter().map(|rule| table_rule(rule, &sizes)).collect();
        let asked = decision.rules.iter().flat_map(|rule| &rule.premises);
        let chains = asked.map(|(input, _)| input.index()).any(|input| input >= facts);
        let over_facts = rules.iter().flat_map(|rule| {
            let cubes = rule.cases.over_facts(facts, earlier.iter().map(Vec::as_slice));
            cubes.into_iter().map(|cases| TableRule { row: rule.row, outcome: rule.outcome, cases })
        });
        let fact_sizes = sizes.get(..facts).unwrap_or_default();
        let table = Table::new(fact_sizes, decision.outcomes.len(), over_facts.collect())
            .map_err(|fault| load_error(decision, fault))?;
        let chained = chains.then(|| Columns::new(&sizes, decision.outcomes.len(), &rules));
        let cubes_over_facts = |premises: &[(InputId, ChoiceSet)]| {
            cube(premises, &sizes).over_facts(facts, earlier.iter().map(Vec::as_slice))
        };
        let partial = interpretation_cases(decision, &table, cubes_over_facts);
        earlier.push(table.rules().iter().map(|rule| (rule.outcome, rule.cases.clone())).collect());
        engines.push(Engine { table, chained, partial });
        sizes.push(decision.outcomes.len());
    }
    Ok(engines)
}

fn table_rule(rule: &compiled::Rule, sizes: &[usize]) -> TableRule {
    TableRule { row: rule.row, outcome: rule.outcome, cases: cube(&rule.premises, sizes) }
}

fn cube(premises: &[(InputId, ChoiceSet)], sizes: &[usize]) -> Cube {
    let mut cases = Cube::full(sizes.iter().copied());
    for (input, allowed) in premises {
        cases.narrow(*input, *allowed);
    }
    cases
}

fn load_error(decision: &compiled::Decision, fault: TableFault) -> LoadError {
    let row = |id: RowId| decision.rows.get(id.index()).map(|row| row.id.clone()).unwrap_or_default();
    match fault {
        TableFault::Gap => LoadError::Gap { decision: decision.id.clone() },
        TableFault::Overlap(a, b) => LoadError::Overlap { decision: decision.id.clone(), rows: (row(a), row(b)) },
    }
}
