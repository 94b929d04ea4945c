//! Node and the packages of `web/` and `tests/`.

use super::versions::{NODE_AT_LEAST, Version};
use crate::process;
use crate::project::Project;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The name of the file in `node_modules` that says which packages are installed there.
const STAMP: &str = ".kontaktkoll-installed";

/// Node, new enough.
///
/// # Errors
/// When there is none, or an older one, on `PATH`.
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

/// A program that the packages of `web/` bring.
///
/// # Errors
/// When the packages are not installed.
pub(crate) fn web_program(project: &Project, name: &str) -> Result<PathBuf> {
    process::program_in(&project.path("web/node_modules/.bin"), name)
        .with_context(|| format!("web/ has no `{name}`: run `cargo xtask setup`"))
}

/// Installs the packages of a folder when its lock file changed since the last time.
pub(crate) fn ensure_packages(project: &Project, folder: &str) -> Result<()> {
    program()?;
    let folder_path = project.path(folder);
    let wanted = wanted(&folder_path)?;
    let stamp = folder_path.join("node_modules").join(STAMP);
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        super::found(&format!("Node packages of {folder}/"));
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
    fs::write(&stamp, wanted).with_context(|| format!("cannot write `{}`", stamp.display()))?;
    super::found(&format!("Node packages of {folder}/"));
    Ok(())
}

fn wanted(folder: &Path) -> Result<String> {
    let lock = folder.join("package-lock.json");
    fs::read_to_string(&lock).with_context(|| format!("cannot read `{}`", lock.display()))
}
