//! The rows of a decision, as cells.

use kontaktkoll_rules::compiled::Row;
use kontaktkoll_rules::{Answer, Case, ChoiceSet, Decided, DecisionId, Edition, FactId, OutcomeId};

/// What a premise is about: a question, or an earlier decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Input {
    Fact(FactId),
    Decision(DecisionId),
}

/// One rule: part of the row that its owner wrote.
#[derive(Clone, Debug)]
pub(crate) struct TableRow<'a> {
    pub(crate) row: &'a Row,
    pub(crate) outcome: OutcomeId,
    /// The premises; what is not there is free.
    pub(crate) premises: Vec<(Input, ChoiceSet)>,
}

impl Input {
    /// Tells it from the others, so that a column that goes takes no other with it.
    pub(crate) fn key(self) -> usize {
        match self {
            Self::Fact(fact) => fact.index() << 1,
            Self::Decision(decision) => decision.index() << 1 | 1,
        }
    }
}

impl TableRow<'_> {
    /// What the row asks of `input`; `None` when it is free.
    pub(crate) fn premise(&self, input: Input) -> Option<ChoiceSet> {
        self.premises.iter().find(|(own, _)| *own == input).map(|(_, allowed)| *allowed)
    }

    /// Whether some completion of `case`, which comes to `decided`, can match the row.
    pub(crate) fn allows(&self, case: &Case, decided: &Decided) -> bool {
        self.premises.iter().all(|(input, allowed)| match input {
            Input::Fact(fact) => match case.get(*fact) {
                Answer::Unanswered => true,
                Answer::Chosen(choice) => allowed.has(choice.index()),
            },
            Input::Decision(decision) => {
                let verdict = decided.decisions.iter().find(|verdict| verdict.decision == *decision);
                verdict.is_none_or(|verdict| verdict.possible.iter().any(|outcome| allowed.has(outcome.index())))
            }
        })
    }
}

/// The rules of `decision`, those of one row after each other, and in it those of one outcome.
pub(crate) fn rows(edition: &Edition, decision: DecisionId) -> Vec<TableRow<'_>> {
    let Some(content) = edition.decision(decision) else { return Vec::new() };
    let facts: Vec<FactId> = edition.facts().map(|(fact, _)| fact).collect();
    let decisions: Vec<DecisionId> = edition.decisions().map(|(decision, _)| decision).collect();
    let input = |position: u16| {
        let position = usize::from(position);
        let fact = facts.get(position).copied().map(Input::Fact);
        fact.or_else(|| decisions.get(position.checked_sub(facts.len())?).copied().map(Input::Decision))
    };
    let mut rules: Vec<_> = content.rules.iter().collect();
    rules.sort_by_key(|rule| (rule.0, rule.1));
    let table_row = |rule: &&'_ kontaktkoll_rules::compiled::Rule| {
        let outcome = content.outcomes.get(usize::from(rule.1))?;
        Some((rule.0, edition.outcome_id(decision, &outcome.id)?))
    };
    let rows = rules.iter().filter_map(|rule| {
        let (row, outcome) = table_row(rule)?;
        let premises = rule.2.iter().filter_map(|(position, allowed)| Some((input(*position)?, *allowed)));
        Some(TableRow { row: content.rows.get(usize::from(row))?, outcome, premises: premises.collect() })
    });
    rows.collect()
}

/// The inputs that some of `rows` asks for, in order.
pub(crate) fn inputs(edition: &Edition, rows: &[&TableRow<'_>]) -> Vec<Input> {
    let all = edition.decisions().map(|(decision, _)| Input::Decision(decision));
    let all = all.chain(edition.facts().map(|(fact, _)| Input::Fact(fact)));
    all.filter(|input| rows.iter().any(|row| row.premise(*input).is_some())).collect()
}
