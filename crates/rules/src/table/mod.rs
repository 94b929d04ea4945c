//! Decision tables with the hit policy *unique*: every complete case matches exactly one rule.
//!
//! A [`Table`] proves it: there is no way to make one with a gap or an overlap.

pub(crate) mod columns;
pub(crate) mod rules;

use crate::case::Case;
use crate::cases::{Cube, joined};
use crate::ids::{FactId, OutcomeId, RowId};
use alloc::vec;
use alloc::vec::Vec;
use columns::Columns;
use rules::{RuleId, RuleSet, TableRule};

/// Why a list of rules is not a table. Rules are named by the rows they come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TableFault {
    /// Two rules both match some complete case.
    Overlap(RowId, RowId),
    /// Some complete case is matched by no rule.
    Gap,
}

/// A complete table over the facts of an edition, free of overlap.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    columns: Columns,
    rules: Vec<TableRule>,
    /// For each fact: the rules with the later rules of another outcome that are disjoint from them in
    /// that fact and in no other.
    neighbours: Vec<Vec<(RuleId, RuleSet)>>,
}

impl Table {
    /// `sizes`: the number of choices of each fact. Rules of one row are joined where they differ
    /// in one fact only; rules that match nothing are left out.
    pub(crate) fn new(sizes: &[usize], outcome_count: usize, rules: Vec<TableRule>) -> Result<Self, TableFault> {
        let rules = joined_by_row(rules);
        for (at, a) in rules.iter().enumerate() {
            if let Some(b) = rules.iter().skip(at + 1).find(|b| a.cases.meets(&b.cases)) {
                return Err(TableFault::Overlap(a.row, b.row));
            }
        }
        // Free of overlap, so complete exactly when the rules match as many cases as there are.
        let space = sizes.iter().try_fold(1_u128, |all, size| all.checked_mul(*size as u128));
        let matched = rules.iter().try_fold(0_u128, |sum, rule| sum.checked_add(rule.cases.volume()?));
        if space.is_none() || space != matched {
            return Err(TableFault::Gap);
        }
        let neighbours = neighbours(sizes.len(), &rules);
        Ok(Self { columns: Columns::new(sizes, outcome_count, &rules), rules, neighbours })
    }

    /// The rules, joined.
    pub(crate) fn rules(&self) -> &[TableRule] {
        &self.rules
    }

    /// The number of facts that the table is over.
    pub(crate) fn fact_count(&self) -> usize {
        self.columns.inputs()
    }

    pub(crate) fn columns(&self) -> &Columns {
        &self.columns
    }

    /// The rules that some completion of `case` matches, written to `rules`.
    pub(crate) fn matching(&self, case: &Case, rules: &mut RuleSet) {
        self.columns.matching(case.slots(), rules);
    }

    /// The outcome of a complete case.
    pub(crate) fn outcome(&self, case: &Case) -> Option<OutcomeId> {
        self.columns.first_outcome(case.slots())
    }

    /// The rows of `rules`, in the order written, each once.
    pub(crate) fn rows_of(&self, rules: &RuleSet) -> Vec<RowId> {
        let mut rows: Vec<RowId> = Vec::new();
        // Inserted in place: sorting costs the browser more code than it saves time.
        for row in rules.iter().filter_map(|rule| self.rules.get(rule.0)).map(|rule| rule.row) {
            if rows.last().is_none_or(|last| *last < row) {
                rows.push(row);
            } else if let Err(place) = rows.binary_search(&row) {
                rows.insert(place, row);
            }
        }
        rows
    }

    /// Calls `found` with each fact that can still change the outcome, given the rules still
    /// possible, in order.
    ///
    /// This is exact. Two completions that differ in one fact only, and in their outcome, match two
    /// possible rules that meet in every other fact; as all rules are disjoint, these two are disjoint
    /// in that fact alone. Conversely, two such rules give two such completions, and the fact is
    /// unanswered, since both rules allow every answer given.
    pub(crate) fn missing(&self, possible: &RuleSet, mut found: impl FnMut(FactId)) {
        if self.columns.outcome_of_all(possible).is_some() {
            return;
        }
        for (fact, pairs) in self.neighbours.iter().enumerate() {
            if pairs.iter().any(|(rule, others)| possible.has(*rule) && others.meets(possible)) {
                found(FactId::from_index(fact));
            }
        }
    }
}

/// The rules with fewer cubes: those of one row and outcome are joined.
fn joined_by_row(rules: Vec<TableRule>) -> Vec<TableRule> {
    let mut rows: Vec<(RowId, OutcomeId, Vec<Cube>)> = Vec::new();
    for TableRule { row, outcome, cases } in rules.into_iter().filter(|rule| !rule.cases.is_empty()) {
        match rows.iter_mut().find(|known| (known.0, known.1) == (row, outcome)) {
            Some((_, _, cubes)) => cubes.push(cases),
            None => rows.push((row, outcome, vec![cases])),
        }
    }
    let of_row = |(row, outcome, cubes)| joined(cubes).into_iter().map(move |cases| TableRule { row, outcome, cases });
    rows.into_iter().flat_map(of_row).collect()
}

fn neighbours(facts: usize, rules: &[TableRule]) -> Vec<Vec<(RuleId, RuleSet)>> {
    let words = rules.len().div_ceil(64).max(1);
    let mut found: Vec<Vec<(RuleId, RuleSet)>> = vec![Vec::new(); facts];
    for (at, rule) in rules.iter().enumerate() {
        for (later, other) in rules.iter().enumerate().skip(at + 1).filter(|(_, other)| other.outcome != rule.outcome) {
            let mut disjoint = rule.cases.disjoint_in(&other.cases);
            let (Some(fact), None) = (disjoint.next(), disjoint.next()) else { continue };
            let Some(pairs) = found.get_mut(fact.index()) else { continue };
            match pairs.last_mut() {
                Some((known, others)) if *known == RuleId(at) => others.insert(RuleId(later)),
                _ => {
                    let mut others = RuleSet::none(words);
                    others.insert(RuleId(later));
                    pairs.push((RuleId(at), others));
                }
            }
        }
    }
    found
}
