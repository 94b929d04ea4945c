//! K007: some case is matched by no row.

use crate::diagnostic::Code;
use crate::lower::{cases_over_facts, in_words};
use crate::problems::Problems;
use crate::subject::Subject;

/// The most gaps of one decision that are shown as cases.
const SHOWN: usize = 5;

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Problems) {
    let facts = subject.source.fact.len();
    for (at, lowered) in subject.decisions.iter().enumerate() {
        let earlier = subject.decisions.get(..at).unwrap_or_default();
        let id = &lowered.decision.id;
        let more = lowered.uncovered.len().saturating_sub(SHOWN);
        for cube in lowered.uncovered.iter().take(SHOWN) {
            let Some(witness) = cases_over_facts(cube, facts, earlier).into_iter().next() else { continue };
            let also = if more > 0 { format!(" (och {more} luckor till i samma beslut)") } else { String::new() };
            let message = format!(
                "beslutet `{}` har en lucka: ingen rad gäller för {}{also}",
                id.as_str(),
                in_words(subject.source, &witness)
            );
            problems.push(
                Code::Gap,
                id.span(),
                message,
                "lägg till en rad eller ett `otherwise` för fallet, med källställe eller tolkning",
            );
        }
    }
}
