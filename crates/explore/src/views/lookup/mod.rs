//! The look-up: from an outcome, a code or a word to the answers that lead there.

mod consequences;
mod matching;
mod message;
mod outcome;
mod results;
mod search;
mod ways;

use crate::view_context::ViewProps;
use kontaktkoll_answer::text::counted;
use kontaktkoll_rules::{DecisionId, OutcomeId};
use message::LookupMessage;
use search::{SearchResult, search};
use web_sys::{HtmlElement, HtmlInputElement};
use yew::{Callback, Component, Context, Html, InputEvent, NodeRef, SubmitEvent, TargetCast, html};

/// The longest query, in characters. Nobody types more, but long texts may be pasted.
const LONGEST_QUERY: usize = 100;

/// The view.
pub(crate) struct Lookup {
    query: String,
    opened: Option<(DecisionId, OutcomeId)>,
    /// The heading of the opened outcome, or the search field.
    focus_target: NodeRef,
    /// Whether the target gets the focus after the next rendering.
    focus: bool,
}

impl Component for Lookup {
    type Message = LookupMessage;
    type Properties = ViewProps;

    fn create(_: &Context<Self>) -> Self {
        Self { query: String::new(), opened: None, focus_target: NodeRef::default(), focus: false }
    }

    fn changed(&mut self, ctx: &Context<Self>, former: &ViewProps) -> bool {
        // The outcome belongs to its edition; the query does not.
        if ctx.props().context.edition.name() != former.context.edition.name() {
            self.opened = None;
        }
        true
    }

    fn update(&mut self, _: &Context<Self>, message: LookupMessage) -> bool {
        match message {
            LookupMessage::Query(query) => self.query = query.chars().take(LONGEST_QUERY).collect(),
            LookupMessage::Open(decision, outcome) => {
                self.opened = Some((decision, outcome));
                self.focus = true;
            }
            LookupMessage::Close => {
                self.opened = None;
                self.focus = true;
            }
            LookupMessage::Submit => return false,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let context = &ctx.props().context;
        context.rendering();
        let send = ctx.link().callback(|message: LookupMessage| message);
        if let Some((decision, outcome)) = self.opened {
            return outcome::outcome(context, decision, outcome, &self.focus_target, &send);
        }
        let found = search(&context.edition, &self.query);
        let is_empty = self.query.trim().is_empty();
        html! {
            <>
                { self.form(&send) }
                <p class="status" role="status">{ if is_empty { String::new() } else { status(&found) } }</p>
                if is_empty {
                    { results::everything(context, &send) }
                } else if found.is_empty() {
                    { results::nothing(context, &self.query, &send) }
                } else {
                    { results::results(context, &found, &send) }
                }
            </>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        ctx.props().context.shown();
        if std::mem::take(&mut self.focus)
            && let Some(target) = self.focus_target.cast::<HtmlElement>()
        {
            // Cannot fail: a field takes the focus, and the heading has a tab index.
            let _ = target.focus();
        }
    }
}

impl Lookup {
    fn form(&self, send: &Callback<LookupMessage>) -> Html {
        let oninput = send.reform(|event: InputEvent| {
            let field = event.target_dyn_into::<HtmlInputElement>();
            LookupMessage::Query(field.map(|field| field.value()).unwrap_or_default())
        });
        let onsubmit = send.reform(|event: SubmitEvent| {
            event.prevent_default();
            LookupMessage::Submit
        });
        html! {
            <form role="search" class="search" {onsubmit}>
                <label for="sok">{ "Sök på utfall, kod eller ord" }</label>
                <input id="sok" type="search" autocomplete="off" spellcheck="false" maxlength={LONGEST_QUERY.to_string()}
                    ref={&self.focus_target} value={self.query.clone()} {oninput} />
            </form>
        }
    }
}

/// How much was found.
fn status(found: &[SearchResult]) -> String {
    match found {
        [] => "Inget hittades.".into(),
        [first, ..] if first.is_guess => {
            ["Inget stavas så. ", &counted(found.len(), "liknande träff", "liknande träffar"), "."].concat()
        }
        _ => [&counted(found.len(), "träff", "träffar"), "."].concat(),
    }
}
