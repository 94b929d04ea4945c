//! The npm package in `dist/npm`: the same module, with its files where bundlers find them.
//!
//! The site's entry knows its files by hashed names. Bundlers give files names of their own, and
//! follow only what is written out: so one small script, `assets.js`, writes it out.

use crate::arrange::esbuild::Esbuild;
use crate::arrange::{publish, rulebooks};
use crate::compress;
use crate::process;
use crate::project::Project;
use crate::tools::node;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Takes its place in the package; `web/src/element/assets.ts` is that of the site.
const ASSETS: &str = "./assets.js";

/// Builds the package from `dist/`.
pub(crate) fn run(project: &Project) -> Result<()> {
    let package = project.dist().join("npm");
    if package.exists() {
        fs::remove_dir_all(&package)?;
    }
    fs::create_dir_all(package.join("rulebooks"))?;
    let files = copy(&project.dist(), &package)?;
    fs::write(package.join(ASSETS), assets(&files, &rulebooks::about_all(project)?)?)?;
    fs::write(package.join("package.json"), format!("{:#}\n", manifest()))?;
    for file in ["LICENSE-MIT", "LICENSE-APACHE"] {
        fs::copy(project.path(file), package.join(file))?;
    }
    fs::copy(project.path("web/npm/README.md"), package.join("README.md")).context("web/npm/README.md")?;
    let output = format!("--outfile={}", package.join("kontaktkoll.js").display());
    let alias = format!("--alias:kontaktkoll-assets={ASSETS}");
    let external = format!("--external:{ASSETS}");
    let arguments = ["--bundle", "--format=esm", "web/src/kontaktkoll.ts", &alias, &external, &output];
    Esbuild::find(project)?.run(arguments, "esbuild")?;
    types(project, &package)
}

/// Copies the immutable files under their plain names, which are returned.
fn copy(dist: &Path, package: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for file in compress::files(dist)? {
        if let Some(name) = publish::plain(&file) {
            fs::copy(dist.join(&file), package.join(&name)).with_context(|| name.clone())?;
            files.push(name);
        }
    }
    files.sort();
    Ok(files)
}

/// `assets.js`: every address and every import as a literal, which is what bundlers look for.
fn assets(files: &[String], rulebooks: &[Value]) -> Result<String> {
    let (mut urls, mut imports) = (String::new(), String::new());
    for name in files {
        // Writing to a string cannot fail.
        let _ = if name.ends_with(".js") {
            writeln!(imports, "  \"{name}\": () => import(\"./{name}\"),")
        } else {
            writeln!(urls, "  \"{name}\": () => new URL(\"./{name}\", import.meta.url),")
        };
    }
    let rulebooks = serde_json::to_string(rulebooks)?;
    Ok(format!(
        "const urls = {{\n{urls}}};\nconst scripts = {{\n{imports}}};\n\
         export const rulebooks = {rulebooks};\n\
         export const assetUrl = (name) => urls[name]();\n\
         export const importScript = (name) => scripts[name]();\n"
    ))
}

fn manifest() -> Value {
    json!({
        "name": "kontaktkoll",
        "version": env!("CARGO_PKG_VERSION"),
        "description": "Which contact type do I register for this remote contact? A custom element, and the rules as functions.",
        "license": env!("CARGO_PKG_LICENSE"),
        "type": "module",
        "main": "./kontaktkoll.js",
        "types": "./types/kontaktkoll.d.ts",
        "exports": {
            ".": { "types": "./types/kontaktkoll.d.ts", "default": "./kontaktkoll.js" },
            "./rulebooks/*.json": "./rulebooks/*.json",
            "./package.json": "./package.json"
        },
        // The import defines the element.
        "sideEffects": true
    })
}

fn types(project: &Project, package: &Path) -> Result<()> {
    let mut tsc = Command::new(node::web_program(project, "tsc")?);
    tsc.args(["--project", "tsconfig.types.json", "--outDir"]).arg(package.join("types"));
    tsc.current_dir(project.path("web"));
    process::run_long(&mut tsc, "tsc of the npm package")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bundlers_see_every_file() {
        let script = assets(&["a.css".to_owned(), "b.js".to_owned()], &[]).unwrap();
        assert!(script.contains("new URL(\"./a.css\", import.meta.url)"), "{script}");
        assert!(script.contains("import(\"./b.js\")"), "{script}");
        assert!(script.contains("export const rulebooks = [];"), "{script}");
    }
}
