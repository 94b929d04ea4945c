//! Cases that are not complete: what is possible and what is missing, and what an answer costs.

use crate::cases;
use crate::report::Report;
use crate::tables::Book;
use crate::timing::{Contestant, interleaved};
use kontaktkoll_rules::Case;
use std::fmt::Write as _;
use std::hint::black_box;

const CASES: usize = 20_000;
/// What `possible` and `missing` may take in the largest rulebook, in nanoseconds.
const LIMIT: f64 = 5_000.0;

pub fn measure(books: &[Book], report: &mut Report) -> Result<(), String> {
    let largest = books.iter().max_by_key(|book| space(book)).ok_or("there is no rulebook")?;
    let mut rows = String::new();
    for book in books {
        eprintln!("{}: partial cases", book.rulebook.id());
        let edition = book.edition();
        let half = cases::partial(edition, CASES);
        let empty = vec![edition.case(); CASES];
        let over = |cases: &[Case]| cases.iter().for_each(|case| drop(black_box(edition.decide(black_box(case)))));
        let times = interleaved(vec![
            Contestant { count: CASES, run: Box::new(|| over(&half)) },
            Contestant { count: CASES, run: Box::new(|| over(&empty)) },
        ]);
        let [half, empty] = times[..] else { return Err("two contestants have two times".to_owned()) };
        let tables = book.tables();
        let rules: usize = tables.iter().map(|table| table.rules.len()).sum();
        let words: usize = edition.rule_counts().map(|rules| rules.div_ceil(64)).sum();
        let _ = writeln!(
            rows,
            "| `{}` | {} | {rules} | {words} | {} | {} |",
            book.rulebook.id(),
            space(book),
            half.nanoseconds(),
            empty.nanoseconds(),
        );
        if book.rulebook.id() == largest.rulebook.id() {
            let worst = half.median.max(empty.median);
            let what = format!("`missing` and `possible`, partial case, `{}`, µs", book.rulebook.id());
            report.goal(&what, "< 5", &format!("{:.1}", worst / 1_000.0), worst < LIMIT);
        }
    }
    report.section(format!(
        "## Partial cases\n\n\
         `Edition::decide`: `possible` and `missing` of all decisions, exact, with reasons, citations and interpretations; a \
         random half of the facts answered ({CASES} cases), and nothing answered. An answer costs one intersection of 64-bit words, each of which compares 64 rules \
         at once; nothing is compared rule by rule.\n\n\
         | rulebook | complete cases | rules as written | words intersected for each answer, all decisions | half answered | nothing answered |\n\
         |---|--:|--:|--:|--:|--:|\n{rows}"
    ));
    Ok(())
}

fn space(book: &Book) -> u128 {
    book.edition().facts().map(|(_, fact)| fact.choices.len() as u128).product()
}
