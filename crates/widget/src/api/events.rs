//! Events for the element.

use crate::components::HostEvent;
use js_sys::Function;
use kontaktkoll_js as js;
use kontaktkoll_rules::Rulebook;
use serde::Serialize;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use yew::Callback;

/// The details of an event.
#[derive(Serialize)]
#[serde(untagged)]
enum Detail<'a> {
    Plain { rulebook: &'a str },
    Step { rulebook: &'a str, fact: &'a str },
    Result { rulebook: &'a str, edition: &'a str, outcome: Option<&'a str> },
}

/// Passes events on to JavaScript: the kind, and the details.
pub(super) fn listener_of(book: Rc<Rulebook>, listener: Function) -> Callback<HostEvent> {
    Callback::from(move |event| {
        let rulebook = book.id();
        let (kind, detail) = match &event {
            HostEvent::Ready => ("ready", Detail::Plain { rulebook }),
            HostEvent::Rendering => ("rendering", Detail::Plain { rulebook }),
            HostEvent::Shown => ("shown", Detail::Plain { rulebook }),
            HostEvent::Restart => ("restart", Detail::Plain { rulebook }),
            HostEvent::Step(fact) => ("step", Detail::Step { rulebook, fact }),
            HostEvent::Result { edition, outcome } => {
                ("result", Detail::Result { rulebook, edition, outcome: outcome.as_deref() })
            }
        };
        // Strings are always plain data. An error in the host's listener is the host's.
        let detail = js::to_js(&detail).unwrap_or_default();
        let _ = listener.call2(&JsValue::NULL, &kind.into(), &detail);
    })
}
