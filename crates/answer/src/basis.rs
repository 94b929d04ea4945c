//! What a single rule, question or outcome rests on: cited places, each with its document, and readings.
//!
//! [`crate::source`] lists the places of a whole answer under their documents instead.

use crate::reading::{self, Reading};
use crate::source::Place;
use alloc::string::String;
use alloc::vec::Vec;
use kontaktkoll_rules::{CitationId, DecisionId, Edition, InterpretationId, OutcomeId, RowId};

/// Cited places and readings, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Basis {
    /// The places, in the order cited.
    pub places: Vec<CitedPlace>,
    /// The readings, in the order mentioned.
    pub readings: Vec<Reading>,
}

/// A cited place with its document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitedPlace {
    /// The place.
    pub place: Place,
    /// The title of the document.
    pub title: String,
    /// "version 6.0"; empty where the document has no version.
    pub version: String,
}

impl Basis {
    /// The places and readings behind the indices; indices of another edition are left out.
    #[must_use]
    pub fn new(edition: &Edition, citations: &[CitationId], interpretations: &[InterpretationId]) -> Self {
        let places = each_once(citations).into_iter().filter_map(|id| cited_place(edition, id));
        let readings = each_once(interpretations).into_iter().filter_map(|id| Reading::new(edition, id));
        Self { places: places.collect(), readings: readings.collect() }
    }

    /// What a row rests on; the readings that only some of its cases depend on have a condition.
    #[must_use]
    pub fn of_row(edition: &Edition, decision: DecisionId, row: RowId) -> Self {
        let Some(content) = edition.row(decision, row) else { return Self::default() };
        let mut basis = Self::new(edition, &content.cites, &content.interpretations);
        basis.readings.extend(reading::partial(edition, decision, row));
        basis
    }

    /// What an outcome rests on: the rows that lead to it, then the outcome itself.
    #[must_use]
    pub fn of_outcome(edition: &Edition, decision: DecisionId, outcome: OutcomeId) -> Self {
        let Some(content) = edition.outcome(decision, outcome) else { return Self::default() };
        let (mut citations, mut interpretations) = (Vec::new(), Vec::new());
        let mut partial: Vec<Reading> = Vec::new();
        for id in rows_of(edition, decision, outcome) {
            let Some(row) = edition.row(decision, id) else { continue };
            citations.extend_from_slice(&row.cites);
            interpretations.extend_from_slice(&row.interpretations);
            partial.extend(reading::partial(edition, decision, id));
        }
        citations.extend_from_slice(&content.cites);
        interpretations.extend_from_slice(&content.interpretations);
        let mut basis = Self::new(edition, &citations, &interpretations);
        for reading in each_once(&partial.iter().collect::<Vec<_>>()) {
            basis.readings.push(reading.clone());
        }
        basis
    }
}

fn cited_place(edition: &Edition, id: CitationId) -> Option<CitedPlace> {
    let (citation, document) = edition.citation(id)?;
    let version = if document.version.is_empty() { String::new() } else { ["version ", &document.version].concat() };
    Some(CitedPlace { place: Place::new(citation), title: document.title.clone(), version })
}

/// The rows whose rules lead to the outcome.
fn rows_of(edition: &Edition, decision: DecisionId, outcome: OutcomeId) -> Vec<RowId> {
    let Some(content) = edition.decision(decision) else { return Vec::new() };
    let rules = content.rules.iter().filter(|rule| rule.outcome == outcome);
    each_once(&rules.map(|rule| rule.row).collect::<Vec<_>>())
}

fn each_once<T: Copy + PartialEq>(items: &[T]) -> Vec<T> {
    let mut distinct: Vec<T> = Vec::new();
    for item in items {
        if !distinct.contains(item) {
            distinct.push(*item);
        }
    }
    distinct
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn an_outcome_rests_on_its_rows_and_on_itself() {
        let rulebook = sample::rulebook();
        let edition = &rulebook.editions()[0];
        let decision = edition.decision_id("typ").unwrap();
        let check = |outcome: &str, places: &[(&str, &str, &str)], readings: &[&str]| {
            let basis = Basis::of_outcome(edition, decision, edition.outcome_id(decision, outcome).unwrap());
            let found: Vec<(&str, &str, &str)> = basis
                .places
                .iter()
                .map(|cited| (cited.place.place.as_str(), cited.title.as_str(), cited.version.as_str()))
                .collect();
            assert_eq!(found, places, "{outcome}");
            let found: Vec<&str> = basis.readings.iter().map(|reading| reading.id.as_str()).collect();
            assert_eq!(found, readings, "{outcome}");
        };
        check("BES", &[("Tabellen", "Dokumentet", "version 2")], &[]);
        check("RAD", &[], &[]);
        check("ingen", &[], &["tolkad"]);
    }

    #[test]
    fn places_and_readings_stand_once() {
        let rulebook = sample::rulebook();
        let (citation, interpretation) = (CitationId::from_index(0), InterpretationId::from_index(0));
        let basis = Basis::new(&rulebook.editions()[0], &[citation, citation], &[interpretation, interpretation]);
        assert_eq!((basis.places.len(), basis.readings.len()), (1, 1));
    }
}
