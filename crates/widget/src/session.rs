//! What the user has answered, and what follows from it. No screen here.
//!
//! The path is never stored: it is derived by asking again from the start. So an answer that stops
//! mattering when an earlier one changes lies dormant, and comes back when it matters again.

use kontaktkoll_rules::compiled::Day;
use kontaktkoll_rules::{Answer, Case, ChecklistId, ChoiceId, Decided, Edition, FactId, Rulebook};
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
    /// Says yes to everything on a checklist. The form makes answers of it.
    All,
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

impl Step {
    /// What was asked.
    pub(crate) fn fact(self) -> FactId {
        match self {
            Self::Answered(fact, _) | Self::Passed(fact) | Self::Changing(fact) => fact,
        }
    }
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
    /// The checklist that it is asked in; then [`Progress::items`] are asked.
    pub(crate) list: Option<ChecklistId>,
}

/// What follows from the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Progress {
    /// The questions gone through, in asking order.
    pub(crate) steps: Vec<Step>,
    /// The question to ask now; `None` when the rest does not matter or was passed.
    pub(crate) question: Option<Question>,
    /// What is asked on this screen, with the answers so far: `question`, or its whole checklist.
    pub(crate) items: Vec<(FactId, Answer)>,
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
            Action::Change(_) | Action::Keep | Action::All => {}
            Action::Restart => {
                self.answers = self.edition.case();
                self.passed.clear();
            }
        }
        self.changing = if let Action::Change(fact) = action { Some(fact) } else { None };
    }

    /// What follows from the answers.
    pub(crate) fn progress(&self) -> Progress {
        let mut case = self.edition.case();
        let mut decided = self.edition.decide(&case);
        let mut steps = Vec::new();
        let mut behind: Vec<FactId> = Vec::new();
        let mut question: Option<Question> = None;
        let mut items = Vec::new();
        let changing = self.changing.map(|fact| (fact, self.edition.checklist_of(fact)));
        while let Some(first) = decided.missing.iter().copied().find(|fact| !behind.contains(fact)) {
            let list = self.edition.checklist_of(first);
            let again = changing.is_some_and(|(one, all)| one == first || (list.is_some() && list == all));
            // What is answered on a checklist counts before the rest of it is asked for.
            let answered = |fact: &FactId| {
                self.answers.get(*fact) != Answer::Unanswered && self.edition.checklist_of(*fact) == list
            };
            let together = decided.missing.iter().copied().find(|fact| list.is_some() && !again && answered(fact));
            let fact = together.unwrap_or(first);
            let answer = self.answers.get(fact);
            if again {
                steps.push(Step::Changing(fact));
                behind.push(fact);
                question = question.or(Some(Question { fact, chosen: answer, again: true, list }));
                items.push((fact, answer));
            } else if let Answer::Chosen(choice) = answer {
                steps.push(Step::Answered(fact, choice));
                case.set(fact, answer);
                decided = self.edition.decide(&case);
            } else if self.passed.contains(&fact) {
                steps.push(Step::Passed(fact));
                behind.push(fact);
            } else {
                if question.is_none() {
                    question = Some(Question { fact, chosen: answer, again: false, list });
                    let asked = |other: FactId| {
                        let open = decided.missing.contains(&other) || self.answers.get(other) != Answer::Unanswered;
                        other == fact || (list.is_some() && list == self.edition.checklist_of(other) && open)
                    };
                    let facts = self.edition.facts().map(|(fact, _)| fact).filter(|fact| asked(*fact));
                    items = facts.map(|fact| (fact, self.answers.get(fact))).collect();
                }
                break;
            }
        }
        let left = question.map_or(0, |_| self.left(&case, &items));
        Progress { steps, question, items, case, decided, left }
    }

    /// The most questions left when `asked` are on the screen.
    fn left(&self, case: &Case, asked: &[(FactId, Answer)]) -> usize {
        let asked = |fact: &FactId| asked.iter().any(|(item, _)| item == fact);
        let passed: Vec<FactId> = self.passed.iter().copied().filter(|passed| !asked(passed)).collect();
        self.edition.questions_left(case, &passed)
    }
}

#[cfg(test)]
mod tests;
