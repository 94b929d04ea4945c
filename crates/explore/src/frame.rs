//! The root component: the way back to the questions, a heading, and the view.

use crate::desk::{Desk, Event};
use crate::views::View;
use kontaktkoll_answer::text;
use kontaktkoll_widget::components::tag::heading_name;
use web_sys::HtmlElement;
use yew::virtual_dom::VTag;
use yew::{Callback, Component, Context, Html, NodeRef, Properties, html};

/// What is shown.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct FrameProps {
    /// The view.
    pub(crate) view: View,
    /// What it works with.
    pub(crate) desk: Desk,
}

/// What happens to the frame.
pub(crate) enum FrameMessage {
    /// The host wants the focus in the view.
    Focus,
}

/// The frame.
pub(crate) struct Frame {
    heading: NodeRef,
    focus: bool,
}

impl Component for Frame {
    type Message = FrameMessage;
    type Properties = FrameProps;

    fn create(_: &Context<Self>) -> Self {
        Self { heading: NodeRef::default(), focus: false }
    }

    fn update(&mut self, _: &Context<Self>, message: FrameMessage) -> bool {
        match message {
            FrameMessage::Focus => self.focus = true,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let FrameProps { view, desk } = ctx.props();
        let mut heading = VTag::new(heading_name(desk.config.level, 0));
        heading.add_attribute("tabindex", "-1");
        heading.add_attribute("class", "explore-title");
        heading.add_attribute("part", "title");
        heading.node_ref = self.heading.clone();
        heading.add_child(view.title().into());
        let edition = [desk.rulebook.title(), ", ", &text::edition(&desk.edition)].concat();
        html! {
            <div class="root explore" part="root" lang="sv" data-view={view.id()}>
                <div class="explore-head">
                    { back(&desk.tell) }
                    { Html::from(heading) }
                    <p part="edition">{ edition }</p>
                    if desk.config.date != desk.config.today {
                        <p>{ text::applies(true, desk.config.date) }</p>
                    }
                    if let Some(warning) = text::warning(&desk.edition, desk.config.today) {
                        <p class="notice" part="warning">{ warning }</p>
                    }
                </div>
                { view.show(desk) }
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if std::mem::take(&mut self.focus)
            && let Some(heading) = self.heading.cast::<HtmlElement>()
        {
            // A heading with a tab index takes the focus.
            let _ = heading.focus();
        }
        if first {
            ctx.props().desk.tell.emit(Event::Ready);
        }
    }
}

fn back(tell: &Callback<Event>) -> Html {
    let onclick = tell.reform(|_| Event::Close);
    html! { <button type="button" part="button" class="explore-back" {onclick}>{ "Tillbaka till frågorna" }</button> }
}
