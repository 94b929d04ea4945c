//! K026: named conditions that can never be met, and problems in their premises.

use crate::diagnostic::Code;
use crate::problems::Problems;
use crate::resolve::{Inputs, Kind};
use crate::subject::Subject;

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Problems) {
    let inputs = Inputs::new(subject.source, subject.names, 0);
    for condition in &subject.source.condition {
        let cases = inputs.condition_cases(condition, problems);
        subject.names.find_all(Kind::Citation, &condition.cite, problems);
        if cases.is_some_and(|cases| cases.is_empty()) {
            let message = format!("villkoret `{}` kan aldrig uppfyllas", condition.id.as_str());
            problems.push(Code::Premise, condition.id.span(), message, "ändra villkorets premisser");
        }
    }
}
