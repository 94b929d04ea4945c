//! The map: the decision diagram as a picture, and the same as a list of numbered steps.

mod diagram;
mod labels;
mod layout;
mod picture;
mod steps;

use crate::headings::heading;
use crate::views::ViewProps;
use diagram::Diagram;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::{Component, Context, Html, NodeRef, html};

/// What the user does.
pub(crate) enum MapMessage {
    /// Goes to a step of the list, by its number.
    Go(usize),
}

/// The view.
pub(crate) struct Map {
    /// Made once: the rules do not change while it is open.
    diagram: Option<Diagram>,
    root: NodeRef,
    /// The step that gets the focus.
    go: Option<usize>,
}

impl Component for Map {
    type Message = MapMessage;
    type Properties = ViewProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self { diagram: Diagram::new(&ctx.props().desk.edition), root: NodeRef::default(), go: None }
    }

    fn update(&mut self, _: &Context<Self>, message: MapMessage) -> bool {
        let MapMessage::Go(step) = message;
        self.go = Some(step);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let desk = &ctx.props().desk;
        let Some(diagram) = &self.diagram else { return Html::default() };
        let title = desk.edition.decision(diagram.decision).map_or("", |decision| decision.title.as_str());
        let path = diagram.path(&desk.case);
        let answered = desk.case.answered().next().is_some();
        html! {
            <div ref={&self.root}>
                <p class="lead-in">
                    { ["Vägen till ", &kontaktkoll_answer::text::lower_first(title), ", fråga för fråga. "].concat() }
                    if answered {
                        { "Dina svar är markerade med en tjock linje och ✓." }
                    }
                </p>
                { picture::picture(desk, diagram, &path, title) }
                <div class="group">
                    { heading(desk.config.level, 1, "Kartan som text") }
                    <p>{ "Samma frågor och svar som i bilden. Varje svar leder till ett nytt steg eller till ett utfall." }</p>
                    { steps::steps(desk, diagram, &path, ctx.link()) }
                </div>
            </div>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, first: bool) {
        let Some(root) = self.root.cast::<Element>() else { return };
        let find = |selector: &str| root.query_selector(selector).ok().flatten();
        if let Some(step) = self.go.take()
            && let Some(target) = find(&["[data-step=\"", &kontaktkoll_answer::text::count(step), "\"]"].concat())
            && let Some(target) = target.dyn_ref::<HtmlElement>()
        {
            // A list item with a tab index takes the focus.
            let _ = target.focus();
        }
        // What is wider than the screen begins where the reader is.
        if first && let (Some(scroll), Some(here)) = (find(".scroll"), find("svg .here").or_else(|| find("svg .step")))
        {
            let (frame, node) = (scroll.get_bounding_client_rect(), here.get_bounding_client_rect());
            let middle = node.left() + node.width() / 2.0 - frame.left() - frame.width() / 2.0;
            #[expect(clippy::cast_possible_truncation, reason = "pixels")]
            scroll.set_scroll_left(middle as i32);
        }
    }
}
