//! One index type for each kind of thing, so that they never mix.
//!
//! An index is a position in a list of one edition (for choices, outcomes and rows: of one fact or
//! decision), and means nothing in another. In compiled JSON it is a plain number. Look identifiers up
//! in an edition ([`crate::Edition::fact_id`] and its siblings) rather than counting positions.

use serde::{Deserialize, Serialize};

macro_rules! index {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(u16);

        impl $name {
            /// The index of a position, counted from 0. A position past 65,535 becomes 65,535, and
            /// [`crate::Rulebook::load`] refuses it: no list is that long.
            #[must_use]
            pub fn from_index(position: usize) -> Self {
                Self(u16::try_from(position).unwrap_or(u16::MAX))
            }

            /// The position, counted from 0.
            #[must_use]
            pub const fn index(self) -> usize {
                self.0 as usize
            }
        }

        /// The index of a position, counted from 0.
        impl From<u16> for $name {
            fn from(position: u16) -> Self {
                Self(position)
            }
        }
    };
}

index! {
    /// A document of an edition.
    DocumentId
}
index! {
    /// A citation of an edition.
    CitationId
}
index! {
    /// An interpretation of an edition.
    InterpretationId
}
index! {
    /// A fact (a question), in the order asked.
    FactId
}
index! {
    /// A choice of one fact, in the order shown.
    ChoiceId
}
index! {
    /// A checklist of an edition.
    ChecklistId
}
index! {
    /// A decision, in the order decided: a decision may use the outcomes of earlier ones.
    DecisionId
}
index! {
    /// An outcome of one decision.
    OutcomeId
}
index! {
    /// A row of a decision as its owner wrote it; one row may have become several rules.
    RowId
}
index! {
    /// What a rule may ask about: the facts, and after them the decisions, counted in one sequence.
    /// [`crate::compiled::Edition::input`] tells which of the two it is.
    InputId
}
index! {
    /// A code of an edition.
    CodeId
}
index! {
    /// A limit of one quota.
    LimitId
}

/// Facts come first among the inputs.
impl From<FactId> for InputId {
    fn from(fact: FactId) -> Self {
        Self(fact.0)
    }
}

/// What a rule asks about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Input {
    /// The answer to a question.
    Fact(FactId),
    /// The outcome of an earlier decision.
    Decision(DecisionId),
}
