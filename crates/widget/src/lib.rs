//! The Kontaktkoll widget: Yew components over the rules crate, and their JavaScript surface.
//!
//! The custom element (`web/`) fetches the rulebook, mounts a [`Widget`] in its shadow root and passes
//! events on to the host page. This crate is what the user sees and does.
//!
//! | module | what it does |
//! |---|---|
//! | `api` | what JavaScript can call |
//! | `session` | answers, and what follows from them; no screen |
//! | `scene` | what one rendering needs |
//! | `components` | the elements on the screen |
//! | `announce` | what a screen reader is told when an answer changes something |
//! | `focus` | where the keyboard goes next |
//! | `prerender` | the first question as HTML, for the build |
//!
//! Out of scope: fetching, storing, clocks and addresses. Answers leave the module only when the
//! element asks for them.

mod announce;
mod api;
mod components;
mod focus;
#[cfg(feature = "prerender")]
mod prerender;
mod scene;
mod session;

pub use api::{Widget, decide};
#[cfg(feature = "prerender")]
pub use prerender::{FirstQuestion, answer_html, first_questions};

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOC: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
