//! All that a view works with.

use kontaktkoll_rules::{Case, Edition, Rulebook};
use kontaktkoll_widget::scene::Config;
use std::ops::Deref;
use std::rc::Rc;
use yew::Callback;

/// What the host is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Event {
    /// The view is on the screen.
    Ready,
    /// The user wants the questions back.
    Close,
    /// The user wants the questions, with these facts answered: identifiers of facts and choices.
    Start(Vec<(String, String)>),
}

/// A shared [`Content`]; equal when it is the same one.
#[derive(Clone, Debug)]
pub(crate) struct Desk(Rc<Content>);

/// What lies on the desk.
#[derive(Debug)]
pub(crate) struct Content {
    /// The rulebook, for its names.
    pub(crate) rulebook: Rulebook,
    /// The edition in force on the day.
    pub(crate) edition: Edition,
    /// The guide's answers when the view was opened.
    pub(crate) case: Case,
    /// The day, and the level of the first heading.
    pub(crate) config: Config,
    /// The other rulebooks, where the view compares them.
    pub(crate) others: Vec<Rulebook>,
    /// Tells the host.
    pub(crate) tell: Callback<Event>,
}

impl Desk {
    pub(crate) fn new(content: Content) -> Self {
        Self(Rc::new(content))
    }
}

impl PartialEq for Desk {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Desk {
    type Target = Content;

    fn deref(&self) -> &Content {
        &self.0
    }
}
