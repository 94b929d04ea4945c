//! An answer as plain text for a record, and a message about an answer that seems wrong.

use crate::answer::Answer;
use crate::text::{joined, plain_spaces};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use kontaktkoll_rules::compiled::Day;

/// The part of an error report that the user replaces.
const GAP: &str = "(skriv här vad som är fel)";

/// A message to the content owner about an answer that seems wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorReport {
    /// The message.
    pub text: String,
    /// The part of `text` that the user replaces.
    pub gap: &'static str,
}

impl Answer {
    /// The answer as plain text that fits a record note: outcome, figures, card, readings, and where it stands.
    /// Nothing is said of the patient: the answers to the questions are left out. Spaces are ordinary ones, since
    /// record systems do not know others.
    #[must_use]
    pub fn note(&self, date: Day) -> String {
        let mut lines = self.conclusion_lines();
        lines.extend(self.card_lines());
        lines.extend(self.readings.iter().map(|reading| ["Tolkning: ", &reading.text].concat()));
        lines.push(String::new());
        lines.extend(self.origin_lines(date));
        plain_spaces(&joined(lines, "\n"))
    }

    /// A message to the content owner. `answers` are the user's, in words.
    #[must_use]
    pub fn error_report(&self, answers: &[String], date: Day) -> ErrorReport {
        let mut lines: Vec<String> =
            ["Hej!", "", "Jag tror att svaret i Kontaktkoll inte stämmer:", GAP, "", "Svar på frågorna:"]
                .map(String::from)
                .into();
        lines.extend(answers.iter().map(|answer| ["- ", answer].concat()));
        lines.extend(["", "Kontaktkoll svarade:"].map(String::from));
        lines.extend(self.conclusion_lines());
        lines.push(String::new());
        lines.extend(self.origin_lines(date));
        ErrorReport { text: plain_spaces(&joined(lines, "\n")), gap: GAP }
    }

    /// "Kontakttyp: TB, Distanskontakt telefon som ersätter besök", with its summary, then the figures.
    fn conclusion_lines(&self) -> Vec<String> {
        let main = &self.main;
        let mut lines = Vec::from([[&main.title, ": ", &main.headline()].concat()]);
        lines.extend(main.settled().map(|outcome| outcome.summary.clone()).filter(|summary| !summary.is_empty()));
        lines.extend(self.figures.iter().map(|figure| [&figure.title, ": ", &figure.words()].concat()));
        lines
    }

    fn card_lines(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for group in &self.card {
            lines.push([group.heading, ":"].concat());
            lines.extend(group.lines.iter().map(|line| {
                if group.holds_fields() {
                    [line.name(), ": ", &line.value()].concat()
                } else {
                    ["- ", &line.sentence()].concat()
                }
            }));
        }
        lines
    }

    /// Rulebook, edition, documents and day.
    fn origin_lines(&self, date: Day) -> Vec<String> {
        let rulebook = ["Regelverk: ", &self.head.title, ", ", &self.head.region].concat();
        let mut lines = Vec::from([rulebook, self.head.edition.clone()]);
        lines.extend(self.sources.iter().map(|source| ["Källa: ", &source.document()].concat()));
        lines.push(["Kontaktkoll ", &date.to_string()].concat());
        lines
    }
}
