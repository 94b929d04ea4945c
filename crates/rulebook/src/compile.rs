//! Compiling: from a source to a compiled edition.

use crate::lower::Lowered;
use crate::problems::Problems;
use crate::resolve::{Inputs, Kind};
use crate::source::day_of;
use crate::source::{self, LineOrRef, Premises, Refs, Text};
use crate::subject::Subject;
use kontaktkoll_rules::compiled::{self, Band, Day};
use kontaktkoll_rules::{
    ChoiceSet, CitationId, CodeId, DecisionId, DocumentId, FactId, InterpretationId, OutcomeId, RowId,
};
use toml::Spanned;
use toml::value::Datetime;

/// The compiled edition. Names that are not found are reported, and left out.
pub(crate) fn edition(subject: &Subject<'_, '_>, problems: &mut Problems) -> compiled::Edition {
    let source = subject.source;
    let mut compiler = Compiler { subject, inputs: Inputs::new(source, subject.names, 0), problems };
    compiled::Edition {
        edition: source.edition.name.as_str().to_owned(),
        from: day(source.edition.from.as_ref()),
        to: day(source.edition.to.as_ref()),
        documents: source.document.iter().map(document).collect(),
        citations: source.citation.iter().map(|citation| compiler.citation(citation)).collect(),
        interpretations: source
            .interpretation
            .iter()
            .map(|interpretation| compiler.interpretation(interpretation))
            .collect(),
        facts: source.fact.iter().map(|fact| compiler.fact(fact)).collect(),
        checklists: source.checklist.iter().map(|checklist| compiler.checklist(checklist)).collect(),
        decisions: subject.decisions.iter().map(|lowered| compiler.decision(lowered)).collect(),
        codes: source.code.iter().map(code).collect(),
        quotas: source.quota.iter().map(|quota| compiler.quota(quota)).collect(),
    }
}

struct Compiler<'a, 'p, 's> {
    subject: &'a Subject<'a, 's>,
    inputs: Inputs<'s>,
    problems: &'p mut Problems,
}

impl Compiler<'_, '_, '_> {
    /// Looks up the identifiers in `refs`; `index` turns positions into indices.
    fn find<T>(&mut self, kind: Kind, refs: &Refs, index: fn(usize) -> T) -> Vec<T> {
        self.subject.names.find_all(kind, refs, self.problems).into_iter().map(index).collect()
    }

    fn citations(&mut self, refs: &Refs) -> Vec<CitationId> {
        self.find(Kind::Citation, refs, CitationId::from_index)
    }

    fn interpretations(&mut self, refs: &Refs) -> Vec<InterpretationId> {
        self.find(Kind::Interpretation, refs, InterpretationId::from_index)
    }

    fn citation(&mut self, citation: &source::Citation) -> compiled::Citation {
        compiled::Citation {
            id: citation.id.as_str().to_owned(),
            document: self
                .find(Kind::Document, &citation.document, DocumentId::from_index)
                .first()
                .copied()
                .unwrap_or_default(),
            place: citation.place.as_str().to_owned(),
            phrase: citation.phrase.as_str().to_owned(),
        }
    }

    fn interpretation(&mut self, interpretation: &source::Interpretation) -> compiled::Interpretation {
        compiled::Interpretation {
            id: interpretation.id.as_str().to_owned(),
            text: interpretation.text.as_str().to_owned(),
            owner: interpretation.owner.as_str().to_owned(),
            cites: self.citations(&interpretation.cite),
        }
    }

    fn fact(&mut self, fact: &source::Fact) -> compiled::Fact {
        let choice = |choice: &source::Choice| compiled::Choice {
            id: choice.id.as_str().to_owned(),
            label: choice.label.as_str().to_owned(),
            statement: choice.statement.as_str().to_owned(),
            help: optional(choice.help.as_ref()),
            band: choice.band.map(|[first, last]| Band(first, last)),
        };
        compiled::Fact {
            id: fact.id.as_str().to_owned(),
            name: fact.name.as_str().to_owned(),
            question: fact.question.as_str().to_owned(),
            help: optional(fact.help.as_ref()),
            choices: fact.choices.iter().map(choice).collect(),
            unit: optional(fact.unit.as_ref()),
            cites: self.citations(&fact.cite),
        }
    }

    fn checklist(&mut self, checklist: &source::Checklist) -> compiled::Checklist {
        compiled::Checklist {
            id: checklist.id.as_str().to_owned(),
            question: checklist.question.as_str().to_owned(),
            help: optional(checklist.help.as_ref()),
            facts: self.find(Kind::Fact, &checklist.facts, FactId::from_index),
        }
    }

    fn decision(&mut self, lowered: &Lowered<'_>) -> compiled::Decision {
        let decision = lowered.decision;
        let at =
            self.subject.source.decision.iter().position(|other| std::ptr::eq(other, decision)).unwrap_or_default();
        let all = Inputs::new(self.subject.source, self.subject.names, at).all();
        let outcomes = self.subject.source.outcome.iter().filter(|outcome| outcome.of.as_str() == decision.id.as_str());
        let (mut rules, mut partial_interpretations) = (Vec::new(), Vec::new());
        for (row, written) in lowered.rows.iter().enumerate() {
            let row = RowId::from_index(row);
            for cube in written.cases.cubes() {
                let premises = cube.narrowed(&all).collect();
                rules.push(compiled::Rule { row, outcome: written.outcome, premises });
            }
            for (interpretation, cases) in &written.partial_interpretations {
                let premises = cases.cubes().iter().map(|cube| cube.narrowed(&all).collect());
                let interpretation = *interpretation;
                partial_interpretations.extend(premises.map(|premises| compiled::PartialInterpretation {
                    row,
                    interpretation,
                    premises,
                }));
            }
        }
        let row = |row: &crate::lower::LoweredRow<'_>| compiled::Row {
            id: row.id.as_str().to_owned(),
            reason: optional(row.reason),
            cites: row.cites.clone(),
            interpretations: row.interpretations.clone(),
        };
        compiled::Decision {
            id: decision.id.as_str().to_owned(),
            title: decision.title.as_str().to_owned(),
            unit: optional(decision.unit.as_ref()),
            outcomes: outcomes.map(|outcome| self.outcome(outcome)).collect(),
            rows: lowered.rows.iter().map(row).collect(),
            rules,
            partial_interpretations,
        }
    }

    fn outcome(&mut self, outcome: &source::Outcome) -> compiled::Outcome {
        let mut lines: Vec<compiled::Line> = outcome.lines.iter().filter_map(|line| self.line_or_ref(line)).collect();
        lines.sort_by_key(|line| line.kind);
        compiled::Outcome {
            id: outcome.id.as_str().to_owned(),
            title: outcome.title.as_str().to_owned(),
            badge: optional(outcome.badge.as_ref()),
            summary: optional(outcome.summary.as_ref()),
            value: outcome.value.map(|value| value.0),
            lines,
            cites: self.citations(&outcome.cite),
            interpretations: self.interpretations(&outcome.interpretation),
        }
    }

    fn quota(&mut self, quota: &source::Quota) -> compiled::Quota {
        let decision =
            self.subject.source.decision.iter().position(|decision| decision.id.as_str() == quota.of.as_str());
        let outcomes = self.subject.names.outcomes(quota.of.as_str());
        let outcome = outcomes.iter().position(|outcome| *outcome == quota.outcome.as_str());
        compiled::Quota {
            id: quota.id.as_str().to_owned(),
            title: quota.title.as_str().to_owned(),
            decision: DecisionId::from_index(decision.unwrap_or_default()),
            outcome: OutcomeId::from_index(outcome.unwrap_or_default()),
            contacts: quota.contacts.as_str().to_owned(),
            visits: quota.visits.as_str().to_owned(),
            limits: quota.limit.iter().map(|limit| self.limit(limit)).collect(),
        }
    }

    fn limit(&mut self, limit: &source::Limit) -> compiled::Limit {
        let months = limit.months.as_ref().map_or(0, |months| *months.get_ref());
        compiled::Limit {
            id: limit.id.as_str().to_owned(),
            title: limit.title.as_str().to_owned(),
            reason: limit.reason.as_str().to_owned(),
            most: *limit.most.get_ref(),
            window: match limit.window {
                source::Window::CalendarWeek => compiled::Window::CalendarWeek,
                source::Window::SinceVisit => compiled::Window::SinceVisit,
                source::Window::RollingMonths => compiled::Window::RollingMonths(months),
            },
            cites: self.citations(&limit.cite),
            interpretations: self.interpretations(&limit.interpretation),
        }
    }

    fn line_or_ref(&mut self, line: &LineOrRef) -> Option<compiled::Line> {
        match line {
            LineOrRef::Line(line, _) => Some(self.line(line)),
            LineOrRef::Ref(id, span) => {
                let at = self.subject.names.find(Kind::Line, id, span.clone(), self.problems)?;
                let shared = self.subject.source.line.get(at)?;
                Some(self.line(&shared.line()))
            }
        }
    }

    fn line(&mut self, line: &source::Line) -> compiled::Line {
        compiled::Line {
            kind: match line.kind {
                source::LineKind::Register => compiled::LineKind::Register,
                source::LineKind::Code => compiled::LineKind::Code,
                source::LineKind::Requirement => compiled::LineKind::Requirement,
                source::LineKind::Step => compiled::LineKind::Step,
                source::LineKind::Notice => compiled::LineKind::Notice,
            },
            label: optional(line.label.as_ref()),
            text: optional(line.text.as_ref()),
            need: match line.need {
                source::Need::All => compiled::Need::All,
                source::Need::One => compiled::Need::One,
                source::Need::AtLeastOne => compiled::Need::AtLeastOne,
            },
            codes: self.find(Kind::Code, &line.codes, CodeId::from_index),
            given: self.given(&line.given),
            cites: self.citations(&line.cite),
        }
    }

    fn given(&mut self, premises: &Premises) -> Vec<(FactId, ChoiceSet)> {
        let pairs = self.inputs.pairs(premises, self.problems).unwrap_or_default();
        pairs.into_iter().map(|(input, allowed)| (FactId::from_index(input.index()), allowed)).collect()
    }
}

fn document(document: &source::Document) -> compiled::Document {
    compiled::Document {
        id: document.id.as_str().to_owned(),
        title: document.title.as_str().to_owned(),
        owner: document.owner.as_str().to_owned(),
        number: optional(document.number.as_ref()),
        version: optional(document.version.as_ref()),
        from: day(document.from.as_ref()),
        to: day(document.to.as_ref()),
        link: optional(document.link.as_ref()),
    }
}

fn code(code: &source::Code) -> compiled::Code {
    compiled::Code {
        id: code.id.as_str().to_owned(),
        system: code.system.as_str().to_owned(),
        title: optional(code.title.as_ref()),
    }
}

fn day(date: Option<&Spanned<Datetime>>) -> Option<Day> {
    date.and_then(|date| day_of(date.get_ref()))
}

fn optional(text: Option<&Text>) -> String {
    text.map(|text| text.as_str().to_owned()).unwrap_or_default()
}
