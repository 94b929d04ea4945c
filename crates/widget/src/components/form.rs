//! The question being asked: a form with choices, or with a number.

mod choices;
mod number_field;

use super::app::AppMessage;
use super::button::button;
use super::tag::{Content, text};
use crate::number;
use crate::scene::Scene;
use crate::session::{Action, Question};
use crate::text::questions_left;
use choices::choices;
use kontaktkoll_rules::compiled::Fact;
use kontaktkoll_rules::{Answer, ChoiceId};
use number_field::number_field;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::{Callback, Html, NodeRef, SubmitEvent, html};

/// The name of the error message, for the field that it is about.
const ERROR: &str = "fel";

/// What the user is doing in the form.
pub(super) struct Draft {
    /// The choice that is marked.
    pub(super) chosen: Answer,
    error: Option<String>,
    /// Whether the error is new, and the focus is to go to what it is about.
    alarmed: bool,
    /// The group of choices, or the number field.
    field: NodeRef,
}

impl Draft {
    /// The form as it is first shown.
    pub(super) fn new(scene: &Scene) -> Self {
        let chosen = scene.standing.question.map(|question| question.chosen).unwrap_or_default();
        Self { chosen, error: None, alarmed: false, field: NodeRef::default() }
    }

    /// Marks a choice.
    pub(super) fn mark(&mut self, choice: ChoiceId) {
        self.chosen = Answer::Chosen(choice);
        self.error = None;
    }

    /// The answer, if it is one; else the form says what is wrong.
    pub(super) fn submit(&mut self, scene: &Scene) -> Option<Action> {
        let question = scene.standing.question?;
        match self.read(scene, question) {
            Ok(choice) => Some(Action::Answer(question.fact, choice)),
            Err(error) => {
                self.error = Some(error);
                self.alarmed = true;
                None
            }
        }
    }

    /// After rendering: a new error takes the focus to what it is about.
    pub(super) fn rendered(&mut self) {
        if std::mem::take(&mut self.alarmed)
            && let Some(field) = self.field.cast::<HtmlElement>()
        {
            // A field that cannot be focused leaves the focus on the button: nothing to do then.
            let _ = field.focus();
        }
    }

    fn read(&self, scene: &Scene, question: Question) -> Result<ChoiceId, String> {
        if scene.edition.fact(question.fact).and_then(number::range).is_some() {
            let input = self.field.cast::<HtmlInputElement>().map(|field| field.value()).unwrap_or_default();
            return number::read(&scene.edition, question.fact, &input);
        }
        match self.chosen {
            Answer::Chosen(choice) => Ok(choice),
            Answer::Unanswered => Err("Välj ett alternativ, eller gå vidare med Vet inte.".into()),
        }
    }

    fn error(&self) -> Html {
        let Some(error) = &self.error else { return Html::default() };
        let mut content = Content::default();
        content.unseen("Fel: ");
        content.words(error);
        content.with("p", &["class", "id"], &["error", ERROR])
    }
}

/// The form; another question is another form.
pub(super) fn form(
    draft: &Draft,
    scene: &Scene,
    question: Question,
    send: &Callback<AppMessage>,
    act: &Callback<Action>,
) -> Option<Html> {
    let fact = scene.edition.fact(question.fact)?;
    let onsubmit = send.reform(|event: SubmitEvent| {
        event.prevent_default();
        AppMessage::Submit
    });
    let field = match number::range(fact) {
        Some(range) => number_field(draft, scene, fact, range),
        None => choices(draft, scene, question, fact, send),
    };
    let mut ways_on = Content::default();
    ways_on.add(button("Vet inte", "", act, Action::Pass(question.fact)));
    if question.again {
        ways_on.add(button("Ändra inte", "", act, Action::Keep));
    }
    let key = (question.fact.index() << 1) + usize::from(question.again);
    Some(html! {
        <form {key} {onsubmit} novalidate=true part="question" class="question" data-fact={fact.id.clone()}>
            { text("p", "left", &questions_left(scene.standing.left)) }
            { field }
            <div class="buttons">
                <button type="submit" part="button">{ "Nästa" }</button>
                { ways_on.html() }
            </div>
        </form>
    })
}

/// What the hard terms of the question mean.
fn help(fact: &Fact) -> Html {
    if fact.help.is_empty() {
        return Html::default();
    }
    let mut content = Content::default();
    content.text("summary", "", "Vad menas?");
    content.text("p", "", &fact.help);
    content.within("details", "help")
}
