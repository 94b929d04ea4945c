//! The calendar: a month of days to click. One day is in the tab order; the arrow keys move from it.

use super::message::{DateList, QuotaMessage};
use chrono::{Datelike, Days, Months, NaiveDate};
use kontaktkoll_answer::dates::{MONTHS, WEEKDAYS};
use kontaktkoll_answer::text::count;
use kontaktkoll_rules::compiled::Day;
use yew::{Callback, Html, KeyboardEvent, MouseEvent, html};

/// What the calendar shows.
pub(super) struct CalendarState<'a> {
    /// The day in the tab order. Its month is shown.
    pub(super) cursor: Day,
    /// The last day that can be chosen.
    pub(super) latest: Day,
    /// The list that clicks change.
    pub(super) list: DateList,
    pub(super) contacts: &'a [Day],
    pub(super) visits: &'a [Day],
    /// The names of the lists: "skriftliga kontakter", "fysiska besök".
    pub(super) names: (&'a str, &'a str),
}

/// The month of the cursor, and buttons to the months beside it.
pub(super) fn calendar(state: &CalendarState<'_>, send: &Callback<QuotaMessage>) -> Html {
    let cursor = state.cursor;
    let month_button = |to: Option<NaiveDate>, label: &'static str| {
        let day = to.map_or(cursor, |to| Day(to).min(state.latest));
        let disabled = day.0.month() == cursor.0.month() && day.0.year() == cursor.0.year();
        let onclick = send.reform(move |_: MouseEvent| QuotaMessage::MoveTo { day, focus: false });
        html! { <button type="button" part="button" {disabled} {onclick}>{ label }</button> }
    };
    let list_choice = |list: DateList, words: &str| {
        let onchange = send.reform(move |_| QuotaMessage::ChooseList(list));
        let id = match list {
            DateList::Contacts => "klick-kontakt",
            DateList::Visits => "klick-besok",
        };
        html! {
            <span class="pick">
                <input type="radio" {id} name="klick" checked={state.list == list} {onchange} />
                <label for={id}>{ words.to_owned() }</label>
            </span>
        }
    };
    let onkeydown = {
        let send = send.clone();
        Callback::from(move |event: KeyboardEvent| {
            if let Some(day) = day_by_key(cursor.0, &event.key()) {
                event.prevent_default();
                send.emit(QuotaMessage::MoveTo { day: Day(day), focus: true });
            }
        })
    };
    html! {
        <div class="calendar">
            <fieldset>
                <legend>{ "Klick på en dag lägger till eller tar bort" }</legend>
                { list_choice(DateList::Contacts, state.names.0) }
                { list_choice(DateList::Visits, state.names.1) }
            </fieldset>
            <div class="buttons">
                { month_button(cursor.0.checked_sub_months(Months::new(1)), "Föregående månad") }
                { month_button(cursor.0.checked_add_months(Months::new(1)), "Nästa månad") }
            </div>
            <table {onkeydown}>
                <caption aria-live="polite">{ month_name(cursor.0) }</caption>
                <thead><tr>{ WEEKDAYS.iter().map(|day| html! { <th scope="col" abbr={*day}>{ day.chars().take(2).collect::<String>() }</th> }).collect::<Html>() }</tr></thead>
                <tbody>{ weeks(cursor.0).iter().map(|week| row(state, week, send)).collect::<Html>() }</tbody>
            </table>
        </div>
    }
}

fn row(state: &CalendarState<'_>, week: &[Option<NaiveDate>; 7], send: &Callback<QuotaMessage>) -> Html {
    let cells = week.iter().map(|day| match day {
        Some(day) => html! { <td>{ cell(state, Day(*day), send) }</td> },
        None => html! { <td></td> },
    });
    html! { <tr>{ cells.collect::<Html>() }</tr> }
}

fn cell(state: &CalendarState<'_>, day: Day, send: &Callback<QuotaMessage>) -> Html {
    let (contact, visit) = (state.contacts.contains(&day), state.visits.contains(&day));
    let number = count(day.0.day() as usize);
    let mut label = [&number, " ", &month_name(day.0)].concat();
    for (is_marked, kind) in [(contact, ", kontakt"), (visit, ", besök")] {
        if is_marked {
            label.push_str(kind);
        }
    }
    let pressed = if state.list == DateList::Contacts { contact } else { visit };
    let class = match (contact, visit) {
        (true, true) => "day contact visit",
        (true, false) => "day contact",
        (false, true) => "day visit",
        (false, false) => "day",
    };
    let onclick = send.reform(move |_| QuotaMessage::Toggle(day));
    let tabindex = if day == state.cursor { "0" } else { "-1" };
    html! {
        <button type="button" {class} {tabindex} disabled={day > state.latest} aria-label={label} {onclick}
            aria-pressed={if pressed { "true" } else { "false" }} data-day={day.to_string()}>
            { number }
            if contact { <span aria-hidden="true">{ "●" }</span> }
            if visit { <span aria-hidden="true">{ "▲" }</span> }
        </button>
    }
}

/// "november 2026".
fn month_name(day: NaiveDate) -> String {
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

/// The day that a key moves to from `day`; `None` for keys that do not move.
fn day_by_key(day: NaiveDate, key: &str) -> Option<NaiveDate> {
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
        let check =
            |key: &str, expected: &str| assert_eq!(day_by_key(day("2026-11-19"), key), Some(day(expected)), "{key}");
        check("ArrowLeft", "2026-11-18");
        check("ArrowRight", "2026-11-20");
        check("ArrowUp", "2026-11-12");
        check("ArrowDown", "2026-11-26");
        check("Home", "2026-11-16");
        check("End", "2026-11-22");
        check("PageUp", "2026-10-19");
        check("PageDown", "2026-12-19");
        assert_eq!(day_by_key(day("2026-11-19"), "a"), None);
        assert_eq!(day_by_key(day("2026-03-31"), "PageUp"), Some(day("2026-02-28")));
    }

    #[test]
    fn months_have_names() {
        assert_eq!(month_name(day("2026-11-22")), "november 2026");
    }
}
