//! The JavaScript that wasm-bindgen writes: named `widget.js`, minified, with the module beside it
//! as `widget_bg.wasm`.

use super::esbuild::Esbuild;
use crate::project::WIDGET;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

const SCRIPT: &str = "widget.js";
const MODULE: &str = "widget_bg.wasm";

pub(super) fn run(esbuild: &Esbuild, staging: &Path) -> Result<()> {
    let script = staging.join(format!("{WIDGET}.js"));
    let module = format!("{WIDGET}_bg.wasm");

    let text = fs::read_to_string(&script)
        .with_context(|| format!("Trunk did not write `{WIDGET}.js`: is `filehash` off?"))?;
    // Where the module is looked for when the caller does not say.
    fs::write(&script, text.replace(&module, MODULE))?;
    fs::rename(staging.join(&module), staging.join(MODULE))
        .with_context(|| format!("Trunk did not write `{module}`"))?;

    let output = format!("--outfile={}", staging.join(SCRIPT).display());
    let script_argument = script.display().to_string();
    esbuild.run(["--bundle", "--format=esm", &script_argument, &output], "esbuild")?;

    fs::remove_file(&script)?;
    // Inline JavaScript of crates is in the bundle now.
    let snippets = staging.join("snippets");
    if snippets.exists() {
        fs::remove_dir_all(&snippets)?;
    }
    Ok(())
}
