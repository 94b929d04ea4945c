//! Readings that some cases of a row depend on, and others do not.

use super::LoweredRow;
use kontaktkoll_rules::{CaseSet, Cube, InterpretationId};

impl LoweredRow<'_> {
    /// Notes that the cases of the row that are in `cases` depend on a reading. Returns whether any of them can occur.
    pub(super) fn depends_on(
        &mut self,
        reading: InterpretationId,
        cases: &CaseSet,
        can_occur: impl Fn(&Cube) -> bool,
    ) -> bool {
        let occurs = self.cases.and(cases).cubes().iter().any(can_occur);
        if occurs {
            self.partial_interpretations.push((reading, cases.clone()));
        }
        occurs
    }
}
