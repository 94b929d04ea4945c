//! Why: the rules that decided, and the answers that they rest on.

use crate::outcome::OutcomeText;
use crate::text::joined;
use alloc::string::String;
use alloc::vec::Vec;
use kontaktkoll_rules::{CitationId, Edition, FactId, Premise, Verdict};

/// The reason for a settled decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The public identifier of the decision.
    pub decision: String,
    /// "Kontakttyp: TB, Distanskontakt telefon som ersätter besök".
    pub heading: String,
    /// The rules that decided, as sentences.
    pub text: String,
    /// The smallest set of answers that settles the decision.
    pub premises: Vec<PremiseText>,
}

/// An answer, or an earlier decision, that a decision rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PremiseText {
    /// As a sentence.
    pub statement: String,
    /// Where the condition stands, "Tabellen, rad 3; Not *"; empty for an earlier decision.
    pub places: String,
}

impl Reason {
    /// The reason for `verdict`; `None` while it is open.
    #[must_use]
    pub fn new(edition: &Edition, verdict: &Verdict) -> Option<Self> {
        let decision = edition.decision(verdict.decision)?;
        let outcome = edition.outcome(verdict.decision, verdict.outcome.settled()?)?;
        let rows = verdict.rows.iter().filter_map(|row| edition.row(verdict.decision, *row));
        let reasons = rows.map(|row| row.reason.as_str()).filter(|reason| !reason.is_empty());
        Some(Self {
            decision: decision.id.clone(),
            heading: [&decision.title, ": ", &OutcomeText::new(outcome, decision).short()].concat(),
            text: joined(reasons, " "),
            premises: verdict.because.iter().filter_map(|premise| premise_text(edition, verdict, *premise)).collect(),
        })
    }
}

fn premise_text(edition: &Edition, verdict: &Verdict, premise: Premise) -> Option<PremiseText> {
    Some(match premise {
        Premise::Fact(fact, choice) => PremiseText {
            statement: edition.choice(fact, choice)?.statement.clone(),
            places: places(edition, verdict, fact),
        },
        Premise::Decision(id, outcome) => {
            let decision = edition.decision(id)?;
            let outcome = OutcomeText::new(edition.outcome(id, outcome)?, decision);
            PremiseText { statement: [&decision.title, ": ", &outcome.short(), "."].concat(), places: String::new() }
        }
    })
}

/// Where a condition stands: the places of the fact that the deciding rules cite, else all its places.
fn places(edition: &Edition, verdict: &Verdict, fact: FactId) -> String {
    let cites = edition.fact(fact).map(|fact| fact.cites.as_slice()).unwrap_or_default();
    let of_rules = |cite: &CitationId| verdict.citations.contains(cite);
    let none_of_rules = !cites.iter().any(of_rules);
    // Several phrases may stand in one place.
    let mut named: Vec<&str> = Vec::new();
    for cite in cites.iter().filter(|cite| none_of_rules || of_rules(cite)) {
        if let Some((citation, _)) = edition.citation(*cite)
            && !named.contains(&citation.place.as_str())
        {
            named.push(&citation.place);
        }
    }
    joined(named, "; ")
}
