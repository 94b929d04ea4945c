//! The second module. Trunk builds one Rust package for a page, so this one is built here, with the
//! tools that Trunk found too: `PATH` is the same. Never but as a release: nobody debugs it by size.

use super::esbuild::Esbuild;
use super::glue;
use crate::process;
use crate::project::{EXPLORE, Project, WASM_TARGET};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;
use std::process::Command;

const PROFILE: &str = "wasm";
const SCRIPT: &str = "explore.js";
const MODULE: &str = "explore_bg.wasm";

/// As for the widget's module, in `index.html`: what makes it small, and the features of WebAssembly
/// that Rust's modules use, which wasm-opt must be told.
const OPTIONS: &[&str] = &[
    "-Oz",
    "--low-memory-unused",
    "--converge",
    "--one-caller-inline-max-function-size=0",
    "--strip-debug",
    "--strip-producers",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

pub(super) fn run(project: &Project, esbuild: &Esbuild, staging: &Path) -> Result<()> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(project.root()).args(["build", "--package", EXPLORE]);
    cargo.args(["--target", WASM_TARGET, "--profile", PROFILE]);
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
    wasm_opt.args(OPTIONS).arg(&module).arg("-o").arg(&module);
    process::run_long(&mut wasm_opt, "wasm-opt")?;

    glue::bundle(esbuild, &work, staging, EXPLORE, (SCRIPT, MODULE))
}
