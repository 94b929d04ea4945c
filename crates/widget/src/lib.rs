//! The Kontaktkoll widget: Yew components over the rules crate, and their JavaScript surface.
//!
//! `web/` owns the custom element; it fetches the rulebook, mounts a [`Widget`] in its shadow root
//! and passes events on to the host page. Here is what the user sees and does.
//!
//! | module | what it does |
//! |---|---|
//! | `api` | what JavaScript can call |
//! | `session` | answers, and what follows from them; no screen |
//! | `scene` | all that one rendering needs, unchanging |
//! | `components` | what is on the screen |
//! | `announce` | what a screen reader is told when an answer changes something |
//! | `focus` | where the keyboard goes next |
//! | `prerender` | the first question as HTML, for the build |
//!
//! Out of scope: fetching, storing, clocks and addresses. Answers leave this module in no other
//! way than the decision result that the host asks for.

#![cfg_attr(not(feature = "exports"), expect(dead_code, unused_imports, reason = "used by the exports"))]

mod announce;
pub mod api;
pub mod components;
mod focus;
#[cfg(feature = "prerender")]
mod prerender;
pub mod scene;
mod session;

#[cfg(feature = "exports")]
pub use api::{Widget, decide};
#[cfg(feature = "prerender")]
pub use prerender::{FirstQuestion, answer_html, first_questions};

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOC: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
