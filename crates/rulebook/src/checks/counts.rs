//! K020: too few or too many choices or outcomes.

use crate::diagnostic::Code;
use crate::problems::Problems;
use crate::subject::Subject;
use kontaktkoll_rules::MAX_CHOICES;

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Problems) {
    for fact in &subject.source.fact {
        let count = fact.choices.len();
        if !(2..=MAX_CHOICES).contains(&count) {
            let message = format!("frågan `{}` har {count} svarsval", fact.id.as_str());
            problems.push(
                Code::ChoiceCount,
                fact.id.span(),
                message,
                format!("en fråga ska ha 2 till {MAX_CHOICES} svarsval"),
            );
        }
    }
    for decision in &subject.source.decision {
        let count = subject.names.outcomes(decision.id.as_str()).len();
        if !(1..=MAX_CHOICES).contains(&count) {
            let message = format!("beslutet `{}` har {count} utfall", decision.id.as_str());
            problems.push(
                Code::ChoiceCount,
                decision.id.span(),
                message,
                format!("ett beslut ska ha 1 till {MAX_CHOICES} utfall, skrivna som [[outcome]]"),
            );
        }
    }
    if subject.source.decision.is_empty() {
        let span = subject.source.id.span();
        problems.push(
            Code::ChoiceCount,
            span,
            "regelboken har inget beslut".to_owned(),
            "skriv minst ett [[decision]]",
        );
    }
}
