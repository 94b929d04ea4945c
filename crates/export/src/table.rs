//! Decision tables, row by row as their owner wrote them.

use kontaktkoll_rules::compiled::{Decision, Edition, PartialInterpretation, Rule};
use kontaktkoll_rules::{ChoiceSet, InputId, InterpretationId};

/// A decision as a table of texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The decision's identifier.
    pub decision: String,
    /// The decision's title.
    pub title: String,
    /// Column headings: inputs used, the outcome, its value if any, the row, the citations.
    pub headings: Vec<String>,
    /// One line for each disjoint rule, in the order written.
    pub lines: Vec<Vec<String>>,
}

/// Every decision of an edition as a table of identifiers.
#[must_use]
pub fn tables(edition: &Edition) -> Vec<Table> {
    edition.decisions.iter().map(|decision| table(edition, decision)).collect()
}

fn table(edition: &Edition, decision: &Decision) -> Table {
    let inputs = inputs(edition);
    let asked = |input: &InputId| decision.rules.iter().any(|rule| rule.allowed(*input).is_some());
    let used: Vec<InputId> = (0..inputs.len()).map(InputId::from_index).filter(asked).collect();
    let mut headings: Vec<String> =
        used.iter().filter_map(|input| inputs.get(input.index())).map(|(id, _)| (*id).to_owned()).collect();
    headings.push(decision.id.clone());
    let valued = !decision.unit.is_empty();
    if valued {
        headings.push(decision.unit.clone());
    }
    headings.extend(["rad".to_owned(), "källa".to_owned()]);
    let lines = decision.rules.iter().map(|rule| {
        let mut line: Vec<String> = used.iter().map(|input| cell(rule, *input, &inputs)).collect();
        let outcome = decision.outcomes.get(rule.outcome.index());
        line.push(outcome.map(|outcome| outcome.id.clone()).unwrap_or_default());
        if valued {
            line.push(outcome.and_then(|outcome| outcome.value).map(|value| value.to_string()).unwrap_or_default());
        }
        let row = decision.rows.get(rule.row.index());
        line.push(row.map(|row| row.id.clone()).unwrap_or_default());
        let cites = row.into_iter().flat_map(|row| &row.cites).filter_map(|cite| edition.citations.get(cite.index()));
        let readings = row.into_iter().flat_map(|row| &row.interpretations).map(|reading| (*reading, String::new()));
        let partial = partial_interpretations(decision, rule, &inputs);
        let readings = readings.chain(partial).filter_map(|(reading, condition)| {
            let reading = edition.interpretations.get(reading.index())?;
            Some(format!("tolkning {}{condition}", reading.id))
        });
        line.push(cites.map(|cite| cite.id.clone()).chain(readings).collect::<Vec<_>>().join(", "));
        line
    });
    Table { decision: decision.id.clone(), title: decision.title.clone(), headings, lines: lines.collect() }
}

/// The readings that some cases of `rule` depend on, each with the answers: ` om kanal=brev eller personal=annan`. No
/// condition where all cases do.
fn partial_interpretations(
    decision: &Decision,
    rule: &Rule,
    inputs: &[(&str, Vec<&str>)],
) -> Vec<(InterpretationId, String)> {
    let mut found: Vec<(InterpretationId, String)> = Vec::new();
    for reading in decision.partial_interpretations.iter().filter(|reading| reading.row == rule.row) {
        let Some(condition) = condition(reading, rule, inputs) else { continue };
        match found.iter_mut().find(|(known, _)| *known == reading.interpretation) {
            Some((_, known)) if known.is_empty() || condition.is_empty() => known.clear(),
            Some((_, known)) => *known += &format!(" eller {condition}"),
            None if condition.is_empty() => found.push((reading.interpretation, condition)),
            None => found.push((reading.interpretation, format!(" om {condition}"))),
        }
    }
    found
}

/// What `reading` demands beyond the premises of `rule`; `None` when no case of the rule depends on it.
fn condition(reading: &PartialInterpretation, rule: &Rule, inputs: &[(&str, Vec<&str>)]) -> Option<String> {
    let mut demands: Vec<String> = Vec::new();
    for (input, allowed) in &reading.premises {
        let (id, choices) = inputs.get(input.index())?;
        let of_rule = rule.allowed(*input).unwrap_or(ChoiceSet::all(choices.len()));
        let shared = of_rule.and(*allowed);
        if shared.is_empty() {
            return None;
        }
        if shared != of_rule {
            demands.push(format!("{id}={}", names(shared, choices)));
        }
    }
    Some(demands.join(" och "))
}

/// Facts and decisions with the identifiers of their choices and outcomes.
fn inputs(edition: &Edition) -> Vec<(&str, Vec<&str>)> {
    let facts = edition
        .facts
        .iter()
        .map(|fact| (fact.id.as_str(), fact.choices.iter().map(|choice| choice.id.as_str()).collect()));
    let decisions = edition.decisions.iter();
    let decisions = decisions
        .map(|decision| (decision.id.as_str(), decision.outcomes.iter().map(|outcome| outcome.id.as_str()).collect()));
    facts.chain(decisions).collect()
}

/// The choices allowed; a dash where all are.
fn cell(rule: &Rule, input: InputId, inputs: &[(&str, Vec<&str>)]) -> String {
    let Some(mask) = rule.allowed(input) else { return "–".to_owned() };
    let known = inputs.get(input.index()).map(|(_, choices)| choices.as_slice()).unwrap_or_default();
    names(mask, known)
}

fn names(allowed: ChoiceSet, known: &[&str]) -> String {
    allowed.iter().filter_map(|at| known.get(at).copied()).collect::<Vec<_>>().join(" | ")
}
