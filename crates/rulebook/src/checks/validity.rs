//! K015 and K016: validity dates.

use super::Subject;
use crate::checked::CheckedEdition;
use crate::diagnostic::{Code, Diagnostic};
use crate::resolve::Problems;
use kontaktkoll_rules::Validity;
use kontaktkoll_rules::compiled::Day;
use toml::Spanned;
use toml::value::Datetime;

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Problems) {
    let header = &subject.source.edition;
    check_pair("utgåvan", header.name.as_str(), header.from.as_ref(), header.to.as_ref(), problems);
    for document in &subject.source.document {
        check_pair("dokumentet", document.id.as_str(), document.from.as_ref(), document.to.as_ref(), problems);
    }
}

fn check_pair(
    what: &str,
    id: &str,
    from: Option<&Spanned<Datetime>>,
    to: Option<&Spanned<Datetime>>,
    problems: &mut Problems,
) {
    for date in [from, to].into_iter().flatten().filter(|date| day_of(date.get_ref()).is_none()) {
        let message = format!("`{}` är inget datum", date.get_ref());
        problems.push(Code::Shape, date.span(), message, "skriv ett datum utan klockslag, som 2025-11-27");
    }
    if let (Some(from), Some(to)) = (from, to)
        && let (Some(first), Some(last)) = (day_of(from.get_ref()), day_of(to.get_ref()))
        && last < first
    {
        let message = format!("{what} `{id}` slutar gälla {last}, innan den börjar gälla {first}");
        problems.push(Code::ValidityReversed, to.span(), message, "byt plats på datumen, eller rätta dem");
    }
}

/// The day of a TOML date; `None` when it has a time of day.
pub(crate) fn day_of(date: &Datetime) -> Option<Day> {
    if date.time.is_some() || date.offset.is_some() {
        return None;
    }
    date.date.and_then(|date| Day::parse(&date.to_string()))
}

/// Editions of one rulebook that are in force on the same day.
pub(crate) fn editions(editions: &[&CheckedEdition]) -> Vec<Diagnostic> {
    let validity = |edition: &CheckedEdition| Validity { from: edition.compiled.from, to: edition.compiled.to };
    let mut found = Vec::new();
    for (at, a) in editions.iter().enumerate() {
        for b in editions.iter().skip(at + 1).filter(|b| validity(a).overlaps(validity(b))) {
            let message = format!(
                "utgåvorna `{}` ({}) och `{}` ({}) av `{}` gäller samma dagar",
                a.compiled.edition, a.file, b.compiled.edition, b.file, b.id
            );
            let help = "låt den äldre utgåvan sluta gälla dagen innan den nyare börjar".to_owned();
            found.push(Diagnostic {
                code: Code::EditionsOverlap,
                message,
                file: b.file.clone(),
                span: b.span.clone(),
                help,
            });
        }
    }
    found
}
