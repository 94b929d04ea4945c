//! The map: the decision diagram as a picture, and as a list of numbered steps.

mod diagram;
mod labels;
mod layout;
mod message;
mod picture;
mod steps;

use crate::headings::heading;
use crate::view_context::ViewProps;
use diagram::Diagram;
use kontaktkoll_answer::text::{count, lower_first};
use message::MapMessage;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::{Component, Context, Html, NodeRef, html};

/// The view.
pub(crate) struct Map {
    /// Built once: the rules do not change while the view is open.
    diagram: Option<Diagram>,
    root: NodeRef,
    /// The number of the step that gets the focus after the next rendering.
    focus: Option<usize>,
}

impl Component for Map {
    type Message = MapMessage;
    type Properties = ViewProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self { diagram: Diagram::new(&ctx.props().context.edition), root: NodeRef::default(), focus: None }
    }

    fn update(&mut self, _: &Context<Self>, message: MapMessage) -> bool {
        let MapMessage::GoToStep(step) = message;
        self.focus = Some(step);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let context = &ctx.props().context;
        context.rendering();
        let send = ctx.link().callback(|message: MapMessage| message);
        let Some(diagram) = &self.diagram else { return Html::default() };
        let title = context.edition.decision(diagram.decision).map_or("", |decision| decision.title.as_str());
        let path = diagram.path(&context.case);
        let has_answers = context.case.answered().next().is_some();
        html! {
            <div ref={&self.root}>
                <p class="lead-in">
                    { ["Vägen till ", &lower_first(title), ", fråga för fråga. "].concat() }
                    if has_answers {
                        { "Dina svar är markerade med en tjock linje och ✓." }
                    }
                </p>
                { picture::picture(context, diagram, &path, title) }
                <div class="group">
                    { heading(context.heading_level, 1, "Kartan som text") }
                    <p>{ "Samma frågor och svar som i bilden. Varje svar leder till ett nytt steg eller till ett utfall." }</p>
                    { steps::steps(context, diagram, &path, &send) }
                </div>
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        ctx.props().context.shown();
        let Some(root) = self.root.cast::<Element>() else { return };
        let find = |selector: &str| root.query_selector(selector).ok().flatten();
        if let Some(step) = self.focus.take()
            && let Some(target) = find(&["[data-step=\"", &count(step), "\"]"].concat())
            && let Some(target) = target.dyn_ref::<HtmlElement>()
        {
            // Cannot fail: the step has a tab index.
            let _ = target.focus();
        }
        // A picture that is wider than the screen is scrolled to the last node of the answers.
        if first && let (Some(scroll), Some(here)) = (find(".scroll"), find("svg .here").or_else(|| find("svg .step")))
        {
            let (viewport, node) = (scroll.get_bounding_client_rect(), here.get_bounding_client_rect());
            let middle = node.left() + node.width() / 2.0 - viewport.left() - viewport.width() / 2.0;
            #[expect(clippy::cast_possible_truncation, reason = "pixels")]
            scroll.set_scroll_left(middle as i32);
        }
    }
}
