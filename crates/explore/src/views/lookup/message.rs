//! What the user does in the look-up.

use kontaktkoll_rules::{DecisionId, OutcomeId};

/// What the user does.
pub(crate) enum LookupMessage {
    /// Types in the search field.
    Query(String),
    /// Opens an outcome.
    Open(DecisionId, OutcomeId),
    /// Goes back from an outcome to the search.
    Close,
    /// Submits the search form. Results are shown while typing, so there is nothing left to do.
    Submit,
}
