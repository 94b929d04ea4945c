//! esbuild, with the settings all its uses share.

use crate::process;
use crate::project::Project;
use crate::tools::node;
use anyhow::Result;
use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;

/// The oldest JavaScript and the oldest browsers that are written for.
const TARGET: &str = "--target=es2022";

/// esbuild in the root of the repository.
pub(crate) struct Esbuild {
    program: PathBuf,
    root: PathBuf,
}

impl Esbuild {
    /// The one that `web/package.json` pins; installs it when Trunk was started by hand.
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

    /// Runs it with the shared settings and `arguments`.
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
