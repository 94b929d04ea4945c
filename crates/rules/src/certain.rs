//! Card lines that are certain while questions remain.

use crate::case::Case;
use crate::cases::Cube;
use crate::compiled::Line;
use crate::edition::Edition;
use alloc::vec::Vec;

impl Edition {
    /// The lines that are on the card of every completion of `case`: no further answer can remove
    /// them. Lines with the same words count as one.
    ///
    /// A line is on the card in the cases that match a rule of an outcome with that line and meet the
    /// line's own conditions. It is certain when these cases, over all decisions, cover every completion.
    #[must_use]
    pub fn certain_lines(&self, case: &Case) -> Vec<&Line> {
        let completions = self.completions(case);
        let mut known: Vec<(&Line, Vec<Cube>)> = Vec::new();
        for (engine, decision) in self.engines.iter().zip(&self.content().decisions) {
            for rule in engine.table.rules() {
                for line in decision.outcomes.get(rule.outcome.index()).iter().flat_map(|outcome| &outcome.lines) {
                    let mut shown = rule.cases.clone();
                    for (fact, allowed) in &line.given {
                        shown.narrow((*fact).into(), *allowed);
                    }
                    if !shown.meets(&completions) {
                        continue;
                    }
                    match known.iter_mut().find(|(known, _)| same(known, line)) {
                        Some((_, cubes)) => cubes.push(shown),
                        None => known.push((line, [shown].into())),
                    }
                }
            }
        }
        known.retain(|(_, cubes)| completions.is_covered_by(cubes));
        known.into_iter().map(|(line, _)| line).collect()
    }
}

/// Whether two lines have the same words; their conditions may differ.
fn same(a: &Line, b: &Line) -> bool {
    a.kind == b.kind && a.label == b.label && a.text == b.text && a.need == b.need && a.codes == b.codes
}
