//! The forms that are read, what is refused, and laws over all dates of a century.

use super::*;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;
use chrono::Datelike;
use kontaktkoll_rules::compiled::Day;

fn day_of(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn limits() -> Limits {
    Limits { today: day_of("2026-11-22"), contact: day_of("2026-11-20") }
}

/// The days and the errors of a text.
fn check(text: &str, days: &[&str], errors: &[&str]) {
    let dates = read_list(text, limits());
    let written: Vec<String> = dates.days().iter().map(ToString::to_string).collect();
    assert_eq!(written, days, "{text:?}");
    assert_eq!(dates.errors, errors, "{text:?}");
    for entry in &dates.entries {
        assert_eq!(read_contact(&text[entry.place.clone()]), Ok(entry.day), "{text:?}");
    }
}

#[test]
fn the_forms_that_people_write() {
    for text in ["2026-03-03", "2026-3-3", "20260303", "260303"] {
        check(text, &["2026-03-03"], &[]);
    }
    for text in [
        "2026/03/03",
        "2026.03.03",
        "2026–03–03",
        "3/3 2026",
        "3/3-2026",
        "3/3/2026",
        "03/03/2026",
        "3.3.2026",
        "3/3 26",
        "3-3-2026",
        "3 mars 2026",
        "3 Mars 2026",
        "3 mar 2026",
        "3 mar. 2026",
        "03 mars 2026",
        "den 3 mars 2026",
        "tisdag 3 mars 2026",
        "Tisdag den 3 mars 2026",
        "tis 3 mars 2026",
        "- 2026-03-03",
        "• 3 mars 2026",
        "  2026-03-03  ",
        "2026-03-03\r",
        "2026-03-03 14:20",
        "2026-03-03 kl 14.20",
        "2026-03-03 kl. 14:20",
        "3 mars 2026 klockan 14:20",
    ] {
        check(text, &["2026-03-03"], &[]);
    }
    check("4/3 2026", &["2026-03-04"], &[]);
    check("26-03-03", &["2026-03-03"], &[]);
    check(
        "1 januari 2026; 2 februari 2026,3 april 2026\t4 maj 2026",
        &["2026-01-01", "2026-02-02", "2026-04-03", "2026-05-04"],
        &[],
    );
    check("29/2 2024", &["2024-02-29"], &[]);
}

#[test]
fn each_month_by_name() {
    for (at, month) in ["januari", "feb", "mars", "apr", "maj", "juni", "jul", "aug", "sept", "okt"].iter().enumerate()
    {
        let expected = format!("2026-{:02}-05", at + 1);
        check(&format!("5 {month} 2026"), &[&expected], &[]);
    }
    check("5 NOVEMBER 2025", &["2025-11-05"], &[]);
    check("5 dec 2025", &["2025-12-05"], &[]);
}

#[test]
fn what_is_refused_is_said_with_its_line() {
    check("2026-02-30", &[], &["Rad 1: ”2026-02-30” finns inte i kalendern."]);
    check("29 februari 2026", &[], &["Rad 1: ”29 februari 2026” finns inte i kalendern."]);
    check("2026-13-01", &[], &["Rad 1: ”2026-13-01” finns inte i kalendern."]);
    check("2026-11-23", &[], &["Rad 1: ”2026-11-23” ligger i framtiden: i dag är det 2026-11-22."]);
    check("991231", &[], &["Rad 1: ”991231” ligger i framtiden: i dag är det 2026-11-22."]);
    check("2026-11-21", &[], &["Rad 1: ”2026-11-21” är senare än kontakten 2026-11-20 och räknas inte."]);
    check("1026-11-21", &[], &["Rad 1: ”1026-11-21” ligger för långt tillbaka."]);
    check("3/3", &[], &["Rad 1: ”3/3” saknar år. Skriv till exempel 2026-03-03."]);
    check("3 mars", &[], &["Rad 1: ”3 mars” saknar år. Skriv till exempel 2026-03-03."]);
    let unknown = |text: &str| {
        check(
            text,
            &[],
            &[&format!("Rad 1: ”{text}” är inget datum som går att förstå. Skriv till exempel 2026-03-03.")],
        )
    };
    for text in [
        "i går",
        "19121212-1212",
        "20260",
        "2026",
        "mars 2026",
        "26-2-3",
        "3 ma 2026",
        "2026-03-03 möte",
        "+1",
        "3/3/126",
        "٣ mars 2026",
    ] {
        unknown(text);
    }
    let long = "x".repeat(50);
    let quoted = format!("{}…", "x".repeat(30));
    check(
        &long,
        &[],
        &[&format!("Rad 1: ”{quoted}” är inget datum som går att förstå. Skriv till exempel 2026-03-03.")],
    );
}

#[test]
fn lines_are_counted_as_the_reader_sees_them() {
    check(
        "2026-01-05\n\nmåndag\n2026-01-05, 2026-01-12\r\n2026-01-12",
        &["2026-01-05", "2026-01-12"],
        &[
            "Rad 3: ”måndag” är inget datum som går att förstå. Skriv till exempel 2026-03-03.",
            "Rad 4: ”2026-01-05” står redan på rad 1 och räknas en gång.",
            "Rad 5: ”2026-01-12” står redan på rad 4 och räknas en gång.",
        ],
    );
    check("", &[], &[]);
    check(" \n ,; \n", &[], &[]);
}

#[test]
fn five_hundred_lines() {
    let first = day_of("2024-01-01").0;
    let days: Vec<String> = first.iter_days().take(500).map(|day| day.to_string()).collect();
    let expected: Vec<&str> = days.iter().map(String::as_str).collect();
    check(&days.join("\n"), &expected, &[]);
    let broken = read_list(&vec!["fel"; 500].join("\n"), limits());
    assert_eq!(broken.errors.len(), 500, "every line has its message");
    let many = read_list(&vec!["fel"; 2_005].join("\n"), limits());
    assert_eq!(many.errors.len(), 2_001);
    assert_eq!(many.errors.last().unwrap(), "Högst 2000 rader läses. Resten räknas inte.");
}

#[test]
fn one_date() {
    assert_eq!(read_contact(" 3 mars 2026 "), Ok(day_of("2026-03-03")));
    assert_eq!(read_contact("2026-02-30"), Err("”2026-02-30” finns inte i kalendern.".into()));
    assert!(read_contact(" ").unwrap_err().starts_with("Skriv kontaktens datum"));
}

#[test]
fn a_day_is_added_and_taken_away() {
    assert_eq!(with("", day_of("2026-03-03")), "2026-03-03");
    assert_eq!(with("3/3 2026\n", day_of("2026-03-04")), "3/3 2026\n2026-03-04");
    let take = |text: &str, day: &str| without(text, &read_list(text, limits()).find(day_of(day)).unwrap().place);
    assert_eq!(take("2026-01-01\n2026-01-02\n2026-01-03", "2026-01-02"), "2026-01-01\n2026-01-03");
    assert_eq!(take("2026-01-01, 2 januari 2026", "2026-01-01"), " 2 januari 2026");
    assert_eq!(take("2026-01-01", "2026-01-01"), "");
    assert_eq!(take("fel\n2026-01-01", "2026-01-01"), "fel");
}

/// A single date; `Err` is the refusal in words.
fn check_one(text: &str, expected: Result<&str, &str>) {
    let found = read(text).map(|day| day.to_string()).map_err(|refusal| refusal.text());
    assert_eq!(found.as_deref().map_err(String::as_str), expected, "{text:?}");
}

#[test]
fn the_year_comes_first_unless_another_recent_day_can_be_meant() {
    for text in ["26-11-05", "261105", "26–11–05"] {
        check_one(text, Ok("2026-11-05"));
    }
    let either = |days: &str| ["kan läsas som ", days, ". Skriv ÅÅÅÅ-MM-DD, med fyra siffror i året"].concat();
    for text in ["26-11-24", "261124", "26/11/24", "26.11.24", "26 11 24", "26–11–24"] {
        check_one(text, Err(&either("2026-11-24 eller 2024-11-26")));
    }
    for (text, days) in [
        ("11-05-26", "2011-05-26, 2026-05-11 eller 2026-11-05"),
        ("05-11-26", "2005-11-26, 2026-11-05 eller 2026-05-11"),
        ("03-04-05", "2003-04-05, 2005-04-03 eller 2005-03-04"),
        ("26/11/05", "2026-11-05 eller 2005-11-26"),
        ("26.11.05", "2026-11-05 eller 2005-11-26"),
        ("10/1/01", "2001-01-10 eller 2001-10-01"),
        ("31-12-99", "2099-12-31"),
        ("3/4/2026", "2026-04-03 eller 2026-03-04"),
        ("03-04-2026", "2026-04-03 eller 2026-03-04"),
        ("3 4 2026", "2026-04-03 eller 2026-03-04"),
        ("3/4/26", "2026-04-03 eller 2026-03-04"),
        ("11/24/2026", "2026-11-24"),
    ] {
        check_one(text, Err(&either(days)));
    }
    for text in ["24/11/2026", "24-11-2026", "24.11.2026", "24/11 2026", "24/11-2026", "24/11 26", "24 nov 26"] {
        check_one(text, Ok("2026-11-24"));
    }
    for text in ["3/4 2026", "3/4-2026", "3.4.2026", "3.4.26", "3 april 2026", "3apr2026", "2026 april 3"] {
        check_one(text, Ok("2026-04-03"));
    }
}

#[test]
fn years_have_four_digits() {
    let refused = "har ett år som inte är fyra siffror, från 1000 till 9999. Skriv till exempel 2026-03-03";
    for text in ["202606-11-26", "0999-12-31", "0026-11-26", "00261126", "3/4 20266", "3.4.0026"] {
        check_one(text, Err(refused));
    }
    check_one("1000-01-01", Ok("1000-01-01"));
    check_one("9999-12-31", Ok("9999-12-31"));
}

#[test]
fn characters_that_look_right_are_read() {
    let dashes = "\u{ad}\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2043}\u{2212}\u{fe58}\u{fe63}\u{ff0d}";
    for dash in dashes.chars() {
        check_one(&format!("2026{dash}11{dash}24"), Ok("2026-11-24"));
        check_one(&format!("26{dash}11{dash}05"), Ok("2026-11-05"));
        check_one(&format!("3/4{dash}2026"), Ok("2026-04-03"));
    }
    let invisible = "\u{ad}\u{61c}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{202a}\u{202c}\u{202e}\u{2060}\u{2066}\u{2069}\u{fe0f}\u{feff}";
    for mark in invisible.chars() {
        for text in
            [format!("{mark}2026-11-24{mark}"), format!("2026-{mark}11{mark}-24"), format!("24 nov{mark}ember 2026")]
        {
            check_one(&text, Ok("2026-11-24"));
        }
    }
    for space in "\u{a0}\u{2002}\u{2009}\u{202f}\u{3000}\t".chars() {
        check_one(&format!("{space}24{space}november{space}{space}2026{space}"), Ok("2026-11-24"));
    }
    for text in
        ["lo\u{308}rdag 28 november 2026", "SO\u{308}NDAG 29 nov 2026", "ma\u{30a}ndag 30 nov. 2026", "LÖR 28/11 2026"]
    {
        assert!(read(text).is_ok(), "{text:?}");
    }
    check_one("２０２６-１１-２４", Ok("2026-11-24"));
    check_one("24⁄11 2026", Ok("2026-11-24"));
}

#[test]
fn a_time_of_day_is_read_over() {
    for time in [
        " 14:30",
        "T14:30",
        "t14:30:05",
        "T14:30:05.123",
        "T143005",
        "T1430",
        " 14.30",
        " 9:05",
        " kl 14",
        " kl. 14.30",
        " kl.14:30",
        " klockan 14:30",
        " kl",
    ] {
        check_one(&["2026-11-24", time].concat(), Ok("2026-11-24"));
        check_one(&["20261124", time].concat(), Ok("2026-11-24"));
        check_one(&["261105", time].concat(), Ok("2026-11-05"));
        check_one(&["24 nov 2026", time].concat(), Ok("2026-11-24"));
    }
    for time in ["T23:30Z", " 23:30+01:00", "T23:30:00.000Z", " 23:30 UTC", "T23:30-05:00"] {
        let refused = "har en tidszon. Skriv bara datumet, som det var i Sverige";
        check_one(&["2026-11-24", time].concat(), Err(refused));
    }
    for time in [" 24:00", " 12:60", " 14", " 1430x", " 14:3", "T", " 14:30 möte", " 99:99"] {
        assert_eq!(read(&["2026-11-24", time].concat()), Err(Refusal::Unknown(None)), "{time}");
    }
}

#[test]
fn a_weekday_must_agree() {
    check_one("tisdag 24 november 2026", Ok("2026-11-24"));
    check_one("tis. 2026-11-24", Ok("2026-11-24"));
    check_one("onsdag 24 november 2026", Err("stämmer inte: 2026-11-24 är en tisdag"));
}

#[test]
fn a_character_that_looks_right_is_named() {
    for (text, named) in [
        ("24 n\u{43e}vember 2026", "U+043E (kyrillisk bokstav)"),
        ("2026-1\u{fffc}1-24", "U+FFFC (plats för ett objekt)"),
        ("\u{f0b7} 2026-11-24", "U+F0B7 (tecken ur ett eget typsnitt)"),
        ("2026-11\u{0}-24", "U+0000 (styrtecken)"),
        ("3\u{200b}3 2026", "U+200B (nollbredds mellanslag)"),
        ("2026-11-2\u{1d7d2}", "U+01D7D2 (matematisk siffra)"),
        ("2O26-11-24", "U+004F (bokstaven O, inte siffran 0)"),
        ("2026-l1-24", "U+006C (bokstaven l, inte siffran 1)"),
    ] {
        let expected =
            format!("är inget datum som går att förstå: där står tecknet {named}. Skriv till exempel 2026-03-03");
        check_one(text, Err(&expected));
    }
    // A message repeats what is seen.
    let unseen = read_contact("\u{202e}i\u{200b} går").unwrap_err();
    assert!(unseen.starts_with("”i går” är inget datum"), "{unseen}");
    assert!(read_contact("\u{200b} ").unwrap_err().starts_with("Skriv kontaktens datum"));
}

#[test]
fn what_is_left_out_is_known() {
    let is_incomplete = |text: &str| read_list(text, limits()).is_incomplete;
    for text in ["26-10-24", "fel", "2026-11-23", "2026-02-30", "1926-01-01", &"\n".repeat(2_001), "2026-01-01"] {
        let expected = !matches!(text, "2026-01-01") && !text.trim().is_empty();
        assert_eq!(is_incomplete(text), expected, "{text:?}");
    }
    assert!(!is_incomplete("2026-11-21\n2026-01-01\n2026-01-01"), "after the contact, and repeated");
    assert!(is_incomplete(&format!("{}2026-01-01", "\n".repeat(2_000))), "beyond the last line");
}

/// Every three numbers of two digits: read with the year first, or not at all; alike with and without dashes.
#[test]
fn three_pairs_of_digits_are_never_guessed() {
    for (first, second, third) in (0..100).flat_map(|a| (0..33).flat_map(move |b| (0..100).map(move |c| (a, b, c)))) {
        let year_first = format!("20{first:02}-{second:02}-{third:02}");
        let found = read(&format!("{first:02}-{second:02}-{third:02}"));
        if let Ok(day) = &found {
            assert_eq!(day.to_string(), year_first);
        }
        if let Err(Refusal::Ambiguous(days)) = &found {
            assert!(days.iter().all(|day| day.0.year() >= 2000), "{year_first}");
        }
        assert_eq!(found, read(&format!("{first:02}{second:02}{third:02}")), "{year_first}");
        // With dots the month is never first, so that there may be a reading less.
        if let Ok(day) = read(&format!("{first:02}.{second:02}.{third:02}")) {
            assert_eq!(day.to_string(), year_first);
        }
    }
}

/// Every day of the century, in every form: read as itself, or refused as one of several days.
#[test]
fn every_day_reads_back_as_itself() {
    let days = day_of("2000-01-01").0.iter_days().take_while(|day| day.year() < 2100);
    for day in days {
        let (year, month, number) = (day.year(), day.month(), day.day());
        let name = MONTHS[day.month0() as usize];
        let weekday = WEEKDAYS[day.weekday().num_days_from_monday() as usize];
        let (short_year, short_name) = (year % 100, &name[..3]);
        for text in [
            format!("{year}-{month:02}-{number:02}"),
            format!("{year}{month:02}{number:02}"),
            format!("{year}-{month}-{number}"),
            format!("{year}/{month:02}/{number:02} 14:30"),
            format!("{number}/{month} {year}"),
            format!("{number}/{month}-{year}"),
            format!("{number}/{month} {short_year:02}"),
            format!("{number}.{month}.{year}"),
            format!("{number} {name} {year}"),
            format!("{number:02} {short_name}. {short_year:02}"),
            format!("{weekday} den {number} {name} {year}"),
        ] {
            assert_eq!(read(&text), Ok(Day(day)), "{text}");
        }
        for text in [
            format!("{short_year:02}-{month:02}-{number:02}"),
            format!("{number:02}/{month:02}/{year}"),
            format!("{number:02}-{month:02}-{year}"),
            format!("{number}/{month}/{short_year:02}"),
        ] {
            match read(&text) {
                Ok(found) => assert_eq!(found, Day(day), "{text}"),
                Err(Refusal::Ambiguous(days)) => assert!(days.contains(&Day(day)), "{text}"),
                Err(refusal) => panic!("{text}: {refusal:?}"),
            }
        }
    }
}
