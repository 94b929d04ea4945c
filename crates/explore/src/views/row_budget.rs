//! How many rows are rendered. A long table takes ten times as long to lay out and paint as the part of it
//! that fits on a screen, and the user may press the next key meanwhile. So the first rows are rendered at
//! once and the rest after them, twice as many each time.

use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use web_sys::HtmlElement;
use yew::NodeRef;

/// The number of rows that are rendered.
pub(super) struct RowBudget {
    /// As many rows as fit on a screen.
    first: usize,
    /// `None` when all rows are rendered.
    limit: Option<usize>,
    tables: NodeRef,
    /// The next frame; cancelled with the view.
    painting: Option<AnimationFrame>,
}

impl RowBudget {
    /// No limit to begin with, and `first` rows after each [`RowBudget::restart`].
    pub(super) fn starting_with(first: usize) -> Self {
        Self { first, limit: None, tables: NodeRef::default(), painting: None }
    }

    /// The element that holds the tables.
    pub(super) fn tables(&self) -> &NodeRef {
        &self.tables
    }

    /// Whether rows may be left to render.
    pub(super) fn is_limited(&self) -> bool {
        self.limit.is_some()
    }

    /// The most rows to render.
    pub(super) fn limit(&self) -> usize {
        self.limit.unwrap_or(usize::MAX)
    }

    /// Starts again with the first rows, after a change of the rows. The tables keep their height until all
    /// rows are rendered, so that the page does not scroll by itself.
    pub(super) fn restart(&mut self) {
        if self.limit.is_none()
            && let Some(tables) = self.tables.cast::<HtmlElement>()
        {
            let height = [tables.offset_height().to_string().as_str(), "px"].concat();
            // Without the property the page may scroll; nothing else is lost.
            let _ = tables.style().set_property("min-block-size", &height);
        }
        self.limit = Some(self.first);
    }

    /// Doubles the budget; there is no limit any more when it reaches `all` rows.
    pub(super) fn grow(&mut self, all: usize) {
        self.painting = None;
        self.limit = self.limit.map(|limit| limit * 2).filter(|limit| *limit < all);
        if self.limit.is_none()
            && let Some(tables) = self.tables.cast::<HtmlElement>()
        {
            // Nothing to remove when `restart` could not set it.
            let _ = tables.style().remove_property("min-block-size");
        }
    }

    /// Does `work`, which calls [`RowBudget::grow`], when the current rendering has been painted. Nothing more is
    /// done while that is still awaited.
    pub(super) fn after_paint(&mut self, work: impl FnOnce() + 'static) {
        if self.painting.is_some() {
            return;
        }
        // A timer that is set before painting fires after it.
        self.painting = Some(request_animation_frame(|_| {
            Timeout::new(0, work).forget();
        }));
    }
}
