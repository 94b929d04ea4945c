//! K012: amounts without a citation.

use crate::diagnostic::Code;
use crate::problems::Problems;
use crate::subject::Subject;

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Problems) {
    for lowered in subject.decisions {
        let decision = lowered.decision.id.as_str();
        let outcomes = subject.source.outcome.iter().filter(|outcome| outcome.of.as_str() == decision).enumerate();
        for (at, outcome) in outcomes.filter(|(_, outcome)| outcome.value.is_some() && outcome.cite.is_empty()) {
            let mut rows = lowered.rows.iter().filter(|row| row.outcome.index() == at);
            if let Some(row) = rows.find(|row| row.cites.is_empty()) {
                let message = format!(
                    "beloppet `{}` i beslutet `{decision}` har inget källställe på raden `{}`",
                    outcome.id.as_str(),
                    row.id.as_str()
                );
                problems.push(
                    Code::AmountUncited,
                    outcome.id.span(),
                    message,
                    "skriv `cite = \"…\"` på kortet eller på raden",
                );
            }
        }
    }
}
