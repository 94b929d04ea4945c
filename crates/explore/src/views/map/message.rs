//! What the user does in the map.

/// What the user does.
pub(crate) enum MapMessage {
    /// Goes to a step of the list, by its number.
    GoToStep(usize),
}
