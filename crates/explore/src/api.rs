//! What JavaScript can call.

use crate::view_context::{HostEvent, TypedDates, ViewContext, ViewData};
use crate::view_frame::{ViewFrame, ViewFrameMessage, ViewFrameProps};
use js_sys::{Array, Function};
use kontaktkoll_answer::views::View;
use kontaktkoll_js::{self as js, Config, Facts, Failure};
use kontaktkoll_rules::Rulebook;
use kontaktkoll_rules::compiled::Day;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;
use yew::{AppHandle, Callback, Renderer};

/// A view on the screen.
#[wasm_bindgen]
pub struct Explore {
    frame: AppHandle<ViewFrame>,
    props: ViewFrameProps,
}

#[wasm_bindgen]
impl Explore {
    /// Renders `view` into `root`, an empty element of its own.
    ///
    /// `rulebook` is the parsed JSON of a compiled rulebook. `config` is
    /// `{date, today, clock, headingLevel, facts, others, typed}`: `clock` is a function that returns the current
    /// day, `facts` are the guide's answers, `{fact: choice}`, `others` compiled rulebooks to compare with, and
    /// `typed` is what the listener was last told that the user has typed.
    /// `listener` is called with the kind of event and its details: `ready`, `rendering`, `shown`, `close`, `start`
    /// with `{facts}`, or `typed` with `{typed}`.
    ///
    /// # Errors
    /// An `Error` with a `code` (`view`, or as for the widget) and a message in Swedish.
    pub fn mount(
        root: HtmlElement,
        view: &str,
        rulebook: &JsValue,
        config: &JsValue,
        listener: Function,
    ) -> Result<Explore, JsValue> {
        let view = View::find(view).ok_or_else(|| Failure::new("view", &["vyn ”", view, "” finns inte"]))?;
        let rulebook = js::load_rulebook(rulebook)?;
        let Others { others } = js::from_js(config)?;
        let others = others.iter().map(|other| js::load_rulebook(&other)).collect::<Result<Vec<_>, _>>()?;
        let notify = Callback::from(move |event| notify(&listener, event));
        let props = ViewFrameProps { view, context: context(rulebook, others, config, notify)? };
        let frame = Renderer::<ViewFrame>::with_root_and_props(root.into(), props.clone()).render();
        Ok(Explore { frame, props })
    }

    /// Renders the view for a different day or heading level, with the same rulebooks. What the user has typed
    /// stays.
    ///
    /// # Errors
    /// As for [`Explore::mount`]; then the view stays as it is.
    pub fn update(&mut self, config: &JsValue) -> Result<(), JsValue> {
        let former = &self.props.context;
        self.props.context = context(former.rulebook.clone(), former.others.clone(), config, former.notify.clone())?;
        self.frame.update(self.props.clone());
        Ok(())
    }

    /// Moves the focus to the heading of the view.
    pub fn focus(&self) {
        self.frame.send_message(ViewFrameMessage::Focus);
    }

    /// Takes the view off the screen.
    pub fn destroy(self) {
        self.frame.destroy();
    }
}

/// What a view works with by the host's `config`.
fn context(
    rulebook: Rulebook,
    others: Vec<Rulebook>,
    config: &JsValue,
    notify: Callback<HostEvent>,
) -> Result<ViewContext, Failure> {
    let guide: Guide = js::from_js(config)?;
    let config: Config = js::from_js(config)?;
    let no_edition = || Failure::no_edition(&rulebook, config.date);
    let edition = rulebook.edition_on(config.date).ok_or_else(no_edition)?.clone();
    let case = guide.facts.case(&edition)?;
    Ok(ViewContext::new(ViewData {
        rulebook,
        edition,
        case,
        date: config.date,
        clock: clock(guide.clock, config.today),
        heading_level: config.level,
        others,
        typed: guide.typed.unwrap_or_default(),
        notify,
    }))
}

/// Asks the host for the current day; `today` if it does not answer with a day.
fn clock(host: JsValue, today: Day) -> Callback<(), Day> {
    let host: Option<Function> = host.dyn_into().ok();
    Callback::from(move |()| {
        let answer = host.as_ref().and_then(|host| host.call0(&JsValue::NULL).ok());
        answer.and_then(|day| Day::parse(&day.as_string()?)).unwrap_or(today)
    })
}

/// What the host gives a view besides [`Config`].
#[derive(Deserialize)]
struct Guide {
    /// The guide's answers.
    #[serde(default)]
    facts: Facts,
    /// A function that returns the current day.
    #[serde(default, with = "serde_wasm_bindgen::preserve")]
    clock: JsValue,
    #[serde(default)]
    typed: Option<TypedDates>,
}

/// Compiled rulebooks to compare with, left to their own reader.
#[derive(Deserialize)]
struct Others {
    #[serde(default, with = "serde_wasm_bindgen::preserve")]
    others: Array,
}

/// The details of an event.
#[derive(Default, Serialize)]
struct Detail {
    #[serde(skip_serializing_if = "Option::is_none")]
    facts: Option<Facts>,
    #[serde(skip_serializing_if = "Option::is_none")]
    typed: Option<TypedDates>,
}

/// Reports an event to JavaScript.
fn notify(listener: &Function, event: HostEvent) {
    let (kind, detail) = match event {
        HostEvent::Ready => ("ready", Detail::default()),
        HostEvent::Rendering => ("rendering", Detail::default()),
        HostEvent::Shown => ("shown", Detail::default()),
        HostEvent::Close => ("close", Detail::default()),
        HostEvent::Start(facts) => ("start", Detail { facts: Some(facts.into_iter().collect()), ..Detail::default() }),
        HostEvent::Typed(typed) => ("typed", Detail { typed: Some(typed), ..Detail::default() }),
    };
    // Strings are always plain data. An error in the host's listener is the host's.
    let detail = js::to_js(&detail).unwrap_or_default();
    let _ = listener.call2(&JsValue::NULL, &kind.into(), &detail);
}
