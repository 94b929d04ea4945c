//! A decision result to read.

use super::Scope;
use crate::texts::{self, paragraph};
use kontaktkoll_rules::compiled::{Decision, Line, LineKind, Need, Outcome};
use kontaktkoll_rules::{Answer, Case, Decided, Premise, Settled, Value, Verdict};
use std::fmt::Write as _;

/// The kinds of card lines in the order shown, each with its heading.
const KINDS: [(LineKind, &str); 5] = [
    (LineKind::Register, "Registrera"),
    (LineKind::Code, "Koder"),
    (LineKind::Requirement, "Krav"),
    (LineKind::Step, "Gör så här"),
    (LineKind::Notice, "Att tänka på"),
];

/// What `case` comes to: the decisions with their reasons, the card, readings, sources, and the
/// questions that are left.
pub(super) fn answer(scope: Scope<'_>, case: &Case) -> String {
    let decided = scope.edition.decide(case);
    let mut page = Page { scope, case, decided: &decided, text: String::new() };
    page.head();
    page.verdicts();
    page.card();
    page.readings();
    page.sources();
    page.questions();
    page.text
}

struct Page<'a> {
    scope: Scope<'a>,
    case: &'a Case,
    decided: &'a Decided,
    text: String,
}

impl<'a> Page<'a> {
    fn head(&mut self) {
        let Scope { rulebook, edition, day } = self.scope;
        let edition = texts::edition(edition);
        let _ = writeln!(self.text, "{} (`{}`), {edition}", rulebook.title(), rulebook.id());
        let _ = writeln!(self.text, "Kontakt den {day}");
    }

    fn heading(&mut self, title: &str) {
        let _ = writeln!(self.text, "\n{title}");
    }

    fn settled(&self) -> impl Iterator<Item = (&'a Verdict, &'a Outcome)> + use<'a> {
        let edition = self.scope.edition;
        let verdicts = self.decided.decisions.iter();
        verdicts.filter_map(|verdict| Some((verdict, edition.outcome(verdict.decision, verdict.outcome.settled()?)?)))
    }

    fn verdicts(&mut self) {
        for verdict in &self.decided.decisions {
            let Some(decision) = self.scope.edition.decision(verdict.decision) else { continue };
            match verdict.outcome.settled().and_then(|outcome| self.scope.edition.outcome(verdict.decision, outcome)) {
                Some(outcome) => self.verdict(verdict, decision, outcome),
                None => self.open(verdict, decision),
            }
        }
    }

    fn verdict(&mut self, verdict: &Verdict, decision: &Decision, outcome: &Outcome) {
        let edition = self.scope.edition;
        self.heading(&format!("{}: {}", decision.title, texts::outcome(outcome, decision)));
        if !outcome.summary.is_empty() {
            paragraph(&mut self.text, "  ", &outcome.summary);
        }
        let rows = verdict.rows.iter().filter_map(|row| edition.row(verdict.decision, *row));
        for row in rows.filter(|row| !row.reason.is_empty()) {
            paragraph(&mut self.text, "  ", &format!("Varför: {}", row.reason));
        }
        for premise in &verdict.because {
            let premise = self.premise(*premise);
            paragraph(&mut self.text, "  - ", &premise);
        }
    }

    fn premise(&self, premise: Premise) -> String {
        let edition = self.scope.edition;
        let text = match premise {
            Premise::Fact(fact, choice) => edition.choice(fact, choice).map(|choice| choice.statement.clone()),
            Premise::Decision(id, outcome) => edition
                .decision(id)
                .zip(edition.outcome(id, outcome))
                .map(|(decision, outcome)| format!("{}: {}.", decision.title, texts::outcome(outcome, decision))),
        };
        text.unwrap_or_default()
    }

    fn open(&mut self, verdict: &Verdict, decision: &Decision) {
        self.heading(&format!("{}: inte avgjort än", decision.title));
        paragraph(&mut self.text, "  ", "Möjligt:");
        for outcome in &verdict.possible {
            if let Some(outcome) = self.scope.edition.outcome(verdict.decision, *outcome) {
                paragraph(&mut self.text, "  - ", &texts::outcome(outcome, decision));
            }
        }
        if let Settled::On(Value::Amount(amount)) = verdict.value {
            paragraph(&mut self.text, "  ", &format!("Det blir {} oavsett.", texts::amount(amount, decision)));
        }
    }

    fn card(&mut self) {
        let lines: Vec<&Line> = self.settled().flat_map(|(_, outcome)| &outcome.lines).collect();
        let lines = lines.into_iter().filter(|line| self.scope.edition.line_holds(line, self.case));
        let lines: Vec<&Line> = lines.collect();
        for (kind, title) in KINDS {
            for (at, line) in lines.iter().filter(|line| line.kind == kind).enumerate() {
                if at == 0 {
                    self.heading(title);
                }
                let bullet = if kind == LineKind::Step { format!("  {}. ", at + 1) } else { "  - ".to_owned() };
                let words = [self.condition(line), self.label(line), self.codes(line), line.text.clone()];
                let words: Vec<String> = words.into_iter().filter(|word| !word.is_empty()).collect();
                paragraph(&mut self.text, &bullet, &words.join(" "));
            }
        }
    }

    /// "Om hjälpmedel är ”Ja”:", while that is not known.
    fn condition(&self, line: &Line) -> String {
        let facts = line.given.iter().filter_map(|(id, allowed)| {
            let fact = self.scope.edition.fact(*id)?;
            (self.case.get(*id) == Answer::Unanswered).then(|| texts::condition(fact, |choice| allowed.has(choice)))
        });
        let facts: Vec<String> = facts.collect();
        if facts.is_empty() { String::new() } else { format!("Om {}:", facts.join(" och ")) }
    }

    fn label(&self, line: &Line) -> String {
        if line.label.is_empty() { String::new() } else { format!("{}:", line.label) }
    }

    /// "KVÅ ZV051 (Telemedicin)", "minst en av KVÅ ZV051, XS014".
    fn codes(&self, line: &Line) -> String {
        let mut system = "";
        let codes = self.scope.edition.codes(line).map(|code| {
            let prefix = if code.system == system { "" } else { code.system.as_str() };
            system = &code.system;
            let title = if code.title.is_empty() { String::new() } else { format!(" ({})", code.title) };
            format!("{prefix} {}{title}", code.id).trim_start().to_owned()
        });
        let codes: Vec<String> = codes.collect();
        let need = match line.need {
            _ if codes.len() < 2 => "",
            Need::All => "alla av",
            Need::One => "en av",
            Need::AtLeastOne => "minst en av",
        };
        format!("{need} {}", codes.join(", ")).trim().to_owned()
    }

    fn readings(&mut self) {
        for (at, reading) in once_each(self.settled().flat_map(|(verdict, _)| &verdict.interpretations)) {
            let Some(reading) = self.scope.edition.interpretation(reading) else { continue };
            if at == 0 {
                self.heading("Tolkningar som svaret bygger på");
            }
            paragraph(&mut self.text, "  - ", &format!("{} Kan avgöras av: {}.", reading.text, reading.owner));
        }
    }

    fn sources(&mut self) {
        for (at, citation) in once_each(self.settled().flat_map(|(verdict, _)| &verdict.citations)) {
            let Some((citation, document)) = self.scope.edition.citation(citation) else { continue };
            if at == 0 {
                self.heading("Källor");
            }
            let version =
                if document.version.is_empty() { String::new() } else { format!("version {}", document.version) };
            let document: Vec<&str> = [&document.title, &document.number, &version]
                .into_iter()
                .map(String::as_str)
                .filter(|part| !part.is_empty())
                .collect();
            let place = format!("{}. {}: ”{}”", document.join(", "), citation.place, citation.phrase);
            paragraph(&mut self.text, "  - ", &place);
        }
    }

    fn questions(&mut self) {
        if self.decided.missing.is_empty() {
            return;
        }
        self.heading("Frågor som återstår");
        for fact in self.decided.missing.iter().filter_map(|fact| self.scope.edition.fact(*fact)) {
            let choices: Vec<String> = fact.choices.iter().map(|choice| choice.id.clone()).collect();
            let number = match texts::range(fact) {
                Some((first, last)) => format!("helt tal {first}–{last}, eller "),
                None => String::new(),
            };
            let words = format!("{}: {} ({number}{})", fact.id, fact.question, texts::any_of(&choices));
            paragraph(&mut self.text, "  - ", &words);
        }
    }
}

/// Each item once, in the order of first mention, numbered.
fn once_each<'a, T: Copy + PartialEq + 'a>(items: impl Iterator<Item = &'a T>) -> Vec<(usize, T)> {
    let mut seen: Vec<T> = Vec::new();
    for item in items {
        if !seen.contains(item) {
            seen.push(*item);
        }
    }
    seen.into_iter().enumerate().collect()
}
