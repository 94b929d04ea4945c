//! The exports.

use super::failure::Failure;
use super::{facts, values};
use crate::components::{App, AppMessage, AppProps, HostEvent};
use crate::scene::{Book, Config, Scene};
use crate::session::Step;
use js_sys::{Function, Object, Reflect};

use kontaktkoll_answer::number::range;
use kontaktkoll_rules::{Answer, Edition, Report, Rulebook};
use std::cell::RefCell;
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
    /// An `Error` with a `code` (`rulebook`, `rulebook-format` or `date`) and a message in Swedish.
    pub fn mount(
        root: HtmlElement,
        rulebook: &JsValue,
        config: &JsValue,
        listener: Function,
    ) -> Result<Widget, JsValue> {
        let config = values::config(config)?;
        let book = Book(Rc::new(values::rulebook(rulebook)?));
        let listener = listener_of(Rc::clone(&book.0), listener);
        let props = AppProps { book: book.clone(), config, listener: listener.clone() };
        let app = Renderer::<App>::with_root_and_props(root.into(), props).render();
        Ok(Widget { app, book, config, listener })
    }

    /// Shows another day, or other heading levels. The answers stay.
    ///
    /// # Errors
    /// As for [`Widget::mount`].
    pub fn update(&mut self, config: &JsValue) -> Result<(), JsValue> {
        self.config = values::config(config)?;
        let (book, listener) = (self.book.clone(), self.listener.clone());
        self.app.update(AppProps { book, config: self.config, listener });
        Ok(())
    }

    /// Forgets all answers; the focus stays where it is.
    pub fn reset(&self) {
        self.app.send_message(AppMessage::Reset);
    }

    /// Starts from `facts` (`{kanal: "telefon"}`) and from questions gone past, by identifier.
    ///
    /// # Errors
    /// As for [`decide`]; then the answers stay as they are.
    pub fn start(&self, facts: &JsValue, passed: Vec<String>) -> Result<(), JsValue> {
        let Some(edition) = self.book.0.edition_on(self.config.date) else { return Ok(()) };
        let case = facts::case(edition, &values::facts(facts)?)?;
        let passed =
            passed.iter().filter_map(|id| edition.fact_id(id)).filter(|fact| case.get(*fact) == Answer::Unanswered);
        self.app.send_message(AppMessage::Start(case.clone(), passed.collect()));
        Ok(())
    }

    /// The questions gone past without an answer, by identifier.
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

    /// What the answers so far come to; `null` when no edition is in force on the day.
    ///
    /// # Errors
    /// None that are known.
    pub fn result(&self) -> Result<JsValue, JsValue> {
        let Some(app) = self.app.get_component() else { return Ok(JsValue::NULL) };
        let Some((scene, decided)) = app.decided() else { return Ok(JsValue::NULL) };
        values::report(&Report::new(&scene.rulebook, &scene.edition, scene.config.date, decided))
    }

    /// The answer as plain text for a record, without anything about the patient; empty when no edition is in force.
    pub fn note(&self) -> String {
        self.with_scene(|scene| scene.answer.note(scene.config.date)).unwrap_or_default()
    }

    /// A message to the content owner about an answer that seems wrong; `undefined` when no edition is in force.
    #[wasm_bindgen(js_name = errorReport)]
    pub fn error_report(&self) -> Option<ErrorReport> {
        self.with_scene(|scene| {
            let report = scene.answer.error_report(&answers_in_words(scene), scene.config.date);
            ErrorReport { text: report.text, gap: report.gap.into(), owners: owners(&scene.edition) }
        })
    }

    /// The answers so far that apply, `{fact: choice}`.
    pub fn answers(&self) -> JsValue {
        let Some(app) = self.app.get_component() else { return object(&[]) };
        let Some((scene, _)) = app.decided() else { return object(&[]) };
        let answered = scene.progress.case.answered();
        let entries: Vec<(&str, JsValue)> = answered
            .filter_map(|(fact, choice)| {
                let choice = scene.edition.choice(fact, choice)?.id.as_str().into();
                Some((scene.edition.fact(fact)?.id.as_str(), choice))
            })
            .collect();
        object(&entries)
    }

    /// What `facts` come to on `date` by the rulebook of this widget; the widget itself stays as
    /// it is.
    ///
    /// # Errors
    /// As for [`decide`].
    pub fn decide(&self, facts: &JsValue, date: &str) -> Result<JsValue, JsValue> {
        decide_by(&self.book.0, facts, date)
    }

    /// Forgets everything; the host takes the widget off the screen. Yew never removes the listeners
    /// of an app, so an app that is done with waits for [`Widget::revive`].
    pub fn park(&self) {
        self.app.send_message(AppMessage::Park);
    }

    /// Makes a parked widget a new one; as [`Widget::mount`], in the element that it was mounted in.
    ///
    /// # Errors
    /// As for [`Widget::mount`].
    pub fn revive(&mut self, rulebook: &JsValue, config: &JsValue, listener: Function) -> Result<(), JsValue> {
        let config = values::config(config)?;
        self.book = Book(Rc::new(values::rulebook(rulebook)?));
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
        app.decided().map(|(scene, _)| read(scene))
    }
}

/// A message to the content owner about an answer that seems wrong.
#[wasm_bindgen(getter_with_clone)]
pub struct ErrorReport {
    /// The message.
    pub text: String,
    /// The part of `text` that the user replaces.
    pub gap: String,
    /// Those who publish the documents, each once.
    pub owners: Vec<String>,
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

fn owners(edition: &Edition) -> Vec<String> {
    let mut owners: Vec<String> = Vec::new();
    for document in &edition.content().documents {
        if !owners.contains(&document.owner) {
            owners.push(document.owner.clone());
        }
    }
    owners
}

/// What `facts` (`{kanal: "telefon", alder: 42}`) come to on `date` (`YYYY-MM-DD`) by `rulebook`,
/// the parsed JSON of a compiled rulebook.
///
/// # Errors
/// An `Error` with a `code` (`rulebook`, `rulebook-format`, `date`, `edition`, `fact` or `choice`)
/// and a message in Swedish that names the input and what could stand there instead.
#[wasm_bindgen]
pub fn decide(rulebook: &JsValue, facts: &JsValue, date: &str) -> Result<JsValue, JsValue> {
    decide_by(&*proven(rulebook)?, facts, date)
}

thread_local! {
    /// The rulebook that `decide` was asked for last, as it came and as it was proven.
    static LAST: RefCell<Option<(JsValue, Rc<Rulebook>)>> = const { RefCell::new(None) };
}

/// The rulebook, proven once for the same object: that takes a thousand times as long as to decide. The
/// host does not change an object that it gives again.
fn proven(rulebook: &JsValue) -> Result<Rc<Rulebook>, JsValue> {
    let known = LAST.with_borrow(|last| match last {
        Some((object, proven)) if Object::is(object, rulebook) => Some(Rc::clone(proven)),
        _ => None,
    });
    if let Some(known) = known {
        return Ok(known);
    }
    let proven = Rc::new(values::rulebook(rulebook)?);
    LAST.set(Some((rulebook.clone(), Rc::clone(&proven))));
    Ok(proven)
}

fn decide_by(rulebook: &Rulebook, facts: &JsValue, date: &str) -> Result<JsValue, JsValue> {
    let date = values::day(date)?;
    let edition = rulebook.edition_on(date).ok_or_else(|| Failure::no_edition(rulebook, date))?;
    let case = facts::case(edition, &values::facts(facts)?)?;
    values::report(&Report::new(rulebook, edition, date, &edition.decide(&case)))
}

/// Passes events on to JavaScript.
fn listener_of(rulebook: Rc<Rulebook>, listener: Function) -> Callback<HostEvent> {
    Callback::from(move |event| {
        let detail = Object::new();
        let set = |key: &str, value: Option<&str>| {
            // A plain object takes every property.
            let _ = Reflect::set(&detail, &key.into(), &value.map_or(JsValue::NULL, JsValue::from));
        };
        set("rulebook", Some(rulebook.id()));
        let kind = match event {
            HostEvent::Ready => "ready",
            HostEvent::Rendering => "rendering",
            HostEvent::Shown => "shown",
            HostEvent::Step(fact) => {
                set("fact", Some(&fact));
                "step"
            }
            HostEvent::Result { edition, outcome } => {
                set("edition", Some(&edition));
                set("outcome", outcome.as_deref());
                "result"
            }
        };
        // What goes wrong in the host's listener is the host's.
        let _ = listener.call2(&JsValue::NULL, &kind.into(), &detail);
    })
}

fn object(entries: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (key, value) in entries {
        // A plain object takes every property.
        let _ = Reflect::set(&object, &(*key).into(), value);
    }
    object.into()
}
