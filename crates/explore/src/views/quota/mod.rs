//! Whether a contact is compensated, given the earlier ones and the visits: typed, pasted or clicked
//! in a calendar. The text fields hold all there is; nothing is kept when the view closes.

mod calendar;
mod dates;
mod field;
mod geometry;
mod listing;
mod picture;
mod reckoning;
mod verdict;

use crate::headings::heading;
use crate::views::ViewProps;
use calendar::{Shown, calendar};
use dates::{Dates, Limits};
use field::field;
use kontaktkoll_answer::text::{day, edition};
use kontaktkoll_rules::compiled;
use kontaktkoll_rules::compiled::Day;
use kontaktkoll_rules::{Settled, Verdict};
use listing::listing;
use picture::{legend, picture};
use reckoning::Reckoning;
use verdict::verdict;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::{Component, Context, Html, InputEvent, NodeRef, TargetCast, html};

/// One of the two lists of dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum List {
    Contacts,
    Visits,
}

/// What the user does.
pub(crate) enum QuotaMessage {
    /// Writes in the field of a list.
    Write(List, String),
    /// Writes the contact's own date.
    Date(String),
    /// Clicks on a day.
    Toggle(Day),
    /// Wants another list to click into.
    Into(List),
    /// Looks at another day of the calendar, and may want the focus there.
    Look(Day, bool),
}

/// The view.
pub(crate) struct Quota {
    date: String,
    contacts: String,
    visits: String,
    list: List,
    cursor: Day,
    /// Whether the day of the cursor is to get the focus.
    moved: bool,
    root: NodeRef,
}

impl Component for Quota {
    type Message = QuotaMessage;
    type Properties = ViewProps;

    fn create(ctx: &Context<Self>) -> Self {
        let contact = ctx.props().desk.config.date;
        let cursor = contact.min(ctx.props().desk.config.today);
        let (contacts, visits) = (String::new(), String::new());
        Self {
            date: day(contact),
            contacts,
            visits,
            list: List::Contacts,
            cursor,
            moved: false,
            root: NodeRef::default(),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: QuotaMessage) -> bool {
        match message {
            QuotaMessage::Write(List::Contacts, text) => self.contacts = text,
            QuotaMessage::Write(List::Visits, text) => self.visits = text,
            QuotaMessage::Date(text) => {
                self.date = text;
                self.cursor = self.cursor.min(self.limits(ctx).latest());
            }
            QuotaMessage::Toggle(day) => {
                let limits = self.limits(ctx);
                let text = match self.list {
                    List::Contacts => &mut self.contacts,
                    List::Visits => &mut self.visits,
                };
                *text = match dates::read(text, limits).find(day) {
                    Some(entry) => dates::without(text, &entry.place),
                    None => dates::with(text, day),
                };
                self.cursor = day;
            }
            QuotaMessage::Into(list) => self.list = list,
            QuotaMessage::Look(day, focus) => {
                self.cursor = day.min(self.limits(ctx).latest());
                self.moved = focus;
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let desk = &ctx.props().desk;
        let Some(quota) = desk.edition.content().quotas.first() else {
            return html! { <p>{ "Regelverket har ingen gräns för hur ofta en kontakt ersätts." }</p> };
        };
        let limits = self.limits(ctx);
        let (contacts, visits) = (dates::read(&self.contacts, limits), dates::read(&self.visits, limits));
        let shown = Shown {
            cursor: self.cursor,
            last: limits.latest(),
            list: self.list,
            contacts: &contacts.days(),
            visits: &visits.days(),
            names: (&quota.contacts, &quota.visits),
        };
        let tidied = |label: &str, what: &str| [label, " ", what].concat();
        html! {
            <div class="quota" ref={&self.root}>
                { about(desk, quota) }
                { self.date_field(ctx) }
                <div class="quota-fields">
                    { field(List::Contacts, &tidied("Tidigare", &quota.contacts), &self.contacts, &contacts, ctx.link()) }
                    { field(List::Visits, &tidied("Tidigare", &quota.visits), &self.visits, &visits, ctx.link()) }
                    <details class="filter">
                        <summary>{ "Välj i kalender" }</summary>
                        { calendar(&shown, ctx.link()) }
                    </details>
                </div>
                { self.answer(ctx, quota, &contacts, visits.days()) }
            </div>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, first: bool) {
        let Some(root) = self.root.cast::<Element>() else { return };
        if std::mem::take(&mut self.moved)
            && let Ok(Some(button)) = root.query_selector(&["[data-day=\"", &day(self.cursor), "\"]"].concat())
            && let Some(button) = button.dyn_ref::<HtmlElement>()
        {
            // A button takes the focus.
            let _ = button.focus();
        }
        if first && let Ok(Some(scroll)) = root.query_selector(".scroll") {
            // The contact stands to the right.
            scroll.set_scroll_left(scroll.scroll_width());
        }
    }
}

impl Quota {
    /// The day of the contact as it is written, or as it was when the view was opened.
    fn limits(&self, ctx: &Context<Self>) -> Limits {
        let config = ctx.props().desk.config;
        Limits { today: config.today, contact: dates::read_one(&self.date).unwrap_or(config.date) }
    }

    /// The contact's date.
    ///
    /// # Errors
    /// Why it cannot be used.
    fn contact(&self, ctx: &Context<Self>) -> Result<Day, String> {
        let found = dates::read_one(&self.date)?;
        let desk = &ctx.props().desk;
        if desk.edition.validity().covers(found) {
            return Ok(found);
        }
        Err([&day(found), " går inte att räkna på. ", &edition(&desk.edition), "."].concat())
    }

    fn date_field(&self, ctx: &Context<Self>) -> Html {
        let oninput = ctx.link().callback(|event: InputEvent| {
            let field = event.target_dyn_into::<HtmlInputElement>();
            QuotaMessage::Date(field.map(|field| field.value()).unwrap_or_default())
        });
        let wrong = self.contact(ctx).err();
        let invalid = wrong.is_some().then_some("true");
        html! {
            <div class="dates">
                <label for="kontaktdatum">{ "Den här kontaktens datum" }</label>
                <input id="kontaktdatum" type="text" autocomplete="off" spellcheck="false" maxlength="40"
                    value={self.date.clone()} {oninput} aria-invalid={invalid} aria-describedby="kontaktdatum-fel" />
                <p id="kontaktdatum-fel" class="error" role="status">{ wrong.unwrap_or_default() }</p>
            </div>
        }
    }

    fn answer(&self, ctx: &Context<Self>, quota: &compiled::Quota, contacts: &Dates, visits: Vec<Day>) -> Html {
        let desk = &ctx.props().desk;
        let Ok(contact) = self.contact(ctx) else { return Html::default() };
        let reckoning = Reckoning::new(quota, contact, &contacts.days(), visits);
        html! {
            <>
                { verdict(desk, &reckoning) }
                <div class="group">
                    { heading(desk.config.level, 1, "Tidslinje") }
                    { picture(&reckoning) }
                    { legend(&reckoning) }
                </div>
                <div class="group">
                    { heading(desk.config.level, 1, "Som tabell") }
                    { listing(&reckoning) }
                </div>
            </>
        }
    }
}

impl Limits {
    /// The last day that the lists can have.
    fn latest(self) -> Day {
        self.today.min(self.contact)
    }
}

/// What is limited, and a word where the answers lead elsewhere.
fn about(desk: &crate::desk::Desk, quota: &compiled::Quota) -> Html {
    let (decision, id) = (quota.decision, quota.outcome);
    let limited = desk.edition.decision(decision).zip(desk.edition.outcome(decision, id));
    let Some((content, outcome)) = limited else { return Html::default() };
    let decided = desk.edition.decide(&desk.case);
    let other = |verdict: &&Verdict| verdict.decision == decision && !verdict.possible.contains(&id);
    let elsewhere = decided.decisions.iter().find(other).and_then(|verdict| match verdict.outcome {
        Settled::On(found) => desk.edition.outcome(decision, found),
        Settled::Open => None,
    });
    html! {
        <>
            <p class="lead-in">
                { [&quota.title, ": gränserna gäller kontakter som blir ", crate::words::badge(outcome), ". Uppgifterna sparas inte."].concat() }
            </p>
            if let Some(found) = elsewhere {
                <p class="notice">
                    { ["Dina svar ger ", crate::words::badge(found), ", som gränserna inte gäller. ", &content.title, "en ändras aldrig av dem."].concat() }
                </p>
            }
        </>
    }
}
