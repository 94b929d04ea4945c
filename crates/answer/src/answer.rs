//! Everything that the answer to a case says.

use crate::card::{self, Group};
use crate::head::Head;
use crate::outcome::Conclusion;
use crate::reading::{self, Reading};
use crate::reason::Reason;
use crate::source::{Source, sources};
use alloc::string::String;
use alloc::vec::Vec;
use kontaktkoll_rules::compiled::Day;
use kontaktkoll_rules::{Case, CitationId, Decided, Edition, FactId, InterpretationId, Rulebook, Settled};

/// An answer, in the order in which it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Which rules it is by.
    pub head: Head,
    /// The first decision: what is registered.
    pub main: Conclusion,
    /// The other decisions: fee, points and the like.
    pub figures: Vec<Conclusion>,
    /// Whether a quota of the rulebook limits the outcome: it is compensated only so often.
    pub limited_by_quota: bool,
    /// The questions whose answers can still change a decision, in asking order.
    pub open_questions: Vec<OpenQuestion>,
    /// What to register and do.
    pub card: Vec<Group>,
    /// The interpretations that it depends on.
    pub readings: Vec<Reading>,
    /// A reason for each settled decision.
    pub reasons: Vec<Reason>,
    /// Where it stands: the places of decisions, card and readings.
    pub sources: Vec<Source>,
}

/// A question that is still open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenQuestion {
    /// The fact that it asks for.
    pub fact: FactId,
    /// The public identifier of the fact.
    pub id: String,
    /// The question.
    pub question: String,
}

impl Answer {
    /// What `decided`, the result of `case`, says of a contact on `date`, read on `today`. `None` only for an edition
    /// without decisions.
    #[must_use]
    pub fn new(
        rulebook: &Rulebook,
        edition: &Edition,
        case: &Case,
        decided: &Decided,
        date: Day,
        today: Day,
    ) -> Option<Self> {
        let verdicts = decided.decisions.as_slice();
        let mut conclusions = verdicts.iter().filter_map(|verdict| Conclusion::new(edition, verdict));
        let main = conclusions.next()?;
        let readings = reading::in_use(verdicts);
        Some(Self {
            head: Head::new(rulebook, edition, date, today),
            main,
            figures: conclusions.collect(),
            limited_by_quota: limited_by_quota(edition, decided),
            open_questions: open_questions(edition, decided),
            card: card::card(edition, case, verdicts),
            readings: readings.iter().filter_map(|id| Reading::new(edition, *id)).collect(),
            reasons: verdicts.iter().filter_map(|verdict| Reason::new(edition, verdict)).collect(),
            sources: sources(edition, &cited(edition, case, decided, &readings)),
        })
    }

    /// All decisions, the first one first.
    pub fn conclusions(&self) -> impl Iterator<Item = &Conclusion> {
        core::iter::once(&self.main).chain(&self.figures)
    }

    /// Whether no answer can change any decision.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.open_questions.is_empty()
    }
}

fn open_questions(edition: &Edition, decided: &Decided) -> Vec<OpenQuestion> {
    let question = |fact: &FactId| {
        let content = edition.fact(*fact)?;
        Some(OpenQuestion { fact: *fact, id: content.id.clone(), question: content.question.clone() })
    };
    decided.missing.iter().filter_map(question).collect()
}

/// The places that something shown rests on.
fn cited(edition: &Edition, case: &Case, decided: &Decided, readings: &[InterpretationId]) -> Vec<CitationId> {
    let mut all: Vec<CitationId> = Vec::new();
    for verdict in &decided.decisions {
        all.extend_from_slice(&verdict.citations);
    }
    for reading in readings.iter().filter_map(|id| edition.interpretation(*id)) {
        all.extend_from_slice(&reading.cites);
    }
    for line in card::lines(edition, case, &decided.decisions) {
        all.extend_from_slice(&line.cites);
    }
    all
}

fn limited_by_quota(edition: &Edition, decided: &Decided) -> bool {
    edition.content().quotas.iter().any(|quota| {
        let verdict = decided.decisions.get(quota.decision.index());
        verdict.is_some_and(|verdict| verdict.outcome == Settled::On(quota.outcome))
    })
}
