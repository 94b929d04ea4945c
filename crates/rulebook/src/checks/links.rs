//! K022: links that are not http or https.

use crate::diagnostic::Code;
use crate::problems::Problems;
use crate::subject::Subject;

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Problems) {
    for link in subject.source.document.iter().filter_map(|document| document.link.as_ref()) {
        if !["https://", "http://"].iter().any(|scheme| link.as_str().starts_with(scheme)) {
            let message = format!("`{}` är ingen webbadress", link.as_str());
            problems.push(Code::Link, link.span(), message, "skriv en adress som börjar med https:// eller http://");
        }
    }
}
