//! Decisions: tables of rules, and what they lead to.

use super::card::Line;
use crate::amount::Amount;
use crate::choices::ChoiceSet;
use crate::ids::{CitationId, InputId, InterpretationId, OutcomeId, RowId};
use alloc::string::String;
use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

/// A decision table, hit policy unique.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// The public identifier: `avgift`.
    pub id: String,
    /// Its name: "Patientavgift".
    pub title: String,
    /// The unit of its values, such as `SEK`; empty when outcomes have no value.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// What it can come to.
    pub outcomes: Vec<Outcome>,
    /// The rows as the owner wrote them.
    pub rows: Vec<Row>,
    /// The rows made disjoint.
    pub rules: Vec<Rule>,
    /// Interpretations that only some cases of a row depend on. Whoever leaves them out shows fewer interpretations and decides the
    /// same.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub partial_interpretations: Vec<PartialInterpretation>,
}

/// An outcome with its card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// The public identifier: `TB`.
    pub id: String,
    /// Its name: "Distanskontakt telefon som ersätter besök".
    pub title: String,
    /// What to register, large: "TB", "BR + ZV051"; empty when nothing is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub badge: String,
    /// What it means, in a sentence or two; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub summary: String,
    /// The number behind the outcome; `None` when there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Amount>,
    /// What to do, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<Line>,
    /// The sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<CitationId>,
    /// The interpretations that it depends on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub interpretations: Vec<InterpretationId>,
}

/// What the owner wrote about a row, beside its premises.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Unique in the decision: `telefon/TB`.
    pub id: String,
    /// The rule in one plain sentence.
    pub reason: String,
    /// The sources.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<CitationId>,
    /// The interpretations that it depends on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub interpretations: Vec<InterpretationId>,
}

/// A row, or one of the disjoint parts of it. In JSON it is a list: `[row, outcome, premises]`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "RuleInJson", into = "RuleInJson")]
pub struct Rule {
    /// The row that it is a part of.
    pub row: RowId,
    /// What it leads to.
    pub outcome: OutcomeId,
    /// The premises: an input, and the choices (of an earlier decision: the outcomes) allowed. An
    /// input without a premise allows everything.
    pub premises: Vec<(InputId, ChoiceSet)>,
}

/// An interpretation that those cases of a row depend on that meet the premises. Several with the same row and interpretation hold for
/// the cases of any of them. In JSON it is a list: `[row, interpretation, premises]`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "PartialInterpretationInJson", into = "PartialInterpretationInJson")]
pub struct PartialInterpretation {
    /// The row.
    pub row: RowId,
    /// The interpretation.
    pub interpretation: InterpretationId,
    /// As those of a [`Rule`].
    pub premises: Vec<(InputId, ChoiceSet)>,
}

type PartialInterpretationInJson = (RowId, InterpretationId, Vec<(InputId, ChoiceSet)>);

impl From<PartialInterpretationInJson> for PartialInterpretation {
    fn from((row, interpretation, premises): PartialInterpretationInJson) -> Self {
        Self { row, interpretation, premises }
    }
}

impl From<PartialInterpretation> for PartialInterpretationInJson {
    fn from(PartialInterpretation { row, interpretation, premises }: PartialInterpretation) -> Self {
        (row, interpretation, premises)
    }
}

type RuleInJson = (RowId, OutcomeId, Vec<(InputId, ChoiceSet)>);

impl From<RuleInJson> for Rule {
    fn from((row, outcome, premises): RuleInJson) -> Self {
        Self { row, outcome, premises }
    }
}

impl From<Rule> for RuleInJson {
    fn from(rule: Rule) -> Self {
        (rule.row, rule.outcome, rule.premises)
    }
}

impl Rule {
    /// The choices that the rule allows of `input`; `None` when it allows everything.
    #[must_use]
    pub fn allowed(&self, input: InputId) -> Option<ChoiceSet> {
        self.premises.iter().find(|(asked, _)| *asked == input).map(|(_, allowed)| *allowed)
    }
}
