//! A month to click in. One day is in the tab order; the arrow keys go on from it.

use super::dates::{MONTHS, WEEKDAYS};
use super::{List, Quota, QuotaMessage};
use chrono::{Datelike, Days, Months, NaiveDate};
use kontaktkoll_answer::text::count;
use kontaktkoll_rules::compiled::Day;
use yew::html::Scope;
use yew::{Html, KeyboardEvent, html};

/// What the calendar shows.
pub(super) struct Shown<'a> {
    /// The day that has the focus, or would have: its month is shown.
    pub(super) cursor: Day,
    /// The last day that can be chosen.
    pub(super) last: Day,
    /// What a click adds to.
    pub(super) list: List,
    pub(super) contacts: &'a [Day],
    pub(super) visits: &'a [Day],
    /// What the lists hold, in the plural.
    pub(super) names: (&'a str, &'a str),
}

/// The month, and the ways to others.
pub(super) fn calendar(shown: &Shown<'_>, link: &Scope<Quota>) -> Html {
    let month = name(shown.cursor.0);
    let go = |to: Option<NaiveDate>, label: &'static str| {
        let to = to.map(|to| Day(to).min(shown.last));
        let disabled =
            to.is_none_or(|to| to.0.month() == shown.cursor.0.month() && to.0.year() == shown.cursor.0.year());
        let onclick = link.batch_callback(move |_| to.map(|to| QuotaMessage::Look(to, false)));
        html! { <button type="button" part="button" {disabled} {onclick}>{ label }</button> }
    };
    let choose = |list: List, words: &str| {
        let onchange = link.callback(move |_| QuotaMessage::Into(list));
        let id = match list {
            List::Contacts => "klick-kontakt",
            List::Visits => "klick-besok",
        };
        html! {
            <span class="pick">
                <input type="radio" {id} name="klick" checked={shown.list == list} {onchange} />
                <label for={id}>{ words.to_owned() }</label>
            </span>
        }
    };
    let cursor = shown.cursor;
    let onkeydown = link.batch_callback(move |event: KeyboardEvent| {
        let to = moved(cursor.0, &event.key())?;
        event.prevent_default();
        Some(QuotaMessage::Look(Day(to), true))
    });
    html! {
        <div class="calendar">
            <fieldset>
                <legend>{ "Klick på en dag lägger till eller tar bort" }</legend>
                { choose(List::Contacts, shown.names.0) }
                { choose(List::Visits, shown.names.1) }
            </fieldset>
            <div class="buttons">
                { go(cursor.0.checked_sub_months(Months::new(1)), "Föregående månad") }
                { go(cursor.0.checked_add_months(Months::new(1)), "Nästa månad") }
            </div>
            <table {onkeydown}>
                <caption aria-live="polite">{ month }</caption>
                <thead><tr>{ WEEKDAYS.iter().map(|day| html! { <th scope="col" abbr={*day}>{ day.chars().take(2).collect::<String>() }</th> }).collect::<Html>() }</tr></thead>
                <tbody>{ weeks(cursor.0).iter().map(|week| row(shown, week, link)).collect::<Html>() }</tbody>
            </table>
        </div>
    }
}

fn row(shown: &Shown<'_>, week: &[Option<NaiveDate>; 7], link: &Scope<Quota>) -> Html {
    let cells = week.iter().map(|day| match day {
        Some(day) => html! { <td>{ cell(shown, Day(*day), link) }</td> },
        None => html! { <td></td> },
    });
    html! { <tr>{ cells.collect::<Html>() }</tr> }
}

fn cell(shown: &Shown<'_>, day: Day, link: &Scope<Quota>) -> Html {
    let (contact, visit) = (shown.contacts.contains(&day), shown.visits.contains(&day));
    let number = count(day.0.day() as usize);
    let mut words = [&number, " ", &name(day.0)].concat();
    for (there, kind) in [(contact, ", kontakt"), (visit, ", besök")] {
        if there {
            words.push_str(kind);
        }
    }
    let pressed = if shown.list == List::Contacts { contact } else { visit };
    let class = match (contact, visit) {
        (true, true) => "day contact visit",
        (true, false) => "day contact",
        (false, true) => "day visit",
        (false, false) => "day",
    };
    let onclick = link.callback(move |_| QuotaMessage::Toggle(day));
    let tabindex = if day == shown.cursor { "0" } else { "-1" };
    html! {
        <button type="button" {class} {tabindex} disabled={day > shown.last} aria-label={words} {onclick}
            aria-pressed={if pressed { "true" } else { "false" }} data-day={day.to_string()}>
            { number }
            if contact { <span aria-hidden="true">{ "●" }</span> }
            if visit { <span aria-hidden="true">{ "▲" }</span> }
        </button>
    }
}

/// "november 2026".
fn name(day: NaiveDate) -> String {
    let month = MONTHS.get(day.month0() as usize).copied().unwrap_or_default();
    [month, " ", &day.year().to_string()].concat()
}

/// The weeks of a month, Monday first.
fn weeks(day: NaiveDate) -> Vec<[Option<NaiveDate>; 7]> {
    let mut weeks = Vec::new();
    let mut week = [None; 7];
    let Some(first) = day.with_day(1) else { return weeks };
    for day in first.iter_days().take_while(|other| other.month() == first.month()) {
        let at = day.weekday().num_days_from_monday() as usize;
        if let Some(place) = week.get_mut(at) {
            *place = Some(day);
        }
        if at == 6 {
            weeks.push(std::mem::take(&mut week));
        }
    }
    if week.iter().any(Option::is_some) {
        weeks.push(week);
    }
    weeks
}

/// Where a key leads.
fn moved(day: NaiveDate, key: &str) -> Option<NaiveDate> {
    let weekday = u64::from(day.weekday().num_days_from_monday());
    match key {
        "ArrowLeft" => day.pred_opt(),
        "ArrowRight" => day.succ_opt(),
        "ArrowUp" => day.checked_sub_days(Days::new(7)),
        "ArrowDown" => day.checked_add_days(Days::new(7)),
        "Home" => day.checked_sub_days(Days::new(weekday)),
        "End" => day.checked_add_days(Days::new(6 - weekday)),
        "PageUp" => day.checked_sub_months(Months::new(1)),
        "PageDown" => day.checked_add_months(Months::new(1)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        Day::parse(text).unwrap().0
    }

    #[test]
    fn weeks_begin_on_mondays_and_hold_the_whole_month() {
        let check = |month: &str, weeks_: usize, first_weekday: usize, days: usize| {
            let weeks = weeks(day(month));
            assert_eq!(weeks.len(), weeks_, "{month}");
            assert_eq!(weeks[0].iter().position(Option::is_some), Some(first_weekday), "{month}");
            assert_eq!(weeks.iter().flatten().flatten().count(), days, "{month}");
        };
        check("2026-11-22", 6, 6, 30);
        check("2026-02-01", 5, 6, 28);
        check("2027-02-11", 4, 0, 28);
        check("2024-02-29", 5, 3, 29);
    }

    #[test]
    fn keys_lead_to_days() {
        let check = |key: &str, expected: &str| assert_eq!(moved(day("2026-11-19"), key), Some(day(expected)), "{key}");
        check("ArrowLeft", "2026-11-18");
        check("ArrowRight", "2026-11-20");
        check("ArrowUp", "2026-11-12");
        check("ArrowDown", "2026-11-26");
        check("Home", "2026-11-16");
        check("End", "2026-11-22");
        check("PageUp", "2026-10-19");
        check("PageDown", "2026-12-19");
        assert_eq!(moved(day("2026-11-19"), "a"), None);
        assert_eq!(moved(day("2026-03-31"), "PageUp"), Some(day("2026-02-28")));
    }

    #[test]
    fn months_have_names() {
        assert_eq!(name(day("2026-11-22")), "november 2026");
    }
}
