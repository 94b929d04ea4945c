//! The npm package in `dist/npm`: the site's files under plain names, for bundlers.
//!
//! The site's loader finds its files by names with a hash. Bundlers choose names themselves, and follow only literal
//! imports and addresses; the package's `assets.js` lists them all.

use crate::arrange::publish;
use crate::compress;
use crate::process;
use crate::project::Project;
use crate::rulebooks::{self, About};
use crate::tools::esbuild::Esbuild;
use crate::tools::node;
use anyhow::{Context, Result};
use kontaktkoll_rulebook::CheckedRulebook;
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The package's counterpart of the site's `web/src/element/assets.ts`.
const ASSETS: &str = "./assets.js";

/// Builds the package from `dist/`.
///
/// # Errors
/// Fails if a file cannot be copied or written, a rulebook has errors, or a Node program fails.
pub(crate) fn run(project: &Project) -> Result<()> {
    let package = project.dist().join("npm");
    if package.exists() {
        fs::remove_dir_all(&package)?;
    }
    fs::create_dir_all(package.join("rulebooks"))?;
    let files = copy(&project.dist(), &package)?;
    let rulebooks = rulebooks::compile_all(project)?;
    let about: Vec<About<'_>> = rulebooks.iter().map(CheckedRulebook::compiled).map(About::new).collect();
    fs::write(package.join(ASSETS), assets(&files, &about)?)?;
    fs::write(package.join("package.json"), format!("{:#}\n", manifest()))?;
    for file in ["LICENSE-MIT", "LICENSE-APACHE"] {
        fs::copy(project.path(file), package.join(file))?;
    }
    for (from, to) in [("web/npm/README.md", "README.md"), ("web/custom-elements.json", "custom-elements.json")] {
        fs::copy(project.path(from), package.join(to)).context(from)?;
    }
    let output = format!("--outfile={}", package.join("kontaktkoll.js").display());
    let alias = format!("--alias:kontaktkoll-assets={ASSETS}");
    let external = format!("--external:{ASSETS}");
    let arguments = ["--bundle", "--format=esm", "web/src/kontaktkoll.ts", &alias, &external, &output];
    Esbuild::find(project)?.run(arguments, "esbuild")?;
    types(project, &package)?;
    fs::copy(project.path("web/npm/jsx.d.ts"), package.join("types/jsx.d.ts")).context("web/npm/jsx.d.ts")?;
    Ok(())
}

/// Copies the immutable files under their plain names, and returns these.
fn copy(dist: &Path, package: &Path) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for file in compress::files(dist)? {
        if let Some(name) = publish::plain_name(&file) {
            fs::copy(dist.join(&file), package.join(&name)).with_context(|| name.clone())?;
            files.push(name);
        }
    }
    files.sort();
    Ok(files)
}

/// The text of `assets.js`: every address and every import as a literal.
fn assets(files: &[String], rulebooks: &[About<'_>]) -> Result<String> {
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
            "./jsx": { "types": "./types/jsx.d.ts" },
            "./custom-elements.json": "./custom-elements.json",
            "./rulebooks/*.json": "./rulebooks/*.json",
            "./package.json": "./package.json"
        },
        "customElements": "custom-elements.json",
        // Importing the package defines the element.
        "sideEffects": true
    })
}

/// Writes the declarations of the package.
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
