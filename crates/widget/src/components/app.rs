//! The whole widget: holds the session, and lays out what follows from it.

use super::button::views;
use super::form::{Draft, form};
use super::message::AppMessage;
use super::outdated::outdated;
use super::result::result;
use super::so_far::so_far;
use super::steps::steps;
use super::title::title;
use crate::announce::announcement;
use crate::focus::Focus;
use crate::scene::{Book, Scene};
use crate::session::{Action, Session};
use core::mem;
use kontaktkoll_answer::text::applies;
use kontaktkoll_js::Config;
use yew::{Callback, Component, Context, Html, NodeRef, Properties, html};

/// What the host is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum HostEvent {
    /// The widget is on the screen.
    Ready,
    /// The widget is about to render: the host puts back what others have changed in its nodes.
    Rendering,
    /// The rendered content may have changed.
    Shown,
    /// All answers are forgotten.
    Restart,
    /// The user has answered or passed the fact with this identifier.
    Step(String),
    /// The user has come to the result.
    Result {
        /// The edition that it holds in.
        edition: String,
        /// The outcome of the first decision, if it is settled.
        outcome: Option<String>,
    },
}

/// What the host wants.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct AppProps {
    /// The rulebook.
    pub(crate) book: Book,
    /// The day, and how it is shown.
    pub(crate) config: Config,
    /// Told what happens.
    pub(crate) listener: Callback<HostEvent>,
}

/// The root component, and the only one with a state: each component costs the user a kilobyte or
/// two, so the rest are functions.
pub(crate) struct App {
    /// What is on the screen, or was while an edition was in force.
    state: Option<State>,
    /// Whether an edition is in force.
    covered: bool,
    /// What the live region says.
    announcement: String,
    /// What gets the focus once it is rendered.
    focus: Option<Focus>,
    /// Whether it is off the screen, without a state.
    parked: bool,
    /// Whether the host waits to hear that the widget is on the screen.
    awaited: bool,
    root: NodeRef,
}

/// The answers, what follows from them, and the form.
struct State {
    session: Session,
    scene: Scene,
    draft: Draft,
}

impl Component for App {
    type Message = AppMessage;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let state = State::new(ctx.props(), None);
        Self {
            covered: state.is_some(),
            state,
            announcement: String::new(),
            focus: None,
            parked: false,
            awaited: true,
            root: NodeRef::default(),
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, former: &AppProps) -> bool {
        let (props, again) = (ctx.props(), !self.parked);
        self.awaited |= self.parked;
        self.parked = false;
        let state = State::new(props, self.state.as_ref());
        self.covered = state.is_some();
        // A day that no edition covers may be a slip: the answers are kept for the next.
        self.state = state.or(self.state.take());
        self.announcement.clear();
        if again && former.config.date != props.config.date {
            self.announcement = applies(self.covered, props.config.date);
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, message: AppMessage) -> bool {
        if matches!(message, AppMessage::Park) {
            (self.state, self.parked) = (None, true);
            self.announcement.clear();
            return true;
        }
        let Some(state) = &mut self.state else { return false };
        match message {
            AppMessage::Mark(fact, choice) => state.draft.mark(fact, choice),
            AppMessage::Submit | AppMessage::Act(Action::All) => {
                if !matches!(message, AppMessage::Submit) {
                    state.draft.mark_all(&state.scene);
                }
                let answers = state.draft.submit(&state.scene);
                self.act(ctx.props(), &answers, true);
            }
            // What is marked on a checklist is answered, although the rest is passed.
            AppMessage::Act(Action::Pass(_))
                if state.scene.progress.question.is_some_and(|asked| asked.list.is_some()) =>
            {
                let answers = state.draft.marked();
                self.act(ctx.props(), &answers, true);
            }
            AppMessage::Act(action) => self.act(ctx.props(), &[action], true),
            AppMessage::Reset => self.act(ctx.props(), &[Action::Restart], false),
            AppMessage::Start(answers, passed) => {
                state.session.resume(answers, passed);
                state.show(ctx.props());
            }
            AppMessage::Focus => self.focus = Some(state.place()),
            AppMessage::Park => {}
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let AppProps { book, config, listener } = ctx.props();
        listener.emit(HostEvent::Rendering);
        if self.parked {
            // A page may have removed hundreds of widgets.
            return Html::default();
        }
        let content = match self.state.as_ref().filter(|_| self.covered) {
            Some(state) => state.view(&ctx.link().callback(|message: AppMessage| message)),
            None => outdated(&book.0, *config),
        };
        html! {
            <div ref={&self.root} class="root" part="root" lang="sv">
                { content }
                <p class="unseen" role="status">{ &self.announcement }</p>
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        if let Some(focus) = self.focus.take() {
            focus.take(&self.root);
        }
        if let Some(state) = &mut self.state {
            state.draft.rendered();
        }
        if mem::take(&mut self.awaited) {
            ctx.props().listener.emit(HostEvent::Ready);
        }
        ctx.props().listener.emit(HostEvent::Shown);
    }
}

impl App {
    /// What is on the screen; `None` when no edition is in force.
    pub(crate) fn scene(&self) -> Option<&Scene> {
        self.state.as_ref().filter(|_| self.covered).map(|state| &state.scene)
    }

    fn act(&mut self, props: &AppProps, actions: &[Action], by_user: bool) {
        let (Some(state), Some(last)) = (&mut self.state, actions.last()) else { return };
        for action in actions {
            state.session.apply(*action);
        }
        let Some(before) = state.show(props) else { return };
        self.announcement = announcement(&before, &state.scene, *last);
        if *last == Action::Restart {
            props.listener.emit(HostEvent::Restart);
        }
        if by_user {
            self.focus = Some(state.place());
            state.tell(&props.listener, actions);
        }
    }
}

impl State {
    /// A new session, with the answers of the `former` one that still mean something.
    fn new(props: &AppProps, former: Option<&Self>) -> Option<Self> {
        let mut session = Session::start(&props.book.0, props.config.date)?;
        if let Some(former) = former {
            session.adopt(&former.session);
        }
        let scene = Scene::new(&props.book, &session, props.config)?;
        let draft = Draft::new(&scene);
        Some(Self { session, scene, draft })
    }

    /// Shows what follows from the session now; returns the former scene.
    fn show(&mut self, props: &AppProps) -> Option<Scene> {
        let next = Scene::new(&props.book, &self.session, props.config)?;
        self.draft = Draft::new(&next);
        Some(mem::replace(&mut self.scene, next))
    }

    /// Where the keyboard belongs now.
    fn place(&self) -> Focus {
        if self.scene.progress.question.is_some() { Focus::Question } else { Focus::Result }
    }

    /// Tells the host of a step, and of the result when that was the last.
    fn tell(&self, listener: &Callback<HostEvent>, actions: &[Action]) {
        for action in actions {
            let (Action::Answer(fact, _) | Action::Pass(fact)) = action else { return };
            if let Some(fact) = self.scene.edition.fact(*fact) {
                listener.emit(HostEvent::Step(fact.id.clone()));
            }
        }
        if self.scene.progress.question.is_none() {
            let outcome = self.scene.answer.main.settled().map(|outcome| outcome.id.clone());
            listener.emit(HostEvent::Result { edition: self.scene.edition.name().to_owned(), outcome });
        }
    }

    fn view(&self, send: &Callback<AppMessage>) -> Html {
        let scene = &self.scene;
        let act = &send.reform(AppMessage::Act);
        let asking = scene.progress.question.is_some();
        let main = match scene.progress.question {
            Some(question) => form(&self.draft, scene, question, send, act),
            None => result(scene, act),
        };
        html! {
            <>
                { title(scene.config.level, &scene.answer.head) }
                <div class="columns">
                    <div class="main">{ main }</div>
                    <div class="side">
                        if asking {
                            { so_far(scene) }
                        }
                        { steps(scene, act) }
                    </div>
                </div>
                { views() }
            </>
        }
    }
}
