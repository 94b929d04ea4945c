//! K011: rows without a citation or an interpretation.

use crate::diagnostic::Code;
use crate::problems::Problems;
use crate::subject::Subject;

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Problems) {
    for lowered in subject.decisions {
        for row in lowered.rows.iter().filter(|row| !row.cited) {
            let message =
                format!("raden `{}` i beslutet `{}` saknar källställe", row.id.as_str(), lowered.decision.id.as_str());
            problems.push(
                Code::RowUncited,
                row.id.span(),
                message,
                "skriv `cite = \"…\"`, eller `interpretation = \"…\"` om källan inte säger något",
            );
        }
    }
}
