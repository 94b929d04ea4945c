//! Outcomes and what a decision comes to, in words.

use crate::text;
use alloc::string::String;
use alloc::vec::Vec;
use kontaktkoll_rules::compiled::{Decision, Outcome};
use kontaktkoll_rules::{DecisionId, Edition, OutcomeId, Settled, Value, Verdict};

/// In the place of an outcome that is still open.
pub const NOT_SETTLED: &str = "Inte avgjort än";

/// An outcome in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutcomeText {
    /// Its public identifier.
    pub id: String,
    /// Its number with unit, `160 kr`; empty where it has none.
    pub value: String,
    /// What is registered, `TB`; empty where nothing short is.
    pub badge: String,
    /// Its name.
    pub title: String,
    /// A sentence on what it means; may be empty.
    pub summary: String,
}

impl OutcomeText {
    /// The outcome of `decision`.
    #[must_use]
    pub fn new(outcome: &Outcome, decision: &Decision) -> Self {
        Self {
            id: outcome.id.clone(),
            value: outcome.value.map(|value| text::amount(value, decision)).unwrap_or_default(),
            badge: outcome.badge.clone(),
            title: outcome.title.clone(),
            summary: outcome.summary.clone(),
        }
    }

    /// The outcome behind an index; `None` only for an index of another edition.
    #[must_use]
    pub fn find(edition: &Edition, decision: DecisionId, outcome: OutcomeId) -> Option<Self> {
        let (decision, outcome) = edition.decision(decision).zip(edition.outcome(decision, outcome))?;
        Some(Self::new(outcome, decision))
    }

    /// What is registered: the badge, or the title where there is no badge.
    #[must_use]
    pub fn badge_or_title(&self) -> &str {
        if self.badge.is_empty() { &self.title } else { &self.badge }
    }

    /// The title, unless it only repeats the badge or stands in its place.
    #[must_use]
    pub fn title_beside_badge(&self) -> Option<&str> {
        (!self.badge.is_empty() && self.badge != self.title).then_some(self.title.as_str())
    }

    /// In a few words: the number if there is one, else badge and title. "TB, Distanskontakt telefon som ersätter besök".
    #[must_use]
    pub fn short(&self) -> String {
        if self.value.is_empty() { self.badge_and_title() } else { self.value.clone() }
    }

    /// With everything it is called, each once: "0 kr, Ingen avgift". A title may repeat the number, with other spaces.
    #[must_use]
    pub fn full(&self) -> String {
        let mut parts: Vec<&str> = Vec::new();
        for part in [&self.value, &self.badge, &self.title] {
            let plain = text::plain_spaces(part);
            if !part.is_empty() && !parts.iter().any(|known| text::plain_spaces(known) == plain) {
                parts.push(part);
            }
        }
        text::joined(parts, ", ")
    }

    /// "TB, Distanskontakt telefon som ersätter besök"; the title alone where there is no badge.
    #[must_use]
    pub fn badge_and_title(&self) -> String {
        match self.title_beside_badge() {
            Some(title) => [&self.badge, ", ", title].concat(),
            None => self.title.clone(),
        }
    }
}

/// An outcome in a few words; empty only for an index of another edition.
#[must_use]
pub fn short_name(edition: &Edition, decision: DecisionId, outcome: OutcomeId) -> String {
    OutcomeText::find(edition, decision, outcome).map(|outcome| outcome.short()).unwrap_or_default()
}

/// What a decision comes to for a case, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conclusion {
    /// The public identifier of the decision.
    pub decision: String,
    /// Its name: "Patientavgift".
    pub title: String,
    /// The outcome, or what is still possible.
    pub state: ConclusionState,
}

/// Whether a decision is settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConclusionState {
    /// Every completion of the case has this outcome.
    Settled(OutcomeText),
    /// Several outcomes are possible, all with this number.
    SameValue {
        /// The number with unit.
        value: String,
        /// The outcomes, in the order declared.
        possible: Vec<OutcomeText>,
    },
    /// Several outcomes are possible, in the order declared.
    Open(Vec<OutcomeText>),
}

impl Conclusion {
    /// The conclusion of `verdict`; `None` only for a verdict of another edition.
    #[must_use]
    pub fn new(edition: &Edition, verdict: &Verdict) -> Option<Self> {
        let decision = edition.decision(verdict.decision)?;
        let outcome = |id| edition.outcome(verdict.decision, id).map(|outcome| OutcomeText::new(outcome, decision));
        let possible = || verdict.possible.iter().filter_map(|id| outcome(*id)).collect();
        let state = match (verdict.outcome, verdict.value) {
            (Settled::On(id), _) => ConclusionState::Settled(outcome(id)?),
            (Settled::Open, Settled::On(Value::Amount(amount))) => {
                ConclusionState::SameValue { value: text::amount(amount, decision), possible: possible() }
            }
            (Settled::Open, _) => ConclusionState::Open(possible()),
        };
        Some(Self { decision: decision.id.clone(), title: decision.title.clone(), state })
    }

    /// The settled outcome.
    #[must_use]
    pub fn settled(&self) -> Option<&OutcomeText> {
        match &self.state {
            ConclusionState::Settled(outcome) => Some(outcome),
            ConclusionState::SameValue { .. } | ConclusionState::Open(_) => None,
        }
    }

    /// "TB, Distanskontakt telefon som ersätter besök", or that the decision is not settled.
    #[must_use]
    pub fn headline(&self) -> String {
        self.settled().map_or_else(|| NOT_SETTLED.into(), OutcomeText::short)
    }

    /// The settled outcome in a few words, or the number that all possible outcomes share.
    #[must_use]
    pub fn certain(&self) -> Option<String> {
        match &self.state {
            ConclusionState::Settled(outcome) => Some(outcome.short()),
            ConclusionState::SameValue { value, .. } => Some(value.clone()),
            ConclusionState::Open(_) => None,
        }
    }

    /// The outcomes that some completion of the case reaches; the settled one alone when there is one.
    #[must_use]
    pub fn possible(&self) -> &[OutcomeText] {
        match &self.state {
            ConclusionState::Settled(outcome) => core::slice::from_ref(outcome),
            ConclusionState::SameValue { possible, .. } | ConclusionState::Open(possible) => possible,
        }
    }

    /// What is certain, else the possible outcomes, each once: "0 kr eller 160 kr".
    #[must_use]
    pub fn words(&self) -> String {
        self.certain().unwrap_or_else(|| any_of(self.possible()))
    }
}

/// "0 kr eller 160 kr"; names that follow another begin with a small letter.
fn any_of(outcomes: &[OutcomeText]) -> String {
    let mut names: Vec<String> = Vec::new();
    for outcome in outcomes {
        let bare = outcome.value.is_empty() && outcome.badge.is_empty();
        let name = if bare && !names.is_empty() { text::lower_first(&outcome.title) } else { outcome.short() };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    text::any_of(&names)
}
