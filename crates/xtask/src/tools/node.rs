//! Node, and the Node packages of this repository.

use super::versions::{NODE_AT_LEAST, Version};
use crate::process;
use crate::project::Project;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A file in `node_modules` that holds the lock file of the installed packages.
const STAMP: &str = ".kontaktkoll-installed";

/// Node from `PATH`.
///
/// # Errors
/// Fails if there is none on `PATH`, or it is too old.
pub(crate) fn program() -> Result<PathBuf> {
    let Some(path) = process::which("node") else {
        bail!("no `node` on PATH: install Node.js {NODE_AT_LEAST} or newer");
    };
    let answer = process::capture(Command::new(&path).arg("--version"), "node --version")?;
    match Version::find(&answer) {
        Some(version) if version >= NODE_AT_LEAST => Ok(path),
        _ => bail!("node is {answer}: install Node.js {NODE_AT_LEAST} or newer"),
    }
}

/// A program of the packages of `web/`.
///
/// # Errors
/// Fails if the packages are not installed.
pub(crate) fn web_program(project: &Project, name: &str) -> Result<PathBuf> {
    process::program_in(&project.path("web/node_modules/.bin"), name)
        .with_context(|| format!("web/ has no `{name}`: run `cargo xtask setup`"))
}

/// Installs the packages of a folder if its lock file changed since the last time.
///
/// # Errors
/// Fails if Node or npm is missing, or npm fails.
pub(crate) fn ensure_packages(project: &Project, folder: &str) -> Result<()> {
    program()?;
    let folder_path = project.path(folder);
    let lock = lock_file(&folder_path)?;
    let stamp = folder_path.join("node_modules").join(STAMP);
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        super::report_found(&format!("Node packages of {folder}/"));
        return Ok(());
    }
    let Some(npm) = process::which("npm") else {
        bail!("no `npm` on PATH: it comes with Node.js");
    };
    println!("  Installing the Node packages of {folder}/ with npm ci, a few seconds");
    let mut command = Command::new(npm);
    command.args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(&folder_path);
    process::run_long(&mut command, &format!("npm ci in {folder}/"))
        .context("npm needs its registry: check the network, or npm's `registry` setting")?;
    fs::write(&stamp, lock).with_context(|| format!("cannot write `{}`", stamp.display()))?;
    super::report_found(&format!("Node packages of {folder}/"));
    Ok(())
}

fn lock_file(folder: &Path) -> Result<String> {
    let path = folder.join("package-lock.json");
    fs::read_to_string(&path).with_context(|| format!("cannot read `{}`", path.display()))
}
