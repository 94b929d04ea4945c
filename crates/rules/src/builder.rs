//! Tables written in code: see the example of the crate.
//!
//! The choices of a fact and the outcomes of a decision are handed out as values, so a misspelt name
//! does not compile. What the types cannot rule out is found by [`EditionBuilder::build`].
//! Citations, interpretations, cards and quotas are left empty; fill them in by hand in the
//! [compiled edition](EditionBuilder::compiled).

use crate::cases::{CaseSet, Cube};
use crate::choices::ChoiceSet;
use crate::compiled::{Choice, Decision, Edition, FORMAT, Fact, Outcome, Row, Rule, Rulebook as CompiledRulebook};
use crate::error::LoadError;
use crate::ids::{ChoiceId, DecisionId, FactId, Input, InputId, OutcomeId, RowId};
use crate::rulebook::Rulebook;
use crate::verdict::Premise;
use alloc::format;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;
use core::fmt;

/// A choice of a fact, as handed out by [`EditionBuilder::fact`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FactChoice {
    fact: FactId,
    choice: ChoiceId,
}

impl FactChoice {
    /// The fact.
    #[must_use]
    pub const fn fact(self) -> FactId {
        self.fact
    }

    /// The choice.
    #[must_use]
    pub const fn choice(self) -> ChoiceId {
        self.choice
    }
}

/// An outcome of a decision, as handed out by [`EditionBuilder::decision`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DecisionOutcome {
    decision: DecisionId,
    outcome: OutcomeId,
}

impl DecisionOutcome {
    /// The decision.
    #[must_use]
    pub const fn decision(self) -> DecisionId {
        self.decision
    }

    /// The outcome.
    #[must_use]
    pub const fn outcome(self) -> OutcomeId {
        self.outcome
    }
}

impl From<FactChoice> for Premise {
    fn from(FactChoice { fact, choice }: FactChoice) -> Self {
        Self::Fact(fact, choice)
    }
}

impl From<DecisionOutcome> for Premise {
    fn from(DecisionOutcome { decision, outcome }: DecisionOutcome) -> Self {
        Self::Decision(decision, outcome)
    }
}

/// Why a table written in code cannot be used. For the programmer, so in English.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BuildError {
    /// The values of one premise belong to different facts or decisions, or there are none.
    Premise {
        /// The decision whose rule it is.
        decision: String,
    },
    /// A rule uses the outcome of its own decision, or of a later one.
    NotDecidedYet {
        /// The decision whose rule it is.
        decision: String,
    },
    /// The rules are no table: there is a gap or an overlap, or an identifier is used twice.
    Load(LoadError),
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Premise { decision } => {
                write!(f, "a premise of `{decision}` has no values, or values of different facts or decisions")
            }
            Self::NotDecidedYet { decision } => {
                write!(f, "a rule of `{decision}` uses the outcome of a decision that does not stand before it")
            }
            Self::Load(error) => error.fmt(f),
        }
    }
}

impl core::error::Error for BuildError {}

/// An edition under construction. Facts are asked, and decisions decided, in the order added.
#[derive(Clone, Debug)]
pub struct EditionBuilder {
    /// Everything but the rows and rules, which are made when the edition is built.
    edition: Edition,
    rules: Vec<RuleBuilder>,
}

/// A rule under construction: without premises it matches every case.
#[derive(Clone, Debug)]
pub struct RuleBuilder {
    leads_to: DecisionOutcome,
    premises: Vec<Vec<Premise>>,
    reason: String,
    /// It matches the cases that no other rule of the decision matches.
    otherwise: bool,
}

impl RuleBuilder {
    /// The rule matches only where the fact, or the earlier decision, has one of `values`.
    pub fn when<T: Into<Premise>>(&mut self, values: impl IntoIterator<Item = T>) -> &mut Self {
        self.premises.push(values.into_iter().map(Into::into).collect());
        self
    }

    /// The rule in one plain sentence.
    pub fn reason(&mut self, reason: &str) -> &mut Self {
        self.reason = reason.into();
        self
    }
}

impl EditionBuilder {
    /// An edition with this name, without facts and decisions, in force on all days.
    #[must_use]
    pub fn new(name: &str) -> Self {
        let edition = Edition {
            edition: name.into(),
            from: None,
            to: None,
            documents: Vec::new(),
            citations: Vec::new(),
            interpretations: Vec::new(),
            facts: Vec::new(),
            checklists: Vec::new(),
            decisions: Vec::new(),
            codes: Vec::new(),
            quotas: Vec::new(),
        };
        Self { edition, rules: Vec::new() }
    }

    /// Adds a fact, and hands out its choices in the same order. Identifiers serve as labels.
    pub fn fact<const N: usize>(&mut self, id: &str, question: &str, choices: [&str; N]) -> [FactChoice; N] {
        let fact = FactId::from_index(self.edition.facts.len());
        let choice = |id: &str| Choice {
            id: id.into(),
            label: id.into(),
            statement: format!("{question} {id}"),
            help: String::new(),
            band: None,
        };
        self.edition.facts.push(Fact {
            id: id.into(),
            name: id.into(),
            question: question.into(),
            help: String::new(),
            choices: choices.into_iter().map(choice).collect(),
            unit: String::new(),
            cites: Vec::new(),
        });
        core::array::from_fn(|choice| FactChoice { fact, choice: ChoiceId::from_index(choice) })
    }

    /// Adds a decision, and hands out its outcomes in the same order. Identifiers serve as titles.
    pub fn decision<const N: usize>(&mut self, id: &str, outcomes: [&str; N]) -> [DecisionOutcome; N] {
        let decision = DecisionId::from_index(self.edition.decisions.len());
        let outcome = |id: &str| Outcome {
            id: id.into(),
            title: id.into(),
            badge: String::new(),
            summary: String::new(),
            value: None,
            lines: Vec::new(),
            cites: Vec::new(),
            interpretations: Vec::new(),
        };
        self.edition.decisions.push(Decision {
            id: id.into(),
            title: id.into(),
            unit: String::new(),
            outcomes: outcomes.into_iter().map(outcome).collect(),
            rows: Vec::new(),
            rules: Vec::new(),
            partial_interpretations: Vec::new(),
        });
        core::array::from_fn(|outcome| DecisionOutcome { decision, outcome: OutcomeId::from_index(outcome) })
    }

    /// Adds a rule that leads to `outcome`.
    pub fn rule(&mut self, outcome: DecisionOutcome) -> &mut RuleBuilder {
        self.add(outcome, false)
    }

    /// Adds a rule that leads to `outcome` in every case that no other rule of the decision matches.
    pub fn otherwise(&mut self, outcome: DecisionOutcome) -> &mut RuleBuilder {
        self.add(outcome, true)
    }

    fn add(&mut self, leads_to: DecisionOutcome, otherwise: bool) -> &mut RuleBuilder {
        let rule = RuleBuilder { leads_to, premises: Vec::new(), reason: String::new(), otherwise };
        self.rules.push_mut(rule)
    }

    /// The edition as plain data, ready to be completed by hand or written as JSON.
    ///
    /// # Errors
    /// [`BuildError`], for premises that cannot be; gaps and overlaps are found by [`Self::build`].
    pub fn compiled(&self) -> Result<Edition, BuildError> {
        let mut edition = self.edition.clone();
        let facts = edition.facts.iter().map(|fact| fact.choices.len());
        let mut sizes: Vec<usize> = facts.collect();
        for (at, decision) in edition.decisions.iter_mut().enumerate() {
            let own = self.rules.iter().filter(|rule| rule.leads_to.decision.index() == at);
            let all = Cube::full(sizes.iter().copied());
            let mut rest = CaseSet::from(all.clone());
            let mut parts: Vec<(&RuleBuilder, CaseSet)> = Vec::new();
            for rule in own.clone().filter(|rule| !rule.otherwise) {
                let cases = CaseSet::from(self.cases(rule, &all, &decision.id)?);
                rest = rest.minus(&cases);
                parts.push((rule, cases));
            }
            parts.extend(own.filter(|rule| rule.otherwise).map(|rule| (rule, rest.clone().joined())));
            for (row, (rule, cases)) in parts.into_iter().enumerate() {
                decision.rows.push(Row {
                    id: format!("{}", row + 1),
                    reason: rule.reason.clone(),
                    cites: Vec::new(),
                    interpretations: Vec::new(),
                });
                decision.rules.extend(cases.cubes().iter().map(|cube| Rule {
                    row: RowId::from_index(row),
                    outcome: rule.leads_to.outcome,
                    premises: cube.narrowed(&all).collect(),
                }));
            }
            sizes.push(decision.outcomes.len());
        }
        Ok(edition)
    }

    /// A rulebook with this edition alone, proven.
    ///
    /// # Errors
    /// [`BuildError`] names the first thing that is wrong.
    pub fn build(&self, id: &str) -> Result<Rulebook, BuildError> {
        let compiled = CompiledRulebook {
            format: FORMAT,
            id: id.into(),
            title: id.into(),
            region: String::new(),
            audience: String::new(),
            editions: vec![self.compiled()?],
        };
        Rulebook::load(compiled).map_err(BuildError::Load)
    }

    /// The cases that a rule matches, of `all`: those over the facts and the earlier decisions.
    fn cases(&self, rule: &RuleBuilder, all: &Cube, decision: &str) -> Result<Cube, BuildError> {
        let mut cases = all.clone();
        for values in &rule.premises {
            let mut columns = values.iter().map(|value| self.column(*value));
            let Some((input, first)) = columns.next() else {
                return Err(BuildError::Premise { decision: decision.into() });
            };
            let mut allowed = first;
            for (other, choice) in columns {
                if other != input {
                    return Err(BuildError::Premise { decision: decision.into() });
                }
                allowed = allowed.or(choice);
            }
            if input.index() >= all.masks().len() {
                return Err(BuildError::NotDecidedYet { decision: decision.into() });
            }
            cases.narrow(input, allowed);
        }
        Ok(cases)
    }

    fn column(&self, value: Premise) -> (InputId, ChoiceSet) {
        match value {
            Premise::Fact(fact, choice) => (self.edition.input_id(Input::Fact(fact)), ChoiceSet::one(choice.index())),
            Premise::Decision(decision, outcome) => {
                (self.edition.input_id(Input::Decision(decision)), ChoiceSet::one(outcome.index()))
            }
        }
    }
}
