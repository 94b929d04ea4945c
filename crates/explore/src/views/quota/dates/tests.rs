use super::*;

fn day_of(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn limits() -> Limits {
    Limits { today: day_of("2026-11-22"), contact: day_of("2026-11-20") }
}

/// The days and the errors of a text.
fn check(text: &str, days: &[&str], errors: &[&str]) {
    let dates = read(text, limits());
    let written: Vec<String> = dates.days().iter().map(ToString::to_string).collect();
    assert_eq!(written, days, "{text:?}");
    assert_eq!(dates.errors, errors, "{text:?}");
    for entry in &dates.entries {
        assert_eq!(read_one(&text[entry.place.clone()]), Ok(entry.day), "{text:?}");
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
    // Three numbers of two digits are day, month and year, whatever stands between them.
    check("26-03-03", &["2003-03-26"], &[]);
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
    let broken = read(&vec!["fel"; 500].join("\n"), limits());
    assert_eq!(broken.errors.len(), 500, "every line has its message");
    let many = read(&vec!["fel"; 2_005].join("\n"), limits());
    assert_eq!(many.errors.len(), 2_001);
    assert_eq!(many.errors.last().unwrap(), "Högst 2000 rader läses. Resten räknas inte.");
}

#[test]
fn one_date() {
    assert_eq!(read_one(" 3 mars 2026 "), Ok(day_of("2026-03-03")));
    assert_eq!(read_one("2026-02-30"), Err("”2026-02-30” finns inte i kalendern.".into()));
    assert!(read_one(" ").unwrap_err().starts_with("Skriv kontaktens datum"));
}

#[test]
fn a_day_is_added_and_taken_away() {
    assert_eq!(with("", day_of("2026-03-03")), "2026-03-03");
    assert_eq!(with("3/3 2026\n", day_of("2026-03-04")), "3/3 2026\n2026-03-04");
    let take = |text: &str, day: &str| without(text, &read(text, limits()).find(day_of(day)).unwrap().place);
    assert_eq!(take("2026-01-01\n2026-01-02\n2026-01-03", "2026-01-02"), "2026-01-01\n2026-01-03");
    assert_eq!(take("2026-01-01, 2 januari 2026", "2026-01-01"), " 2 januari 2026");
    assert_eq!(take("2026-01-01", "2026-01-01"), "");
    assert_eq!(take("fel\n2026-01-01", "2026-01-01"), "fel");
}
