//! Where lines are answered.

use super::line;
use crate::decide::Scope;
use kontaktkoll_rules::{Answer, Case, FactId, Report};
use std::collections::HashMap;
use std::ops::Range;

/// The bytes of ready answers after which all are thrown away.
const FULL: usize = 16 << 20;

/// Where lines are answered. Contacts are much alike: the same answers give the same line, which
/// is written once and then looked up.
pub(super) struct Desk<'a> {
    scope: Scope<'a>,
    /// Each fact with the weight of its choices in the number of a case.
    facts: Vec<(FactId, u128)>,
    case: Case,
    /// Ready answers, one after the other.
    written: Vec<u8>,
    /// Where in `written` the answer to a case stands, by the number of the case.
    places: HashMap<u128, Range<usize>>,
}

impl<'a> Desk<'a> {
    pub(super) fn new(scope: Scope<'a>) -> Self {
        let mut weight = Some(1_u128);
        let mut facts = Vec::new();
        for (id, fact) in scope.edition.facts() {
            facts.push((id, weight.unwrap_or(0)));
            weight = weight.and_then(|weight| weight.checked_mul(fact.choices.len() as u128 + 1));
        }
        if weight.is_none() {
            // Too many cases to number: every line is decided anew.
            facts.iter_mut().for_each(|(_, weight)| *weight = 0);
        }
        Self { scope, facts, case: scope.edition.case(), written: Vec::with_capacity(FULL), places: HashMap::new() }
    }

    /// The answer to a line, as a line.
    ///
    /// # Errors
    /// What is wrong with the line.
    pub(super) fn answer(&mut self, line: &[u8]) -> Result<&[u8], String> {
        for (fact, _) in &self.facts {
            self.case.set(*fact, Answer::Unanswered);
        }
        line::read(self.scope.edition, line, &mut self.case)?;
        let number = self.number();
        let known = number.and_then(|number| self.places.get(&number)).cloned();
        let place = match known {
            Some(place) => place,
            None => self.decide(number)?,
        };
        Ok(self.written.get(place).unwrap_or_default())
    }

    /// The number of the case, which no other case has; `None` when there are too many cases.
    fn number(&self) -> Option<u128> {
        let numbered = self.facts.first().is_none_or(|(_, weight)| *weight > 0);
        let digits = self.facts.iter().map(|(fact, weight)| match self.case.get(*fact) {
            Answer::Unanswered => 0,
            Answer::Chosen(choice) => weight * (choice.index() as u128 + 1),
        });
        numbered.then(|| digits.sum())
    }

    fn decide(&mut self, number: Option<u128>) -> Result<Range<usize>, String> {
        if number.is_none() || self.written.len() >= FULL {
            self.written.clear();
            self.places.clear();
        }
        let Scope { rulebook, edition, day } = self.scope;
        let decided = edition.decide(&self.case);
        let start = self.written.len();
        serde_json::to_writer(&mut self.written, &Report::new(rulebook, edition, day, &decided))
            .map_err(|error| format!("svaret går inte att skriva: {error}"))?;
        self.written.push(b'\n');
        let place = start..self.written.len();
        if let Some(number) = number {
            self.places.insert(number, place.clone());
        }
        Ok(place)
    }
}
