//! The rulebooks of the repository, checked and compiled.

use crate::project::Project;
use anyhow::{Context, Result, bail};
use kontaktkoll_rulebook::{CheckedRulebook, SourceFile, check, render};
use kontaktkoll_rules::compiled::{Day, Edition, Rulebook};
use serde::Serialize;
use std::fs;
use std::path::Path;

/// Checks and compiles every rulebook, in the order of their files.
///
/// # Errors
/// Fails if a file cannot be read, or a rulebook has errors; they are printed.
pub(crate) fn compile_all(project: &Project) -> Result<Vec<CheckedRulebook>> {
    let files = sources(&project.path("rulebooks"))?;
    let report = check(&files);
    if report.has_errors() {
        eprintln!("{}", render(&report.diagnostics, &files, false));
        bail!("a rulebook has errors");
    }
    Ok(report.rulebooks)
}

fn sources(folder: &Path) -> Result<Vec<SourceFile>> {
    let mut files = Vec::new();
    for entry in folder.read_dir().with_context(|| format!("cannot read `{}`", folder.display()))? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            let text = fs::read_to_string(&path).with_context(|| format!("cannot read `{}`", path.display()))?;
            files.push(SourceFile { name: path.display().to_string(), text });
        }
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}

/// The views of a rulebook that the attribute `view` may name.
pub(crate) fn selectable_views(has_quota: bool) -> &'static [&'static str] {
    if has_quota { &["guide", "table", "quota"] } else { &["guide", "table"] }
}

/// What pages know of a rulebook before they fetch it: `RulebookInfo` in TypeScript. The keys are in the order that
/// `tests/embed/surface` pins.
#[derive(Serialize)]
pub(crate) struct About<'a> {
    audience: &'a str,
    editions: Vec<AboutEdition<'a>>,
    id: &'a str,
    region: &'a str,
    title: &'a str,
    views: &'static [&'static str],
}

#[derive(Serialize)]
struct AboutEdition<'a> {
    edition: &'a str,
    from: Option<Day>,
    to: Option<Day>,
}

impl<'a> About<'a> {
    /// Describes a rulebook.
    pub(crate) fn new(Rulebook { id, title, region, audience, editions, .. }: &'a Rulebook) -> Self {
        let has_quota = editions.iter().any(|edition| !edition.quotas.is_empty());
        let editions =
            editions.iter().map(|Edition { edition, from, to, .. }| AboutEdition { edition, from: *from, to: *to });
        Self { id, title, region, audience, editions: editions.collect(), views: selectable_views(has_quota) }
    }
}
