//! The first rows at once, the rest after them, twice as many each time: a long table takes ten times as
//! long to lay out and paint as what of it fits on a screen, and the user may press the next key meanwhile.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, window};
use yew::NodeRef;

/// As many as a screen has room for below the lists: one with its reason and source takes five lines or more.
const FIRST: usize = 4;

/// How many rows are on the screen.
#[derive(Default)]
pub(super) struct Rest {
    /// The first so many; `None` when all are.
    room: Option<usize>,
    tables: NodeRef,
}

impl Rest {
    /// Where the tables stand.
    pub(super) fn place(&self) -> &NodeRef {
        &self.tables
    }

    /// Whether there are rows that may wait.
    pub(super) fn waits(&self) -> bool {
        self.room.is_some()
    }

    /// How many rows are to be on the screen.
    pub(super) fn room(&self) -> usize {
        self.room.unwrap_or(usize::MAX)
    }

    /// Other rows are to be shown: the first to begin with. The page keeps its height, so that it does
    /// not scroll by itself.
    pub(super) fn begin(&mut self) {
        if self.room.is_none()
            && let Some(tables) = self.tables.cast::<HtmlElement>()
        {
            let height = [tables.offset_height().to_string().as_str(), "px"].concat();
            // A browser that does not take it may scroll.
            let _ = tables.style().set_property("min-block-size", &height);
        }
        self.room = Some(FIRST);
    }

    /// More are to be shown, of `all`.
    pub(super) fn go_on(&mut self, all: usize) {
        self.room = self.room.map(|room| room * 2).filter(|room| *room < all);
        if self.room.is_none()
            && let Some(tables) = self.tables.cast::<HtmlElement>()
        {
            // It was set by `begin`, or is not there.
            let _ = tables.style().remove_property("min-block-size");
        }
    }
}

/// Does `work` when what is on the screen now has been painted.
pub(super) fn after_paint(work: impl FnOnce() + 'static) {
    let work = Closure::once_into_js(work);
    let painting = Closure::once_into_js(move || {
        if let Some(window) = window() {
            // Without a timer there would be no frames either.
            let _ = window.set_timeout_with_callback(work.unchecked_ref());
        }
    });
    if let Some(window) = window() {
        let _ = window.request_animation_frame(painting.unchecked_ref());
    }
}
