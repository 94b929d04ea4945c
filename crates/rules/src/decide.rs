//! Deciding: from a case to verdicts.

use crate::case::Case;
use crate::edition::Edition;
use crate::engine::Engine;
use crate::find::Finding;
use crate::ids::{DecisionId, FactId, InterpretationId, OutcomeId};
use crate::table::columns::Scratch;
use crate::verdict::{Decided, Settled, Value, Verdict};
use alloc::vec::Vec;

impl Edition {
    /// What `case` comes to: outcomes, what is possible, what is missing, and why.
    #[must_use]
    pub fn decide(&self, case: &Case) -> Decided {
        let mut findings: Vec<Finding> = Vec::with_capacity(self.engines.len());
        let mut scratch = Scratch::default();
        let mut missing: Vec<FactId> = Vec::new();
        for (at, engine) in self.engines.iter().enumerate() {
            let finding = engine.find(DecisionId::from_index(at), case, &findings, &mut scratch);
            engine.table.missing(&finding.rules, |fact| {
                if let Err(place) = missing.binary_search(&fact) {
                    missing.insert(place, fact);
                }
            });
            findings.push(finding);
        }
        let decisions = self.engines.iter().zip(findings).map(|(engine, finding)| self.verdict(engine, finding, case));
        Decided { decisions: decisions.collect(), missing }
    }

    /// The outcome of `decision` for a *complete* case, quickly: nothing is explained and nothing
    /// allocated. For a partial case, one of the outcomes that are possible.
    #[must_use]
    pub fn outcome_of(&self, decision: DecisionId, case: &Case) -> Option<OutcomeId> {
        self.engines.get(decision.index())?.table.outcome(case)
    }

    /// For each decision, the number of rules over the facts alone, after joining: 64 of them are one
    /// word for [`decide`](Self::decide) to intersect.
    pub fn rule_counts(&self) -> impl Iterator<Item = usize> + '_ {
        self.engines.iter().map(|engine| engine.table.rules().len())
    }

    fn verdict(&self, engine: &Engine, finding: Finding, case: &Case) -> Verdict {
        let Finding { decision, rules, outcome, because } = finding;
        let possible = engine.table.columns().outcomes_of(&rules);
        let mut verdict = Verdict {
            decision,
            outcome,
            value: self.common_value(decision, &possible),
            possible,
            rows: engine.table.rows_of(&rules),
            because,
            citations: Vec::new(),
            interpretations: Vec::new(),
        };
        if let Settled::On(outcome) = outcome {
            let partial = engine.partial.iter().filter(|found| found.covers(&rules, || self.completions(case)));
            self.cite(&mut verdict, outcome, partial.map(|found| found.interpretation));
        }
        verdict
    }

    /// `partial`: the interpretations, besides those of whole rows, that every completion depends on.
    fn cite(&self, verdict: &mut Verdict, outcome: OutcomeId, partial: impl Iterator<Item = InterpretationId>) {
        let rows = verdict.rows.iter().filter_map(|row| self.row(verdict.decision, *row));
        let outcome = self.outcome(verdict.decision, outcome);
        let mut cites = Vec::new();
        let mut interpretations = Vec::new();
        for row in rows {
            cites.extend_from_slice(&row.cites);
            interpretations.extend_from_slice(&row.interpretations);
        }
        interpretations.extend(partial);
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

/// `list` without duplicates, in order of first occurrence.
fn each_once<T: Copy + PartialEq>(list: &[T]) -> Vec<T> {
    let new = |(at, item): &(usize, &T)| !list.iter().take(*at).any(|known| known == *item);
    list.iter().enumerate().filter(new).map(|(_, item)| *item).collect()
}
