//! What a case comes to, as plain data.

use crate::amount::Amount;
use crate::ids::{ChoiceId, CitationId, DecisionId, FactId, InterpretationId, OutcomeId, RowId};
use alloc::vec::Vec;

/// What a case comes to, in all decisions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// One for each decision, in the order decided.
    pub decisions: Vec<Verdict>,
    /// Exactly the unanswered facts that can still change an outcome, in asking order: for each
    /// there are two completions that differ only in it and differ in an outcome.
    pub missing: Vec<FactId>,
}

/// What a case comes to in one decision.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Verdict {
    /// The decision.
    pub decision: DecisionId,
    /// The outcome, when every completion agrees on it.
    pub outcome: Settled<OutcomeId>,
    /// The number behind the outcome, when every completion agrees on it.
    pub value: Settled<Value>,
    /// Exactly the outcomes that some completion reaches, in the order declared.
    pub possible: Vec<OutcomeId>,
    /// The rows that some completion matches; one row when the case is complete.
    pub rows: Vec<RowId>,
    /// A smallest set of answers (and outcomes of earlier decisions) that settles the outcome by itself:
    /// none can be dropped. Empty while the outcome is open, or when the decision has only one.
    pub because: Vec<Premise>,
    /// The sources of a settled outcome: those of its rows, then its own.
    pub citations: Vec<CitationId>,
    /// The interpretations that a settled outcome depends on: those of its rows, those that hold for some
    /// cases of a row and for every completion of this one, then its own.
    pub interpretations: Vec<InterpretationId>,
}

/// Settled, or still open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Settled<T> {
    /// Every completion agrees on this.
    On(T),
    /// Completions differ.
    Open,
}

impl<T> Settled<T> {
    /// The settled value, if it is settled.
    pub fn settled(self) -> Option<T> {
        match self {
            Self::On(value) => Some(value),
            Self::Open => None,
        }
    }
}

/// The number behind an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// The amount, in the unit of the decision.
    Amount(Amount),
    /// The outcome has no number.
    Absent,
}

/// A part of the reason for an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Premise {
    /// An answer.
    Fact(FactId, ChoiceId),
    /// The outcome of an earlier decision.
    Decision(DecisionId, OutcomeId),
}
