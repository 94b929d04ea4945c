//! The question being asked: a form with choices, or with a number.

mod checklist;
mod choices;
mod number_field;

use super::button::button;
use super::message::AppMessage;
use super::tag::unseen;
use crate::scene::Scene;
use crate::session::{Action, Question};
use checklist::checklist;
use choices::choices;
use kontaktkoll_answer::number;
use kontaktkoll_answer::text::questions_left;
use kontaktkoll_rules::{Answer, ChoiceId, FactId};
use number_field::number_field;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::{Callback, Html, NodeRef, SubmitEvent, html};

/// The first field of the checklist's question that the error is about.
const WRONG: &str = "[aria-describedby=fel] input";

/// The name of the error message, for the field that it is about.
const ERROR: &str = "fel";

const UNCHOSEN: &str = "Välj ett alternativ, eller gå vidare med Vet inte.";
const UNANSWERED: &str = "Svara ja eller nej här också, välj Allt stämmer, eller gå vidare med Vet inte.";

/// What is wrong with what the user has sent.
struct Error {
    message: String,
    /// The question of a checklist that it is about; `None` when only one is asked.
    about: Option<FactId>,
}

/// What the user is doing in the form.
pub(super) struct Draft {
    /// What is asked, each with the choice that is marked.
    marks: Vec<(FactId, Answer)>,
    error: Option<Error>,
    /// Whether the error is new, and the focus is to go to what it is about.
    alarmed: bool,
    /// The group of choices, or the number field.
    field: NodeRef,
}

impl Draft {
    /// The form as it is first shown.
    pub(super) fn new(scene: &Scene) -> Self {
        Self { marks: scene.progress.items.clone(), error: None, alarmed: false, field: NodeRef::default() }
    }

    /// Marks a choice.
    pub(super) fn mark(&mut self, fact: FactId, choice: ChoiceId) {
        for (asked, answer) in &mut self.marks {
            if *asked == fact {
                *answer = Answer::Chosen(choice);
            }
        }
        self.error = None;
    }

    /// Marks yes, the first choice of a checklist's question, everywhere.
    pub(super) fn mark_all(&mut self, scene: &Scene) {
        for (asked, answer) in &mut self.marks {
            if let Some((yes, _)) = scene.edition.choices(*asked).next() {
                *answer = Answer::Chosen(yes);
            }
        }
    }

    /// The choice of `fact` that is marked.
    fn chosen(&self, fact: FactId) -> Answer {
        self.marks.iter().find(|(asked, _)| *asked == fact).map(|(_, answer)| *answer).unwrap_or_default()
    }

    /// What is marked, as answers; what is not, as passed.
    pub(super) fn marked(&self) -> Vec<Action> {
        let action = |(fact, answer): &(FactId, Answer)| match *answer {
            Answer::Chosen(choice) => Action::Answer(*fact, choice),
            Answer::Unanswered => Action::Pass(*fact),
        };
        self.marks.iter().map(action).collect()
    }

    /// The answers, if they are enough; else none, and the form says what is wrong.
    pub(super) fn submit(&mut self, scene: &Scene) -> Vec<Action> {
        let Some(question) = scene.progress.question else { return Vec::new() };
        match self.read(scene, question) {
            Ok(answers) => answers,
            Err(error) => {
                self.error = Some(error);
                self.alarmed = true;
                Vec::new()
            }
        }
    }

    /// After rendering: a new error takes the focus to what it is about.
    pub(super) fn rendered(&mut self) {
        if std::mem::take(&mut self.alarmed)
            && let Some(field) = self.field.cast::<HtmlElement>()
        {
            let asked = field.query_selector(WRONG).ok().flatten().and_then(|asked| asked.dyn_into().ok());
            // A field that cannot be focused leaves the focus on the button: nothing to do then.
            let _ = asked.unwrap_or(field).focus();
        }
    }

    fn read(&self, scene: &Scene, question: Question) -> Result<Vec<Action>, Error> {
        if scene.edition.fact(question.fact).and_then(number::range).is_some() {
            let input = self.field.cast::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default();
            let number = number::read(&scene.edition, question.fact, &input);
            let number = number.map_err(|message| Error { message, about: None })?;
            return Ok(vec![Action::Answer(question.fact, number)]);
        }
        let mut case = scene.progress.case.clone();
        for (fact, answer) in &self.marks {
            case.set(*fact, *answer);
        }
        // One no may settle what the other conditions would have: they need no answer then.
        let missing = scene.edition.decide(&case).missing;
        if let Some((first, _)) = self.marks.iter().find(|(fact, _)| missing.contains(fact)) {
            let about = question.list.map(|_| *first);
            return Err(Error { message: if about.is_some() { UNANSWERED } else { UNCHOSEN }.into(), about });
        }
        let answered = |action: &Action| matches!(action, Action::Answer(..));
        Ok(self.marked().into_iter().filter(answered).collect())
    }

    /// The error, if it is about this question of a checklist, or about the only one.
    fn wrong(&self, about: Option<FactId>) -> Option<&Error> {
        self.error.as_ref().filter(|error| error.about == about)
    }

    /// The error, where it is about this question. The focus brings a screen reader to it; a number field may have
    /// the focus already, and so the error is an alert there.
    fn error(&self, about: Option<FactId>, alert: bool) -> Html {
        let Some(error) = self.wrong(about) else { return Html::default() };
        html! {
            <p class="error" id={ERROR} role={alert.then_some("alert")}>{ unseen("Fel: ") }{ &error.message }</p>
        }
    }
}

/// The form. Its key makes another question another form: nothing typed or marked is carried over.
pub(super) fn form(
    draft: &Draft,
    scene: &Scene,
    question: Question,
    send: &Callback<AppMessage>,
    act: &Callback<Action>,
) -> Html {
    let Some(fact) = scene.edition.fact(question.fact) else { return Html::default() };
    let onsubmit = send.reform(|event: SubmitEvent| {
        event.prevent_default();
        AppMessage::Submit
    });
    let list = question.list.and_then(|list| scene.edition.checklist(list));
    let field = match (list, number::range(fact)) {
        (Some(list), _) => checklist(draft, scene, list, send, act),
        (None, Some(range)) => number_field(draft, scene, question, fact, range),
        (None, None) => choices(draft, scene, question, fact, send),
    };
    let key = (question.fact.index() << 1) + usize::from(question.again);
    html! {
        <form {key} {onsubmit} novalidate=true part="question" class="question" data-fact={fact.id.clone()}
            data-checklist={list.map(|list| list.id.clone())}>
            <p class="left">{ questions_left(scene.progress.left) }</p>
            { field }
            <div class="buttons">
                <button type="submit" part="button">{ "Nästa" }</button>
                { button("Vet inte", "", act, Action::Pass(question.fact)) }
                if question.again {
                    { button("Ändra inte", "", act, Action::Keep) }
                }
            </div>
        </form>
    }
}

/// What the hard terms of the question mean.
fn help(help: &str) -> Html {
    if help.is_empty() {
        return Html::default();
    }
    html! {
        <details class="help">
            <summary>{ "Vad menas?" }</summary>
            <p>{ help }</p>
        </details>
    }
}
