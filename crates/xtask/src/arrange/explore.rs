//! The second module. Trunk builds one Rust package for a page, so this module is built here, with wasm-bindgen and
//! wasm-opt from the `PATH` that Trunk has. Always a release build.

use super::glue;
use crate::process;
use crate::project::{EXPLORE, Project, WASM_TARGET};
use crate::tools::esbuild::Esbuild;
use crate::tools::small_std;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;
use std::process::Command;

/// The profile in `Cargo.toml`, which the widget is built with too.
const PROFILE: &str = "wasm";
const SCRIPT: &str = "explore.js";
const MODULE: &str = "explore_bg.wasm";

/// Builds `crates/explore` into the staging folder.
///
/// # Errors
/// Fails if a tool does.
pub(super) fn run(project: &Project, esbuild: &Esbuild, staging: &Path) -> Result<()> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(project.root()).args(["build", "--package", EXPLORE]);
    cargo.args(["--target", WASM_TARGET, "--profile", PROFILE]);
    cargo.envs(small_std::settings().iter().copied());
    process::run_long(&mut cargo, "cargo build of crates/explore")?;

    let work = project.target().join("explore");
    fs::create_dir_all(&work).with_context(|| format!("cannot create `{}`", work.display()))?;
    let library = format!("{}.wasm", EXPLORE.replace('-', "_"));
    let mut bindgen = Command::new("wasm-bindgen");
    bindgen.arg(project.target().join(WASM_TARGET).join(PROFILE).join(library));
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", EXPLORE, "--out-dir"]).arg(&work);
    process::run(&mut bindgen, "wasm-bindgen")?;

    let module = work.join(format!("{EXPLORE}_bg.wasm"));
    let mut wasm_opt = Command::new("wasm-opt");
    wasm_opt.args(options(project)?).arg(&module).arg("-o").arg(&module);
    process::run_long(&mut wasm_opt, "wasm-opt")?;

    glue::bundle(esbuild, &work, staging, EXPLORE, (SCRIPT, MODULE))
}

/// The options that Trunk gives wasm-opt for the widget, from `index.html`.
fn options(project: &Project) -> Result<Vec<String>> {
    let page = project.path("index.html");
    let html = fs::read_to_string(&page).with_context(|| format!("cannot read `{}`", page.display()))?;
    let level = attribute(&html, "data-wasm-opt").context("`index.html` has no `data-wasm-opt`")?;
    let params = attribute(&html, "data-wasm-opt-params").context("`index.html` has no `data-wasm-opt-params`")?;
    let mut options = vec![format!("-O{level}")];
    options.extend(params.split_whitespace().map(str::to_owned));
    Ok(options)
}

/// The value of the first attribute `name` in the page.
fn attribute<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = html.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attribute_is_found_by_its_whole_name() {
        let html = r#"<link data-wasm-opt="z" data-wasm-opt-params="--a --b">"#;
        assert_eq!(attribute(html, "data-wasm-opt"), Some("z"));
        assert_eq!(attribute(html, "data-wasm-opt-params"), Some("--a --b"));
        assert_eq!(attribute(html, "data-other"), None);
    }
}
