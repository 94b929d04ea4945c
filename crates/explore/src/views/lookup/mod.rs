//! The other direction: from an outcome, a code or a word to the answers that lead there.

mod card;
mod detail;
mod fold;
mod hits;
mod index;
pub(crate) mod ways;
mod worth;

use crate::views::ViewProps;
use crate::words::counted;
use index::search;
use kontaktkoll_rules::{DecisionId, OutcomeId};
use web_sys::{HtmlElement, HtmlInputElement};
use yew::{Component, Context, Html, InputEvent, NodeRef, SubmitEvent, TargetCast, html};

/// The longest input that is looked for, in characters: nobody types more, but one may paste.
const LONGEST: usize = 100;

/// What the user does.
pub(crate) enum LookupMessage {
    /// Types.
    Query(String),
    /// Opens an outcome.
    Open(DecisionId, OutcomeId),
    /// Wants the list again.
    Close,
    /// Sends the form: what was typed has been looked for already.
    Nothing,
}

/// The view.
pub(crate) struct Lookup {
    query: String,
    opened: Option<(DecisionId, OutcomeId)>,
    /// The heading of what is opened, or the search field.
    target: NodeRef,
    /// Whether the target is to get the focus.
    moved: bool,
}

impl Component for Lookup {
    type Message = LookupMessage;
    type Properties = ViewProps;

    fn create(_: &Context<Self>) -> Self {
        Self { query: String::new(), opened: None, target: NodeRef::default(), moved: false }
    }

    fn update(&mut self, _: &Context<Self>, message: LookupMessage) -> bool {
        match message {
            LookupMessage::Query(query) => self.query = query.chars().take(LONGEST).collect(),
            LookupMessage::Open(decision, outcome) => {
                self.opened = Some((decision, outcome));
                self.moved = true;
            }
            LookupMessage::Close => {
                self.opened = None;
                self.moved = true;
            }
            LookupMessage::Nothing => return false,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let desk = &ctx.props().desk;
        if let Some((decision, outcome)) = self.opened {
            return detail::detail(desk, decision, outcome, &self.target, ctx.link());
        }
        let found = search(&desk.edition, &self.query);
        let asked = !self.query.trim().is_empty();
        let status = match (asked, found.as_slice()) {
            (false, _) => String::new(),
            (true, []) => "Inget hittades.".into(),
            (true, [first, ..]) if first.guessed => {
                ["Inget stavas så. ", &counted(found.len(), "liknande träff", "liknande träffar"), "."].concat()
            }
            (true, _) => [&counted(found.len(), "träff", "träffar"), "."].concat(),
        };
        let oninput = ctx.link().callback(|event: InputEvent| {
            let field = event.target_dyn_into::<HtmlInputElement>();
            LookupMessage::Query(field.map(|field| field.value()).unwrap_or_default())
        });
        let onsubmit = ctx.link().callback(|event: SubmitEvent| {
            event.prevent_default();
            LookupMessage::Nothing
        });
        html! {
            <>
                <form role="search" class="search" {onsubmit}>
                    <label for="sok">{ "Sök på utfall, kod eller ord" }</label>
                    <input id="sok" type="search" autocomplete="off" spellcheck="false" maxlength={LONGEST.to_string()}
                        ref={&self.target} value={self.query.clone()} {oninput} />
                </form>
                <p class="status" role="status">{ status }</p>
                if !asked {
                    { hits::everything(desk, ctx.link()) }
                } else if found.is_empty() {
                    { hits::nothing(desk, &self.query, ctx.link()) }
                } else {
                    { hits::hits(desk, &found, ctx.link()) }
                }
            </>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if std::mem::take(&mut self.moved)
            && let Some(target) = self.target.cast::<HtmlElement>()
        {
            // Both take the focus.
            let _ = target.focus();
        }
    }
}
