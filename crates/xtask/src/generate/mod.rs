//! `cargo xtask generate`: everything that repeats the table of the element, `web/element.toml`.
//!
//! | file | what | by |
//! |---|---|---|
//! | `web/src/element/generated/*.ts` | names, values and types that the scripts use | [`typescript`] |
//! | `web/npm/jsx.d.ts` | the element's types for JSX | [`typescript`] |
//! | `web/custom-elements.json` | the Custom Elements Manifest | [`manifest`] |
//! | `docs/hosting.md`, `web/npm/README.md` | the tables between markers | [`markdown`] |
//!
//! The files are in the repository, so that reading and searching need no build; the check
//! `generated` fails when one of them is out of date.

mod manifest;
mod markdown;
mod table;
mod typescript;

use crate::project::Project;
use anyhow::{Context, Result, bail};
use lexopt::Parser;
use std::fs;
use std::path::PathBuf;
use table::Table;

const TABLE: &str = "web/element.toml";
/// Documents that hold generated tables.
const DOCUMENTS: &[&str] = &["docs/hosting.md", "web/npm/README.md"];

/// A file with the text it should have.
struct Output {
    path: &'static str,
    text: String,
}

/// Writes every generated file that differs.
///
/// # Errors
/// The table is invalid, or a file cannot be read or written.
pub(crate) fn run(project: &Project, mut parser: Parser) -> Result<()> {
    if let Some(argument) = parser.next()? {
        return Err(argument.unexpected()).context("see `cargo xtask help`");
    }
    for Output { path, text } in outdated(project)? {
        let file = project.path(path);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&file, text).with_context(|| format!("cannot write `{path}`"))?;
        println!("wrote {path}");
    }
    Ok(())
}

/// Checks that no generated file differs from what [`run`] would write.
///
/// # Errors
/// A file differs; the message names it.
pub(crate) fn check(project: &Project) -> Result<()> {
    let paths: Vec<&str> = outdated(project)?.iter().map(|output| output.path).collect();
    if !paths.is_empty() {
        bail!("out of date: {}; run `cargo xtask generate`", paths.join(", "));
    }
    Ok(())
}

/// The generated files whose text in the repository differs from what it should be.
fn outdated(project: &Project) -> Result<Vec<Output>> {
    let mut outputs = outputs(project)?;
    outputs.retain(|output| fs::read_to_string(project.path(output.path)).ok().as_ref() != Some(&output.text));
    Ok(outputs)
}

fn outputs(project: &Project) -> Result<Vec<Output>> {
    let table = Table::parse(&read(&project.path(TABLE))?).with_context(|| format!("`{TABLE}`"))?;
    let mut outputs = vec![
        Output { path: "web/src/element/generated/attributes.ts", text: typescript::attributes(&table) },
        Output { path: "web/src/element/generated/views.ts", text: typescript::views(&table) },
        Output { path: "web/src/element/generated/events.ts", text: typescript::events(&table) },
        Output { path: "web/src/element/generated/api.ts", text: typescript::api(&table) },
        Output { path: "web/src/element/generated/editor.ts", text: typescript::editor(&table) },
        Output { path: "web/npm/jsx.d.ts", text: typescript::jsx(&table) },
        Output { path: "web/custom-elements.json", text: manifest::json(&table)? },
    ];
    for path in DOCUMENTS {
        let document = read(&project.path(path))?;
        let text = markdown::fill(&document, &table).with_context(|| format!("`{path}`"))?;
        outputs.push(Output { path, text });
    }
    Ok(outputs)
}

fn read(path: &PathBuf) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read `{}`", path.display()))
}
