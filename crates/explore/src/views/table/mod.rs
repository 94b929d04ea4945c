//! The decision tables as the owner wrote them, filtered by answers.

mod filter;
mod grid;
mod rows;

use crate::desk::Desk;
use crate::headings::heading;
use crate::views::ViewProps;
use crate::words::counted;
use filter::filter;
use grid::grid;
use kontaktkoll_rules::{Answer, Case, FactId};
use yew::{Component, Context, Html, html};

/// What the user does.
pub(crate) enum TableMessage {
    /// Keeps the rows that allow this answer.
    Set(FactId, Answer),
    /// Wants every row.
    All,
    /// Wants the guide's answers back.
    Own,
}

/// The view: the answers to filter by are its state, and begin as the guide's.
pub(crate) struct Table {
    case: Case,
}

impl Component for Table {
    type Message = TableMessage;
    type Properties = ViewProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self { case: ctx.props().desk.case.clone() }
    }

    fn update(&mut self, ctx: &Context<Self>, message: TableMessage) -> bool {
        match message {
            TableMessage::Set(fact, answer) => self.case.set(fact, answer),
            TableMessage::All => self.case = ctx.props().desk.edition.case(),
            TableMessage::Own => self.case = ctx.props().desk.case.clone(),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let desk = &ctx.props().desk;
        let tables: Vec<(Html, usize, usize)> =
            desk.edition.decisions().map(|(decision, content)| self.table(desk, decision, &content.title)).collect();
        let (shown, all) = tables.iter().fold((0, 0), |sum, (_, shown, all)| (sum.0 + shown, sum.1 + all));
        let status = ["Visar ", &counted(shown, "rad", "rader"), " av ", &counted(all, "rad", "rader"), "."].concat();
        html! {
            <>
                { filter(desk, &self.case, ctx.link()) }
                <p class="status" role="status">{ status }</p>
                { tables.into_iter().map(|(table, ..)| table).collect::<Html>() }
            </>
        }
    }
}

impl Table {
    /// One decision's table with the number of rows shown, and of all.
    fn table(&self, desk: &Desk, decision: kontaktkoll_rules::DecisionId, title: &str) -> (Html, usize, usize) {
        let all = rows::rows(&desk.edition, decision);
        let shown: Vec<_> = all.iter().filter(|row| row.allows(&desk.edition, &self.case)).collect();
        let table = html! {
            <div class="group">
                { heading(desk.config.level, 1, title) }
                { grid(desk, decision, &shown, &self.case) }
            </div>
        };
        (table, shown.len(), all.len())
    }
}
