//! `kontaktkoll check`: finds everything that is wrong with rulebooks, and summarizes them.

use super::Command;
use crate::args::{self, Args};
use crate::exit::{self, Exit};
use crate::failure::Failure;
use crate::paragraph::paragraph;
use crate::{builtin, load};
use kontaktkoll_answer::reading::Reading;
use kontaktkoll_answer::text;
use kontaktkoll_rulebook::{CheckReport, CheckedRulebook, Severity, check, render};
use kontaktkoll_rules::Edition;
use lexopt::Arg::{Long, Short, Value};
use std::fmt::Write as _;
use std::io;

pub(super) const COMMAND: Command = Command { name: "check", help: HELP, run };

const HELP: &str = "\
kontaktkoll check: kontrollera regelböcker

Användning: kontaktkoll check [FIL …]

Visar allt som är fel eller värt en blick, med plats och hjälp, sedan vad varje regelbok
innehåller, och sist alla tolkningar för den innehållsansvarige att bekräfta. Filer med samma id
är utgåvor av samma regelbok. Utan FIL kontrolleras de inbyggda regelböckerna.
Slutstatus: 0 utan fel (varningar räknas inte), 1 om något är fel, 2 om en fil inte går att läsa.
";

fn run(mut args: Args) -> Result<Exit, Failure> {
    let mut files = Vec::new();
    while let Some(arg) = args.next()? {
        match arg {
            Long("help") | Short('h') => return exit::print(HELP),
            Value(path) => files.push(load::read(&path)?),
            other => return Err(args::unknown(&other, &["--help"])),
        }
    }
    if files.is_empty() {
        files = builtin::files();
    }
    let report = check(&files);
    let mut text = String::new();
    if !report.diagnostics.is_empty() {
        let found = render(&report.diagnostics, &files, load::colour(&io::stdout()));
        let _ = writeln!(text, "{}\n", found.trim_end());
    }
    for checked in &report.rulebooks {
        summary(&mut text, checked);
    }
    interpretations(&mut text, &report);
    verdict(&mut text, &report);
    exit::print(&text)?;
    Ok(if report.has_errors() { Exit::Faults } else { Exit::Fine })
}

fn summary(text: &mut String, checked: &CheckedRulebook) {
    let rulebook = checked.rulebook();
    let _ = writeln!(text, "{} (`{}`), {}", rulebook.title(), rulebook.id(), rulebook.region());
    for (edition, examples) in rulebook.editions().iter().zip(checked.examples()) {
        let _ = writeln!(text, "  {}", load::edition_and_validity(edition));
        let decisions = &edition.content().decisions;
        let rows: usize = decisions.iter().map(|decision| decision.rows.len()).sum();
        let rules: usize = decisions.iter().map(|decision| decision.rules.len()).sum();
        let counts = [
            counted(edition.content().facts.len(), "fråga", "frågor"),
            counted(decisions.len(), "beslut", "beslut"),
            counted(rows, "rad", "rader"),
            counted(rules, "regel", "regler"),
            counted(*examples, "exempel", "exempel"),
            format!("{} kompletta fall", complete_cases(edition)),
        ];
        let _ = writeln!(text, "  {}", counts.join(", "));
    }
    text.push('\n');
}

fn counted(number: usize, one: &str, many: &str) -> String {
    text::plain_spaces(&text::counted(number, one, many))
}

/// The number of ways to answer every question.
fn complete_cases(edition: &Edition) -> u128 {
    edition.facts().fold(1, |all, (_, fact)| all.saturating_mul(fact.choices.len() as u128))
}

/// All interpretations, for the owner of the content to confirm.
fn interpretations(text: &mut String, report: &CheckReport) {
    let rulebooks = report.rulebooks.iter().map(|checked| checked.rulebook());
    let editions = rulebooks.flat_map(|rulebook| rulebook.editions().iter().map(move |edition| (rulebook, edition)));
    let mut first = true;
    for (rulebook, edition) in editions {
        for reading in edition.content().interpretations.iter().map(Reading::from) {
            if std::mem::take(&mut first) {
                text.push_str("Tolkningar för den innehållsansvarige att bekräfta:\n\n");
            }
            let _ = writeln!(text, "{} utgåva {}, `{}`", rulebook.id(), edition.name(), reading.id);
            paragraph(text, "  ", &reading.text);
            paragraph(text, "  ", &reading.settled_by());
            text.push('\n');
        }
    }
}

fn verdict(text: &mut String, report: &CheckReport) {
    let count = |severity| report.diagnostics.iter().filter(|found| found.severity() == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let warnings = counted(warnings, "varning", "varningar");
    let _ = match errors {
        0 => writeln!(text, "Inga fel, {warnings}."),
        errors => writeln!(text, "{errors} fel, {warnings}."),
    };
}
