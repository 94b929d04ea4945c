//! All that one rendering needs; a new one is made after each step.

use crate::session::{Session, Standing};
use kontaktkoll_rules::compiled::{Day, Decision, Outcome};
use kontaktkoll_rules::{Answer, Edition, FactId, Rulebook, Verdict};
use std::ops::Deref;
use std::rc::Rc;

/// A shared rulebook; equal when it is the same one.
#[derive(Clone, Debug)]
pub struct Book(pub Rc<Rulebook>);

impl PartialEq for Book {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// How the host wants the widget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Config {
    /// The day of the contact.
    pub date: Day,
    /// The day it is.
    pub today: Day,
    /// The level of the widget's first heading, 2 to 6.
    pub level: u8,
}

/// A shared [`Content`]; equal when it is the same one.
#[derive(Clone, Debug)]
pub(crate) struct Scene(Rc<Content>);

/// What is rendered.
#[derive(Debug)]
pub(crate) struct Content {
    /// The rulebook.
    pub(crate) rulebook: Rc<Rulebook>,
    /// The edition in force.
    pub(crate) edition: Rc<Edition>,
    /// What follows from the answers.
    pub(crate) standing: Standing,
    /// How the host wants it.
    pub(crate) config: Config,
}

impl Scene {
    /// The scene after the latest step.
    pub(crate) fn new(book: &Book, session: &Session, config: Config) -> Self {
        Self(Rc::new(Content {
            rulebook: Rc::clone(&book.0),
            edition: Rc::clone(session.edition()),
            standing: session.standing(),
            config,
        }))
    }
}

impl PartialEq for Scene {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Scene {
    type Target = Content;

    fn deref(&self) -> &Content {
        &self.0
    }
}

impl Content {
    /// What the answers come to, decision by decision.
    pub(crate) fn verdicts(&self) -> impl Iterator<Item = (&Verdict, &Decision)> {
        let verdicts = self.standing.decided.decisions.iter();
        verdicts.filter_map(|verdict| Some((verdict, self.edition.decision(verdict.decision)?)))
    }

    /// The outcome of a decision that is settled.
    pub(crate) fn outcome(&self, verdict: &Verdict) -> Option<&Outcome> {
        self.edition.outcome(verdict.decision, verdict.outcome.settled()?)
    }

    /// The outcomes of a decision that are still possible.
    pub(crate) fn possible<'a>(&'a self, verdict: &'a Verdict) -> impl Iterator<Item = &'a Outcome> {
        verdict.possible.iter().filter_map(|outcome| self.edition.outcome(verdict.decision, *outcome))
    }

    /// Whether the answers that apply say nothing of `fact`.
    pub(crate) fn unknown(&self, fact: FactId) -> bool {
        self.standing.case.get(fact) == Answer::Unanswered
    }
}
