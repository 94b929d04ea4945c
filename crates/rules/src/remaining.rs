//! How many questions are left.

use crate::case::Case;
use crate::edition::Edition;
use crate::ids::{ChecklistId, FactId};
use crate::table::rules::RuleSet;
use alloc::vec::Vec;

/// The rules still possible in each decision: all that the rest of the questions depends on.
type State = Vec<u64>;

impl Edition {
    /// The most questions that can still be asked, when each is answered and the next is always
    /// the first that is [missing](crate::Decided::missing) and not in `passed` (questions left
    /// unanswered on purpose). A checklist is one question.
    #[must_use]
    pub fn questions_left(&self, case: &Case, passed: &[FactId]) -> usize {
        self.deepest(case, passed, None, &mut Vec::new())
    }

    /// `list`: the checklist of the question before.
    fn deepest(
        &self,
        case: &Case,
        passed: &[FactId],
        list: Option<ChecklistId>,
        known: &mut Vec<(State, usize)>,
    ) -> usize {
        let (state, next) = self.next_question(case, passed);
        let Some(next) = next else { return 0 };
        let own = self.checklist_of(next);
        // Shown together with the question before, and counted there.
        let counted = usize::from(own.is_some() && own == list);
        if let Ok(at) = place(known, &state) {
            return known.get(at).map_or(0, |(_, depth)| *depth - counted);
        }
        let choices = self.choices(next).map(|(choice, _)| choice);
        let deepest = choices.map(|choice| self.deepest(&case.with(next, choice), passed, own, known)).max();
        let depth = 1 + deepest.unwrap_or(0);
        if let Err(at) = place(known, &state) {
            known.insert(at, (state, depth));
        }
        depth - counted
    }

    fn next_question(&self, case: &Case, passed: &[FactId]) -> (State, Option<FactId>) {
        let mut state = Vec::new();
        let mut next: Option<FactId> = None;
        let mut possible = RuleSet::none(0);
        for engine in self.engines.iter() {
            engine.table.matching(case, &mut possible);
            engine.table.missing(&possible, |fact| {
                if !passed.contains(&fact) && next.is_none_or(|first| fact < first) {
                    next = Some(fact);
                }
            });
            state.extend_from_slice(possible.words());
        }
        (state, next)
    }
}

/// The position of `state`, or where to insert it. A sorted list is less code for the browser than a map.
fn place(known: &[(State, usize)], state: &State) -> Result<usize, usize> {
    known.binary_search_by(|(other, _)| other.cmp(state))
}
