//! What the user does in the quota view.

use kontaktkoll_rules::compiled::Day;

/// The two lists of dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DateList {
    /// Earlier contacts.
    Contacts,
    /// Earlier visits.
    Visits,
}

/// What the user does.
pub(crate) enum QuotaMessage {
    /// Edits the text of a list.
    EditList(DateList, String),
    /// Edits the date of the contact.
    EditDate(String),
    /// Clicks on a day, to add it to the current list or remove it.
    Toggle(Day),
    /// Chooses the list that clicks change.
    ChooseList(DateList),
    /// Moves to another day of the calendar.
    MoveTo {
        /// The day.
        day: Day,
        /// Whether it gets the focus.
        focus: bool,
    },
    /// The first rows of the table are painted, and more are due.
    RenderMore,
}
