//! The root component: the button back to the questions, a heading, and the view.

use crate::headings::focusable_heading;
use crate::view_context::{HostEvent, ViewContext};
use crate::views;
use kontaktkoll_answer::text;
use kontaktkoll_answer::views::View;
use web_sys::HtmlElement;
use yew::{Callback, Component, Context, Html, NodeRef, Properties, html};

/// What is shown.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ViewFrameProps {
    /// The view.
    pub(crate) view: View,
    /// What it works with.
    pub(crate) context: ViewContext,
}

/// What the host asks of the frame.
pub(crate) enum ViewFrameMessage {
    /// Moves the focus to the heading.
    Focus,
}

/// The frame.
pub(crate) struct ViewFrame {
    heading: NodeRef,
    /// Whether the heading gets the focus after the next rendering.
    focus: bool,
}

impl Component for ViewFrame {
    type Message = ViewFrameMessage;
    type Properties = ViewFrameProps;

    fn create(_: &Context<Self>) -> Self {
        Self { heading: NodeRef::default(), focus: false }
    }

    fn update(&mut self, _: &Context<Self>, message: ViewFrameMessage) -> bool {
        match message {
            ViewFrameMessage::Focus => self.focus = true,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let ViewFrameProps { view, context } = ctx.props();
        context.rendering();
        let today = context.today();
        let mut heading = focusable_heading(context.heading_level, 0, view.title(), "explore-title", &self.heading);
        heading.add_attribute("part", "title");
        let edition = [context.rulebook.title(), ", ", &text::edition(&context.edition)].concat();
        html! {
            <div class="root explore" part="root" lang="sv" data-view={view.id()}>
                <div class="explore-head">
                    { back_button(&context.notify) }
                    { Html::from(heading) }
                    <p part="edition">{ edition }</p>
                    if context.date != today {
                        <p>{ text::applies(true, context.date) }</p>
                    }
                    if let Some(warning) = text::warning(&context.edition, today) {
                        <p class="notice" part="warning">{ warning }</p>
                    }
                </div>
                { views::show(*view, context) }
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        ctx.props().context.shown();
        if std::mem::take(&mut self.focus)
            && let Some(heading) = self.heading.cast::<HtmlElement>()
        {
            // Cannot fail: the heading has a tab index.
            let _ = heading.focus();
        }
        if first {
            ctx.props().context.notify.emit(HostEvent::Ready);
        }
    }
}

fn back_button(notify: &Callback<HostEvent>) -> Html {
    let onclick = notify.reform(|_| HostEvent::Close);
    html! { <button type="button" part="button" class="explore-back" {onclick}>{ "Tillbaka till frågorna" }</button> }
}
