//! The quota view: whether a contact is compensated, given earlier contacts and visits. Dates are typed,
//! pasted, or clicked in a calendar. The text fields hold all of them. The host keeps what is typed, in memory
//! only, until the user starts over.

mod calendar;
mod field;
mod geometry;
mod listing;
mod message;
mod picture;
mod reckoning;
mod verdict;

use crate::headings::heading;
use crate::view_context::{HostEvent, TypedDates, ViewContext, ViewProps};
use crate::views::row_budget::RowBudget;
use calendar::{CalendarState, calendar};
use field::field;
use kontaktkoll_answer::dates::{self, Dates, Limits};
use kontaktkoll_answer::outcome::{Conclusion, OutcomeText};
use kontaktkoll_answer::text::{day, edition};
use kontaktkoll_rules::Verdict;
use kontaktkoll_rules::compiled;
use kontaktkoll_rules::compiled::Day;
use listing::listing;
use message::{DateList, QuotaMessage};
use picture::{legend, picture};
use reckoning::Reckoning;
use verdict::verdict;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::{Callback, Component, Context, Html, InputEvent, NodeRef, TargetCast, html};

/// More rows of the table than fit on a screen.
const FIRST_ROWS: usize = 40;

/// The view.
pub(crate) struct Quota {
    /// The text of the fields.
    typed: TypedDates,
    /// The list that clicks in the calendar change.
    list: DateList,
    /// The day of the calendar that is in the tab order.
    cursor: Day,
    /// Whether the day of the cursor gets the focus after the next rendering.
    focus: bool,
    root: NodeRef,
    /// The rows of the table that are rendered.
    rows: RowBudget,
}

impl Component for Quota {
    type Message = QuotaMessage;
    type Properties = ViewProps;

    fn create(ctx: &Context<Self>) -> Self {
        let context = &ctx.props().context;
        Self {
            typed: context.typed.clone(),
            list: DateList::Contacts,
            cursor: context.date.min(context.today()),
            focus: false,
            root: NodeRef::default(),
            rows: RowBudget::starting_with(FIRST_ROWS),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: QuotaMessage) -> bool {
        match message {
            QuotaMessage::EditList(list, text) => *self.text_of(list) = text,
            QuotaMessage::EditDate(text) => {
                self.typed.contact = Some(text);
                self.cursor = self.cursor.min(self.limits(ctx).latest());
            }
            QuotaMessage::Toggle(day) => {
                let limits = self.limits(ctx);
                let text = self.text_of(self.list);
                *text = match dates::read_list(text, limits).find(day) {
                    Some(entry) => dates::without(text, &entry.place),
                    None => dates::with(text, day),
                };
                self.cursor = day;
            }
            QuotaMessage::ChooseList(list) => {
                self.list = list;
                return true;
            }
            QuotaMessage::MoveTo { day, focus } => {
                self.cursor = day.min(self.limits(ctx).latest());
                self.focus = focus;
                return true;
            }
            QuotaMessage::RenderMore => {
                self.rows.grow(self.most_rows());
                return true;
            }
        }
        if self.most_rows() > FIRST_ROWS {
            self.rows.restart();
        }
        ctx.props().context.notify.emit(HostEvent::Typed(self.typed.clone()));
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let context = &ctx.props().context;
        context.rendering();
        let send = ctx.link().callback(|message: QuotaMessage| message);
        let Some(quota) = context.edition.content().quotas.first() else {
            return html! { <p>{ "Regelverket har ingen gräns för hur ofta en kontakt ersätts." }</p> };
        };
        let limits = self.limits(ctx);
        let (contacts, visits) =
            (dates::read_list(&self.typed.contacts, limits), dates::read_list(&self.typed.visits, limits));
        let calendar_state = CalendarState {
            cursor: self.cursor,
            latest: limits.latest(),
            list: self.list,
            contacts: &contacts.days(),
            visits: &visits.days(),
            names: (&quota.contacts, &quota.visits),
        };
        let earlier = |what: &str| ["Tidigare ", what].concat();
        html! {
            <div class="quota" ref={&self.root}>
                { introduction(context, quota) }
                { self.date_field(ctx, &send) }
                <div class="quota-fields">
                    { field(DateList::Contacts, &earlier(&quota.contacts), &self.typed.contacts, &contacts, &send) }
                    { field(DateList::Visits, &earlier(&quota.visits), &self.typed.visits, &visits, &send) }
                    <details class="filter">
                        <summary>{ "Välj i kalender" }</summary>
                        { calendar(&calendar_state, &send) }
                    </details>
                </div>
                { self.answer(ctx, quota, &contacts, &visits) }
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        ctx.props().context.shown();
        if self.rows.is_limited() {
            let link = ctx.link().clone();
            self.rows.after_paint(move || link.send_message(QuotaMessage::RenderMore));
        }
        let Some(root) = self.root.cast::<Element>() else { return };
        if std::mem::take(&mut self.focus)
            && let Ok(Some(button)) = root.query_selector(&["[data-day=\"", &day(self.cursor), "\"]"].concat())
            && let Some(button) = button.dyn_ref::<HtmlElement>()
        {
            // Cannot fail: a button takes the focus.
            let _ = button.focus();
        }
        if first && let Ok(Some(scroll)) = root.query_selector(".scroll") {
            // The contact is at the right end.
            scroll.set_scroll_left(scroll.scroll_width());
        }
    }
}

impl Quota {
    /// The text of a list.
    fn text_of(&mut self, list: DateList) -> &mut String {
        match list {
            DateList::Contacts => &mut self.typed.contacts,
            DateList::Visits => &mut self.typed.visits,
        }
    }

    /// The table has no more rows than dates are typed, and one for the contact.
    fn most_rows(&self) -> usize {
        1 + dates::most_entries(&self.typed.contacts) + dates::most_entries(&self.typed.visits)
    }

    /// The text of the contact's date: the guide's date until the user changes it.
    fn date_text(&self, ctx: &Context<Self>) -> String {
        self.typed.contact.clone().unwrap_or_else(|| day(ctx.props().context.date))
    }

    /// The limits by the date that is typed, or by the guide's date while that cannot be read.
    fn limits(&self, ctx: &Context<Self>) -> Limits {
        let context = &ctx.props().context;
        let contact = dates::read_contact(&self.date_text(ctx)).unwrap_or(context.date);
        Limits { today: context.today(), contact }
    }

    /// The date of the contact.
    ///
    /// # Errors
    /// Why it cannot be used.
    fn contact(&self, ctx: &Context<Self>) -> Result<Day, String> {
        let found = dates::read_contact(&self.date_text(ctx))?;
        let own_edition = &ctx.props().context.edition;
        if own_edition.validity().covers(found) {
            return Ok(found);
        }
        Err([&day(found), " går inte att räkna på. ", &edition(own_edition), "."].concat())
    }

    fn date_field(&self, ctx: &Context<Self>, send: &Callback<QuotaMessage>) -> Html {
        let oninput = send.reform(|event: InputEvent| {
            let field = event.target_dyn_into::<HtmlInputElement>();
            QuotaMessage::EditDate(field.map(|field| field.value()).unwrap_or_default())
        });
        let error = self.contact(ctx).err();
        let invalid = error.is_some().then_some("true");
        html! {
            <div class="dates">
                <label for="kontaktdatum">{ "Den här kontaktens datum" }</label>
                <input id="kontaktdatum" type="text" autocomplete="off" spellcheck="false" maxlength="40"
                    value={self.date_text(ctx)} {oninput} aria-invalid={invalid} aria-describedby="kontaktdatum-fel" />
                <p id="kontaktdatum-fel" class="error" role="status">{ error.unwrap_or_default() }</p>
            </div>
        }
    }

    fn answer(&self, ctx: &Context<Self>, quota: &compiled::Quota, contacts: &Dates, visits: &Dates) -> Html {
        let context = &ctx.props().context;
        let Ok(contact) = self.contact(ctx) else { return Html::default() };
        let reckoning = Reckoning::new(quota, contact, &contacts.days(), visits.days());
        let is_incomplete = contacts.is_incomplete || visits.is_incomplete;
        html! {
            <>
                { verdict(context, &reckoning, is_incomplete) }
                <div class="group">
                    { heading(context.heading_level, 1, "Tidslinje") }
                    { picture(&reckoning) }
                    { legend(&reckoning) }
                </div>
                <div class="group" ref={self.rows.tables()}>
                    { heading(context.heading_level, 1, "Som tabell") }
                    { listing(&reckoning, self.rows.limit()) }
                </div>
            </>
        }
    }
}

/// Which outcome is limited, and a notice when the answers lead to a different one.
fn introduction(context: &ViewContext, quota: &compiled::Quota) -> Html {
    let edition = &context.edition;
    let (decision, id) = (quota.decision, quota.outcome);
    let Some(outcome) = OutcomeText::find(edition, decision, id) else { return Html::default() };
    let decided = edition.decide(&context.case);
    let not_limited = |verdict: &&Verdict| verdict.decision == decision && !verdict.possible.contains(&id);
    let conclusion = decided.decisions.iter().find(not_limited).and_then(|verdict| Conclusion::new(edition, verdict));
    let notice = conclusion.as_ref().and_then(|conclusion| {
        let found = conclusion.settled()?.badge_or_title();
        let title = &conclusion.title;
        Some(["Dina svar ger ", found, ", som gränserna inte gäller. ", title, "en ändras aldrig av dem."].concat())
    });
    html! {
        <>
            <p class="lead-in">
                { [&quota.title, ": gränserna gäller kontakter som blir ", outcome.badge_or_title(), ". Datumen glöms när du börjar om eller lämnar sidan."].concat() }
            </p>
            if let Some(notice) = notice {
                <p class="notice">{ notice }</p>
            }
        </>
    }
}
