//! The engine, zen-engine and dsntk on the same tables and the same complete cases.

use crate::cases;
use crate::dmn::Dsntk;
use crate::jdm::Zen;
use crate::report::Report;
use crate::tables::{Book, PeerTable};
use crate::timing::{Contestant, Spread, interleaved};
use kontaktkoll_rules::{Case, DecisionId, Edition, OutcomeId};
use std::fmt::Write as _;
use std::hint::black_box;

/// The random complete cases of each table.
const CASES: usize = 20_000;
/// How often the engine goes through them in a round, to be measurable at all.
const REPEATS: usize = 50;
/// The table that the goals are about.
const HEADLINE: (&str, &str) = ("vgr-rehab", "kontakttyp");
const FASTER_THAN_ZEN: f64 = 300.0;
const FASTER_THAN_DSNTK: f64 = 700.0;

/// Checks that all agree, then times them.
pub fn measure(books: &[Book], report: &mut Report) -> Result<(), String> {
    let mut rows = String::new();
    let mut whole = String::new();
    let mut headline = (f64::NAN, f64::NAN);
    let mut least = (f64::INFINITY, f64::INFINITY);
    for book in books {
        let edition = book.edition();
        let cases = cases::complete(edition, CASES);
        let mut earlier: Vec<Vec<OutcomeId>> = vec![Vec::new(); CASES];
        for (table, (decision, _)) in book.tables().iter().zip(edition.decisions()) {
            eprintln!("{} {}: {} rules", book.rulebook.id(), table.decision, table.rules.len());
            let times = table_times(edition, decision, table, &cases, &mut earlier)?;
            let [own, zen, dsntk] = times;
            let (of_zen, of_dsntk) = (zen.median / own.median, dsntk.median / own.median);
            least = (least.0.min(of_zen), least.1.min(of_dsntk));
            let _ = writeln!(
                rows,
                "| `{}` {} | {} | {} | {} | {} | {of_zen:.0}× | {of_dsntk:.0}× |",
                book.rulebook.id(),
                table.decision,
                table.rules.len(),
                own.nanoseconds(),
                zen.nanoseconds(),
                dsntk.nanoseconds(),
            );
            if (book.rulebook.id(), table.decision.as_str()) == HEADLINE {
                headline = (of_zen, of_dsntk);
            }
        }
        let [full] = interleaved(vec![Contestant {
            count: CASES,
            run: Box::new(|| cases.iter().for_each(|case| drop(black_box(edition.decide(black_box(case)))))),
        }])[..] else {
            return Err("one contestant has one time".to_owned());
        };
        let _ =
            writeln!(whole, "| `{}` | {} | {} |", book.rulebook.id(), edition.decisions().len(), full.nanoseconds());
    }
    // The goals are about the headline; dsntk is quick on tables of a few rules.
    let whose = [(format!("`{}` {}", HEADLINE.0, HEADLINE.1), headline), ("the least of all tables".to_owned(), least)];
    for (whose, ratios) in whose {
        for (peer, ratio, wanted) in [("zen-engine", ratios.0, FASTER_THAN_ZEN), ("dsntk", ratios.1, FASTER_THAN_DSNTK)]
        {
            let what = format!("`decide`, {whose}: times faster than {peer}");
            report.goal(&what, &format!("≥ {wanted:.0}"), &format!("{ratio:.0}"), ratio >= wanted);
        }
    }
    report.section(format!(
        "## The engine beside zen-engine and dsntk\n\n\
         The outcome of one decision for a complete case: nanoseconds a case, median of {} rounds in turns (least–most). \
         {CASES} random complete cases of each rulebook, seed `{:#x}`; every outcome of every case was compared first, and \
         all three agree. The tables are those of the compiled rulebook, loaded at run time by all three: for zen-engine as a \
         JSON Decision Model (hit policy first; compiled), for dsntk as DMN (hit policy unique). The peers get only the inputs that \
         the table asks for, and, where it builds on an earlier decision, that outcome ready-made; making their contexts is \
         not timed. The engine decides chained tables from the facts alone. All in one process, one thread, optimised alike.\n\n\
         | table | rules | Kontaktkoll | zen-engine 2.1.6 | dsntk 0.3.0 | zen ÷ own | dsntk ÷ own |\n|---|--:|--:|--:|--:|--:|--:|\n{rows}\n\
         The whole answer, which the peers do not give: all decisions with what is possible, what is missing, the smallest \
         reason, rows, citations and interpretations.\n\n\
         | rulebook | decisions | `Edition::decide`, complete case |\n|---|--:|--:|\n{whole}",
        crate::timing::ROUNDS,
        cases::SEED,
    ));
    Ok(())
}

/// The times of one table for the engine, zen-engine and dsntk; `earlier` gets the outcome of each case.
fn table_times(
    edition: &Edition,
    decision: DecisionId,
    table: &PeerTable,
    cases: &[Case],
    earlier: &mut [Vec<OutcomeId>],
) -> Result<[Spread; 3], String> {
    let zen = Zen::new(table)?;
    let dsntk = Dsntk::new(table)?;
    let mut zen_contexts = Vec::new();
    let mut dsntk_contexts = Vec::new();
    for (case, earlier) in cases.iter().zip(earlier.iter_mut()) {
        let outcome = edition.outcome_of(decision, case).ok_or("a complete case has an outcome")?;
        let whole = edition.decide(case);
        let verdict = whole.decisions.get(decision.index()).ok_or("every decision has a verdict")?;
        if verdict.outcome.settled() != Some(outcome) {
            return Err(format!("{}: the quick path and the explained one differ in {case:?}", table.decision));
        }
        let given = table.given(edition, case, earlier);
        let (of_zen, of_dsntk) = (zen.context(&given), dsntk.context(&given));
        let expected = table.outcomes.get(outcome.index()).map(String::as_str);
        let (a, b) = (zen.outcome(of_zen.clone()), dsntk.outcome(&of_dsntk));
        if a.as_deref() != expected || b.as_deref() != expected {
            return Err(format!("{} {given:?}: {expected:?}, zen {a:?}, dsntk {b:?}", table.decision));
        }
        zen_contexts.push(of_zen);
        dsntk_contexts.push(of_dsntk);
        earlier.push(outcome);
    }
    let own = || {
        for _ in 0..REPEATS {
            for case in cases {
                black_box(edition.outcome_of(black_box(decision), black_box(case)));
            }
        }
    };
    let contestants = vec![
        Contestant { count: CASES * REPEATS, run: Box::new(own) },
        Contestant { count: CASES, run: Box::new(|| zen_contexts.iter().for_each(|context| zen.run(context.clone()))) },
        Contestant { count: CASES, run: Box::new(|| dsntk_contexts.iter().for_each(|context| dsntk.run(context))) },
    ];
    match interleaved(contestants)[..] {
        [own, zen, dsntk] => Ok([own, zen, dsntk]),
        _ => Err("three contestants have three times".to_owned()),
    }
}
