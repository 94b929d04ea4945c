//! The decision tables as the owner wrote them, filtered by answers.

mod filter;
mod grid;
mod message;

use crate::headings::heading;
use crate::rule_rows::rule_rows;
use crate::view_context::{ViewContext, ViewProps};
use crate::views::row_budget::RowBudget;
use filter::filter;
use grid::grid;
use kontaktkoll_answer::text::counted;
use kontaktkoll_rules::{Case, Decided, DecisionId};
use message::TableMessage;
use yew::{Component, Context, Html, html};

/// As many rows as fit on a screen below the filter: a row with its reason and source takes five lines or more.
const FIRST_ROWS: usize = 4;

/// The view.
pub(crate) struct Table {
    /// The answers to filter by; the guide's, to begin with.
    filter: Case,
    budget: RowBudget,
}

impl Component for Table {
    type Message = TableMessage;
    type Properties = ViewProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self { filter: ctx.props().context.case.clone(), budget: RowBudget::starting_with(FIRST_ROWS) }
    }

    fn update(&mut self, ctx: &Context<Self>, message: TableMessage) -> bool {
        let context = &ctx.props().context;
        match message {
            TableMessage::Filter(fact, answer) => self.filter.set(fact, answer),
            TableMessage::ShowAll => self.filter = context.edition.case(),
            TableMessage::UseOwnAnswers => self.filter = context.case.clone(),
            TableMessage::RenderMore => {
                let rules = context.edition.content().decisions.iter().map(|decision| decision.rules.len());
                self.budget.grow(rules.sum());
                return true;
            }
        }
        self.budget.restart();
        true
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        ctx.props().context.shown();
        if self.budget.is_limited() {
            let link = ctx.link().clone();
            self.budget.after_paint(move || link.send_message(TableMessage::RenderMore));
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let context = &ctx.props().context;
        context.rendering();
        let send = ctx.link().callback(|message: TableMessage| message);
        let decided = context.edition.decide(&self.filter);
        let mut budget = self.budget.limit();
        let decisions = context.edition.decisions();
        let tables: Vec<DecisionTable> = decisions
            .map(|(decision, content)| {
                let table = self.table(context, decision, &content.title, &decided, budget);
                budget = budget.saturating_sub(table.allowed_rows);
                table
            })
            .collect();
        let allowed = tables.iter().map(|table| table.allowed_rows).sum();
        let all = tables.iter().map(|table| table.all_rows).sum();
        let status = ["Visar ", &counted(allowed, "rad", "rader"), " av ", &counted(all, "rad", "rader"), "."].concat();
        html! {
            <>
                { filter(context, &self.filter, &send) }
                <p class="status" role="status">{ status }</p>
                <div ref={self.budget.tables()}>{ tables.into_iter().map(|table| table.html).collect::<Html>() }</div>
            </>
        }
    }
}

/// The table of one decision.
struct DecisionTable {
    html: Html,
    /// The number of rows that the filter allows.
    allowed_rows: usize,
    all_rows: usize,
}

impl Table {
    /// The table of one decision, of which at most `budget` rows are rendered.
    fn table(
        &self,
        context: &ViewContext,
        decision: DecisionId,
        title: &str,
        decided: &Decided,
        budget: usize,
    ) -> DecisionTable {
        let all = rule_rows(&context.edition, decision);
        let allowed: Vec<_> = all.iter().filter(|row| row.allows(&self.filter, decided)).collect();
        let html = html! {
            <div class="group">
                { heading(context.heading_level, 1, title) }
                { grid(context, decision, &allowed, budget, &self.filter) }
            </div>
        };
        DecisionTable { html, allowed_rows: allowed.len(), all_rows: all.len() }
    }
}
