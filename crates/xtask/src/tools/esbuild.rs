//! esbuild, with the settings that all its uses share.

use super::node;
use crate::process;
use crate::project::Project;
use anyhow::Result;
use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;

/// The JavaScript that the oldest supported browsers understand.
const TARGET: &str = "--target=es2022";

/// esbuild, run in the root of the repository.
pub(crate) struct Esbuild {
    program: PathBuf,
    root: PathBuf,
}

impl Esbuild {
    /// Finds the version that `web/package.json` pins, and installs it where Trunk was started without `cargo xtask`.
    ///
    /// # Errors
    /// Fails if the Node packages of `web/` cannot be installed.
    pub(crate) fn find(project: &Project) -> Result<Self> {
        let program = match node::web_program(project, "esbuild") {
            Ok(program) => program,
            Err(_) => {
                node::ensure_packages(project, "web")?;
                node::web_program(project, "esbuild")?
            }
        };
        Ok(Self { program, root: project.root().to_path_buf() })
    }

    /// Runs esbuild with `arguments` and the shared settings.
    ///
    /// # Errors
    /// Fails if esbuild does; the message names `what`.
    pub(crate) fn run<I>(&self, arguments: I, what: &str) -> Result<()>
    where
        I: IntoIterator,
        I::Item: AsRef<OsStr>,
    {
        let mut command = Command::new(&self.program);
        command.current_dir(&self.root).args(arguments).args([
            "--minify",
            TARGET,
            "--charset=utf8",
            "--legal-comments=none",
            "--log-level=warning",
        ]);
        process::run(&mut command, what)
    }
}
