//! K013 and K025: the worked examples, run by the engine.

use crate::diagnostic::Code;
use crate::problems::Problems;
use crate::resolve::Kind;
use crate::resolve::suggest::expected;
use crate::source::{Answer, Example, Id};
use crate::subject::Subject;
use kontaktkoll_rules::{Answer as Given, Case, DecisionId, Edition};

/// Runs every example against the proven edition.
pub(crate) fn examples(subject: &Subject<'_, '_>, edition: &Edition, problems: &mut Problems) {
    let mut shown: Vec<&str> = Vec::new();
    for example in subject.decisions.iter().flat_map(|lowered| &lowered.decision.group).flat_map(|group| &group.example)
    {
        run(subject, edition, example, problems);
        shown.extend(example.expect.values().map(Id::as_str));
    }
    let Some(first) = subject.source.decision.first() else { return };
    for outcome in subject.source.outcome.iter().filter(|outcome| outcome.of.as_str() == first.id.as_str()) {
        if !shown.contains(&outcome.id.as_str()) {
            let message = format!("inget exempel visar utfallet `{}`", outcome.id.as_str());
            problems.push(Code::NoExample, outcome.id.span(), message, "skriv ett exempel i gruppen som leder dit");
        }
    }
}

fn run(subject: &Subject<'_, '_>, edition: &Edition, example: &Example, problems: &mut Problems) {
    let before = problems.len();
    let mut case = edition.case();
    for (fact, answer) in &example.answers {
        put(subject, edition, &mut case, fact, answer, problems);
    }
    if problems.len() > before {
        return;
    }
    let decided = edition.decide(&case);
    for (decision, outcome) in &example.expect {
        let found = subject.names.find(Kind::Decision, decision.as_str(), decision.span(), problems);
        let Some(verdict) = found.and_then(|at| decided.decisions.get(at)) else { continue };
        if subject.names.find_outcome(decision.as_str(), outcome.as_str(), outcome.span(), problems).is_none() {
            continue;
        }
        let name = |outcome| edition.outcome(verdict.decision, outcome).map_or("", |outcome| outcome.id.as_str());
        let possible: Vec<&str> = verdict.possible.iter().map(|outcome| name(*outcome)).collect();
        if possible != [outcome.as_str()] {
            let given = listed(&possible);
            let rows = rows_of(edition, verdict.decision, &verdict.rows);
            let message = format!(
                "exemplet väntar `{}` = `{}`, men reglerna ger {given} (raden {rows})",
                decision.as_str(),
                outcome.as_str()
            );
            problems.push(
                Code::WrongExample,
                outcome.span(),
                message,
                "rätta exemplet eller regeln; står flera utfall där saknar exemplet svar",
            );
        }
    }
}

fn rows_of(edition: &Edition, decision: DecisionId, rows: &[kontaktkoll_rules::RowId]) -> String {
    let ids: Vec<&str> = rows.iter().filter_map(|row| edition.row(decision, *row)).map(|row| row.id.as_str()).collect();
    listed(&ids)
}

fn put(
    subject: &Subject<'_, '_>,
    edition: &Edition,
    case: &mut Case,
    fact: &Id,
    answer: &Answer,
    problems: &mut Problems,
) {
    if subject.names.find(Kind::Fact, fact.as_str(), fact.span(), problems).is_none() {
        return;
    }
    let Some(id) = edition.fact_id(fact.as_str()) else { return };
    let banded = answer.number.and_then(|number| edition.band(id, u32::try_from(number).ok()?)).map(Given::Chosen);
    match banded.or_else(|| edition.answer(id, &answer.text)) {
        Some(given) => case.set(id, given),
        None => {
            let known = edition.choices(id).map(|(_, choice)| choice.id.as_str());
            let message = format!("`{}` är inget svar på `{}`", answer.text, fact.as_str());
            problems.push(Code::UnknownId, answer.span.clone(), message, expected(&answer.text, known));
        }
    }
}

fn listed(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
