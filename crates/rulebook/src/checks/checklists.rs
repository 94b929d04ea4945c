//! K024: checklists.

use crate::diagnostic::Code;
use crate::problems::Problems;
use crate::resolve::Kind;
use crate::subject::Subject;

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Problems) {
    for checklist in &subject.source.checklist {
        let facts = subject.names.find_all(Kind::Fact, &checklist.facts, problems);
        let id = checklist.id.as_str();
        let mut say = |message: String| {
            problems.push(
                Code::Checklist,
                checklist.facts.span(),
                message,
                "räkna upp frågor som står efter varandra och har svarsvalen `ja` och `nej`",
            )
        };
        if facts.windows(2).any(|pair| matches!(pair, [a, b] if *b != a + 1)) {
            say(format!("frågorna i checklistan `{id}` står inte efter varandra"));
        }
        for fact in facts.iter().filter_map(|at| subject.source.fact.get(*at)) {
            let choices: Vec<&str> = fact.choices.iter().map(|choice| choice.id.as_str()).collect();
            if choices != ["ja", "nej"] {
                say(format!("frågan `{}` i checklistan `{id}` har inte svarsvalen `ja` och `nej`", fact.id.as_str()));
            }
        }
    }
}
