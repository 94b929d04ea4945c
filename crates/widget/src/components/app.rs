//! The whole widget: holds the session, and lays out what follows from it.

use super::card::card;
use super::certain::certain;
use super::form::{Draft, form};
use super::outdated::outdated;
use super::possible::possible;
use super::result::result;
use super::steps::steps;
use super::tag::{Content, element, plain};
use super::title::title;
use super::views::views;
use crate::announce::announcement;
use crate::focus::Focus;
use crate::scene::{Book, Config, Scene};
use crate::session::{Action, Session};
use core::mem;
use kontaktkoll_answer::text::{applies, count, outcomes_of};
use kontaktkoll_rules::{Case, ChoiceId, Decided, FactId, Settled};
use yew::{Callback, Component, Context, Html, NodeRef, Properties, html};

/// What the host is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum HostEvent {
    /// The widget is on the screen.
    Ready,
    /// What is on the screen may be another.
    Shown,
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

/// What happens in the widget.
pub(crate) enum AppMessage {
    /// The user does something.
    Act(Action),
    /// The user marks a choice.
    Mark(FactId, ChoiceId),
    /// The user sends the form.
    Submit,
    /// The host wants the focus in the widget.
    Focus,
    /// The host wants to start over.
    Reset,
    /// The host gives answers, and the questions gone past.
    Start(Case, Vec<FactId>),
    /// The host takes the widget off the screen, and may want it for something else later.
    Park,
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
                if state.scene.standing.question.is_some_and(|asked| asked.list.is_some()) =>
            {
                let answers = state.draft.marked();
                self.act(ctx.props(), &answers, true);
            }
            AppMessage::Act(action) => self.act(ctx.props(), &[action], true),
            AppMessage::Reset => self.act(ctx.props(), &[Action::Restart], false),
            AppMessage::Start(answers, passed) => {
                state.session.resume(answers, passed);
                state.shown(ctx.props());
            }
            AppMessage::Focus => self.focus = Some(state.place()),
            AppMessage::Park => {}
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let AppProps { book, config, .. } = ctx.props();
        let content = match self.state.as_ref().filter(|_| self.covered) {
            Some(state) => state.view(&ctx.link().callback(|message: AppMessage| message)),
            None => outdated(&book.0, *config),
        };
        html! {
            <div ref={&self.root} class="root" part="root" lang="sv">
                { content }
                { element("p", &["class", "role"], &["unseen", "status"], plain(&self.announcement)) }
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
    /// What the answers come to; `None` when no edition is in force.
    pub(crate) fn decided(&self) -> Option<(&Scene, &Decided)> {
        self.state.as_ref().filter(|_| self.covered).map(|state| (&state.scene, &state.scene.standing.decided))
    }

    fn act(&mut self, props: &AppProps, actions: &[Action], by_user: bool) {
        let (Some(state), Some(last)) = (&mut self.state, actions.last()) else { return };
        for action in actions {
            state.session.apply(*action);
        }
        let before = state.shown(props);
        self.announcement = announcement(&before, &state.scene, *last);
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
        let scene = Scene::new(&props.book, &session, props.config);
        let draft = Draft::new(&scene);
        Some(Self { session, scene, draft })
    }

    /// Shows what follows from the session now; what it was before comes back.
    fn shown(&mut self, props: &AppProps) -> Scene {
        let next = Scene::new(&props.book, &self.session, props.config);
        self.draft = Draft::new(&next);
        std::mem::replace(&mut self.scene, next)
    }

    /// Where the keyboard belongs now.
    fn place(&self) -> Focus {
        if self.scene.standing.question.is_some() { Focus::Question } else { Focus::Result }
    }

    /// Tells the host of a step, and of the result when that was the last.
    fn tell(&self, listener: &Callback<HostEvent>, actions: &[Action]) {
        for action in actions {
            let (Action::Answer(fact, _) | Action::Pass(fact)) = action else { return };
            if let Some(fact) = self.scene.edition.fact(*fact) {
                listener.emit(HostEvent::Step(fact.id.clone()));
            }
        }
        if self.scene.standing.question.is_none() {
            let first = self.scene.verdicts().next().and_then(|(verdict, _)| self.scene.outcome(verdict));
            let edition = self.scene.edition.name().to_owned();
            listener.emit(HostEvent::Result { edition, outcome: first.map(|outcome| outcome.id.clone()) });
        }
    }

    fn view(&self, send: &Callback<AppMessage>) -> Html {
        let scene = &self.scene;
        let act = &send.reform(AppMessage::Act);
        let main = match scene.standing.question {
            Some(question) => form(&self.draft, scene, question, send, act),
            None => result(scene, act),
        };
        let mut side = Content::default();
        side.add(so_far(scene).unwrap_or_default());
        side.add(steps(scene, act).unwrap_or_default());
        let mut columns = Content::default();
        columns.add(element("div", &["class"], &["main"], main.unwrap_or_default()));
        columns.add(side.within("div", "side"));
        let mut all = Content::default();
        all.add(title(&scene.rulebook, Some(&scene.edition), scene.config));
        all.add(columns.within("div", "columns"));
        all.add(views());
        all.html()
    }
}

/// While questions remain: what is certain, and what is possible.
fn so_far(scene: &Scene) -> Option<Html> {
    scene.standing.question?;
    let level = scene.config.level;
    let mut content = Content::default();
    let lines = scene.edition.certain_lines(&scene.standing.case);
    let certain = certain(scene);
    if certain.is_some() || !lines.is_empty() {
        content.heading(level, 1, "Redan klart");
        content.add(certain.unwrap_or_default());
        content.add(card(scene, &lines));
    }
    let first = scene.verdicts().next();
    if let Some((verdict, decision)) = first.filter(|(verdict, _)| verdict.outcome == Settled::Open) {
        let number = count(verdict.possible.len());
        content.heading(level, 1, &["Möjliga ", &outcomes_of(decision), " (", &number, ")"].concat());
        content.add(possible(scene, verdict));
    }
    Some(content.within("div", "so-far"))
}
