//! Results in the shapes of the public JSON contract.

use crate::compiled::{Day, Quota};
use crate::edition::Edition;
use crate::quota::{Assessed, Ledger, Next};
use crate::rulebook::Rulebook;
use crate::verdict::{Decided, Premise, Settled, Value, Verdict};
use alloc::vec::Vec;
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

/// A decision result that serializes as in the public contract: identifiers instead of indices,
/// `null` for what is not settled.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a> {
    rulebook: &'a Rulebook,
    edition: &'a Edition,
    date: Day,
    decided: &'a Decided,
}

impl<'a> Report<'a> {
    /// `decided` must come from `edition`, and `edition` from `rulebook`; `date` is the date of the contact.
    #[must_use]
    pub fn new(rulebook: &'a Rulebook, edition: &'a Edition, date: Day, decided: &'a Decided) -> Self {
        Self { rulebook, edition, date, decided }
    }
}

impl Serialize for Report<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(5))?;
        map.serialize_entry("rulebook", self.rulebook.id())?;
        map.serialize_entry("edition", self.edition.name())?;
        map.serialize_entry("date", &self.date)?;
        map.serialize_entry("decisions", &DecisionsInJson(self))?;
        let missing = self.decided.missing.iter().filter_map(|fact| self.edition.fact(*fact));
        map.serialize_entry("missing", &missing.map(|fact| fact.id.as_str()).collect::<Vec<_>>())?;
        map.end()
    }
}

struct DecisionsInJson<'a>(&'a Report<'a>);

impl Serialize for DecisionsInJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.decided.decisions.len()))?;
        for verdict in &self.0.decided.decisions {
            let id = self.0.edition.decision(verdict.decision).map(|decision| decision.id.as_str());
            map.serialize_entry(id.unwrap_or_default(), &VerdictInJson { edition: self.0.edition, verdict })?;
        }
        map.end()
    }
}

struct VerdictInJson<'a> {
    edition: &'a Edition,
    verdict: &'a Verdict,
}

impl Serialize for VerdictInJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { edition, verdict } = *self;
        let outcome_name = |outcome| edition.outcome(verdict.decision, outcome).map(|outcome| outcome.id.as_str());
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("outcome", &verdict.outcome.settled().and_then(outcome_name))?;
        let value = match verdict.value {
            Settled::On(Value::Amount(amount)) => Some(amount),
            Settled::On(Value::Absent) | Settled::Open => None,
        };
        map.serialize_entry("value", &value)?;
        let unit = edition.decision(verdict.decision).map(|decision| decision.unit.as_str()).unwrap_or_default();
        if !unit.is_empty() {
            map.serialize_entry("unit", unit)?;
        }
        let possible: Vec<&str> = verdict.possible.iter().filter_map(|outcome| outcome_name(*outcome)).collect();
        map.serialize_entry("possible", &possible)?;
        let rule = match (verdict.outcome, verdict.rows.as_slice()) {
            (Settled::On(_), [row]) => edition.row(verdict.decision, *row).map(|row| row.id.as_str()),
            _ => None,
        };
        map.serialize_entry("rule", &rule)?;
        let because: Vec<PremiseInJson<'_>> =
            verdict.because.iter().map(|premise| PremiseInJson { edition, premise: *premise }).collect();
        map.serialize_entry("because", &because)?;
        let citations = verdict.citations.iter().filter_map(|citation| edition.citation(*citation));
        map.serialize_entry("citations", &citations.map(|(citation, _)| citation.id.as_str()).collect::<Vec<_>>())?;
        let interpretations =
            verdict.interpretations.iter().filter_map(|interpretation| edition.interpretation(*interpretation));
        map.serialize_entry(
            "interpretations",
            &interpretations.map(|interpretation| interpretation.id.as_str()).collect::<Vec<_>>(),
        )?;
        map.end()
    }
}

struct PremiseInJson<'a> {
    edition: &'a Edition,
    premise: Premise,
}

/// An earlier decision is written as a fact, and its outcome as the choice.
impl Serialize for PremiseInJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (fact, choice) = match self.premise {
            Premise::Fact(fact, choice) => (
                self.edition.fact(fact).map(|fact| fact.id.as_str()),
                self.edition.choice(fact, choice).map(|choice| choice.id.as_str()),
            ),
            Premise::Decision(decision, outcome) => (
                self.edition.decision(decision).map(|decision| decision.id.as_str()),
                self.edition.outcome(decision, outcome).map(|outcome| outcome.id.as_str()),
            ),
        };
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("fact", &fact)?;
        map.serialize_entry("choice", &choice)?;
        map.end()
    }
}

/// Assessed contacts that serialize as in the public contract: identifiers of limits instead of
/// positions, and the next day or `null`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QuotaReport<'a> {
    contacts: Vec<ReportedContact<'a>>,
    next: Option<Day>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct ReportedContact<'a> {
    date: Day,
    compensated: bool,
    reasons: Vec<&'a str>,
}

impl<'a> QuotaReport<'a> {
    /// `ledger` must come from `quota`.
    #[must_use]
    pub fn new(quota: &'a Quota, ledger: &Ledger) -> Self {
        let next = match ledger.next {
            Next::On(day) => Some(day),
            Next::OnlyAfterVisit | Next::AfterYear9999 | Next::NoContacts => None,
        };
        Self { contacts: ledger.contacts.iter().map(|contact| ReportedContact::new(quota, contact)).collect(), next }
    }
}

impl<'a> ReportedContact<'a> {
    fn new(quota: &'a Quota, contact: &Assessed) -> Self {
        let reasons = quota.reached(contact).map(|limit| limit.id.as_str()).collect();
        Self { date: contact.date, compensated: contact.compensated(), reasons }
    }
}
