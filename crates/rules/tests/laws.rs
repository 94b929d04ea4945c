//! Laws of the engine, on random rulebooks.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, missing_docs, reason = "tests")]

mod random;

use kontaktkoll_rules::{
    Alternative, Answer, Case, CitationId, Decided, Edition, FactId, LoadError, OutcomeId, Premise, RowId, Rulebook,
    Settled, compiled,
};
use proptest::prelude::*;
use random::{Model, rulebooks};

/// The case with these answers; `None` is unanswered.
fn case_of(edition: &Edition, answers: &[Option<usize>]) -> Case {
    let mut case = edition.case();
    for ((fact, _), answer) in edition.facts().zip(answers) {
        if let Some((choice, _)) = answer.and_then(|at| edition.choices(fact).nth(at)) {
            case.set(fact, Answer::Chosen(choice));
        }
    }
    case
}

/// All complete cases that agree with `answers`.
fn completions(sizes: &[usize], answers: &[Option<usize>]) -> Vec<Vec<usize>> {
    sizes.iter().zip(answers).fold(vec![vec![]], |cases, (size, answer)| {
        let choices: Vec<usize> = answer.map_or_else(|| (0..*size).collect(), |at| vec![at]);
        cases.iter().flat_map(|case| choices.iter().map(move |choice| [case.as_slice(), &[*choice]].concat())).collect()
    })
}

fn possible(decided: &Decided) -> Vec<Vec<usize>> {
    decided.decisions.iter().map(|verdict| verdict.possible.iter().map(|outcome| outcome.index()).collect()).collect()
}

fn with_answers() -> impl Strategy<Value = (Model, Vec<Option<usize>>)> {
    rulebooks().prop_flat_map(|model| {
        let answers: Vec<_> = model.sizes().into_iter().map(|size| proptest::option::of(0..size)).collect();
        (Just(model), answers)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn possible_and_missing_are_what_brute_force_says((model, answers) in with_answers()) {
        let rulebook = Rulebook::load(model.compiled()).unwrap();
        let edition = &rulebook.editions()[0];
        let sizes = model.sizes();
        let all = completions(&sizes, &answers);
        let results: Vec<Vec<usize>> = all.iter().map(|case| model.outcomes(case)).collect();

        let decided = edition.decide(&case_of(edition, &answers));
        for (decision, found) in possible(&decided).iter().enumerate() {
            let mut reached: Vec<usize> = results.iter().map(|outcomes| outcomes[decision]).collect();
            reached.sort_unstable();
            reached.dedup();
            prop_assert_eq!(found, &reached);
        }

        let differ_only_in = |a: &[usize], b: &[usize], fact: usize| (0..sizes.len()).all(|at| (a[at] != b[at]) == (at == fact));
        let matters = |fact: usize| {
            let pairs = all.iter().zip(&results).flat_map(|a| all.iter().zip(&results).map(move |b| (a, b)));
            pairs.into_iter().any(|((a, at), (b, bt))| at != bt && differ_only_in(a, b, fact))
        };
        let missing: Vec<usize> = (0..sizes.len()).filter(|fact| matters(*fact)).collect();
        prop_assert_eq!(decided.missing.iter().map(|fact| fact.index()).collect::<Vec<_>>(), missing);
    }

    #[test]
    fn the_fast_path_agrees((model, answers) in with_answers()) {
        let rulebook = Rulebook::load(model.compiled()).unwrap();
        let edition = &rulebook.editions()[0];
        for case in completions(&model.sizes(), &answers) {
            let complete: Vec<Option<usize>> = case.iter().copied().map(Some).collect();
            let given = case_of(edition, &complete);
            for ((decision, _), outcome) in edition.decisions().zip(model.outcomes(&case)) {
                prop_assert_eq!(edition.outcome_of(decision, &given).map(|found| found.index()), Some(outcome));
            }
        }
    }

    #[test]
    fn more_answers_never_widen((model, answers) in with_answers(), fact in 0_usize..4, choice in 0_usize..3) {
        let rulebook = Rulebook::load(model.compiled()).unwrap();
        let edition = &rulebook.editions()[0];
        let before = edition.decide(&case_of(edition, &answers));
        let mut more = answers.clone();
        let fact = fact % more.len();
        more[fact] = more[fact].or(Some(choice % model.sizes()[fact]));
        let after = edition.decide(&case_of(edition, &more));
        for (wide, narrow) in possible(&before).iter().zip(possible(&after)) {
            prop_assert!(narrow.iter().all(|outcome| wide.contains(outcome)));
        }
        prop_assert!(after.missing.iter().all(|fact| before.missing.contains(fact)));
    }

    #[test]
    fn the_reason_settles_and_nothing_in_it_is_idle((model, answers) in with_answers()) {
        let rulebook = Rulebook::load(model.compiled()).unwrap();
        let edition = &rulebook.editions()[0];
        let decided = edition.decide(&case_of(edition, &answers));
        for verdict in &decided.decisions {
            let Settled::On(outcome) = verdict.outcome else {
                prop_assert!(verdict.because.is_empty());
                continue;
            };
            // Reasons over answers alone can be tried out; those over earlier outcomes are
            // tried in `a_chained_decision_is_explained_by_the_outcome_before_it`.
            let facts: Option<Vec<(FactId, _)>> = verdict.because.iter().map(|premise| match premise {
                Premise::Fact(fact, choice) => Some((*fact, *choice)),
                Premise::Decision(..) => None,
            }).collect();
            let Some(facts) = facts else { continue };
            let settles = |facts: &[(FactId, _)]| {
                let mut case = edition.case();
                facts.iter().for_each(|(fact, choice)| case.set(*fact, Answer::Chosen(*choice)));
                edition.decide(&case).decisions[verdict.decision.index()].outcome == Settled::On(outcome)
            };
            prop_assert!(settles(&facts));
            for idle in 0..facts.len() {
                let mut fewer = facts.clone();
                fewer.remove(idle);
                prop_assert!(!settles(&fewer), "{:?} is idle in {:?}", facts[idle], facts);
            }
        }
    }

    #[test]
    fn questions_left_is_the_longest_way((model, answers) in with_answers()) {
        fn longest(edition: &Edition, case: &Case) -> usize {
            let Some(next) = edition.decide(case).missing.first().copied() else { return 0 };
            1 + edition.choices(next).map(|(choice, _)| longest(edition, &case.with(next, choice))).max().unwrap()
        }
        let rulebook = Rulebook::load(model.compiled()).unwrap();
        let edition = &rulebook.editions()[0];
        let case = case_of(edition, &answers);
        prop_assert_eq!(edition.questions_left(&case, &[]), longest(edition, &case));
    }

    #[test]
    fn why_not_is_the_smallest_change((model, answers) in with_answers(), target in 0_usize..3) {
        let rulebook = Rulebook::load(model.compiled()).unwrap();
        let edition = &rulebook.editions()[0];
        let case = case_of(edition, &answers);
        let all = completions(&model.sizes(), &vec![None; answers.len()]);
        for (decision, content) in edition.decisions() {
            let outcome = edition.outcome_id(decision, &content.outcomes[target].id).unwrap();
            let changed = |case: &&Vec<usize>| answers.iter().zip(case.iter()).filter(|(answer, choice)| answer.is_some_and(|answer| answer != **choice)).count();
            let nearest = all.iter().filter(|case| model.outcomes(case)[decision.index()] == target).map(|case| changed(&case)).min();
            let found = edition.why_not(&case, decision, outcome);
            prop_assert_eq!(found.as_ref().map(|found| found.changes.len()), nearest);
            let Some(found) = found else { continue };
            let mut other = case.clone();
            for change in &found.changes {
                prop_assert_eq!(case.get(change.fact), Answer::Chosen(change.given));
                let instead = edition.choices(change.fact).map(|(choice, _)| choice).find(|choice| change.instead.has(choice.index())).unwrap();
                other.set(change.fact, Answer::Chosen(instead));
            }
            prop_assert!(edition.decide(&other).decisions[decision.index()].possible.contains(&outcome));
        }
    }

    #[test]
    fn when_is_exact_and_says_nothing_idle((model, _) in with_answers(), target in 0_usize..3) {
        let rulebook = Rulebook::load(model.compiled()).unwrap();
        let edition = &rulebook.editions()[0];
        let sizes = model.sizes();
        let all = completions(&sizes, &vec![None; sizes.len()]);
        for (decision, content) in edition.decisions() {
            let outcome = edition.outcome_id(decision, &content.outcomes[target].id).unwrap();
            let ways = edition.when(decision, outcome);
            let within = |way: &Alternative, case: &[usize]| way.premises.iter().all(|(fact, allowed)| allowed.has(case[fact.index()]));
            let leads = |case: &[usize]| model.outcomes(case)[decision.index()] == target;
            for case in &all {
                prop_assert_eq!(ways.iter().any(|way| within(way, case)), leads(case));
            }
            for (at, way) in ways.iter().enumerate() {
                let alone = |case: &&Vec<usize>| within(way, case) && !ways.iter().enumerate().any(|(other, way)| other != at && within(way, case));
                prop_assert!(all.iter().any(|case| alone(&case)), "a way is covered by the others");
                for idle in 0..way.premises.len() {
                    let mut wider = way.clone();
                    wider.premises.remove(idle);
                    prop_assert!(all.iter().any(|case| within(&wider, case) && !leads(case)), "a premise is idle");
                }
            }
        }
    }

    #[test]
    fn a_lost_rule_is_a_gap_and_a_doubled_one_an_overlap((model, _) in with_answers(), which in any::<prop::sample::Index>()) {
        let mut gap = model.compiled();
        let rules = &mut gap.editions[0].decisions[0].rules;
        let lost = rules.remove(which.index(rules.len()));
        let error = Rulebook::load(gap.clone()).unwrap_err();
        prop_assert_eq!(error, LoadError::Gap { decision: "d0".into() });
        let mut overlap = model.compiled();
        overlap.editions[0].decisions[0].rules.push(lost);
        let error = Rulebook::load(overlap).unwrap_err();
        prop_assert!(matches!(&error, LoadError::Overlap { decision, rows } if decision == "d0" && rows.0 == rows.1), "{:?}", error);
    }
}

#[test]
fn a_chained_decision_is_explained_by_the_outcome_before_it() {
    let model = Model::chain();
    let rulebook = Rulebook::load(model.compiled()).unwrap();
    let edition = &rulebook.editions()[0];
    let decided = edition.decide(&case_of(edition, &[Some(0), Some(1)]));
    let [first, second] = &decided.decisions[..] else { panic!("two decisions") };
    assert!(matches!(first.because[..], [Premise::Fact(..), Premise::Fact(..)]));
    assert!(matches!(second.because[..], [Premise::Decision(..)]));
}

#[test]
fn broken_rulebooks_are_refused_and_the_fault_is_named() {
    type Spoil = fn(&mut compiled::Rulebook);
    let dangling = |place: &str| LoadError::Dangling { place: place.into() };
    let cases: Vec<(Spoil, LoadError)> = vec![
        (|book| book.format = 2, LoadError::Format { found: 2 }),
        (|book| book.editions.clear(), LoadError::NoEdition),
        (
            |book| book.editions.push(book.editions[0].clone()),
            LoadError::EditionsOverlap { editions: ("1".into(), "1".into()) },
        ),
        (
            |book| book.editions[0].facts[1].id = "f0".into(),
            LoadError::Identifier { id: "f0".into(), place: "facts".into() },
        ),
        (|book| book.editions[0].facts[0].choices.truncate(1), LoadError::Choices { id: "f0".into(), count: 1 }),
        (|book| book.editions[0].decisions[0].rules[0].outcome = OutcomeId::from(40), dangling("d0")),
        (|book| book.editions[0].decisions[0].rules[0].row = RowId::from(40), dangling("d0")),
        (|book| book.editions[0].decisions[0].rows[0].cites.push(CitationId::from(3)), dangling("r0")),
        (|book| book.editions[0].facts[0].cites.push(CitationId::from(0)), dangling("f0")),
    ];
    for (spoil, expected) in cases {
        let mut book = Model::chain().compiled();
        spoil(&mut book);
        assert_eq!(Rulebook::load(book).unwrap_err(), expected);
    }
}

/// The messages are shown to users.
#[test]
fn faults_are_put_into_words() {
    let rows = ("a".to_owned(), "b".to_owned());
    for (error, words) in [
        (LoadError::Format { found: 2 }, "formatversion 2"),
        (LoadError::NoEdition, "ingen utgåva"),
        (LoadError::EditionsOverlap { editions: rows.clone() }, "samma dagar"),
        (LoadError::Identifier { id: "f0".into(), place: "facts".into() }, "`f0`"),
        (LoadError::Choices { id: "f0".into(), count: 1 }, "1 val"),
        (LoadError::Dangling { place: "f0".into() }, "`f0` hänvisar till något som inte finns"),
        (LoadError::Gap { decision: "d0".into() }, "saknar regel"),
        (LoadError::Overlap { decision: "d0".into(), rows }, "gäller samma fall"),
    ] {
        assert!(error.to_string().contains(words), "`{error}` has no `{words}`");
    }
}
