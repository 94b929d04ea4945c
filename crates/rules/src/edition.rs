//! A proven edition: its content and its engine.

mod check;

use crate::case::{Answer, Case};
use crate::cases::Cube;
use crate::choices::ChoiceSet;
use crate::compiled::{self, Checklist, Citation, Code, Document, Fact, Interpretation};
use crate::engine::{self, Engine};
use crate::error::LoadError;
use crate::ids::{
    ChecklistId, ChoiceId, CitationId, CodeId, DecisionId, DocumentId, FactId, InterpretationId, OutcomeId, RowId,
};
use crate::validity::Validity;
use alloc::sync::Arc;

/// One edition of a rulebook, proven: its tables are complete and free of overlap. It never changes,
/// so clones share what it holds.
#[derive(Clone, Debug)]
pub struct Edition {
    content: Arc<compiled::Edition>,
    pub(crate) engines: Arc<[Engine]>,
}

impl Edition {
    pub(crate) fn load(content: compiled::Edition) -> Result<Self, LoadError> {
        check::references(&content)?;
        let engines = engine::engines(&content)?.into();
        Ok(Self { content: Arc::new(content), engines })
    }

    /// Its name: "6.0".
    #[must_use]
    pub fn name(&self) -> &str {
        &self.content.edition
    }

    /// When it is in force.
    #[must_use]
    pub fn validity(&self) -> Validity {
        Validity { from: self.content.from, to: self.content.to }
    }

    /// All its texts, as compiled.
    #[must_use]
    pub fn content(&self) -> &compiled::Edition {
        &self.content
    }

    /// The case with nothing answered.
    #[must_use]
    pub fn case(&self) -> Case {
        Case::empty(self.content.facts.len())
    }

    /// Every case, as a set.
    pub(crate) fn all_cases(&self) -> Cube {
        Cube::full(self.content.facts.iter().map(|fact| fact.choices.len()))
    }

    /// Every completion of `case`, as a set.
    pub(crate) fn completions(&self, case: &Case) -> Cube {
        let mut completions = self.all_cases();
        for (fact, choice) in case.answered() {
            completions.set(fact.into(), ChoiceSet::one(choice.index()));
        }
        completions
    }

    /// The facts in asking order.
    pub fn facts(&self) -> impl ExactSizeIterator<Item = (FactId, &Fact)> + Clone {
        self.content.facts.iter().enumerate().map(|(at, fact)| (FactId::from_index(at), fact))
    }

    /// The decisions in the order decided.
    pub fn decisions(&self) -> impl ExactSizeIterator<Item = (DecisionId, &compiled::Decision)> + Clone {
        self.content.decisions.iter().enumerate().map(|(at, decision)| (DecisionId::from_index(at), decision))
    }

    /// The checklists, each a run of facts asked on one screen.
    #[must_use]
    pub fn checklists(&self) -> &[Checklist] {
        &self.content.checklists
    }

    /// The checklist that `fact` is asked in.
    #[must_use]
    pub fn checklist_of(&self, fact: FactId) -> Option<ChecklistId> {
        let found = self.content.checklists.iter().position(|checklist| checklist.facts.contains(&fact));
        found.map(ChecklistId::from_index)
    }

    /// The documents that the rules are read from.
    pub fn documents(&self) -> impl ExactSizeIterator<Item = (DocumentId, &Document)> + Clone {
        self.content.documents.iter().enumerate().map(|(at, document)| (DocumentId::from_index(at), document))
    }

    /// The places in the documents.
    pub fn citations(&self) -> impl ExactSizeIterator<Item = (CitationId, &Citation)> + Clone {
        self.content.citations.iter().enumerate().map(|(at, citation)| (CitationId::from_index(at), citation))
    }

    /// The fact with this identifier.
    #[must_use]
    pub fn fact_id(&self, id: &str) -> Option<FactId> {
        self.content.facts.iter().position(|fact| fact.id == id).map(FactId::from_index)
    }

    /// The decision with this identifier.
    #[must_use]
    pub fn decision_id(&self, id: &str) -> Option<DecisionId> {
        self.content.decisions.iter().position(|decision| decision.id == id).map(DecisionId::from_index)
    }

    /// The outcome of `decision` with this identifier.
    #[must_use]
    pub fn outcome_id(&self, decision: DecisionId, id: &str) -> Option<OutcomeId> {
        let outcomes = &self.decision(decision)?.outcomes;
        outcomes.iter().position(|outcome| outcome.id == id).map(OutcomeId::from_index)
    }

    /// The choice of `fact` with this identifier, as an answer.
    #[must_use]
    pub fn answer(&self, fact: FactId, choice: &str) -> Option<Answer> {
        let choices = &self.fact(fact)?.choices;
        choices.iter().position(|known| known.id == choice).map(|at| Answer::Chosen(ChoiceId::from_index(at)))
    }

    /// The choice of a banded `fact` that `number` falls in.
    #[must_use]
    pub fn band(&self, fact: FactId, number: u32) -> Option<ChoiceId> {
        let choices = &self.fact(fact)?.choices;
        let in_band = |choice: &compiled::Choice| choice.band.is_some_and(|band| (band.0..=band.1).contains(&number));
        choices.iter().position(in_band).map(ChoiceId::from_index)
    }

    /// The choices of `fact`, in the order shown.
    pub fn choices(&self, fact: FactId) -> impl Iterator<Item = (ChoiceId, &compiled::Choice)> {
        let choices = self.fact(fact).map(|fact| fact.choices.iter());
        choices.into_iter().flatten().enumerate().map(|(at, choice)| (ChoiceId::from_index(at), choice))
    }

    /// The fact behind an index. Like all look-ups below, `None` only for an index of another edition.
    #[must_use]
    pub fn fact(&self, fact: FactId) -> Option<&Fact> {
        self.content.facts.get(fact.index())
    }

    /// The choice behind an answer.
    #[must_use]
    pub fn choice(&self, fact: FactId, choice: ChoiceId) -> Option<&compiled::Choice> {
        self.fact(fact)?.choices.get(choice.index())
    }

    /// The decision behind an index.
    #[must_use]
    pub fn decision(&self, decision: DecisionId) -> Option<&compiled::Decision> {
        self.content.decisions.get(decision.index())
    }

    /// The outcome, with its card.
    #[must_use]
    pub fn outcome(&self, decision: DecisionId, outcome: OutcomeId) -> Option<&compiled::Outcome> {
        self.decision(decision)?.outcomes.get(outcome.index())
    }

    /// What the owner wrote about a row.
    #[must_use]
    pub fn row(&self, decision: DecisionId, row: RowId) -> Option<&compiled::Row> {
        self.decision(decision)?.rows.get(row.index())
    }

    /// The citation with its document.
    #[must_use]
    pub fn citation(&self, citation: CitationId) -> Option<(&Citation, &Document)> {
        let found = self.content.citations.get(citation.index())?;
        Some((found, self.document(found.document)?))
    }

    /// The document behind an index.
    #[must_use]
    pub fn document(&self, document: DocumentId) -> Option<&Document> {
        self.content.documents.get(document.index())
    }

    /// The interpretation behind an index.
    #[must_use]
    pub fn interpretation(&self, interpretation: InterpretationId) -> Option<&Interpretation> {
        self.content.interpretations.get(interpretation.index())
    }

    /// The checklist behind an index.
    #[must_use]
    pub fn checklist(&self, checklist: ChecklistId) -> Option<&Checklist> {
        self.content.checklists.get(checklist.index())
    }

    /// The code behind an index.
    #[must_use]
    pub fn code(&self, code: CodeId) -> Option<&Code> {
        self.content.codes.get(code.index())
    }

    /// The codes of a card line.
    pub fn codes<'a>(&'a self, line: &'a compiled::Line) -> impl Iterator<Item = &'a Code> {
        line.codes.iter().filter_map(|code| self.code(*code))
    }

    /// Whether a card line holds for `case`: it does unless an answer speaks against it.
    #[must_use]
    pub fn line_holds(&self, line: &compiled::Line, case: &Case) -> bool {
        line.given.iter().all(|(fact, allowed)| match case.get(*fact) {
            Answer::Unanswered => true,
            Answer::Chosen(choice) => allowed.has(choice.index()),
        })
    }
}
