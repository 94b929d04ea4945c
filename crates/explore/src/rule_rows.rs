//! The rules of a decision as rows of a table.

use kontaktkoll_rules::compiled::{Row, Rule};
use kontaktkoll_rules::{Answer, Case, ChoiceSet, Decided, DecisionId, Edition, Input, OutcomeId, RowId};

/// One rule; a row of the owner's may be several.
#[derive(Clone, Debug)]
pub(crate) struct RuleRow<'a> {
    /// The row of the owner's.
    pub(crate) row: &'a Row,
    pub(crate) id: RowId,
    pub(crate) outcome: OutcomeId,
    /// The choices that the rule allows of each input; an input that is not listed may have any.
    pub(crate) premises: Vec<(Input, ChoiceSet)>,
}

impl RuleRow<'_> {
    /// The choices that the rule allows of `input`; `None` when it allows any.
    pub(crate) fn premise(&self, input: Input) -> Option<ChoiceSet> {
        self.premises.iter().find(|(own, _)| *own == input).map(|(_, allowed)| *allowed)
    }

    /// Whether some completion of `case`, whose decisions are `decided`, can match the rule.
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

/// The rules of `decision`, sorted by the owner's rows and then by outcome.
pub(crate) fn rule_rows(edition: &Edition, decision: DecisionId) -> Vec<RuleRow<'_>> {
    let Some(content) = edition.decision(decision) else { return Vec::new() };
    let mut rules: Vec<_> = content.rules.iter().collect();
    rules.sort_by_key(|rule| (rule.row, rule.outcome));
    let rule_row = |rule: &Rule| {
        let premises = rule.premises.iter();
        let premises = premises.filter_map(|(input, allowed)| Some((edition.content().input(*input)?, *allowed)));
        let row = edition.row(decision, rule.row)?;
        Some(RuleRow { row, id: rule.row, outcome: rule.outcome, premises: premises.collect() })
    };
    rules.into_iter().filter_map(rule_row).collect()
}

/// The inputs that at least one of `rows` restricts: decisions first, then questions in asking order.
pub(crate) fn inputs(edition: &Edition, rows: &[&RuleRow<'_>]) -> Vec<Input> {
    let decisions = edition.decisions().map(|(decision, _)| Input::Decision(decision));
    let all = decisions.chain(edition.facts().map(|(fact, _)| Input::Fact(fact)));
    all.filter(|input| rows.iter().any(|row| row.premise(*input).is_some())).collect()
}
