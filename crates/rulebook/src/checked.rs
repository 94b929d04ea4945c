//! Checking: from files to rulebooks without errors.

use crate::checks;
use crate::compile;
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::lower::lower;
use crate::problems::Problems;
use crate::resolve::Names;
use crate::source;
use crate::subject::Subject;
use kontaktkoll_rules::{Rulebook, Validity, compiled};
use std::ops::Range;

/// A rulebook file: one edition of one rulebook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// The name that diagnostics use, usually its path.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// The result of a check.
#[derive(Debug)]
#[non_exhaustive]
pub struct CheckReport {
    /// The rulebooks without errors, in the order of their first file.
    pub rulebooks: Vec<CheckedRulebook>,
    /// All problems, in order of file and place.
    pub diagnostics: Vec<Diagnostic>,
}

impl CheckReport {
    /// Whether some rulebook cannot be used.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.severity() == Severity::Error)
    }
}

/// A rulebook without errors. Only [`check`] makes one.
#[derive(Clone, Debug)]
pub struct CheckedRulebook {
    compiled: compiled::Rulebook,
    rulebook: Rulebook,
    examples: Vec<usize>,
}

impl CheckedRulebook {
    /// For each edition, the number of worked examples, all of which agree with its rules.
    #[must_use]
    pub fn examples(&self) -> &[usize] {
        &self.examples
    }

    /// The compiled form, to be written as JSON.
    #[must_use]
    pub fn compiled(&self) -> &compiled::Rulebook {
        &self.compiled
    }

    /// The proven form, which decides.
    #[must_use]
    pub fn rulebook(&self) -> &Rulebook {
        &self.rulebook
    }
}

/// An edition without errors of its own.
pub(crate) struct CheckedEdition {
    pub(crate) id: String,
    pub(crate) file: String,
    pub(crate) span: Range<usize>,
    pub(crate) compiled: compiled::Edition,
    header: [String; 3],
    examples: usize,
}

/// Checks and compiles `files`. Files with the same `id` are editions of one rulebook.
#[must_use]
pub fn check(files: &[SourceFile]) -> CheckReport {
    let mut diagnostics = Vec::new();
    let mut editions = Vec::new();
    for file in files {
        let (edition, found) = check_edition(file);
        editions.extend(edition);
        diagnostics.extend(found);
    }
    let mut ids: Vec<&str> = editions.iter().map(|edition: &CheckedEdition| edition.id.as_str()).collect();
    ids.dedup();
    let mut rulebooks: Vec<CheckedRulebook> = Vec::new();
    for (at, id) in ids.iter().enumerate() {
        if ids.iter().take(at).any(|earlier| earlier == id) {
            continue;
        }
        let same: Vec<&CheckedEdition> = editions.iter().filter(|edition| edition.id == *id).collect();
        let overlaps = overlaps(&same);
        if overlaps.is_empty() {
            match assemble(&same) {
                Ok(rulebook) => rulebooks.push(rulebook),
                Err(diagnostic) => diagnostics.push(diagnostic),
            }
        }
        diagnostics.extend(overlaps);
    }
    let place = |file: &str| files.iter().position(|known| known.name == file);
    diagnostics.sort_by_key(|diagnostic| (place(&diagnostic.file), diagnostic.span.start, diagnostic.code));
    diagnostics.dedup();
    CheckReport { rulebooks, diagnostics }
}

fn check_edition(file: &SourceFile) -> (Option<CheckedEdition>, Vec<Diagnostic>) {
    let (source, found) = source::read(&file.name, &file.text);
    let Some(source) = source else { return (None, found) };
    let mut problems = Problems::new(&file.name);
    let names = Names::collect(&source, &mut problems);
    let decisions = lower(&source, &names, &mut problems);
    let subject = Subject { source: &source, names: &names, decisions: &decisions };
    checks::run(&subject, &mut problems);
    let compiled = compile::edition(&subject, &mut problems);
    let mut edition = CheckedEdition {
        id: source.id.as_str().to_owned(),
        file: file.name.clone(),
        span: source.edition.name.span(),
        compiled,
        header: [&source.title, &source.region, &source.audience].map(|text| text.as_str().to_owned()),
        examples: source.decision.iter().flat_map(|decision| &decision.group).map(|group| group.example.len()).sum(),
    };
    let broken = |problems: &[Diagnostic]| problems.iter().any(|problem| problem.severity() == Severity::Error);
    let list = problems.into_list();
    if broken(&list) {
        return (None, list);
    }
    let mut problems = Problems::new(&file.name);
    let loaded = assemble(&[&edition]);
    let found = match &loaded {
        Ok(checked) => {
            if let Some(proven) = checked.rulebook.editions().first() {
                checks::examples(&subject, proven, &mut problems);
            }
            problems.into_list()
        }
        Err(diagnostic) => vec![diagnostic.clone()],
    };
    edition.span = source.edition.name.span();
    let usable = loaded.is_ok() && !broken(&found);
    (usable.then_some(edition), [list, found].concat())
}

/// The editions as one rulebook, the earliest first.
fn assemble(editions: &[&CheckedEdition]) -> Result<CheckedRulebook, Diagnostic> {
    let mut sorted: Vec<&&CheckedEdition> = editions.iter().collect();
    sorted.sort_by_key(|edition| edition.compiled.from);
    let (id, file, [title, region, audience]) = match sorted.last() {
        Some(latest) => (latest.id.clone(), latest.file.clone(), latest.header.clone()),
        None => Default::default(),
    };
    let examples = sorted.iter().map(|edition| edition.examples).collect();
    let editions = sorted.into_iter().map(|edition| edition.compiled.clone()).collect();
    let compiled = compiled::Rulebook { format: compiled::FORMAT, id, title, region, audience, editions };
    match Rulebook::load(compiled.clone()) {
        Ok(rulebook) => Ok(CheckedRulebook { compiled, rulebook, examples }),
        Err(error) => Err(Diagnostic {
            code: Code::Shape,
            message: error.to_string(),
            file,
            span: 0..0,
            help: "regelboken går inte att använda som den är".to_owned(),
        }),
    }
}

/// K016: editions of one rulebook that are in force on the same day.
fn overlaps(editions: &[&CheckedEdition]) -> Vec<Diagnostic> {
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
