//! One index type for each kind of thing, so that they never mix.
//!
//! The indices are positions in one edition; they mean nothing in another. An index is made by
//! looking an identifier up in an edition ([`crate::Edition::fact_id`] and its siblings).

macro_rules! index {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub(crate) u16);

        impl $name {
            /// The position, counted from 0.
            #[must_use]
            pub const fn index(self) -> usize {
                self.0 as usize
            }
        }
    };
    ($(#[$doc:meta])* counted $name:ident) => {
        index! { $(#[$doc])* $name }

        impl $name {
            /// The `n`th; positions past 65,535 are capped, and then found by nobody.
            pub(crate) fn nth(n: usize) -> Self {
                Self(u16::try_from(n).unwrap_or(u16::MAX))
            }
        }
    };
}

index! {
    /// A fact (a question), in the order asked.
    counted FactId
}
index! {
    /// A choice of one fact, in the order shown.
    counted ChoiceId
}
index! {
    /// A decision, in the order decided: a decision may use the outcomes of earlier ones.
    counted DecisionId
}
index! {
    /// An outcome of one decision.
    counted OutcomeId
}
index! {
    /// A row of a decision as its owner wrote it; one row may have become several rules.
    RowId
}
index! {
    /// A citation of an edition.
    CitationId
}
index! {
    /// An interpretation of an edition.
    InterpretationId
}
