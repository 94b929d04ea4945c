//! K017: locating phrases.

use crate::diagnostic::Code;
use crate::problems::Problems;
use crate::subject::Subject;

/// Enough words to find a place, and too few to copy the document.
const MOST_WORDS: usize = 6;

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Problems) {
    for citation in &subject.source.citation {
        let words = citation.phrase.as_str().split_whitespace().count();
        if !(1..=MOST_WORDS).contains(&words) {
            let message = format!("frasen i källstället `{}` har {words} ord", citation.id.as_str());
            problems.push(Code::LongPhrase, citation.phrase.span(), message, "skriv 1 till 6 ord som står på stället");
        }
    }
}
