//! The checks: a file for each subject, which names its codes.
//!
//! Each check gets the whole [`Subject`] and reports everything it finds. Other problems are reported
//! where they are met: form (K001–K003) in `source`, identifiers (K004–K006) and premises (K026) in
//! `resolve`, the order of groups (K019) and size (K027) in `lower`, editions (K016) in `checked`.

mod amounts;
mod bands;
mod card_lines;
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

/// Runs all checks but the worked examples, which need a proven edition.
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
        card_lines::check,
        citations::check,
        amounts::check,
        unused::check,
    ];
    for check in CHECKS {
        check(subject, problems);
    }
}
