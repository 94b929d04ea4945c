//! A compiled rulebook, loaded from JSON, decides a case and explains it.
//!
//! Run with `cargo run -p kontaktkoll-rules --example compiled_file`.

use kontaktkoll_rules::compiled::Day;
use kontaktkoll_rules::{Report, Rulebook, compiled};
use std::error::Error;

/// Usually read from a file, or fetched.
const JSON: &str = include_str!("parking.json");

fn main() -> Result<(), Box<dyn Error>> {
    let compiled: compiled::Rulebook = serde_json::from_str(JSON)?;
    let rulebook = Rulebook::load(compiled)?;
    let day = Day::parse("2026-06-01").ok_or("no day")?;
    let edition = rulebook.edition_on(day).ok_or("no edition covers the day")?;

    let mut case = edition.case();
    for (fact, choice) in [("zone", "centre"), ("permit", "resident")] {
        let fact = edition.fact_id(fact).ok_or("no such fact")?;
        case.set(fact, edition.answer(fact, choice).ok_or("no such choice")?);
    }
    let decided = edition.decide(&case);
    for verdict in &decided.decisions {
        for row in verdict.rows.iter().filter_map(|row| edition.row(verdict.decision, *row)) {
            println!("{}", row.reason);
        }
        for (citation, document) in verdict.citations.iter().filter_map(|citation| edition.citation(*citation)) {
            println!("  {}, {}", document.title, citation.place);
        }
    }
    println!("{}", serde_json::to_string_pretty(&Report::new(&rulebook, edition, day, &decided))?);
    Ok(())
}
