//! The decision tables as the owner wrote them, filtered by answers.

mod filter;
mod grid;
mod rest;
pub(crate) mod rows;

use crate::desk::Desk;
use crate::headings::heading;
use crate::views::ViewProps;
use crate::words::counted;
use filter::filter;
use grid::grid;
use kontaktkoll_rules::{Answer, Case, Decided, DecisionId, FactId};
use rest::Rest;
use yew::{Component, Context, Html, html};

/// What the user does.
pub(crate) enum TableMessage {
    /// Keeps the rows that allow this answer.
    Set(FactId, Answer),
    /// Wants every row.
    All,
    /// Wants the guide's answers back.
    Own,
    /// Sees the first rows: now more of them.
    Rest,
}

/// The view: the answers to filter by are its state, and begin as the guide's.
pub(crate) struct Table {
    case: Case,
    rest: Rest,
}

impl Component for Table {
    type Message = TableMessage;
    type Properties = ViewProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self { case: ctx.props().desk.case.clone(), rest: Rest::default() }
    }

    fn update(&mut self, ctx: &Context<Self>, message: TableMessage) -> bool {
        match message {
            TableMessage::Set(fact, answer) => self.case.set(fact, answer),
            TableMessage::All => self.case = ctx.props().desk.edition.case(),
            TableMessage::Own => self.case = ctx.props().desk.case.clone(),
            TableMessage::Rest => {
                let rules = ctx.props().desk.edition.content().decisions.iter().map(|decision| decision.rules.len());
                self.rest.go_on(rules.sum());
                return true;
            }
        }
        self.rest.begin();
        true
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        if self.rest.waits() {
            let link = ctx.link().clone();
            rest::after_paint(move || link.send_message(TableMessage::Rest));
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let desk = &ctx.props().desk;
        let decided = desk.edition.decide(&self.case);
        let mut room = self.rest.room();
        let tables = desk.edition.decisions();
        let tables = tables.map(|(decision, content)| self.table(desk, decision, &content.title, &decided, &mut room));
        let tables: Vec<(Html, usize, usize)> = tables.collect();
        let (shown, all) = tables.iter().fold((0, 0), |sum, (_, shown, all)| (sum.0 + shown, sum.1 + all));
        let status = ["Visar ", &counted(shown, "rad", "rader"), " av ", &counted(all, "rad", "rader"), "."].concat();
        html! {
            <>
                { filter(desk, &self.case, ctx.link()) }
                <p class="status" role="status">{ status }</p>
                <div ref={self.rest.place()}>{ tables.into_iter().map(|(table, ..)| table).collect::<Html>() }</div>
            </>
        }
    }
}

impl Table {
    /// One decision's table with the number of rows that the answers allow, and of all; on the screen
    /// are as many as there is `room` for.
    fn table(
        &self,
        desk: &Desk,
        decision: DecisionId,
        title: &str,
        decided: &Decided,
        room: &mut usize,
    ) -> (Html, usize, usize) {
        let all = rows::rows(&desk.edition, decision);
        let shown: Vec<_> = all.iter().filter(|row| row.allows(&self.case, decided)).collect();
        let table = html! {
            <div class="group">
                { heading(desk.config.level, 1, title) }
                { grid(desk, decision, &shown, *room, &self.case) }
            </div>
        };
        *room = room.saturating_sub(shown.len());
        (table, shown.len(), all.len())
    }
}
