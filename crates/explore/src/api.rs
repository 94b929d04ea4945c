//! What JavaScript can call.

use crate::view_context::{HostEvent, ViewContext, ViewData};
use crate::view_frame::{ViewFrame, ViewFrameMessage, ViewFrameProps};
use js_sys::{Array, Function};
use kontaktkoll_answer::views::View;
use kontaktkoll_js::{self as js, Config, Facts, Failure};
use serde::{Deserialize, Serialize};
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
    /// `listener` is called with the kind of event and its details: `ready`, `close`, or `start`
    /// with `{facts}`.
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
        let guide: Guide = js::from_js(config)?;
        let config: Config = js::from_js(config)?;
        let others = guide.others.iter().map(|other| js::load_rulebook(&other)).collect::<Result<Vec<_>, _>>()?;
        let no_edition = || Failure::no_edition(&rulebook, config.date);
        let edition = rulebook.edition_on(config.date).ok_or_else(no_edition)?.clone();
        let case = guide.facts.case(&edition)?;
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

/// What the guide gives a view besides [`Config`].
#[derive(Deserialize)]
struct Guide {
    /// Its answers.
    #[serde(default)]
    facts: Facts,
    /// Compiled rulebooks to compare with, left to their own reader.
    #[serde(default, with = "serde_wasm_bindgen::preserve")]
    others: Array,
}

/// The details of an event.
#[derive(Default, Serialize)]
struct Detail {
    #[serde(skip_serializing_if = "Option::is_none")]
    facts: Option<Facts>,
}

/// Reports an event to JavaScript.
fn notify(listener: &Function, event: HostEvent) {
    let (kind, detail) = match event {
        HostEvent::Ready => ("ready", Detail::default()),
        HostEvent::Close => ("close", Detail::default()),
        HostEvent::Start(facts) => ("start", Detail { facts: Some(facts.into_iter().collect()) }),
    };
    // Strings are always plain data. An error in the host's listener is the host's.
    let detail = js::to_js(&detail).unwrap_or_default();
    let _ = listener.call2(&JsValue::NULL, &kind.into(), &detail);
}
