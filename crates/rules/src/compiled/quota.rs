//! Quotas: how often an outcome is compensated.

use crate::ids::{CitationId, DecisionId, InterpretationId, OutcomeId};
use alloc::string::String;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// Limits on how often an outcome is compensated for the same patient. They never change the
/// outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quota {
    /// The public identifier.
    pub id: String,
    /// Its name.
    pub title: String,
    /// The decision whose outcome it limits.
    pub decision: DecisionId,
    /// The outcome of `decision` that it limits.
    pub outcome: OutcomeId,
    /// What is counted, in the plural: "skriftliga kontakter".
    pub contacts: String,
    /// What resets a count, in the plural: "fysiska besök".
    pub visits: String,
    /// In the order in which reasons are given.
    pub limits: Vec<Limit>,
}

/// One limit: the most compensated contacts in a window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limit {
    /// The public identifier: `en-per-vecka`.
    pub id: String,
    /// The limit in a few words: "Högst en per vecka".
    pub title: String,
    /// Why a contact over the limit is not compensated, in a sentence.
    pub reason: String,
    /// The most compensated contacts; at least 1.
    pub most: u32,
    /// The days over which they are counted.
    pub window: Window,
    /// The sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<CitationId>,
    /// The interpretations that it depends on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub interpretations: Vec<InterpretationId>,
}

/// The days over which earlier contacts are counted, seen from a contact's own day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Window {
    /// The same ISO week, Monday to Sunday.
    CalendarWeek,
    /// The days after the latest visit on an earlier day; all days when there is none.
    SinceVisit,
    /// This many months back. The same date that many months earlier lies outside; where that month
    /// lacks the date, its last day does.
    RollingMonths(u32),
}
