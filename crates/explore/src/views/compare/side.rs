//! The same contact by one rulebook: what its answers come to there, and how that differs.

use kontaktkoll_answer::text;
use kontaktkoll_rules::compiled::{Day, Decision};
use kontaktkoll_rules::{Answer, Case, Edition, Rulebook, Settled, Verdict};

/// The decisions that say what the patient pays, or whether the cash desk is passed; the first that
/// a rulebook has.
const FEE: [&str; 2] = ["avgift", "kassa"];

/// What is compared between rulebooks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The first decision: what is registered.
    Registration,
    /// What the patient pays.
    Fee,
    /// Anything else: shown, and not compared.
    Other,
}

/// How it stands to the guide's own rulebook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Another.
    Differs,
    Same,
    /// Not settled in both, or nothing to compare with.
    Unknown,
}

/// One decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) title: String,
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
    /// The answers that it also asks for, "Hur skedde kontakten? Telefon".
    pub(super) shared: Vec<String>,
    /// How many questions are left there.
    pub(super) left: usize,
    /// `None` when no edition is in force on the day.
    pub(super) lines: Option<Vec<Line>>,
}

impl Side {
    /// By `other`, what the answers `case` in `own` come to: those whose question and choice have the
    /// same identifiers there.
    pub(super) fn new(other: &Rulebook, own: &Edition, case: &Case, day: Day) -> Self {
        let mut side = Self {
            id: other.id().into(),
            title: other.title().into(),
            region: other.region().into(),
            shared: Vec::new(),
            left: 0,
            lines: None,
        };
        let Some(edition) = other.edition_on(day) else { return side };
        let mut there = edition.case();
        for (fact, choice) in case.answered() {
            let (Some(asked), Some(chosen)) = (own.fact(fact), own.choice(fact, choice)) else { continue };
            let Some(id) = edition.fact_id(&asked.id) else { continue };
            let Some(Answer::Chosen(answer)) = edition.answer(id, &chosen.id) else { continue };
            there.set(id, Answer::Chosen(answer));
            let words = edition.fact(id).zip(edition.choice(id, answer));
            side.shared.extend(words.map(|(fact, choice)| [&fact.question, " ", &choice.label].concat()));
        }
        side.left = edition.questions_left(&there, &[]);
        side.lines = Some(lines(edition, &there));
        side
    }

    /// What it says of one kind.
    pub(super) fn line(&self, kind: Kind) -> Option<&Line> {
        self.lines.iter().flatten().find(|line| line.kind == kind)
    }

    /// How a line stands to that of the guide's own rulebook.
    pub(super) fn standing(&self, line: &Line, own: &Self) -> Standing {
        match own.line(line.kind).filter(|_| line.kind != Kind::Other) {
            Some(other) if other.settled && line.settled => {
                if other.says == line.says {
                    Standing::Same
                } else {
                    Standing::Differs
                }
            }
            _ => Standing::Unknown,
        }
    }
}

fn lines(edition: &Edition, case: &Case) -> Vec<Line> {
    let fee = FEE.iter().find_map(|id| edition.decisions().position(|(_, decision)| decision.id == *id));
    let decided = edition.decide(case);
    let described = decided.decisions.iter().enumerate().filter_map(|(at, verdict)| {
        let decision = edition.decision(verdict.decision)?;
        let kind = match at {
            0 => Kind::Registration,
            _ if fee == Some(at) => Kind::Fee,
            _ => Kind::Other,
        };
        Some(line(edition, decision, verdict, kind))
    });
    described.collect()
}

fn line(edition: &Edition, decision: &Decision, verdict: &Verdict, kind: Kind) -> Line {
    let settled = text::settled(verdict, edition);
    Line {
        title: decision.title.clone(),
        settled: settled.is_some() || matches!(verdict.outcome, Settled::On(_)),
        says: settled.unwrap_or_else(|| ["Kan bli: ", &text::possible(verdict, edition)].concat()),
        kind,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    const DAY: &str = "2026-11-22";

    /// A written contact that replaces a visit, or what `change` makes of it.
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
        assert_eq!(other.left, 0);
        let registration = other.line(Kind::Registration).unwrap();
        assert!(registration.settled && registration.says.contains("rsätter besök"), "{registration:?}");
        assert_eq!(other.standing(registration, &own), Standing::Differs);
        let fee = other.line(Kind::Fee).unwrap();
        assert!(fee.settled, "{fee:?}");
        assert_eq!(other.standing(fee, &own), Standing::Differs);
    }

    #[test]
    fn what_is_not_known_there_is_not_called_different() {
        let (own, other) = sides("halland-distanskontakt", &[]);
        assert_eq!(other.shared.len(), 1, "{:?}", other.shared);
        assert!(other.left > 0);
        let registration = other.line(Kind::Registration).unwrap();
        assert!(!registration.settled && registration.says.starts_with("Kan bli: "), "{registration:?}");
        assert_eq!(other.standing(registration, &own), Standing::Unknown);
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
            let expected = if line.kind == Kind::Other { Standing::Unknown } else { Standing::Same };
            assert_eq!(other.standing(line, &own), expected, "{line:?}");
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
