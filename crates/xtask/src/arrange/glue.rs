//! The JavaScript that wasm-bindgen writes: named `widget.js`, minified, with the module beside it
//! as `widget_bg.wasm`.

use super::esbuild::Esbuild;
use super::names;
use crate::project::WIDGET;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

const SCRIPT: &str = "widget.js";
const MODULE: &str = "widget_bg.wasm";

pub(super) fn run(esbuild: &Esbuild, staging: &Path) -> Result<()> {
    bundle(esbuild, staging, staging, WIDGET, (SCRIPT, MODULE)).context("what Trunk wrote")
}

/// Takes the glue and the module of `package` in `from`, and leaves them in `to` under their names
/// in the site: a script and a module.
pub(super) fn bundle(
    esbuild: &Esbuild,
    from: &Path,
    to: &Path,
    package: &str,
    (script_name, module_name): (&str, &str),
) -> Result<()> {
    let script = from.join(format!("{package}.js"));
    let module = format!("{package}_bg.wasm");

    let text =
        fs::read_to_string(&script).with_context(|| format!("there is no `{package}.js`: is `filehash` off?"))?;
    let binary = fs::read(from.join(&module)).with_context(|| format!("there is no `{module}`"))?;
    let (binary, text) = names::shorten(&binary, &text).with_context(|| format!("`{module}` and its glue"))?;
    fs::write(to.join(module_name), binary)?;
    fs::remove_file(from.join(&module))?;
    // Where the module is looked for when the caller does not say.
    fs::write(&script, text.replace(&module, module_name))?;

    let output = format!("--outfile={}", to.join(script_name).display());
    let script_argument = script.display().to_string();
    esbuild.run(["--bundle", "--format=esm", &script_argument, &output], "esbuild")?;

    fs::remove_file(&script)?;
    // Inline JavaScript of crates is in the bundle now.
    let snippets = from.join("snippets");
    if snippets.exists() {
        fs::remove_dir_all(&snippets)?;
    }
    Ok(())
}
