//! What is checked, one small file for each kind of problem.
//!
//! Each check gets the whole [`Subject`] and reports everything it finds. Problems of form, and of
//! names, are reported where names are resolved.

mod amounts;
mod bands;
mod checklists;
mod citations;
mod conditions;
mod counts;
mod dead;
mod examples;
mod gaps;
mod links;
mod overlaps;
mod phrases;
mod quotas;
mod texts;
mod unused;
mod validity;

pub(crate) use examples::examples;

use crate::problems::Problems;
use crate::subject::Subject;

/// Every check that needs no running rulebook.
pub(crate) fn run(subject: &Subject<'_, '_>, problems: &mut Problems) {
    const CHECKS: &[fn(&Subject<'_, '_>, &mut Problems)] = &[
        counts::check,
        bands::check,
        checklists::check,
        conditions::check,
        texts::check,
        links::check,
        phrases::check,
        quotas::check,
        validity::check,
        gaps::check,
        overlaps::check,
        dead::check,
        citations::check,
        amounts::check,
        unused::check,
    ];
    for check in CHECKS {
        check(subject, problems);
    }
}
