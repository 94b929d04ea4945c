//! A widget on the screen.

use super::decide::{decide_by, proven};
use super::events::listener_of;
use crate::components::{App, AppMessage, AppProps, HostEvent};
use crate::scene::{Book, Scene};
use crate::session::Step;
use js_sys::Function;
use kontaktkoll_answer::number::range;
use kontaktkoll_js::{self as js, Config, Facts};
use kontaktkoll_rules::{Answer, Edition, Report};
use serde::Serialize;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;
use yew::{AppHandle, Callback, Renderer};

/// A widget on the screen.
#[wasm_bindgen]
pub struct Widget {
    app: AppHandle<App>,
    book: Book,
    config: Config,
    listener: Callback<HostEvent>,
}

#[wasm_bindgen]
impl Widget {
    /// Renders into `root`, an empty element of its own.
    ///
    /// `rulebook` is the parsed JSON of a compiled rulebook. `config` is
    /// `{date: "YYYY-MM-DD", today: "YYYY-MM-DD", headingLevel: 2…6}`. `listener` is called with the
    /// kind of event (`ready`, `rendering`, `shown`, `step` or `result`) and its details.
    ///
    /// # Errors
    /// An `Error` with a `code` (`rulebook`, `rulebook-format`, or `unexpected` for a `config` of another shape) and a
    /// message in Swedish.
    pub fn mount(
        root: HtmlElement,
        rulebook: &JsValue,
        config: &JsValue,
        listener: Function,
    ) -> Result<Widget, JsValue> {
        let config = js::from_js(config)?;
        let book = Book(proven(rulebook)?);
        let listener = listener_of(Rc::clone(&book.0), listener);
        let props = AppProps { book: book.clone(), config, listener: listener.clone() };
        let app = Renderer::<App>::with_root_and_props(root.into(), props).render();
        Ok(Widget { app, book, config, listener })
    }

    /// Shows another day or other heading levels, and keeps the answers.
    ///
    /// # Errors
    /// As for [`Widget::mount`].
    pub fn update(&mut self, config: &JsValue) -> Result<(), JsValue> {
        self.config = js::from_js(config)?;
        let (book, listener) = (self.book.clone(), self.listener.clone());
        self.app.update(AppProps { book, config: self.config, listener });
        Ok(())
    }

    /// Forgets all answers, and leaves the focus alone.
    pub fn reset(&self) {
        self.app.send_message(AppMessage::Reset);
    }

    /// Starts from `facts` (`{kanal: "telefon"}`) and from passed questions, by identifier.
    ///
    /// # Errors
    /// As for [`decide`](super::decide()); then the answers stay as they are.
    pub fn start(&self, facts: &JsValue, passed: Vec<String>) -> Result<(), JsValue> {
        let Some(edition) = self.book.0.edition_on(self.config.date) else { return Ok(()) };
        let case = Facts::read(facts)?.case(edition)?;
        let passed =
            passed.iter().filter_map(|id| edition.fact_id(id)).filter(|fact| case.get(*fact) == Answer::Unanswered);
        self.app.send_message(AppMessage::Start(case.clone(), passed.collect()));
        Ok(())
    }

    /// The questions passed without an answer, by identifier.
    pub fn passed(&self) -> Vec<String> {
        let id = |scene: &Scene, step: &Step| match step {
            Step::Passed(fact) => scene.edition.fact(*fact).map(|fact| fact.id.clone()),
            Step::Answered(..) | Step::Changing(_) => None,
        };
        self.with_scene(|scene| scene.progress.steps.iter().filter_map(|step| id(scene, step)).collect())
            .unwrap_or_default()
    }

    /// Moves the focus to the question, or to the result.
    pub fn focus(&self) {
        self.app.send_message(AppMessage::Focus);
    }

    /// `ready`, or `expired` when no edition is in force on the day.
    #[wasm_bindgen(getter)]
    pub fn status(&self) -> String {
        let ready = self.book.0.edition_on(self.config.date).is_some();
        if ready { "ready" } else { "expired" }.into()
    }

    /// The decision result of the answers so far; `null` when no edition is in force on the day.
    ///
    /// # Errors
    /// None that are known.
    pub fn result(&self) -> Result<JsValue, JsValue> {
        let report = |scene: &Scene| {
            js::to_js(&Report::new(&scene.rulebook, &scene.edition, scene.config.date, &scene.progress.decided))
        };
        Ok(self.with_scene(report).unwrap_or(Ok(JsValue::NULL))?)
    }

    /// The answer as plain text for a record, without anything about the patient; empty when no edition is in force.
    pub fn note(&self) -> String {
        self.with_scene(|scene| scene.answer.note(scene.config.date)).unwrap_or_default()
    }

    /// A message to the content owner about an answer that seems wrong: `{text, gap, owners}`; `undefined` when no
    /// edition is in force.
    ///
    /// # Errors
    /// None that are known.
    #[wasm_bindgen(js_name = errorReport)]
    pub fn error_report(&self) -> Result<JsValue, JsValue> {
        let report = |scene: &Scene| {
            let report = scene.answer.error_report(&answers_in_words(scene), scene.config.date);
            js::to_js(&ErrorReport { text: &report.text, gap: report.gap, owners: owners(&scene.edition) })
        };
        Ok(self.with_scene(report).unwrap_or(Ok(JsValue::UNDEFINED))?)
    }

    /// The answers so far that apply, `{fact: choice}`.
    ///
    /// # Errors
    /// None that are known.
    pub fn answers(&self) -> Result<JsValue, JsValue> {
        let facts = self.with_scene(|scene| Facts::of(&scene.edition, &scene.progress.case));
        Ok(js::to_js(&facts.unwrap_or_default())?)
    }

    /// What `facts` come to on `date` by the rulebook of this widget; the widget itself stays as
    /// it is.
    ///
    /// # Errors
    /// As for [`decide`](super::decide()).
    pub fn decide(&self, facts: &JsValue, date: &str) -> Result<JsValue, JsValue> {
        decide_by(&self.book.0, facts, date)
    }

    /// Forgets everything, before the host takes the widget off the screen. Yew never removes the listeners
    /// of an app, so the app waits for [`Widget::revive`].
    pub fn park(&self) {
        self.app.send_message(AppMessage::Park);
    }

    /// Starts a parked widget again, as [`Widget::mount`] does, in the same element.
    ///
    /// # Errors
    /// As for [`Widget::mount`].
    pub fn revive(&mut self, rulebook: &JsValue, config: &JsValue, listener: Function) -> Result<(), JsValue> {
        let config = js::from_js(config)?;
        self.book = Book(proven(rulebook)?);
        self.listener = listener_of(Rc::clone(&self.book.0), listener);
        self.config = config;
        self.app.update(AppProps { book: self.book.clone(), config, listener: self.listener.clone() });
        Ok(())
    }
}

impl Widget {
    /// Reads what is on the screen; `None` when no edition is in force.
    fn with_scene<T>(&self, read: impl FnOnce(&Scene) -> T) -> Option<T> {
        let app = self.app.get_component()?;
        app.scene().map(read)
    }
}

/// A message to the content owner.
#[derive(Serialize)]
struct ErrorReport<'a> {
    text: &'a str,
    /// The part of `text` that the user replaces.
    gap: &'a str,
    /// Those who publish the documents, each once.
    owners: Vec<&'a str>,
}

/// Questions with their answers, without numbers such as the patient's age: "Hur skedde kontakten? Telefon".
fn answers_in_words(scene: &Scene) -> Vec<String> {
    let answer = |step: &Step| {
        let fact = scene.edition.fact(step.fact()).filter(|fact| range(fact).is_none())?;
        let answer = match *step {
            Step::Answered(id, choice) => scene.edition.choice(id, choice)?.label.as_str(),
            Step::Passed(_) | Step::Changing(_) => "Vet inte",
        };
        Some([&fact.question, " ", answer].concat())
    };
    scene.progress.steps.iter().filter_map(answer).collect()
}

fn owners(edition: &Edition) -> Vec<&str> {
    let mut owners = Vec::new();
    for document in &edition.content().documents {
        if !owners.contains(&document.owner.as_str()) {
            owners.push(document.owner.as_str());
        }
    }
    owners
}
