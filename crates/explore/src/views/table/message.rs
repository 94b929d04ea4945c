//! What the user does in the tables.

use kontaktkoll_rules::{Answer, FactId};

/// What the user does, or what the view asks of itself.
pub(crate) enum TableMessage {
    /// Filters by an answer.
    Filter(FactId, Answer),
    /// Removes the filter.
    ShowAll,
    /// Filters by the guide's answers.
    UseOwnAnswers,
    /// The first rows have been painted: more can be rendered.
    RenderMore,
}
