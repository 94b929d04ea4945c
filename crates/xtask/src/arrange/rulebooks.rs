//! The rulebooks, checked and compiled to `rulebooks/<id>.json`, and what the loader knows of them
//! before it has fetched one.

use crate::project::Project;
use anyhow::{Context, Result, bail};
use kontaktkoll_rulebook::{SourceFile, check, render};
use kontaktkoll_rules::Rulebook;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::rc::Rc;

/// A compiled rulebook.
pub(super) struct Built {
    /// Its identifier.
    pub(super) id: String,
    /// What the loader knows of it: its name, its editions and its views.
    pub(super) about: Value,
    /// As it is used.
    pub(super) rulebook: Rc<Rulebook>,
    json: String,
}

/// Writes them, and returns them in the order of their files.
pub(super) fn run(project: &Project, staging: &Path) -> Result<Vec<Built>> {
    let output = staging.join("rulebooks");
    fs::create_dir_all(&output)?;
    let built = compile_all(&project.path("rulebooks"))?;
    for rulebook in &built {
        fs::write(output.join(format!("{}.json", rulebook.id)), &rulebook.json)?;
    }
    Ok(built)
}

/// What is known of every rulebook.
pub(crate) fn about_all(project: &Project) -> Result<Vec<Value>> {
    Ok(compile_all(&project.path("rulebooks"))?.into_iter().map(|built| built.about).collect())
}

/// Every rulebook as it is compiled.
pub(crate) fn compiled_all(project: &Project) -> Result<Vec<Value>> {
    let built = compile_all(&project.path("rulebooks"))?;
    built.iter().map(|rulebook| Ok(serde_json::from_str(&rulebook.json)?)).collect()
}

/// Compiles every rulebook in a folder.
///
/// # Errors
/// When a file cannot be read, or a rulebook has errors; they are printed.
fn compile_all(folder: &Path) -> Result<Vec<Built>> {
    let files = sources(folder)?;
    let report = check(&files);
    if report.has_errors() {
        eprintln!("{}", render(&report.diagnostics, &files, false));
        bail!("a rulebook has errors");
    }
    let compiled = report.rulebooks.iter().map(|checked| {
        let rulebook = checked.compiled();
        let id = rulebook.id.clone();
        Ok(Built {
            about: about(&serde_json::to_value(rulebook)?),
            rulebook: Rc::new(checked.rulebook().clone()),
            json: serde_json::to_string(rulebook)?,
            id,
        })
    });
    compiled.collect()
}

/// The public description of a rulebook.
fn about(rulebook: &Value) -> Value {
    let none = Vec::new();
    let editions = rulebook["editions"].as_array().unwrap_or(&none);
    let has_quota = editions.iter().any(|edition| edition["quotas"].is_array());
    let views: &[&str] = if has_quota { &["guide", "table", "quota"] } else { &["guide", "table"] };
    let edition =
        |edition: &Value| json!({ "edition": edition["edition"], "from": edition["from"], "to": edition["to"] });
    json!({
        "id": rulebook["id"],
        "title": rulebook["title"],
        "region": rulebook["region"],
        "audience": rulebook["audience"],
        "editions": editions.iter().map(edition).collect::<Vec<_>>(),
        "views": views,
    })
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
