//! What a case comes to.

use crate::amount::Amount;
use crate::case::Case;
use crate::edition::{Edition, Engine};
use crate::find::Finding;
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
    /// Of the answers given (and earlier decisions settled), a smallest set that settles the
    /// outcome by itself: none can be left out. Empty while the outcome is open, or when it is
    /// the only one there is.
    pub because: Vec<Premise>,
    /// Where a settled outcome stands: the places of its rows, then its own.
    pub citations: Vec<CitationId>,
    /// The readings that a settled outcome depends on.
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
    /// So much, in the unit of the decision.
    Amount(Amount),
    /// The outcome has no number.
    Absent,
}

/// Something that a decision rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Premise {
    /// An answer.
    Fact(FactId, ChoiceId),
    /// The outcome of an earlier decision.
    Decision(DecisionId, OutcomeId),
}

impl Edition {
    /// The outcome of `decision` for a *complete* case, quickly: nothing is explained and nothing
    /// allocated. For a partial case, one of the outcomes that are possible.
    #[must_use]
    pub fn outcome_of(&self, decision: DecisionId, case: &Case) -> Option<OutcomeId> {
        self.engines.get(decision.index())?.table.outcome(case)
    }

    /// The number of rules over facts alone in each decision, chained ones flattened and rules merged:
    /// 64 of them are one word for [`decide`](Self::decide) to intersect.
    pub fn rule_counts(&self) -> impl Iterator<Item = usize> + '_ {
        self.engines.iter().map(|engine| engine.table.rules().len())
    }

    /// A finding put into words.
    #[must_use]
    pub fn verdict(&self, finding: &Finding) -> Verdict {
        let decision = finding.decision;
        let (possible, rows) = match self.engines.get(decision.index()) {
            Some(Engine { table, .. }) => (table.columns().outcomes_of(&finding.rules), table.rows_of(&finding.rules)),
            None => (Vec::new(), Vec::new()),
        };
        let mut verdict = Verdict {
            decision,
            outcome: finding.outcome,
            value: self.common_value(decision, &possible),
            possible,
            rows,
            because: finding.because.clone(),
            citations: Vec::new(),
            interpretations: Vec::new(),
        };
        if let Settled::On(outcome) = finding.outcome {
            self.cite(&mut verdict, outcome);
        }
        verdict
    }

    fn cite(&self, verdict: &mut Verdict, outcome: OutcomeId) {
        let rows = verdict.rows.iter().filter_map(|row| self.row(verdict.decision, *row));
        let outcome = self.outcome(verdict.decision, outcome);
        let mut cites = Vec::new();
        let mut interpretations = Vec::new();
        for row in rows {
            cites.extend_from_slice(&row.cites);
            interpretations.extend_from_slice(&row.interpretations);
        }
        if let Some(outcome) = outcome {
            cites.extend_from_slice(&outcome.cites);
            interpretations.extend_from_slice(&outcome.interpretations);
        }
        verdict.citations = each_once(&cites);
        verdict.interpretations = each_once(&interpretations);
    }

    fn common_value(&self, decision: DecisionId, possible: &[OutcomeId]) -> Settled<Value> {
        let mut values = possible.iter().map(|outcome| {
            let amount = self.outcome(decision, *outcome).and_then(|outcome| outcome.value);
            amount.map_or(Value::Absent, Value::Amount)
        });
        match values.next() {
            Some(first) if values.all(|value| value == first) => Settled::On(first),
            _ => Settled::Open,
        }
    }
}

/// `list` without repetitions, in the order of first mention.
fn each_once<T: Copy + PartialEq>(list: &[T]) -> Vec<T> {
    let new = |(at, item): &(usize, &T)| !list.iter().take(*at).any(|known| known == *item);
    list.iter().enumerate().filter(new).map(|(_, item)| *item).collect()
}
