//! What the user has answered, and what follows from it. No screen here.
//!
//! The path is never stored: it is derived by asking again from the start. So an answer that stops
//! mattering when an earlier one changes lies dormant, and comes back when it matters again.

use kontaktkoll_rules::compiled::Day;
use kontaktkoll_rules::{Answer, Case, ChoiceId, Decided, Edition, FactId, Rulebook};
use std::rc::Rc;

/// The answers of one user in one edition.
#[derive(Clone, Debug)]
pub(crate) struct Session {
    /// A copy of the rulebook's, so that it can be had without asking the date again.
    edition: Rc<Edition>,
    /// All answers given, dormant ones too.
    answers: Case,
    /// The facts answered by "Vet inte", dormant ones too; never one that has an answer.
    passed: Vec<FactId>,
    /// The fact that is asked again.
    changing: Option<FactId>,
}

/// What the user does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// Answers a question.
    Answer(FactId, ChoiceId),
    /// Goes on without an answer.
    Pass(FactId),
    /// Wants a question again.
    Change(FactId),
    /// Wants it no more: the answer stays as it was.
    Keep,
    /// Forgets every answer.
    Restart,
}

/// One question of the path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// Answered so.
    Answered(FactId, ChoiceId),
    /// Gone past.
    Passed(FactId),
    /// Being asked again.
    Changing(FactId),
}

/// The question on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Question {
    /// What is asked.
    pub(crate) fact: FactId,
    /// The answer so far, when it is asked again.
    pub(crate) chosen: Answer,
    /// Whether it is asked again.
    pub(crate) again: bool,
}

/// What follows from the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Standing {
    /// The questions gone through, in asking order.
    pub(crate) steps: Vec<Step>,
    /// The question to ask now; `None` when the rest does not matter or was passed.
    pub(crate) question: Option<Question>,
    /// The answers that apply, without the one being changed.
    pub(crate) case: Case,
    /// What `case` comes to.
    pub(crate) decided: Decided,
    /// The most questions that can still be asked, this one included.
    pub(crate) left: usize,
}

impl Session {
    /// Nothing answered; `None` when no edition is in force on `day`.
    pub(crate) fn start(rulebook: &Rulebook, day: Day) -> Option<Self> {
        let edition = rulebook.edition_on(day)?;
        let answers = edition.case();
        Some(Self { edition: Rc::new(edition.clone()), answers, passed: Vec::new(), changing: None })
    }

    /// The edition whose questions are answered.
    pub(crate) fn edition(&self) -> &Rc<Edition> {
        &self.edition
    }

    /// Takes over the answers of `other` that this edition also has.
    pub(crate) fn adopt(&mut self, other: &Self) {
        for (fact, content) in other.edition.facts() {
            let Some(own) = self.edition.fact_id(&content.id) else { continue };
            if other.passed.contains(&fact) {
                self.passed.push(own);
            }
            if let Answer::Chosen(choice) = other.answers.get(fact)
                && let Some(choice) = other.edition.choice(fact, choice)
                && let Some(answer) = self.edition.answer(own, &choice.id)
            {
                self.answers.set(own, answer);
            }
        }
    }

    /// Takes over `answers`, and the questions gone past.
    pub(crate) fn resume(&mut self, answers: Case, passed: Vec<FactId>) {
        self.answers = answers;
        self.passed = passed;
        self.changing = None;
    }

    /// Does what the user does.
    pub(crate) fn apply(&mut self, action: Action) {
        match action {
            Action::Answer(fact, choice) => {
                self.passed.retain(|passed| *passed != fact);
                self.answers.set(fact, Answer::Chosen(choice));
            }
            Action::Pass(fact) => {
                self.answers.set(fact, Answer::Unanswered);
                if !self.passed.contains(&fact) {
                    self.passed.push(fact);
                }
            }
            Action::Change(_) | Action::Keep => {}
            Action::Restart => {
                self.answers = self.edition.case();
                self.passed.clear();
            }
        }
        self.changing = if let Action::Change(fact) = action { Some(fact) } else { None };
    }

    /// What follows from the answers.
    pub(crate) fn standing(&self) -> Standing {
        let mut case = self.edition.case();
        let mut decided = self.edition.decide(&case);
        let mut steps = Vec::new();
        let mut behind: Vec<FactId> = Vec::new();
        let mut question = None;
        while let Some(fact) = decided.missing.iter().copied().find(|fact| !behind.contains(fact)) {
            let answer = self.answers.get(fact);
            if self.changing == Some(fact) {
                steps.push(Step::Changing(fact));
                behind.push(fact);
                question = Some(Question { fact, chosen: answer, again: true });
            } else if let Answer::Chosen(choice) = answer {
                steps.push(Step::Answered(fact, choice));
                case.set(fact, answer);
                decided = self.edition.decide(&case);
            } else if self.passed.contains(&fact) {
                steps.push(Step::Passed(fact));
                behind.push(fact);
            } else {
                question = question.or(Some(Question { fact, chosen: answer, again: false }));
                break;
            }
        }
        let left = question.map_or(0, |question| self.left(&case, question.fact));
        Standing { steps, question, case, decided, left }
    }

    /// The most questions left when `asked` is on the screen.
    fn left(&self, case: &Case, asked: FactId) -> usize {
        let passed: Vec<FactId> = self.passed.iter().copied().filter(|passed| *passed != asked).collect();
        self.edition.questions_left(case, &passed)
    }
}

impl Standing {
    /// Whether nothing more can change any decision.
    pub(crate) fn settled(&self) -> bool {
        self.decided.missing.is_empty()
    }
}

#[cfg(test)]
mod tests;
