//! Trunk: compiles the widget and assembles the site.

use super::cargo_install::Crate;
use super::{Toolbox, small_std, versions};
use crate::process;
use crate::project::Project;
use anyhow::{Context, Result};
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

pub(super) fn ensure(project: &Project) -> Result<PathBuf> {
    Crate {
        label: "Trunk",
        package: "trunk",
        program: "trunk",
        version: versions::TRUNK,
        arguments: &["--locked", "--no-default-features", "--features", "rustls"],
        duration: "about 6 minutes on 2 cores",
    }
    .ensure(project)
}

/// Trunk in the root of the repository, with wasm-bindgen and wasm-opt first on `PATH`, where Trunk looks for them.
///
/// # Errors
/// Fails if the toolbox was not filled for building the site.
pub(crate) fn command(project: &Project, toolbox: &Toolbox) -> Result<Command> {
    let trunk = toolbox.trunk.as_deref().context("Trunk was not looked for")?;
    let bindgen = toolbox.wasm_bindgen.as_deref().context("wasm-bindgen was not looked for")?;
    let wasm_opt = toolbox.wasm_opt.as_ref().context("wasm-opt was not looked for")?;
    let folders: Vec<PathBuf> =
        [bindgen, wasm_opt.path()].into_iter().filter_map(Path::parent).map(Path::to_path_buf).collect();

    let mut command = Command::new(trunk);
    command
        .current_dir(project.root())
        .env("PATH", process::path_with(&folders)?)
        .envs(small_std::settings().iter().copied())
        .env("TRUNK_TOOLS_WASM_OPT", format!("version_{}", wasm_opt.version()))
        .env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk reads NO_COLOR as `true` or `false` and stops at the customary `1`.
    if env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        command.env("NO_COLOR", "true");
    } else {
        command.env_remove("NO_COLOR");
    }
    Ok(command)
}
