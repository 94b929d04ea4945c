//! Tables written in code.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs, reason = "tests")]

use kontaktkoll_rules::builder::{BuildError, EditionBuilder};
use kontaktkoll_rules::{LoadError, Rulebook, Settled, compiled};

#[test]
fn rules_and_the_rest_decide_every_case() {
    let mut builder = EditionBuilder::new("1");
    let [a, b, c] = builder.fact("first", "Which?", ["a", "b", "c"]);
    let [yes, no] = builder.fact("second", "Is it?", ["yes", "no"]);
    let [left, right] = builder.decision("way", ["left", "right"]);
    builder.rule(left).when([a, b]).when([yes]).reason("Because.");
    builder.otherwise(right);
    let [far, near] = builder.decision("distance", ["far", "near"]);
    builder.otherwise(far);
    builder.rule(near).when([right]).when([c]);
    let rulebook = builder.build("demo").unwrap();
    let edition = &rulebook.editions()[0];
    for (first, second, expected) in [
        (a, yes, [left.outcome(), far.outcome()]),
        (b, yes, [left.outcome(), far.outcome()]),
        (b, no, [right.outcome(), far.outcome()]),
        (c, yes, [right.outcome(), near.outcome()]),
        (c, no, [right.outcome(), near.outcome()]),
    ] {
        let case = edition.case().with(first.fact(), first.choice()).with(second.fact(), second.choice());
        let outcomes = edition.decide(&case).decisions.iter().map(|verdict| verdict.outcome).collect::<Vec<_>>();
        assert_eq!(outcomes, expected.map(Settled::On));
    }
    assert_eq!(edition.content().decisions[0].rows[0].reason, "Because.");
}

#[test]
fn mistakes_are_named() {
    type Write = fn(&mut EditionBuilder);
    let cases: [(Write, BuildError); 5] = [
        (
            |builder| {
                let [one, _] = builder.decision("d", ["one", "two"]);
                builder.rule(one).when([first_choice(0), first_choice(1)]);
            },
            BuildError::Premise { decision: "d".into() },
        ),
        (
            |builder| {
                let [one, _] = builder.decision("d", ["one", "two"]);
                let none: [kontaktkoll_rules::Premise; 0] = [];
                builder.rule(one).when(none);
            },
            BuildError::Premise { decision: "d".into() },
        ),
        (
            |builder| {
                let [one, two] = builder.decision("d", ["one", "two"]);
                builder.rule(one).when([two]);
            },
            BuildError::NotDecidedYet { decision: "d".into() },
        ),
        (
            |builder| {
                let [one, _] = builder.decision("d", ["one", "two"]);
                builder.rule(one).when([first_choice(0)]);
            },
            BuildError::Load(LoadError::Gap { decision: "d".into() }),
        ),
        (
            |builder| {
                let [one, two] = builder.decision("d", ["one", "two"]);
                builder.rule(one);
                builder.rule(two).when([first_choice(0)]);
            },
            BuildError::Load(LoadError::Overlap { decision: "d".into(), rows: ("1".into(), "2".into()) }),
        ),
    ];
    for (write, expected) in cases {
        let mut builder = EditionBuilder::new("1");
        builder.fact("first", "Which?", ["a", "b"]);
        builder.fact("second", "Which?", ["a", "b"]);
        write(&mut builder);
        assert_eq!(builder.build("demo").unwrap_err(), expected);
    }
}

/// The first choice of the fact at this position.
fn first_choice(position: u16) -> kontaktkoll_rules::Premise {
    kontaktkoll_rules::Premise::Fact(position.into(), 0.into())
}

#[test]
fn a_table_in_code_is_written_and_read_as_json() {
    let mut builder = EditionBuilder::new("1");
    let [a, _] = builder.fact("first", "Which?", ["a", "b"]);
    let [one, two] = builder.decision("d", ["one", "two"]);
    builder.rule(one).when([a]);
    builder.otherwise(two);
    let edition = builder.compiled().unwrap();
    let rules = serde_json::to_value(&edition).unwrap()["decisions"][0]["rules"].clone();
    assert_eq!(rules, serde_json::json!([[0, 0, [[0, 1]]], [1, 1, [[0, 2]]]]), "a rule is a list in JSON");
    let read: compiled::Edition = serde_json::from_value(serde_json::to_value(&edition).unwrap()).unwrap();
    assert_eq!(read, edition);
    assert!(Rulebook::load(rulebook_of(read)).is_ok());
}

fn rulebook_of(edition: compiled::Edition) -> compiled::Rulebook {
    compiled::Rulebook {
        format: compiled::FORMAT,
        id: "demo".into(),
        title: "Demo".into(),
        region: "R".into(),
        audience: "A".into(),
        editions: vec![edition],
    }
}
