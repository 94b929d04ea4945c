//! The same contact by one rulebook: its outcomes there, and how they differ from the guide's rulebook.

use kontaktkoll_answer::outcome::Conclusion;
use kontaktkoll_rules::compiled::Day;
use kontaktkoll_rules::{Answer, Case, Edition, Rulebook};

/// Identifiers of decisions on what the patient pays, or on whether the cash desk is passed. The first that
/// a rulebook has is compared.
const FEE_DECISIONS: [&str; 2] = ["avgift", "kassa"];

/// What is compared between rulebooks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The first decision: what is registered.
    Registration,
    /// What the patient pays.
    Fee,
    /// Anything else: shown, but not compared.
    Other,
}

/// Whether a line differs from that of the guide's rulebook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Difference {
    Differs,
    Same,
    /// It is open in one of the rulebooks, or there is nothing to compare it with.
    Unknown,
}

/// One decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) title: String,
    /// The outcome, or the possible outcomes: "Kan bli: 0 kr eller 160 kr".
    pub(super) says: String,
    pub(super) settled: bool,
    pub(super) kind: Kind,
}

/// One rulebook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Side {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) region: String,
    /// The guide's answers to questions that it asks too: "Hur skedde kontakten? Telefon".
    pub(super) shared: Vec<String>,
    /// The most questions that are left to ask.
    pub(super) questions_left: usize,
    /// `None` when no edition is in force on the day.
    pub(super) lines: Option<Vec<Line>>,
}

impl Side {
    /// The outcomes by `rulebook` of `case`, a case of the edition `own`. It shares the answers whose question
    /// and choice have the same identifiers in both.
    pub(super) fn new(rulebook: &Rulebook, own: &Edition, case: &Case, day: Day) -> Self {
        let mut side = Self {
            id: rulebook.id().into(),
            title: rulebook.title().into(),
            region: rulebook.region().into(),
            shared: Vec::new(),
            questions_left: 0,
            lines: None,
        };
        let Some(edition) = rulebook.edition_on(day) else { return side };
        let mut shared = edition.case();
        for (fact, choice) in case.answered() {
            let (Some(asked), Some(chosen)) = (own.fact(fact), own.choice(fact, choice)) else { continue };
            let Some(id) = edition.fact_id(&asked.id) else { continue };
            let Some(Answer::Chosen(answer)) = edition.answer(id, &chosen.id) else { continue };
            shared.set(id, Answer::Chosen(answer));
            let content = edition.fact(id).zip(edition.choice(id, answer));
            side.shared.extend(content.map(|(fact, choice)| [&fact.question, " ", &choice.label].concat()));
        }
        side.questions_left = edition.questions_left(&shared, &[]);
        side.lines = Some(lines(edition, &shared));
        side
    }

    /// The line of a kind.
    pub(super) fn line(&self, kind: Kind) -> Option<&Line> {
        self.lines.iter().flatten().find(|line| line.kind == kind)
    }

    /// Whether a line differs from that of `own`, the guide's rulebook.
    pub(super) fn difference(&self, line: &Line, own: &Self) -> Difference {
        match own.line(line.kind).filter(|_| line.kind != Kind::Other) {
            Some(own) if own.settled && line.settled => {
                if own.says == line.says {
                    Difference::Same
                } else {
                    Difference::Differs
                }
            }
            _ => Difference::Unknown,
        }
    }
}

fn lines(edition: &Edition, case: &Case) -> Vec<Line> {
    let fee = FEE_DECISIONS.iter().find_map(|id| edition.decisions().position(|(_, decision)| decision.id == *id));
    let decided = edition.decide(case);
    let lines = decided.decisions.iter().enumerate().filter_map(|(at, verdict)| {
        let kind = match at {
            0 => Kind::Registration,
            _ if fee == Some(at) => Kind::Fee,
            _ => Kind::Other,
        };
        Some(line(Conclusion::new(edition, verdict)?, kind))
    });
    lines.collect()
}

fn line(conclusion: Conclusion, kind: Kind) -> Line {
    let settled = conclusion.certain().is_some();
    let words = conclusion.words();
    let says = if settled { words } else { ["Kan bli: ", &words].concat() };
    Line { title: conclusion.title, says, settled, kind }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    const DAY: &str = "2026-11-22";

    /// A written contact that replaces a visit, with the answers of `change` instead of its own.
    fn sides(other: &str, change: &[(&str, &str)]) -> (Side, Side) {
        let day = Day::parse(DAY).unwrap();
        let rehab = sample::rulebook("vgr-rehab");
        let own = rehab.edition_on(day).unwrap();
        let mut answers = vec![
            ("kanal", "skriftlig"),
            ("motpart", "patient"),
            ("personal", "legitimerad"),
            ("bedomning", "ja"),
            ("initiativ", "patient"),
            ("atgard", "i-kontakten"),
            ("alder", "20-84"),
        ];
        answers.extend_from_slice(change);
        let mut case = own.case();
        for (fact, choice) in answers {
            let fact = own.fact_id(fact).unwrap();
            case.set(fact, own.answer(fact, choice).unwrap());
        }
        (Side::new(&rehab, own, &case, day), Side::new(&sample::rulebook(other), own, &case, day))
    }

    #[test]
    fn what_costs_in_rehab_passes_no_cash_desk_at_a_care_centre() {
        let (own, other) = sides("vgr-vardcentral", &[]);
        assert_eq!(own.line(Kind::Fee).unwrap().says, "160\u{a0}kr");
        assert_eq!(other.shared.len(), 3, "{:?}", other.shared);
        assert_eq!(other.questions_left, 0);
        let registration = other.line(Kind::Registration).unwrap();
        assert!(registration.settled && registration.says.contains("rsätter besök"), "{registration:?}");
        assert_eq!(other.difference(registration, &own), Difference::Differs);
        let fee = other.line(Kind::Fee).unwrap();
        assert!(fee.settled, "{fee:?}");
        assert_eq!(other.difference(fee, &own), Difference::Differs);
    }

    #[test]
    fn what_is_not_known_there_is_not_called_different() {
        let (own, other) = sides("halland-distanskontakt", &[]);
        assert_eq!(other.shared.len(), 1, "{:?}", other.shared);
        assert!(other.questions_left > 0);
        let registration = other.line(Kind::Registration).unwrap();
        assert!(!registration.settled && registration.says.starts_with("Kan bli: "), "{registration:?}");
        assert_eq!(other.difference(registration, &own), Difference::Unknown);
        assert_eq!(sides("halland-medicinsk-service", &[]).1.shared, Vec::<String>::new());
    }

    #[test]
    fn a_choice_that_the_other_does_not_have_is_left_out() {
        let (_, other) = sides("vgr-vardcentral", &[("kanal", "brev"), ("motpart", "ombud")]);
        assert_eq!(other.shared.len(), 1, "only the assessment: {:?}", other.shared);
    }

    #[test]
    fn a_rulebook_is_the_same_as_itself() {
        let (own, other) = sides("vgr-rehab", &[]);
        let lines = other.lines.as_ref().unwrap();
        assert_eq!(lines.len(), 3);
        for line in lines {
            let expected = if line.kind == Kind::Other { Difference::Unknown } else { Difference::Same };
            assert_eq!(other.difference(line, &own), expected, "{line:?}");
        }
    }

    #[test]
    fn no_edition_no_lines() {
        let day = Day::parse("2001-01-01").unwrap();
        let rehab = sample::rulebook("vgr-rehab");
        let own = &rehab.editions()[0];
        let side = Side::new(&sample::rulebook("halland-distanskontakt"), own, &own.case(), day);
        assert_eq!(side.lines, None);
    }
}
