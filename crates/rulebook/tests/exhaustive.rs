//! The other rulebooks, compared with a second implementation of their rules over every complete case,
//! and with brute force over random partial cases.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, missing_docs, reason = "tests")]
#![allow(dead_code, reason = "each test file uses its part of the support module")]

mod support;

use proptest::prop_assert_eq;
use support::{Named, brute_force, engine, every_case, partial_cases, rulebook};

#[test]
fn vgr_vardcentral() {
    every_case("vgr-vardcentral", 72, |case| {
        let assessed = case.is("bedomning", "ja");
        let typ = match case.get("kanal") {
            "video" => "videobesok",
            _ if case.is("motpart", "annan") => "oreglerad",
            "telefon" if assessed => "telefon-ersatter-besok",
            "telefon" => "telefonsamtal",
            "skriftlig" if assessed => "skriftlig-ersatter-besok",
            _ => "oreglerad",
        };
        let kassa = match typ {
            "telefon-ersatter-besok" if case.is("yrke", "lakare") && case.is("overenskommen", "ja") => "ja",
            "telefon-ersatter-besok" | "telefonsamtal" | "skriftlig-ersatter-besok" => "nej",
            _ => "ej-tillampligt",
        };
        vec![typ, kassa]
    });
}

#[test]
fn halland_medicinsk_service() {
    every_case("halland-medicinsk-service", 12, |case| match (case.get("tjanst"), case.get("analys")) {
        ("rontgen", _) => vec!["rontgen-gas"],
        (_, "laboratorium") => vec!["prov-laboratorium"],
        _ => vec!["prov-vardcentral"],
    });
}

const CONDITIONS: [&str; 8] = [
    "ersatter-besok",
    "motsvarar-besok",
    "avgift-informerad",
    "journalforing",
    "sortering",
    "id-kontroll",
    "tillracklig-tid",
    "remissrutin",
];

fn halland_type(case: &Named<'_>) -> &'static str {
    let telephone = case.is("kanal", "telefon");
    let queue = telephone && case.is("telefonko", "ja");
    let programme = telephone || case.is("behandlingsserie", "nej") || case.is("programvara", "godkand");
    let all = programme && CONDITIONS.iter().all(|condition| case.is(condition, "ja"));
    match case.get("arende") {
        "receptfornyelse" => "jo20",
        "tidbokning" => "registreras-inte",
        _ if telephone && case.is("svar", "nej") => "ej-ankomstregistrera",
        "sjukintyg" if case.is("yrke", "ovrig") || !all || queue => "lakarkontakt-kravs",
        _ if queue => "utanbesoksanteckning",
        _ if all => match case.get("kanal") {
            "skriftlig" => "distanskontakt-skriftlig",
            "telefon" => "distanskontakt-telefon",
            _ => "distanskontakt-video",
        },
        _ if telephone => "telefonkontakt",
        _ => "ej-distanskontakt",
    }
}

#[test]
fn halland_distanskontakt() {
    every_case("halland-distanskontakt", 884_736, |case| {
        let typ = halland_type(case);
        let distance = typ.starts_with("distanskontakt-");
        let avgift = match typ {
            _ if distance && case.is("behandlingsserie", "egen-traning") => "ingen",
            _ if distance => "som-fysiskt-besok",
            "telefonkontakt" => "ingen",
            _ => "ej-tillampligt",
        };
        let ersattning = match case.get("listning") {
            _ if !distance => "ej-tillampligt",
            _ if case.is("avtal", "annat-avtal") => "enligt-avtal",
            "egen-enhet" => "tackningsgrad",
            "annan-enhet" => "enstaka-akuta-besok",
            _ => "utomlanspris",
        };
        vec![typ, avgift, ersattning]
    });
}

/// Partial cases with more completions are not tried.
const MOST_COMPLETIONS: usize = 6_000;

#[test]
fn random_partial_cases_are_decided_exactly() {
    for id in ["vgr-vardcentral", "halland-medicinsk-service", "halland-distanskontakt"] {
        partial_cases(id, 300, MOST_COMPLETIONS, |edition, naive, answers| {
            prop_assert_eq!(engine(edition, answers), brute_force(naive, answers));
            Ok(())
        });
    }
}

/// `patient` stands only in the steps of the cards, so no answer to it is ever missing.
#[test]
fn medical_service_never_asks_for_the_patient() {
    let checked = rulebook("halland-medicinsk-service");
    let edition = &checked.rulebook().editions()[0];
    let patient = edition.fact_id("patient").unwrap();
    assert!(!edition.decide(&edition.case()).missing.contains(&patient));
}
