//! K008: two rows match the same case.

use crate::diagnostic::Code;
use crate::lower::{cases_over_facts, in_words};
use crate::problems::Problems;
use crate::subject::Subject;

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Problems) {
    let facts = subject.source.fact.len();
    for (at, lowered) in subject.decisions.iter().enumerate().filter(|(_, lowered)| lowered.intact) {
        let earlier = subject.decisions.get(..at).unwrap_or_default();
        for (first, a) in lowered.rows.iter().enumerate() {
            for b in lowered.rows.iter().skip(first + 1) {
                let shared = a.cases.and(&b.cases);
                let Some(witness) =
                    shared.cubes().iter().find_map(|cube| cases_over_facts(cube, facts, earlier).into_iter().next())
                else {
                    continue;
                };
                let message = format!(
                    "raderna `{}` och `{}` i beslutet `{}` gäller båda för {}",
                    a.id.as_str(),
                    b.id.as_str(),
                    lowered.decision.id.as_str(),
                    in_words(subject.source, &witness)
                );
                let help =
                    "skärp premisserna så att bara en rad gäller, eller säg med `after` vilken grupp som går före";
                problems.push(Code::Overlap, b.id.span(), message, help);
            }
        }
    }
}
