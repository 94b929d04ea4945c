//! What every view works with, and what it reports to the host.

use kontaktkoll_rules::compiled::Day;
use kontaktkoll_rules::{Case, Edition, Rulebook};
use serde::{Deserialize, Serialize};
use std::ops::Deref;
use std::rc::Rc;
use yew::{Callback, Properties};

/// What the host is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum HostEvent {
    /// The view is on the screen.
    Ready,
    /// A part of the view is about to render: the host puts back what others have changed in its nodes.
    Rendering,
    /// A part of the view has rendered.
    Shown,
    /// The user wants to go back to the questions.
    Close,
    /// The user wants to start the questions with these answers: identifiers of facts and choices.
    Start(Vec<(String, String)>),
    /// The user has typed in the quota view. The host keeps it for the next time that the view is opened.
    Typed(TypedDates),
}

/// What the user has typed in the quota view.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct TypedDates {
    /// The date of the contact; none until the user changes it.
    pub(crate) contact: Option<String>,
    /// The earlier contacts.
    pub(crate) contacts: String,
    /// The earlier visits.
    pub(crate) visits: String,
}

/// The properties of every view.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ViewProps {
    /// What it works with.
    pub(crate) context: ViewContext,
}

/// Shared [`ViewData`]. Two contexts are equal when they share the same data.
#[derive(Clone, Debug)]
pub(crate) struct ViewContext(Rc<ViewData>);

/// What a view works with. The host gives an open view a new one when the day or the heading level changes.
#[derive(Debug)]
pub(crate) struct ViewData {
    /// The rulebook, for its names.
    pub(crate) rulebook: Rulebook,
    /// The edition in force on `date`.
    pub(crate) edition: Edition,
    /// The guide's answers when the view was opened.
    pub(crate) case: Case,
    /// The day of the contact.
    pub(crate) date: Day,
    /// Asks the host for the current day.
    pub(crate) clock: Callback<(), Day>,
    /// The level of the view's first heading, 2 to 6.
    pub(crate) heading_level: u8,
    /// The other rulebooks, for the view that compares them.
    pub(crate) others: Vec<Rulebook>,
    /// What the user had typed in the quota view when it was closed.
    pub(crate) typed: TypedDates,
    /// Reports to the host.
    pub(crate) notify: Callback<HostEvent>,
}

impl ViewContext {
    pub(crate) fn new(data: ViewData) -> Self {
        Self(Rc::new(data))
    }

    /// The current day. A view may stay open over midnight, so the day is asked for where it is used.
    pub(crate) fn today(&self) -> Day {
        self.clock.emit(())
    }

    /// To be called first in the `view` of each component with a state.
    pub(crate) fn rendering(&self) {
        self.notify.emit(HostEvent::Rendering);
    }

    /// To be called in the `rendered` of each component with a state.
    pub(crate) fn shown(&self) {
        self.notify.emit(HostEvent::Shown);
    }
}

impl PartialEq for ViewContext {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for ViewContext {
    type Target = ViewData;

    fn deref(&self) -> &ViewData {
        &self.0
    }
}
