//! K009 and K010: rows that never match, outcomes that nothing leads to.

use crate::diagnostic::Code;
use crate::lower::cases_over_facts;
use crate::problems::Problems;
use crate::subject::Subject;

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Problems) {
    let facts = subject.source.fact.len();
    for (at, lowered) in subject.decisions.iter().enumerate().filter(|(_, lowered)| lowered.intact) {
        let earlier = subject.decisions.get(..at).unwrap_or_default();
        let decision = lowered.decision.id.as_str();
        let mut reached = Vec::new();
        for row in &lowered.rows {
            if row.cases.cubes().iter().all(|cube| cases_over_facts(cube, facts, earlier).is_empty()) {
                let message = format!("raden `{}` i beslutet `{decision}` kan aldrig gälla", row.id.as_str());
                problems.push(
                    Code::DeadRow,
                    row.id.span(),
                    message,
                    "ta bort raden, eller ändra premisserna eller `after`",
                );
            } else {
                reached.push(row.outcome.index());
            }
        }
        let outcomes = subject.source.outcome.iter().filter(|outcome| outcome.of.as_str() == decision);
        for (_, outcome) in outcomes.enumerate().filter(|(at, _)| !reached.contains(at)) {
            let message = format!("ingen rad i beslutet `{decision}` leder till utfallet `{}`", outcome.id.as_str());
            problems.push(
                Code::DeadOutcome,
                outcome.id.span(),
                message,
                "ta bort kortet, eller lägg till raden som saknas",
            );
        }
    }
}
