//! The rulebooks, checked and compiled to `rulebooks/<id>.json`.

use crate::project::Project;
use anyhow::{Context, Result, bail};
use kontaktkoll_rulebook::{SourceFile, check, render};
use std::fs;
use std::path::Path;

pub(super) fn run(project: &Project, staging: &Path) -> Result<()> {
    let output = staging.join("rulebooks");
    fs::create_dir_all(&output)?;
    for (id, json) in compile_all(&project.path("rulebooks"))? {
        fs::write(output.join(format!("{id}.json")), json)?;
    }
    Ok(())
}

/// Compiles every rulebook in a folder: its id and its JSON.
///
/// # Errors
/// When a file cannot be read, or a rulebook has errors; they are printed.
fn compile_all(folder: &Path) -> Result<Vec<(String, String)>> {
    let files = sources(folder)?;
    let report = check(&files);
    if report.has_errors() {
        eprintln!("{}", render(&report.diagnostics, &files, false));
        bail!("a rulebook has errors");
    }
    let compiled = report.rulebooks.iter().map(|checked| {
        let rulebook = checked.compiled();
        Ok((rulebook.id.clone(), serde_json::to_string(rulebook)?))
    });
    compiled.collect()
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
