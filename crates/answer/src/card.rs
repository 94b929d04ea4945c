//! The card of an outcome: what to register and do, in groups.

use crate::{choices, text};
use alloc::string::String;
use alloc::vec::Vec;
use kontaktkoll_rules::compiled::{Code, Line, LineKind, Need};
use kontaktkoll_rules::{Answer, Case, Edition, Verdict};

/// The kinds of lines in the order shown, each with its heading.
const HEADINGS: [(LineKind, &str); 5] = [
    (LineKind::Register, "Registrera"),
    (LineKind::Code, "Koder"),
    (LineKind::Requirement, "Krav"),
    (LineKind::Step, "Gör så här"),
    (LineKind::Notice, "Att tänka på"),
];

/// The lines of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The kind.
    pub kind: LineKind,
    /// The heading: "Registrera".
    pub heading: &'static str,
    /// The lines, in the order of the rulebook; never empty.
    pub lines: Vec<CardLine>,
}

impl Group {
    /// Whether each line is a field to fill in, with a label and a value.
    #[must_use]
    pub fn holds_fields(&self) -> bool {
        matches!(self.kind, LineKind::Register | LineKind::Code)
    }
}

/// A line of a card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardLine {
    /// When the line applies, while that is not known: "Om hjälpmedel är ”Ja”"; else empty.
    pub condition: String,
    /// The name of the field, as the rulebook has it; may be empty.
    pub label: String,
    /// The system of the codes, "KVÅ"; empty without codes.
    pub system: String,
    /// How many of several codes are needed: "minst en av"; empty for one code.
    pub need: &'static str,
    /// The codes.
    pub codes: Vec<CodeText>,
    /// The words of the line; may be empty where there are codes.
    pub text: String,
}

/// A code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeText {
    /// The code itself: "ZV051".
    pub id: String,
    /// What it is called; may be empty.
    pub title: String,
}

impl CodeText {
    /// "ZV051 (Telemedicin)".
    #[must_use]
    pub fn words(&self) -> String {
        if self.title.is_empty() { self.id.clone() } else { [&self.id, " (", &self.title, ")"].concat() }
    }
}

impl CardLine {
    fn new(edition: &Edition, line: &Line, condition: String) -> Self {
        let codes: Vec<&Code> = edition.codes(line).collect();
        Self {
            condition,
            label: line.label.clone(),
            system: codes.first().map(|code| code.system.clone()).unwrap_or_default(),
            need: need(line.need, codes.len()),
            codes: codes.iter().map(|code| CodeText { id: code.id.clone(), title: code.title.clone() }).collect(),
            text: line.text.clone(),
        }
    }

    /// The name of the field: its label, or the system of its codes.
    #[must_use]
    pub fn name(&self) -> &str {
        if self.label.is_empty() { &self.system } else { &self.label }
    }

    /// What stands before the codes of a field: "KVÅ, minst en av: ". The system is left out where it is the name.
    #[must_use]
    pub fn before_codes(&self) -> String {
        let system = if self.label.is_empty() { "" } else { self.system.as_str() };
        let words = text::joined([system, self.need].iter().filter(|word| !word.is_empty()), ", ");
        if words.is_empty() { words } else { [&words, ": "].concat() }
    }

    /// The value of a field: "KVÅ, en av: AU124 (Samtal), DV077".
    #[must_use]
    pub fn value(&self) -> String {
        let codes = text::joined(self.codes.iter().map(CodeText::words), ", ");
        [&self.opening(), &self.before_codes(), &codes, self.text.as_str()].concat()
    }

    /// The words of a line that is no field: "Om hjälpmedel är ”Ja”: Journal: Skriv …".
    #[must_use]
    pub fn sentence(&self) -> String {
        let label = if self.label.is_empty() { String::new() } else { [&self.label, ": "].concat() };
        [self.opening(), label, self.text.clone()].concat()
    }

    /// "Om hjälpmedel är ”Ja”: "; empty where the line applies in any case.
    #[must_use]
    pub fn opening(&self) -> String {
        if self.condition.is_empty() { String::new() } else { [&self.condition, ": "].concat() }
    }
}

/// The card of all settled decisions: the lines that no answer of `case` rules out, with the conditions that are
/// not known.
#[must_use]
pub fn card(edition: &Edition, case: &Case, verdicts: &[Verdict]) -> Vec<Group> {
    groups(edition, &lines(edition, case, verdicts), |line| condition(edition, case, line))
}

/// The lines of all settled decisions that no answer of `case` rules out.
pub(crate) fn lines<'a>(edition: &'a Edition, case: &Case, verdicts: &[Verdict]) -> Vec<&'a Line> {
    let settled = verdicts.iter().filter_map(|verdict| {
        let outcome = verdict.outcome.settled()?;
        edition.outcome(verdict.decision, outcome)
    });
    settled.flat_map(|outcome| &outcome.lines).filter(|line| edition.line_holds(line, case)).collect()
}

/// The lines that hold for every completion of `case`, for a screen that still asks: they have no condition.
#[must_use]
pub fn certain_card(edition: &Edition, case: &Case) -> Vec<Group> {
    groups(edition, &edition.certain_lines(case), |_| String::new())
}

/// All lines of an outcome, each with its conditions: nothing is answered.
#[must_use]
pub fn whole_card(edition: &Edition, lines: &[Line]) -> Vec<Group> {
    let (lines, case): (Vec<&Line>, _) = (lines.iter().collect(), edition.case());
    groups(edition, &lines, |line| condition(edition, &case, line))
}

fn groups(edition: &Edition, lines: &[&Line], condition: impl Fn(&Line) -> String) -> Vec<Group> {
    let group = |(kind, heading): (LineKind, &'static str)| {
        let of_kind = lines.iter().filter(|line| line.kind == kind);
        let lines: Vec<CardLine> = of_kind.map(|line| CardLine::new(edition, line, condition(line))).collect();
        (!lines.is_empty()).then_some(Group { kind, heading, lines })
    };
    HEADINGS.into_iter().filter_map(group).collect()
}

/// "Om hjälpmedel är ”Ja” och ålder är ”0–19 år”": the conditions of `line` on facts that `case` does not answer.
fn condition(edition: &Edition, case: &Case, line: &Line) -> String {
    let mut conditions: Vec<String> = Vec::new();
    for (fact, allowed) in &line.given {
        let Some(content) = edition.fact(*fact) else { continue };
        if case.get(*fact) == Answer::Unanswered {
            conditions.push(choices::condition(content, *allowed));
        }
    }
    if conditions.is_empty() { String::new() } else { ["Om ", &text::joined(conditions, " och ")].concat() }
}

fn need(need: Need, codes: usize) -> &'static str {
    match need {
        _ if codes < 2 => "",
        Need::All => "alla",
        Need::One => "en av",
        Need::AtLeastOne => "minst en av",
    }
}
