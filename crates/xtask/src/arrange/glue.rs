//! The JavaScript that wasm-bindgen writes, minified, with its module beside it under a short name.

use super::short_names;
use crate::project::WIDGET;
use crate::tools::esbuild::Esbuild;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

const SCRIPT: &str = "widget.js";
const MODULE: &str = "widget_bg.wasm";

/// Arranges the widget's module, which Trunk left in the staging folder.
///
/// # Errors
/// As [`bundle`].
pub(super) fn run(esbuild: &Esbuild, staging: &Path) -> Result<()> {
    bundle(esbuild, staging, staging, WIDGET, (SCRIPT, MODULE))
}

/// Moves the glue and the module of `package` from the folder `from` to `to`, under their names in the site.
///
/// # Errors
/// Fails if a file is missing or cannot be moved, or wasm-opt or esbuild finds an error.
pub(super) fn bundle(
    esbuild: &Esbuild,
    from: &Path,
    to: &Path,
    package: &str,
    (script_name, module_name): (&str, &str),
) -> Result<()> {
    let script = from.join(format!("{package}.js"));
    let file_name = format!("{package}_bg.wasm");
    let module = to.join(module_name);

    let text =
        fs::read_to_string(&script).with_context(|| format!("there is no `{package}.js`: is `filehash` off?"))?;
    fs::rename(from.join(&file_name), &module).with_context(|| format!("there is no `{file_name}`"))?;
    let text = short_names::run(&module, &text)?;
    // The glue's default address of the module.
    fs::write(&script, text.replace(&file_name, module_name))?;

    let output = format!("--outfile={}", to.join(script_name).display());
    let script_argument = script.display().to_string();
    esbuild.run(["--bundle", "--format=esm", &script_argument, &output], "esbuild")?;

    fs::remove_file(&script)?;
    // The bundle holds the crates' inline JavaScript now.
    let snippets = from.join("snippets");
    if snippets.exists() {
        fs::remove_dir_all(&snippets)?;
    }
    Ok(())
}
