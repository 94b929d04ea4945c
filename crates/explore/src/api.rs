//! What JavaScript can call.

use crate::view_context::{HostEvent, ViewContext, ViewData};
use crate::view_frame::{ViewFrame, ViewFrameMessage, ViewFrameProps};
use js_sys::{Array, Function, Object, Reflect};
use kontaktkoll_answer::views::View;
use kontaktkoll_rules::{Case, Edition};
use kontaktkoll_widget::api::{self, Failure};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;
use yew::{AppHandle, Callback, Renderer};

/// A view on the screen.
#[wasm_bindgen]
pub struct Explore {
    frame: AppHandle<ViewFrame>,
}

#[wasm_bindgen]
impl Explore {
    /// Renders `view` into `root`, an empty element of its own.
    ///
    /// `rulebook` is the parsed JSON of a compiled rulebook. `config` is
    /// `{date, today, headingLevel, facts, others}`; `facts` are the guide's answers, `{fact: choice}`,
    /// and `others` compiled rulebooks to compare with.
    /// `listener` is called with the kind of event and its details: `ready`, `rendering`, `shown`, `close`,
    /// or `start` with `{facts}`.
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
        let rulebook = api::rulebook(rulebook)?;
        let facts = Reflect::get(config, &"facts".into()).unwrap_or_default();
        let others: Array = Reflect::get(config, &"others".into()).unwrap_or_default().dyn_into().unwrap_or_default();
        let others = others.iter().map(|other| api::rulebook(&other)).collect::<Result<Vec<_>, _>>()?;
        let config = api::config(config)?;
        let no_edition = || Failure::no_edition(&rulebook, config.date);
        let edition = rulebook.edition_on(config.date).ok_or_else(no_edition)?.clone();
        let case = answers(&edition, &facts)?;
        let context = ViewContext::new(ViewData {
            rulebook,
            edition,
            case,
            date: config.date,
            today: config.today,
            heading_level: config.level,
            others,
            notify: Callback::from(move |event| notify(&listener, event)),
        });
        let props = ViewFrameProps { view, context };
        Ok(Explore { frame: Renderer::<ViewFrame>::with_root_and_props(root.into(), props).render() })
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

/// The guide's answers; none when there are none.
fn answers(edition: &Edition, facts: &JsValue) -> Result<Case, Failure> {
    if facts.is_undefined() || facts.is_null() {
        return Ok(edition.case());
    }
    api::case(edition, &api::facts(facts)?)
}

/// Reports an event to JavaScript.
fn notify(listener: &Function, event: HostEvent) {
    let detail = Object::new();
    let kind = match event {
        HostEvent::Ready => "ready",
        HostEvent::Rendering => "rendering",
        HostEvent::Shown => "shown",
        HostEvent::Close => "close",
        HostEvent::Start(given) => {
            let facts = Object::new();
            for (fact, choice) in given {
                // A plain object takes every property.
                let _ = Reflect::set(&facts, &fact.into(), &choice.into());
            }
            let _ = Reflect::set(&detail, &"facts".into(), &facts);
            "start"
        }
    };
    // What goes wrong in the host's listener is the host's.
    let _ = listener.call2(&JsValue::NULL, &kind.into(), &detail);
}
