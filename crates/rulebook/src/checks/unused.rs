//! K014 and K021: unused facts, citations, interpretations, conditions, codes and lines.

use crate::diagnostic::Code;
use crate::problems::Problems;
use crate::resolve::Kind;
use crate::source::{Id, Line, LineOrRef, Premises, Readings, Refs, Source};
use crate::subject::Subject;

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Problems) {
    let source = subject.source;
    let used = Used::of(source);
    for fact in source.fact.iter().filter(|fact| !used.premises.contains(&fact.id.as_str())) {
        let message = format!("frågan `{}` används inte av någon rad och inget kort", fact.id.as_str());
        problems.push(Code::UnusedFact, fact.id.span(), message, "ta bort frågan, eller använd den");
    }
    let kinds: [(&str, Vec<&Id>, &Vec<&str>); 5] = [
        ("källstället", source.citation.iter().map(|item| &item.id).collect(), &used.cites),
        ("tolkningen", source.interpretation.iter().map(|item| &item.id).collect(), &used.interpretations),
        ("villkoret", source.condition.iter().map(|item| &item.id).collect(), &used.conditions),
        ("koden", source.code.iter().map(|item| &item.id).collect(), &used.codes),
        ("den delade raden", source.line.iter().map(|item| &item.id).collect(), &used.lines),
    ];
    for (what, ids, used) in kinds {
        for id in ids.into_iter().filter(|id| !used.contains(&id.as_str())) {
            problems.push(
                Code::Unused,
                id.span(),
                format!("{what} `{}` används inte", id.as_str()),
                "ta bort det som inte används",
            );
        }
    }
    report_unknown(subject, problems);
}

/// Reports unknown identifiers (K006) in places that nothing else looks up.
fn report_unknown(subject: &Subject<'_, '_>, problems: &mut Problems) {
    let (source, names) = (subject.source, subject.names);
    for citation in &source.citation {
        names.find_all(Kind::Document, &citation.document, problems);
    }
    for outcome in &source.outcome {
        names.find(Kind::Decision, outcome.of.as_str(), outcome.of.span(), problems);
    }
    for group in source.decision.iter().flat_map(|decision| &decision.group) {
        names.find_all(Kind::Citation, &group.cite, problems);
        for reading in group.interpretation.ids() {
            names.find(Kind::Interpretation, reading, group.interpretation.span(), problems);
        }
    }
}

#[derive(Default)]
struct Used<'s> {
    premises: Vec<&'s str>,
    cites: Vec<&'s str>,
    interpretations: Vec<&'s str>,
    conditions: Vec<&'s str>,
    codes: Vec<&'s str>,
    lines: Vec<&'s str>,
}

impl<'s> Used<'s> {
    fn of(source: &'s Source) -> Self {
        let mut used = Self::default();
        source.fact.iter().for_each(|fact| used.cites.extend(fact.cite.iter()));
        source.interpretation.iter().for_each(|interpretation| used.cites.extend(interpretation.cite.iter()));
        for condition in &source.condition {
            used.premises(&condition.all);
            condition.any.iter().for_each(|premises| used.premises(premises));
            used.cites.extend(condition.cite.iter());
        }
        for group in source.decision.iter().flat_map(|decision| &decision.group) {
            used.premises(&group.given);
            used.cites.extend(group.cite.iter());
            used.readings(&group.interpretation);
            used.interpretations.extend(group.after.interpretations());
            used.conditions.extend(group.meets.iter().chain(group.fails.iter()));
            for row in &group.row {
                used.premises(&row.when);
                used.cites.extend(row.cite.iter());
                used.readings(&row.interpretation);
                used.conditions.extend(row.meets.iter().chain(row.fails.iter()));
            }
            if let Some(otherwise) = &group.otherwise {
                used.cites.extend(otherwise.cite.iter());
                used.readings(&otherwise.interpretation);
            }
        }
        for limit in source.quota.iter().flat_map(|quota| &quota.limit) {
            used.refs(&limit.cite, &limit.interpretation);
        }
        for outcome in &source.outcome {
            used.refs(&outcome.cite, &outcome.interpretation);
            for line in &outcome.lines {
                match line {
                    LineOrRef::Line(line, _) => used.line(line),
                    LineOrRef::Ref(id, _) => used.lines.push(id),
                }
            }
        }
        for shared in &source.line {
            used.premises(&shared.given);
            used.cites.extend(shared.cite.iter());
            used.codes.extend(shared.codes.iter());
        }
        used
    }

    fn line(&mut self, line: &'s Line) {
        self.premises(&line.given);
        self.cites.extend(line.cite.iter());
        self.codes.extend(line.codes.iter());
    }

    fn premises(&mut self, premises: &'s Premises) {
        self.premises.extend(premises.0.iter().map(|(id, _)| id.as_str()));
    }

    fn readings(&mut self, readings: &'s Readings) {
        self.interpretations.extend(readings.ids());
        readings.iter().for_each(|reading| self.premises(&reading.given));
    }

    fn refs(&mut self, cite: &'s Refs, interpretation: &'s Refs) {
        self.cites.extend(cite.iter());
        self.interpretations.extend(interpretation.iter());
    }
}
