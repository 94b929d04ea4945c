//! K015: validity dates.

use crate::diagnostic::Code;
use crate::problems::Problems;
use crate::source::day_of;
use crate::subject::Subject;
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
