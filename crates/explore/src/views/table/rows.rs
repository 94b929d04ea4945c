//! The rows of a decision, as cells.

use kontaktkoll_rules::compiled::Row;
use kontaktkoll_rules::{Answer, Case, ChoiceSet, Decided, DecisionId, Edition, Input, OutcomeId};

/// One rule: part of the row that its owner wrote.
#[derive(Clone, Debug)]
pub(crate) struct TableRow<'a> {
    pub(crate) row: &'a Row,
    pub(crate) outcome: OutcomeId,
    /// The premises; what is not there is free.
    pub(crate) premises: Vec<(Input, ChoiceSet)>,
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
    let mut rules: Vec<_> = content.rules.iter().collect();
    rules.sort_by_key(|rule| (rule.row, rule.outcome));
    let rows = rules.iter().filter_map(|rule| {
        let premises = rule.premises.iter();
        let premises = premises.filter_map(|(input, allowed)| Some((edition.content().input(*input)?, *allowed)));
        let row = edition.row(decision, rule.row)?;
        Some(TableRow { row, outcome: rule.outcome, premises: premises.collect() })
    });
    rows.collect()
}

/// The inputs that some of `rows` asks for, in order.
pub(crate) fn inputs(edition: &Edition, rows: &[&TableRow<'_>]) -> Vec<Input> {
    let all = edition.decisions().map(|(decision, _)| Input::Decision(decision));
    let all = all.chain(edition.facts().map(|(fact, _)| Input::Fact(fact)));
    all.filter(|input| rows.iter().any(|row| row.premise(*input).is_some())).collect()
}
