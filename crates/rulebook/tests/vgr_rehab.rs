//! `vgr-rehab`, compared with a second implementation of its rules over every case.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, missing_docs, reason = "tests")]
#![allow(dead_code, reason = "each test file uses its part of the support module")]

mod support;

use support::{Naive, complete_cases, digits, rulebook};

/// The answers to the ten questions, in asking order.
struct Rehab<'a> {
    kanal: &'a str,
    motpart: &'a str,
    personal: &'a str,
    bedomning: &'a str,
    hjalpmedel: &'a str,
    initiativ: &'a str,
    atgard: &'a str,
    videoform: &'a str,
    neuroteam: &'a str,
    alder: &'a str,
}

/// The precedence and the conditions, implemented a second time without tables.
fn kontakttyp(case: &Rehab<'_>) -> &'static str {
    if case.motpart == "ombud" {
        return "mote-om-patient";
    }
    if case.kanal == "brev" || case.personal == "ej-legitimerad" {
        return "omfattas-inte";
    }
    if case.bedomning == "nej" && case.hjalpmedel == "ja" {
        return "notat";
    }
    let qualifies =
        case.bedomning == "ja" && ["patient", "bokad"].contains(&case.initiativ) && case.atgard == "i-kontakten";
    match (case.kanal, qualifies, case.videoform) {
        ("skriftlig", true, _) => "BR-ZV051",
        ("skriftlig", false, _) => "BR",
        ("telefon", true, _) => "TB",
        ("telefon", false, _) => "T",
        ("video", false, _) => "oreglerad",
        ("video", true, "enskilt") => "M-E",
        ("video", true, "team") => "M-T",
        ("video", true, "patientutbildning") => "M-G-utbildning",
        ("video", true, "gruppbehandling") => "M-G-behandling",
        other => panic!("{other:?}"),
    }
}

fn avgift(case: &Rehab<'_>) -> Option<f64> {
    let fee = match kontakttyp(case) {
        "BR" | "T" | "notat" | "mote-om-patient" => 0.0,
        "BR-ZV051" | "TB" => 160.0,
        "M-E" | "M-T" => 200.0,
        "M-G-utbildning" | "M-G-behandling" => 50.0,
        _ => return None,
    };
    Some(if ["0-19", "85-"].contains(&case.alder) { 0.0 } else { fee })
}

fn poang(case: &Rehab<'_>) -> Option<f64> {
    let video = match kontakttyp(case) {
        "BR" | "T" => return Some(0.0),
        "BR-ZV051" | "TB" => return Some(0.2),
        "M-E" => 1.0,
        "M-T" => 2.0,
        "M-G-utbildning" => 0.6,
        "M-G-behandling" => 0.3,
        _ => return None,
    };
    Some(if case.neuroteam == "ja" { video + 1.0 } else { video })
}

#[test]
fn every_complete_case_is_as_the_readings_say() {
    let checked = rulebook("vgr-rehab");
    let edition = &checked.rulebook().editions()[0];
    let naive = Naive { edition: edition.content() };
    let mut reached = std::collections::BTreeSet::new();
    for digits in complete_cases(&naive.sizes()) {
        let names: Vec<&str> =
            edition.content().facts.iter().zip(&digits).map(|(fact, at)| fact.choices[*at].id.as_str()).collect();
        let [kanal, motpart, personal, bedomning, hjalpmedel, initiativ, atgard, videoform, neuroteam, alder] =
            names[..]
        else {
            panic!("{names:?}")
        };
        let case =
            Rehab { kanal, motpart, personal, bedomning, hjalpmedel, initiativ, atgard, videoform, neuroteam, alder };
        let outcomes = naive.outcomes(&digits);
        let outcome = |decision: usize| &edition.content().decisions[decision].outcomes[outcomes[decision]];
        assert_eq!(outcome(0).id, kontakttyp(&case), "{names:?}");
        assert_eq!(outcome(1).value.map(|fee| fee.to_f64()), avgift(&case), "{names:?}");
        assert_eq!(outcome(2).value.map(|points| points.to_f64()), poang(&case), "{names:?}");
        reached.insert(outcome(0).id.clone());
    }
    assert_eq!(reached.len(), 12);
}

/// What brute force says of a partial case.
#[derive(Clone, Default, PartialEq, Debug)]
struct Truth {
    /// Bits of outcomes, by decision.
    possible: Vec<u32>,
    /// Bits of facts.
    missing: u32,
}

/// All 291,600 partial cases, computed from each other: a partial case reaches what it reaches with one of
/// its open facts answered in each possible way.
#[test]
fn every_partial_case_is_decided_exactly() {
    let checked = rulebook("vgr-rehab");
    let edition = &checked.rulebook().editions()[0];
    let naive = Naive { edition: edition.content() };
    let sizes = naive.sizes();
    let open_sizes: Vec<usize> = sizes.iter().map(|size| size + 1).collect();
    let weight = |fact: usize| open_sizes[fact + 1..].iter().product::<usize>();
    let total: usize = open_sizes.iter().product();
    assert_eq!(total, 291_600);
    let mut truths: Vec<Truth> = Vec::with_capacity(total);
    for index in 0..total {
        let answers = digits(index, &open_sizes);
        let open: Vec<usize> = (0..sizes.len()).filter(|fact| answers[*fact] == sizes[*fact]).collect();
        // Answering an open fact lowers the index, so the parts are already known.
        let parts = |fact: usize| {
            let (count, step) = (sizes[fact], weight(fact));
            (0..count).map(move |choice| index - (count - choice) * step)
        };
        let truth = match open[..] {
            [] => Truth { possible: naive.outcomes(&answers).iter().map(|outcome| 1 << outcome).collect(), missing: 0 },
            [first, ref rest @ ..] => {
                let mut truth = Truth { possible: vec![0; edition.content().decisions.len()], missing: 0 };
                for part in parts(first) {
                    for (all, one) in truth.possible.iter_mut().zip(&truths[part].possible) {
                        *all |= one;
                    }
                    truth.missing |= truths[part].missing;
                }
                // `first` matters when it does so for some answer to another open fact.
                let matters = match rest.first() {
                    Some(other) => parts(*other).any(|part| truths[part].missing & 1 << first != 0),
                    None => parts(first).any(|part| truths[part] != truths[index - weight(first)]),
                };
                truth.missing |= u32::from(matters) << first;
                truth
            }
        };
        let mut case = edition.case();
        for (fact, answer) in edition.facts().zip(&answers) {
            if let Some(choice) = fact.1.choices.get(*answer) {
                case.set(fact.0, edition.answer(fact.0, &choice.id).unwrap());
            }
        }
        let decided = edition.decide(&case);
        let found = Truth {
            possible: decided
                .decisions
                .iter()
                .map(|verdict| verdict.possible.iter().fold(0, |bits, outcome| bits | 1 << outcome.index()))
                .collect(),
            missing: decided.missing.iter().fold(0, |bits, fact| bits | 1 << fact.index()),
        };
        assert_eq!(found, truth, "{answers:?}");
        truths.push(truth);
    }
}
