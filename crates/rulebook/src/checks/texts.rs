//! K023: texts that are empty.

use crate::diagnostic::Code;
use crate::problems::Problems;
use crate::source::{Line, LineOrRef, Text};
use crate::subject::Subject;

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Problems) {
    let source = subject.source;
    let mut texts: Vec<&Text> = vec![&source.title, &source.region, &source.audience, &source.edition.name];
    texts.extend(source.document.iter().flat_map(|item| [&item.title, &item.owner]));
    texts.extend(source.citation.iter().map(|item| &item.place));
    texts.extend(source.interpretation.iter().flat_map(|item| [&item.text, &item.owner]));
    for fact in &source.fact {
        texts.extend([&fact.name, &fact.question]);
        texts.extend(fact.choices.iter().flat_map(|choice| [&choice.label, &choice.statement]));
    }
    texts.extend(source.decision.iter().map(|item| &item.title));
    texts.extend(source.outcome.iter().map(|item| &item.title));
    texts.extend(subject.decisions.iter().flat_map(|lowered| &lowered.rows).filter_map(|row| row.reason));
    for text in texts.into_iter().filter(|text| text.as_str().trim().is_empty()) {
        problems.push(
            Code::EmptyText,
            text.span(),
            "texten är tom".to_owned(),
            "skriv en text, eller ta bort nyckeln om den inte behövs",
        );
    }
    for row in subject.decisions.iter().flat_map(|lowered| &lowered.rows).filter(|row| row.reason.is_none()) {
        let message = format!("raden `{}` saknar motivering", row.id.as_str());
        problems.push(Code::EmptyText, row.id.span(), message, "skriv `reason = \"…\"`: regeln i en mening");
    }
    for outcome in &source.outcome {
        for line in &outcome.lines {
            if let LineOrRef::Line(line, span) = line
                && says_nothing(line)
            {
                problems.push(
                    Code::EmptyText,
                    span.clone(),
                    format!("en rad på kortet `{}` är tom", outcome.id.as_str()),
                    "skriv `text` eller `codes`",
                );
            }
        }
    }
    for shared in source.line.iter().filter(|shared| says_nothing(&shared.line())) {
        problems.push(
            Code::EmptyText,
            shared.id.span(),
            format!("den delade raden `{}` är tom", shared.id.as_str()),
            "skriv `text` eller `codes`",
        );
    }
}

fn says_nothing(line: &Line) -> bool {
    line.codes.is_empty() && line.text.as_ref().is_none_or(|text| text.as_str().trim().is_empty())
}
