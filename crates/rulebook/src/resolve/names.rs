//! The identifiers of a file.

use super::suggest::expected;
use crate::diagnostic::Code;
use crate::problems::Problems;
use crate::source::{Id, Refs, Source};
use std::ops::Range;

/// The kinds of things that have identifiers of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Document,
    Citation,
    Interpretation,
    Fact,
    Condition,
    Decision,
    Code,
    Line,
}

impl Kind {
    /// The word that rule owners use.
    fn swedish(self) -> &'static str {
        match self {
            Self::Document => "dokument",
            Self::Citation => "källställe",
            Self::Interpretation => "tolkning",
            Self::Fact => "fråga",
            Self::Condition => "villkor",
            Self::Decision => "beslut",
            Self::Code => "kod",
            Self::Line => "delad rad",
        }
    }
}

/// The identifiers of a file, with their positions.
pub(crate) struct Names<'s> {
    source: &'s Source,
}

impl<'s> Names<'s> {
    /// Reports identifiers that are malformed or used twice.
    pub(crate) fn collect(source: &'s Source, problems: &mut Problems) -> Self {
        check_form(&source.id, problems);
        unique(Kind::Document.swedish(), source.document.iter().map(|item| &item.id), problems);
        unique(Kind::Citation.swedish(), source.citation.iter().map(|item| &item.id), problems);
        unique(Kind::Interpretation.swedish(), source.interpretation.iter().map(|item| &item.id), problems);
        unique(Kind::Condition.swedish(), source.condition.iter().map(|item| &item.id), problems);
        unique(Kind::Code.swedish(), source.code.iter().map(|item| &item.id), problems);
        unique(Kind::Line.swedish(), source.line.iter().map(|item| &item.id), problems);
        unique("checklista", source.checklist.iter().map(|item| &item.id), problems);
        // Facts and decisions share a namespace: both may stand in premises.
        let decisions = source.decision.iter().map(|item| &item.id);
        unique("fråga eller beslut", source.fact.iter().map(|item| &item.id).chain(decisions), problems);
        for fact in &source.fact {
            unique("svarsval", fact.choices.iter().map(|choice| &choice.id), problems);
        }
        for decision in &source.decision {
            unique("grupp", decision.group.iter().map(|group| &group.id), problems);
            let outcomes = source.outcome.iter().filter(|outcome| outcome.of.as_str() == decision.id.as_str());
            unique("utfall", outcomes.map(|outcome| &outcome.id), problems);
        }
        Self { source }
    }

    pub(crate) fn ids(&self, kind: Kind) -> Vec<&'s str> {
        let source = self.source;
        match kind {
            Kind::Document => source.document.iter().map(|item| item.id.as_str()).collect(),
            Kind::Citation => source.citation.iter().map(|item| item.id.as_str()).collect(),
            Kind::Interpretation => source.interpretation.iter().map(|item| item.id.as_str()).collect(),
            Kind::Fact => source.fact.iter().map(|item| item.id.as_str()).collect(),
            Kind::Condition => source.condition.iter().map(|item| item.id.as_str()).collect(),
            Kind::Decision => source.decision.iter().map(|item| item.id.as_str()).collect(),
            Kind::Code => source.code.iter().map(|item| item.id.as_str()).collect(),
            Kind::Line => source.line.iter().map(|item| item.id.as_str()).collect(),
        }
    }

    /// The identifiers of a decision's outcomes, in order.
    pub(crate) fn outcomes(&self, decision: &str) -> Vec<&'s str> {
        let of = self.source.outcome.iter().filter(|outcome| outcome.of.as_str() == decision);
        of.map(|outcome| outcome.id.as_str()).collect()
    }

    /// The position of `id`; reports an unknown identifier.
    pub(crate) fn find(&self, kind: Kind, id: &str, span: Range<usize>, problems: &mut Problems) -> Option<usize> {
        let known = self.ids(kind);
        let found = known.iter().position(|name| *name == id);
        if found.is_none() {
            problems.push(Code::UnknownId, span, format!("{} `{id}` finns inte", kind.swedish()), expected(id, known));
        }
        found
    }

    /// The positions of all of `refs`; reports and leaves out unknown identifiers.
    pub(crate) fn find_all(&self, kind: Kind, refs: &Refs, problems: &mut Problems) -> Vec<usize> {
        refs.iter().filter_map(|id| self.find(kind, id, refs.span(), problems)).collect()
    }

    /// The position of an outcome of `decision`; reports an unknown identifier.
    pub(crate) fn find_outcome(
        &self,
        decision: &str,
        id: &str,
        span: Range<usize>,
        problems: &mut Problems,
    ) -> Option<usize> {
        let known = self.outcomes(decision);
        let found = known.iter().position(|name| *name == id);
        if found.is_none() {
            let message = format!("utfallet `{id}` finns inte i beslutet `{decision}`");
            problems.push(Code::UnknownId, span, message, expected(id, known));
        }
        found
    }
}

fn unique<'s>(what: &str, ids: impl Iterator<Item = &'s Id>, problems: &mut Problems) {
    let mut seen: Vec<&str> = Vec::new();
    for id in ids {
        check_form(id, problems);
        if seen.contains(&id.as_str()) {
            let message = format!("{what} `{}` finns redan", id.as_str());
            problems.push(Code::DuplicateId, id.span(), message, "ge den ett eget id");
        }
        seen.push(id.as_str());
    }
}

fn check_form(id: &Id, problems: &mut Problems) {
    let text = id.as_str();
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    if !text.bytes().all(allowed) || !text.starts_with(|first: char| first.is_ascii_alphanumeric()) {
        let help = "använd bokstäverna a–z och A–Z, siffror och bindestreck, och börja med en bokstav eller siffra";
        problems.push(Code::BadId, id.span(), format!("`{text}` kan inte vara ett id"), help);
    }
}
