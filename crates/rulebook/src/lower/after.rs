//! The order of groups: `after`.

use crate::diagnostic::Code;
use crate::problems::Problems;
use crate::resolve::suggest::expected;
use crate::source::Decision;

/// For each group, the positions of all groups that go before it, directly or indirectly.
pub(super) fn transitive(decision: &Decision, problems: &mut Problems) -> Vec<Vec<usize>> {
    let ids: Vec<&str> = decision.group.iter().map(|group| group.id.as_str()).collect();
    let mut direct: Vec<Vec<usize>> = Vec::new();
    for group in &decision.group {
        let mut found = Vec::new();
        for id in group.after.groups() {
            match ids.iter().position(|known| *known == id) {
                Some(at) => found.push(at),
                None => {
                    let message = format!("grupp `{id}` finns inte i beslutet `{}`", decision.id.as_str());
                    problems.push(Code::UnknownId, group.after.span(), message, expected(id, ids.iter().copied()));
                }
            }
        }
        direct.push(found);
    }
    let all: Vec<Vec<usize>> = (0..direct.len()).map(|at| reach(at, &direct)).collect();
    for (at, group) in decision.group.iter().enumerate() {
        if all.get(at).is_some_and(|before| before.contains(&at)) {
            let message = format!("gruppen `{}` går före sig själv", group.id.as_str());
            problems.push(
                Code::AfterCycle,
                group.after.span(),
                message,
                "ta bort något `after`, så att grupperna inte går i ring",
            );
        }
    }
    all
}

fn reach(from: usize, direct: &[Vec<usize>]) -> Vec<usize> {
    let mut found: Vec<usize> = Vec::new();
    let mut open: Vec<usize> = direct.get(from).cloned().unwrap_or_default();
    while let Some(at) = open.pop() {
        if !found.contains(&at) {
            found.push(at);
            open.extend(direct.get(at).into_iter().flatten());
        }
    }
    found
}
