//! Quotas, compared with a calendar walked day by day.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs, reason = "tests")]

use chrono::{Datelike, Days, NaiveDate, Weekday};
use kontaktkoll_rules::compiled::{Day, Limit, Quota, Window};
use kontaktkoll_rules::{Assessed, DecisionId, LimitId, Next, OutcomeId};
use proptest::prelude::*;

/// The three limits of `skriftlig-ersattning`.
fn quota() -> Quota {
    let limit = |id: &str, most, window| Limit {
        id: id.into(),
        title: String::new(),
        reason: String::new(),
        most,
        window,
        cites: vec![],
        interpretations: vec![],
    };
    Quota {
        id: "q".into(),
        title: String::new(),
        decision: DecisionId::default(),
        outcome: OutcomeId::default(),
        contacts: String::new(),
        visits: String::new(),
        limits: vec![
            limit("en-per-vecka", 1, Window::CalendarWeek),
            limit("fem-utan-besok", 5, Window::SinceVisit),
            limit("tio-per-tolv-manader", 10, Window::RollingMonths(12)),
        ],
    }
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn days(list: &str) -> Vec<Day> {
    list.split_whitespace().map(day).collect()
}

/// Which limits stop a contact on `date`, found by walking the calendar back one day at a time.
fn naive(date: NaiveDate, paid: &[NaiveDate], visits: &[NaiveDate]) -> Vec<usize> {
    let on = |day: NaiveDate| paid.iter().filter(|paid| **paid == day).count();
    let count = |outside: &dyn Fn(NaiveDate) -> bool| {
        let mut sum = 0;
        let mut day = date;
        while !outside(day) && day.year() > 2022 {
            sum += on(day);
            day = day.pred_opt().unwrap();
        }
        sum
    };
    // The walk back through the week ends on the Sunday before.
    let week = count(&|day| day != date && day.weekday() == Weekday::Sun);
    let since = count(&|day| day < date && visits.contains(&day));
    let ago = |day: NaiveDate| {
        let same = NaiveDate::from_ymd_opt(date.year() - 1, date.month(), date.day());
        day == same.unwrap_or_else(|| NaiveDate::from_ymd_opt(date.year() - 1, 2, 28).unwrap())
    };
    let year = count(&ago);
    [(week, 1), (since, 5), (year, 10)]
        .iter()
        .enumerate()
        .filter(|(_, (count, most))| count >= most)
        .map(|(at, _)| at)
        .collect()
}

fn naive_all(contacts: &[NaiveDate], visits: &[NaiveDate]) -> Vec<Vec<usize>> {
    let mut sorted = contacts.to_vec();
    sorted.sort();
    let mut paid = Vec::new();
    let mut all = Vec::new();
    for date in sorted {
        let reached = naive(date, &paid, visits);
        if reached.is_empty() {
            paid.push(date);
        }
        all.push(reached);
    }
    all
}

/// Days from the middle of 2023 through 2026: a leap day, and a week 53.
fn dates(most: usize) -> impl Strategy<Value = Vec<NaiveDate>> {
    let start = NaiveDate::from_ymd_opt(2023, 6, 1).unwrap();
    prop::collection::vec(
        (0_u64..1300).prop_map(move |offset| start.checked_add_days(Days::new(offset)).unwrap()),
        0..most,
    )
}

/// Close together, so that limits are reached.
fn dense(most: usize) -> impl Strategy<Value = Vec<NaiveDate>> {
    let start = NaiveDate::from_ymd_opt(2023, 12, 20).unwrap();
    prop::collection::vec(
        (0_u64..450).prop_map(move |offset| start.checked_add_days(Days::new(offset)).unwrap()),
        0..most,
    )
}

/// The limits that a contact has reached, as positions.
fn positions(contact: &Assessed) -> Vec<usize> {
    contact.reached.iter().map(|limit| limit.index()).collect()
}

fn wrapped(list: &[NaiveDate]) -> Vec<Day> {
    list.iter().copied().map(Day).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 250, ..ProptestConfig::default() })]

    #[test]
    fn every_contact_is_as_the_calendar_says(contacts in prop_oneof![dates(40), dense(60)], visits in prop_oneof![dates(8), dense(12)]) {
        let ledger = quota().assess(&wrapped(&contacts), &wrapped(&visits));
        let reached: Vec<Vec<usize>> = ledger.contacts.iter().map(positions).collect();
        prop_assert_eq!(reached, naive_all(&contacts, &visits));
    }

    #[test]
    fn next_is_the_first_day_that_works(contacts in prop_oneof![dates(30), dense(40)], visits in prop_oneof![dates(4), dense(6)]) {
        let quota = quota();
        let Some(last) = contacts.iter().max().copied() else { return Ok(()) };
        let reached = naive_all(&contacts, &visits);
        let mut sorted = contacts.clone();
        sorted.sort();
        let paid: Vec<NaiveDate> = sorted.iter().zip(&reached).filter(|(_, reached)| reached.is_empty()).map(|(day, _)| *day).collect();
        let works = |day: NaiveDate| naive(day, &paid, &visits).is_empty();
        let end = contacts.iter().chain(&visits).max().unwrap().checked_add_days(Days::new(400)).unwrap();
        let first = last.iter_days().skip(1).take_while(|day| *day <= end).find(|day| works(*day));
        let expected = first.map_or(Next::OnlyAfterVisit, |day| Next::On(Day(day)));
        prop_assert_eq!(quota.assess(&wrapped(&contacts), &wrapped(&visits)).next, expected);
    }
}

/// One to four limits of every kind.
fn limits() -> impl Strategy<Value = Vec<Limit>> {
    let window =
        prop_oneof![Just(Window::CalendarWeek), Just(Window::SinceVisit), (1_u32..20).prop_map(Window::RollingMonths),];
    let limit = (1_u32..8, window).prop_map(|(most, window)| Limit { most, window, ..quota().limits[0].clone() });
    prop::collection::vec(limit, 1..5)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn next_is_what_walking_day_by_day_finds(
        limits in limits(),
        contacts in prop_oneof![dates(30), dense(60)],
        visits in prop_oneof![dates(4), dense(6)],
    ) {
        let quota = Quota { limits, ..quota() };
        let visits = wrapped(&visits);
        let ledger = quota.assess(&wrapped(&contacts), &visits);
        let Some(last) = ledger.contacts.last() else { return Ok(()) };
        // The longest window is nineteen months.
        let end = visits.iter().copied().chain([last.date]).max().unwrap().0.checked_add_days(Days::new(620)).unwrap();
        let days = last.date.0.iter_days().skip(1).take_while(|day| *day <= end).map(Day);
        let mut compensated = days.filter(|day| quota.assess_one(*day, &ledger.contacts, &visits).compensated());
        prop_assert_eq!(ledger.next, compensated.next().map_or(Next::OnlyAfterVisit, Next::On));
    }
}

#[test]
fn next_is_found_without_walking_the_years() {
    let contacts: Vec<Day> = day("2025-01-01").0.iter_days().take(700).map(Day).collect();
    let started = std::time::Instant::now();
    let ledger = quota().assess(&contacts, &days("9026-05-05"));
    assert_eq!(ledger.next, Next::On(day("9026-05-06")));
    assert!(started.elapsed() < std::time::Duration::from_millis(100), "{:?}", started.elapsed());
}

#[test]
fn the_last_year_is_9999() {
    check("9999-12-24", "", &[&[]], Next::On(day("9999-12-27")));
    check("9999-12-27", "", &[&[]], Next::AfterYear9999);
    check("9999-12-31", "", &[&[]], Next::AfterYear9999);
    check("2026-01-05 9999-12-31", "9999-12-31", &[&[], &[]], Next::AfterYear9999);
}

#[track_caller]
fn check(contacts: &str, visits: &str, expected: &[&[usize]], next: Next) {
    let ledger = quota().assess(&days(contacts), &days(visits));
    let reached: Vec<Vec<usize>> = ledger.contacts.iter().map(positions).collect();
    assert_eq!(reached, expected);
    assert_eq!(ledger.next, next);
}

#[test]
fn one_a_week_monday_to_sunday() {
    let next = |date| Next::On(day(date));
    check("2026-01-05 2026-01-11", "", &[&[], &[0]], next("2026-01-12"));
    check("2026-01-11 2026-01-12", "", &[&[], &[]], next("2026-01-19"));
    // Week 53 of 2026 ends on 3 January 2027.
    check("2026-12-28 2027-01-03 2027-01-04", "", &[&[], &[0], &[]], next("2027-01-11"));
    check("2026-01-05 2026-01-05", "", &[&[], &[0]], next("2026-01-12"));
}

const FIVE: &str = "2026-01-05 2026-01-12 2026-01-19 2026-01-26 2026-02-02";

#[test]
fn five_without_a_visit() {
    let none: &[usize] = &[];
    let with = |more: &str| format!("{FIVE} {more}");
    check(FIVE, "", &[none; 5], Next::OnlyAfterVisit);
    check(&with("2026-02-09"), "", &[none, none, none, none, none, &[1]], Next::OnlyAfterVisit);
    // A visit the day before resets the count; one on the same day does not.
    check(&with("2026-02-09"), "2026-02-08", &[none; 6], Next::On(day("2026-02-16")));
    check(&with("2026-02-09"), "2026-02-09", &[none, none, none, none, none, &[1]], Next::On(day("2026-02-10")));
    // A contact on the day of the visit belongs to the time before it.
    check(&with("2026-02-09"), "2026-02-02", &[none; 6], Next::On(day("2026-02-16")));
}

#[test]
fn ten_in_twelve_months() {
    let quota = quota();
    let weekly: Vec<Day> = day("2024-02-05").0.iter_weeks().take(10).map(Day).collect();
    let visits: Vec<Day> = weekly.iter().map(|contact| Day(contact.0.pred_opt().unwrap())).collect();
    let paid: Vec<Assessed> = quota.assess(&weekly, &visits).contacts;
    assert!(paid.iter().all(Assessed::compensated));
    let visits = [visits, days("2025-01-01")].concat();
    // The first of the ten, 5 February 2024, is outside from 5 February 2025.
    assert_eq!(quota.assess_one(day("2025-02-04"), &paid, &visits).reached, [LimitId::from_index(2)]);
    assert_eq!(quota.assess_one(day("2025-02-05"), &paid, &visits).reached, []);
}

#[test]
fn the_year_of_a_leap_day_begins_after_28_february() {
    let mut quota = quota();
    quota.limits.drain(..2);
    let paid = quota.assess(&days("2023-02-28 2023-03-01"), &[]).contacts;
    let counts = |date| quota.assess_one(day(date), &paid, &[]).counts[0];
    assert_eq!(counts("2024-02-29"), 1, "28 February 2023 is outside, 1 March is inside");
    assert_eq!(counts("2024-02-28"), 1);
    assert_eq!(counts("2024-02-27"), 2);
}

#[test]
fn no_contacts() {
    check("", "2026-01-01", &[], Next::NoContacts);
}
