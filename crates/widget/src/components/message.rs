//! What happens in the widget.

use crate::session::Action;
use kontaktkoll_rules::{Case, ChoiceId, FactId};

/// A message to the root component.
pub(crate) enum AppMessage {
    /// The user does something with the answers.
    Act(Action),
    /// The user marks a choice.
    Mark(FactId, ChoiceId),
    /// The user sends the form.
    Submit,
    /// The host wants the focus in the widget.
    Focus,
    /// The host wants to start over.
    Reset,
    /// The host gives answers, and the facts that were passed.
    Start(Case, Vec<FactId>),
    /// The host takes the widget off the screen, and may reuse it later.
    Park,
}
