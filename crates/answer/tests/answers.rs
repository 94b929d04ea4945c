//! What answers say, in the small rulebook of the tests.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

use kontaktkoll_answer::outcome::ConclusionState;
use kontaktkoll_answer::{Answer, sample, text};
use kontaktkoll_rules::compiled::Day;
use kontaktkoll_rules::{Case, Edition};

const DATE: &str = "2026-11-22";

fn case(edition: &Edition, given: &[(&str, &str)]) -> Case {
    let mut case = edition.case();
    for (fact, choice) in given {
        let fact = edition.fact_id(fact).unwrap();
        case.set(fact, edition.answer(fact, choice).unwrap());
    }
    case
}

fn answer(given: &[(&str, &str)]) -> Answer {
    let rulebook = sample::rulebook();
    let date = Day::parse(DATE).unwrap();
    let edition = rulebook.edition_on(date).unwrap();
    let case = case(edition, given);
    Answer::new(&rulebook, edition, &case, &edition.decide(&case), date, date).unwrap()
}

const REPLACES_A_VISIT: &[(&str, &str)] =
    &[("kanal", "telefon"), ("bedomning", "ja"), ("initiativ", "patient"), ("alder", "20-84")];

#[test]
fn a_settled_answer() {
    let answer = answer(REPLACES_A_VISIT);
    assert!(answer.is_settled());
    assert_eq!(answer.main.headline(), "BES, Ersätter besök");
    assert_eq!(answer.figures[0].words(), "100\u{a0}kr");
    // Its title is the same number, with an ordinary space.
    assert_eq!(answer.figures[0].settled().unwrap().full(), "100\u{a0}kr");
    let reasons: Vec<&str> = answer.reasons.iter().map(|reason| reason.heading.as_str()).collect();
    assert_eq!(reasons, ["Kontakttyp: BES, Ersätter besök", "Avgift: 100\u{a0}kr"]);
    let premises: Vec<&str> = answer.reasons[0].premises.iter().map(|premise| premise.statement.as_str()).collect();
    assert_eq!(premises, ["Per telefon.", "Med bedömning.", "Patienten började."]);
    assert_eq!(answer.sources[0].document(), "Dokumentet, N-1, version 2");
    assert_eq!(answer.sources[0].places[0].place, "Tabellen");
}

#[test]
fn an_open_answer() {
    let answer = answer(&[("kanal", "telefon"), ("bedomning", "nej")]);
    assert_eq!(answer.main.headline(), "Inte avgjort än");
    assert_eq!(answer.main.words(), "RAD, Rådgivning eller INFO, Upplysning");
    assert!(matches!(&answer.figures[0].state, ConclusionState::Settled(outcome) if outcome.value == "0\u{a0}kr"));
    let open: Vec<&str> = answer.open_questions.iter().map(|question| question.id.as_str()).collect();
    assert_eq!(open, ["initiativ"]);
}

#[test]
fn readings_are_never_hidden() {
    let answer = answer(&[("kanal", "brev")]);
    assert_eq!(answer.readings[0].paragraph(), "Vi läser det så. Kan avgöras av: Regionen.");
    assert!(answer.note(Day::parse(DATE).unwrap()).contains("\nTolkning: Vi läser det så.\n"));
}

#[test]
fn the_note_is_plain_text_without_the_patient() {
    let expected = "Kontakttyp: BES, Ersätter besök\nAvgift: 100 kr\n\nRegelverk: Prov, Provregionen\n\
                    Utgåva 1, gäller 2026-01-01 till 2026-12-31\nKälla: Dokumentet, N-1, version 2\nKontaktkoll 2026-11-22";
    assert_eq!(answer(REPLACES_A_VISIT).note(Day::parse(DATE).unwrap()), expected);
}

#[test]
fn the_error_report_has_a_gap_to_fill_in() {
    let report = answer(REPLACES_A_VISIT).error_report(&["Hur? Telefon".into()], Day::parse(DATE).unwrap()).text;
    assert!(
        report.starts_with("Hej!\n\nJag tror att svaret i Kontaktkoll inte stämmer:\n(skriv här vad som är fel)\n")
    );
    assert!(
        report
            .contains("\n- Hur? Telefon\n\nKontaktkoll svarade:\nKontakttyp: BES, Ersätter besök\nAvgift: 100 kr\n\n")
    );
}

#[test]
fn spaces_become_plain() {
    let check = |text: &str, expected: &str| assert_eq!(text::plain_spaces(text), expected);
    check("160\u{a0}kr", "160 kr");
    check("  två \t ord", "två ord");
    check("mjukt\u{ad}streck", "mjuktstreck");
    check("a\n\nb  c", "a\n\nb c");
}
