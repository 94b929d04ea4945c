//! Readings: which answers depend on them, and that examples show them.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, missing_docs, reason = "tests")]
#![allow(dead_code, reason = "each test file uses its part of the support module")]

mod support;

use kontaktkoll_rules::{Answer, Case, ChoiceId, Edition, InterpretationId, Settled};
use proptest::prop_assert_eq;
use std::collections::BTreeSet;
use support::{Naive, complete_cases, partial_cases, rulebook};

const RULEBOOKS: [&str; 4] = ["halland-distanskontakt", "halland-medicinsk-service", "vgr-rehab", "vgr-vardcentral"];

type Readings = BTreeSet<InterpretationId>;

/// What a decision's outcome depends on in a complete case: readings of whole rows and of the outcome, and those of some
/// cases of the row.
fn naive_readings(naive: &Naive<'_>, case: &[usize]) -> Vec<(Readings, Readings)> {
    let outcomes = naive.outcomes(case);
    let inputs = [case, &outcomes].concat();
    let all = naive.edition.decisions.iter().zip(&outcomes).map(|(decision, outcome)| {
        let met = |premises: &[(kontaktkoll_rules::InputId, kontaktkoll_rules::ChoiceSet)]| {
            premises.iter().all(|(input, allowed)| allowed.has(inputs[input.index()]))
        };
        let row = decision.rules.iter().find(|rule| met(&rule.premises)).unwrap().row;
        let whole = [&decision.rows[row.index()].interpretations, &decision.outcomes[*outcome].interpretations];
        let partial =
            decision.partial_interpretations.iter().filter(|reading| reading.row == row && met(&reading.premises));
        (whole.into_iter().flatten().copied().collect(), partial.map(|reading| reading.interpretation).collect())
    });
    all.collect()
}

fn case(edition: &Edition, answers: &[Option<usize>]) -> Case {
    let mut case = edition.case();
    for ((fact, _), answer) in edition.facts().zip(answers) {
        if let Some(choice) = answer {
            case.set(fact, Answer::Chosen(ChoiceId::from_index(*choice)));
        }
    }
    case
}

/// Readings of whole rows show when some completion depends on them, the others when every completion does.
#[test]
fn partial_cases_show_exactly_the_readings_that_every_completion_depends_on() {
    for (id, cases) in [("halland-distanskontakt", 400), ("vgr-rehab", 300), ("vgr-vardcentral", 100)] {
        partial_cases(id, cases, 3_000, |edition, naive, answers| {
            let open: Vec<usize> = (0..answers.len()).filter(|fact| answers[*fact].is_none()).collect();
            let sizes: Vec<usize> = open.iter().map(|fact| naive.sizes()[*fact]).collect();
            let completions: Vec<Vec<(Readings, Readings)>> = complete_cases(&sizes)
                .map(|digits| {
                    let mut complete: Vec<usize> = answers.iter().map(|answer| answer.unwrap_or(0)).collect();
                    open.iter().zip(&digits).for_each(|(fact, digit)| complete[*fact] = *digit);
                    naive_readings(naive, &complete)
                })
                .collect();
            for (at, verdict) in edition.decide(&case(edition, answers)).decisions.iter().enumerate() {
                let some = completions.iter().flat_map(|all| all[at].0.clone());
                let every = completions.iter().map(|all| all[at].1.clone());
                let every = every.reduce(|common, one| common.intersection(&one).copied().collect()).unwrap();
                let mut expected: Readings = some.chain(every).collect();
                if verdict.outcome == Settled::Open {
                    expected.clear();
                }
                prop_assert_eq!(verdict.interpretations.iter().copied().collect::<Readings>(), expected);
            }
            Ok(())
        });
    }
}

/// The readings of a case by name.
fn shown(edition: &Edition, case: &Case) -> BTreeSet<String> {
    let verdicts = edition.decide(case).decisions;
    let readings = verdicts.iter().flat_map(|verdict| &verdict.interpretations);
    readings.map(|reading| edition.interpretation(*reading).unwrap().id.clone()).collect()
}

#[test]
fn precedence_shows_where_two_rules_meet_and_nowhere_else() {
    let checked = rulebook("vgr-rehab");
    let edition = &checked.rulebook().editions()[0];
    let naive = Naive { edition: edition.content() };
    let fact = |id: &str| edition.fact_id(id).unwrap().index();
    let mut met = 0;
    for digits in complete_cases(&naive.sizes()) {
        let answers: Vec<Option<usize>> = digits.iter().copied().map(Some).collect();
        let is = |id: &str, choice: &str| edition.content().facts[fact(id)].choices[digits[fact(id)]].id == choice;
        let rules = [
            is("motpart", "ombud"),
            is("kanal", "brev") || is("personal", "ej-legitimerad"),
            is("bedomning", "nej") && is("hjalpmedel", "ja"),
        ];
        let meet = rules.into_iter().filter(|applies| *applies).count() > 1;
        assert_eq!(shown(edition, &case(edition, &answers)).contains("foretrade"), meet, "{digits:?}");
        met += usize::from(meet);
    }
    assert!(met > 0);
}

#[test]
fn what_the_guide_knows_decides_which_readings_show() {
    let check = |id: &str, answers: &[(&str, &str)], expected: &[&str]| {
        let checked = rulebook(id);
        let edition = &checked.rulebook().editions()[0];
        let mut case = edition.case();
        for (fact, choice) in answers {
            let fact = edition.fact_id(fact).unwrap();
            case.set(fact, edition.answer(fact, choice).unwrap());
        }
        let expected = expected.iter().map(|id| (*id).to_owned()).collect();
        assert_eq!(shown(edition, &case), expected, "{id} {answers:?}");
    };
    let rehab = |answers: &[(&str, &str)], expected: &[&str]| check("vgr-rehab", answers, expected);
    rehab(&[("kanal", "telefon"), ("motpart", "ombud")], &["vem-ar-ombud"]);
    rehab(&[("kanal", "brev"), ("motpart", "ombud")], &["foretrade", "vem-ar-ombud"]);
    rehab(&[("kanal", "brev"), ("motpart", "patient")], &[]);
    let unlicensed = [("kanal", "telefon"), ("motpart", "patient"), ("personal", "ej-legitimerad")];
    rehab(&unlicensed, &[]);
    rehab(&[&unlicensed[..], &[("bedomning", "nej"), ("hjalpmedel", "ja")]].concat(), &["foretrade"]);
    let licensed = [("kanal", "telefon"), ("motpart", "patient"), ("personal", "legitimerad")];
    rehab(&[&licensed[..], &[("bedomning", "nej"), ("hjalpmedel", "ja")]].concat(), &["notat-utan-avgift"]);
    let halland = |answers: &[(&str, &str)], expected: &[&str]| check("halland-distanskontakt", answers, expected);
    let nurse = [("arende", "sjukintyg"), ("kanal", "telefon"), ("svar", "ja"), ("yrke", "ovrig")];
    halland(&[&nurse[..], &[("telefonko", "nej")]].concat(), &["sjukintyg-samtal-som-tele"]);
    halland(&[&nurse[..], &[("telefonko", "ja")]].concat(), &["foretrade"]);
    halland(&[("arende", "sjukintyg"), ("kanal", "video"), ("yrke", "ovrig")], &[]);
}

/// The rulebook as its owner wrote it.
fn source(id: &str) -> toml::Table {
    let path = format!("{}/../../rulebooks/{id}.toml", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).unwrap().parse().unwrap()
}

/// The tables in the array `key`.
fn tables<'a>(table: &'a toml::Table, key: &str) -> impl Iterator<Item = &'a toml::Table> {
    table.get(key).and_then(toml::Value::as_array).into_iter().flatten().filter_map(toml::Value::as_table)
}

#[test]
fn every_reading_of_a_row_or_card_is_touched_by_an_example() {
    for id in RULEBOOKS {
        let checked = rulebook(id);
        let edition = &checked.rulebook().editions()[0];
        let source = source(id);
        let groups = tables(&source, "decision").flat_map(|decision| tables(decision, "group"));
        let mut touched = BTreeSet::new();
        for example in groups.flat_map(|group| tables(group, "example")) {
            let mut case = edition.case();
            for (fact, answer) in example["answers"].as_table().unwrap() {
                let fact = edition.fact_id(fact).unwrap();
                let choice = match answer {
                    toml::Value::Integer(number) => {
                        Answer::Chosen(edition.band(fact, (*number).try_into().unwrap()).unwrap())
                    }
                    choice => edition.answer(fact, choice.as_str().unwrap()).unwrap(),
                };
                case.set(fact, choice);
            }
            touched.extend(shown(edition, &case));
        }
        let only_of_limits = ["kalendervecka", "besok-nollstaller", "rullande-ar", "bara-ersatta"];
        let readings = edition.content().interpretations.iter().map(|reading| reading.id.as_str());
        let untouched: Vec<&str> =
            readings.filter(|reading| !touched.contains(*reading) && !only_of_limits.contains(reading)).collect();
        assert_eq!(untouched, [""; 0], "{id}");
    }
}
