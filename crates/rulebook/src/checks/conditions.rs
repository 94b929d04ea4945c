//! Named conditions: their premises are reported where they stand.

use super::Subject;
use crate::diagnostic::Code;
use crate::resolve::{Inputs, Kind, Problems};

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Problems) {
    let inputs = Inputs::new(subject.source, subject.names, 0);
    for condition in &subject.source.condition {
        let region = inputs.condition_region(condition, problems);
        subject.names.find_all(Kind::Citation, &condition.cite, problems);
        if region.is_some_and(|region| region.0.is_empty()) {
            let message = format!("villkoret `{}` kan aldrig uppfyllas", condition.id.as_str());
            problems.push(Code::Premise, condition.id.span(), message, "ändra villkorets premisser");
        }
    }
}
