//! What one rendering needs; a new scene is made after each step.

use crate::session::{Progress, Session};
use kontaktkoll_answer::Answer;
use kontaktkoll_js::Config;
use kontaktkoll_rules::{Edition, Rulebook};
use std::ops::Deref;
use std::rc::Rc;

/// A shared rulebook. Two are equal when they share it.
#[derive(Clone, Debug)]
pub(crate) struct Book(pub(crate) Rc<Rulebook>);

impl PartialEq for Book {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Shared [`SceneContent`]. Two scenes are equal when they share it.
#[derive(Clone, Debug)]
pub(crate) struct Scene(Rc<SceneContent>);

/// What is rendered.
#[derive(Debug)]
pub(crate) struct SceneContent {
    /// The rulebook.
    pub(crate) rulebook: Rc<Rulebook>,
    /// The edition in force.
    pub(crate) edition: Rc<Edition>,
    /// The path through the questions.
    pub(crate) progress: Progress,
    /// What the answers come to, in words.
    pub(crate) answer: Answer,
    /// What the element decides.
    pub(crate) config: Config,
}

impl Scene {
    /// The scene after the latest step; `None` for an edition without decisions.
    pub(crate) fn new(book: &Book, session: &Session, config: Config) -> Option<Self> {
        let (rulebook, edition, progress) = (Rc::clone(&book.0), Rc::clone(session.edition()), session.progress());
        let answer = Answer::new(&rulebook, &edition, &progress.case, &progress.decided, config.date, config.today)?;
        Some(Self(Rc::new(SceneContent { rulebook, edition, progress, answer, config })))
    }
}

impl PartialEq for Scene {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Scene {
    type Target = SceneContent;

    fn deref(&self) -> &SceneContent {
        &self.0
    }
}
