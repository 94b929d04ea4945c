//! A decision table written in code: whether a library loan may be renewed, and for how long.
//!
//! Run with `cargo run -p kontaktkoll-rules --example table_in_code`.

use kontaktkoll_rules::builder::{BuildError, EditionBuilder};
use kontaktkoll_rules::{Case, Edition, Settled};

fn main() -> Result<(), BuildError> {
    let mut edition = EditionBuilder::new("2026");
    let [book, film] = edition.fact("item", "What was borrowed?", ["book", "film"]);
    let [reserved, free] = edition.fact("queue", "Is somebody waiting for it?", ["reserved", "free"]);
    let [child, adult, school] = edition.fact("reader", "Who borrowed it?", ["child", "adult", "school"]);

    let [renew, give_back] = edition.decision("renewal", ["renew", "give-back"]);
    edition.rule(renew).when([free]).when([book]).reason("A book that nobody waits for is renewed.");
    edition.rule(renew).when([free]).when([film]).when([school]).reason("Schools keep films, too.");
    edition.otherwise(give_back).reason("Anything else goes back.");

    // A later decision may use the outcome of an earlier one.
    let [none, weeks_2, weeks_8] = edition.decision("extension", ["none", "2-weeks", "8-weeks"]);
    edition.rule(weeks_2).when([renew]).when([child, adult]);
    edition.rule(weeks_8).when([renew]).when([school]);
    edition.rule(none).when([give_back]);

    let rulebook = edition.build("library")?;
    for edition in rulebook.editions() {
        let mut case = edition.case();
        print(edition, &case);
        for answer in [film, school, reserved] {
            case = case.with(answer.fact(), answer.choice());
            print(edition, &case);
        }
    }
    Ok(())
}

/// What is settled, and which questions can still change something.
fn print(edition: &Edition, case: &Case) {
    let decided = edition.decide(case);
    println!("after {} answers:", case.answered().count());
    for verdict in &decided.decisions {
        let name = |outcome| edition.outcome(verdict.decision, outcome).map_or("", |outcome| outcome.id.as_str());
        let title = edition.decision(verdict.decision).map_or("", |decision| decision.title.as_str());
        match verdict.outcome {
            Settled::On(outcome) => println!("  {title}: {}", name(outcome)),
            Settled::Open => {
                let possible: Vec<&str> = verdict.possible.iter().map(|outcome| name(*outcome)).collect();
                println!("  {title}: one of {}", possible.join(", "));
            }
        }
    }
    for fact in decided.missing.iter().filter_map(|fact| edition.fact(*fact)) {
        println!("  still to ask: {}", fact.question);
    }
}
