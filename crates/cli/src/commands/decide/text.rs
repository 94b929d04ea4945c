//! An answer as text for a terminal.

use super::Scope;
use crate::clock;
use crate::load;
use crate::paragraph::{bullets, paragraph};
use kontaktkoll_answer::Answer;
use kontaktkoll_answer::answer::OpenQuestion;
use kontaktkoll_answer::card::{CardLine, CodeText, Group};
use kontaktkoll_answer::number;
use kontaktkoll_answer::outcome::{Conclusion, ConclusionState, NOT_SETTLED, OutcomeText};
use kontaktkoll_answer::reason::Reason;
use kontaktkoll_answer::text::{any_of, joined, lower_first, plain_spaces};
use kontaktkoll_rules::Case;
use kontaktkoll_rules::compiled::{Fact, LineKind};
use std::fmt::Write as _;

/// What `case` comes to: the decisions with their reasons, the card, readings, sources and open questions.
pub(super) fn answer(scope: Scope<'_>, case: &Case) -> String {
    let Scope { rulebook, edition, day } = scope;
    let mut page = Page(String::new());
    let edition_text = load::edition_and_validity(edition);
    let _ = writeln!(page.0, "{} (`{}`), {edition_text}", rulebook.title(), rulebook.id());
    let _ = writeln!(page.0, "Kontakt den {day}");
    let Some(answer) = Answer::new(rulebook, edition, case, &edition.decide(case), day, clock::today()) else {
        return page.0;
    };
    for conclusion in [&answer.main].into_iter().chain(&answer.figures) {
        page.conclusion(conclusion, &answer.reasons);
    }
    for group in &answer.card {
        page.group(group);
    }
    page.bullets("Tolkningar som svaret bygger på", answer.readings.iter().map(|reading| reading.paragraph()));
    page.bullets("Källor", sources(&answer));
    page.bullets("Frågor som återstår", answer.open_questions.iter().filter_map(|open| question(scope, open)));
    page.0
}

/// The text so far.
struct Page(String);

impl Page {
    fn heading(&mut self, title: &str) {
        let _ = writeln!(self.0, "\n{}", plain_spaces(title));
    }

    /// A list below a heading; nothing without items.
    fn bullets(&mut self, title: &str, items: impl Iterator<Item = String>) {
        bullets(&mut self.0, title, items);
    }

    fn conclusion(&mut self, conclusion: &Conclusion, reasons: &[Reason]) {
        let title = &conclusion.title;
        match &conclusion.state {
            ConclusionState::Settled(outcome) => {
                self.heading(&format!("{title}: {}", outcome.full()));
                if !outcome.summary.is_empty() {
                    paragraph(&mut self.0, "  ", &outcome.summary);
                }
                for reason in reasons.iter().filter(|reason| reason.decision == conclusion.decision) {
                    self.reason(reason);
                }
            }
            ConclusionState::SameValue { value, possible } => {
                self.possible(title, possible);
                paragraph(&mut self.0, "  ", &format!("Det blir {value} oavsett."));
            }
            ConclusionState::Open(possible) => self.possible(title, possible),
        }
    }

    fn reason(&mut self, reason: &Reason) {
        if !reason.text.is_empty() {
            paragraph(&mut self.0, "  ", &format!("Varför: {}", reason.text));
        }
        for premise in &reason.premises {
            paragraph(&mut self.0, "  - ", &premise.statement);
        }
    }

    fn possible(&mut self, title: &str, outcomes: &[OutcomeText]) {
        self.heading(&format!("{title}: {}", lower_first(NOT_SETTLED)));
        paragraph(&mut self.0, "  ", "Möjligt:");
        for outcome in outcomes {
            paragraph(&mut self.0, "  - ", &outcome.full());
        }
    }

    /// A group of the card; its steps are numbered.
    fn group(&mut self, group: &Group) {
        self.heading(group.heading);
        for (number, line) in (1..).zip(&group.lines) {
            let bullet = if group.kind == LineKind::Step { format!("  {number}. ") } else { "  - ".to_owned() };
            paragraph(&mut self.0, &bullet, &card_line(line));
        }
    }
}

/// "Om ålder är ”0–17 år”: Team: minst en av KVÅ AA001 (Samtal), AA002".
fn card_line(line: &CardLine) -> String {
    let label = if line.label.is_empty() { String::new() } else { format!("{}: ", line.label) };
    let codes = joined(line.codes.iter().map(CodeText::words), ", ");
    let parts = [line.need, &line.system, &codes, &line.text];
    [line.opening(), label, joined(parts.iter().filter(|part| !part.is_empty()), " ")].concat()
}

/// A line for each cited place.
fn sources(answer: &Answer) -> impl Iterator<Item = String> {
    answer.sources.iter().flat_map(|source| {
        let document = source.document();
        source.places.iter().map(move |place| format!("{document}. {}: ”{}”", place.place, place.phrase))
    })
}

/// "alder: Hur gammal är patienten? (helt tal 0–120, eller barn eller vuxen)".
fn question(scope: Scope<'_>, open: &OpenQuestion) -> Option<String> {
    let fact = scope.edition.fact(open.fact)?;
    Some(format!("{}: {} ({})", open.id, open.question, accepted_answers(fact)))
}

fn accepted_answers(fact: &Fact) -> String {
    let choices: Vec<&str> = fact.choices.iter().map(|choice| choice.id.as_str()).collect();
    let choices = any_of(&choices);
    match number::range(fact) {
        Some(range) => format!("helt tal {}–{}, eller {choices}", range.0, range.1),
        None => choices,
    }
}
