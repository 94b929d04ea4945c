//! Programs built from crates.io, kept in the cache folder by version.

use super::versions::Version;
use crate::process;
use crate::project::Project;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// A program that `cargo install` can build.
pub(super) struct Crate<'a> {
    /// Its name in messages.
    pub(super) label: &'a str,
    pub(super) package: &'a str,
    pub(super) program: &'a str,
    /// The only version that is accepted.
    pub(super) version: &'a str,
    /// Further options of `cargo install`.
    pub(super) arguments: &'a [&'a str],
    /// About how long installing takes, for the message.
    pub(super) duration: &'a str,
}

impl Crate<'_> {
    /// Finds the program on `PATH` or in the cache folder, or installs it there.
    ///
    /// # Errors
    /// Fails if the program is missing and cannot be installed.
    pub(super) fn ensure(&self, project: &Project) -> Result<PathBuf> {
        if let Some(path) = process::which(self.program).filter(|path| self.is_right(path)) {
            super::report_found(&format!("{} {} (on PATH)", self.label, self.version));
            return Ok(path);
        }
        let tools = project.cache().join("tools");
        let root = tools.join(format!("{}-{}", self.program, self.version));
        if let Some(path) = self.program_in(&root) {
            super::report_found(&format!("{} {}", self.label, self.version));
            return Ok(path);
        }
        let part = tools.join(format!(".part-{}-{}", self.program, self.version));
        remove(&part)?;
        let started = Instant::now();
        if !self.binstall(&part) {
            self.install(project, &part)?;
        }
        // An interrupted installation never gets the final name.
        remove(&root)?;
        fs::rename(&part, &root).with_context(|| format!("cannot move the new {} to the cache folder", self.label))?;
        match self.program_in(&root) {
            Some(path) => {
                let time = process::elapsed(started.elapsed());
                super::report_found(&format!("{} {}, installed in {time}", self.label, self.version));
                Ok(path)
            }
            None => bail!("{} was installed, but does not run as {}", self.label, self.version),
        }
    }

    fn program_in(&self, root: &Path) -> Option<PathBuf> {
        process::program_in(&root.join("bin"), self.program).filter(|path| self.is_right(path))
    }

    fn is_right(&self, path: &Path) -> bool {
        process::capture(Command::new(path).arg("--version"), self.label)
            .is_ok_and(|answer| Version::find(&answer) == Version::find(self.version))
    }

    /// Fetches a ready-built program, where `cargo binstall` is installed; whether that gave the right version.
    fn binstall(&self, root: &Path) -> bool {
        if process::which("cargo-binstall").is_none() {
            return false;
        }
        println!("  Fetching {} {} with cargo binstall", self.label, self.version);
        let mut command = Command::new("cargo");
        command.args(["binstall", "--no-confirm", "--disable-strategies", "compile", "--root"]);
        command.arg(root).arg(format!("{}@{}", self.package, self.version));
        process::run_long(&mut command, "cargo binstall").is_ok() && self.program_in(root).is_some()
    }

    fn install(&self, project: &Project, root: &Path) -> Result<()> {
        let Self { label, version, duration, .. } = self;
        println!("  Installing {label} {version} with cargo install, {duration}");
        // A folder that is kept until the build succeeds, so that an interrupted build continues where it stopped.
        let build = project.cache().join("build").join(self.program);
        let mut command = Command::new("cargo");
        command.args(["install", self.package, "--version", version]);
        command.args(self.arguments).arg("--root").arg(root);
        command.env("CARGO_TARGET_DIR", &build).current_dir(project.cache());
        process::run_long(&mut command, &format!("cargo install {}", self.package))
            .with_context(|| format!("install {label} {version} by hand, put it on PATH, and try again"))?;
        remove(&build)
    }
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot remove `{}`", folder.display()))?;
    }
    Ok(())
}
