//! The style sheets of `web/src`, each minified under its own name.

use crate::project::Project;
use crate::tools::esbuild::Esbuild;
use anyhow::{Result, bail};
use std::path::Path;

/// Bundles the style sheets into the staging folder.
///
/// # Errors
/// Fails if there is none, or esbuild finds an error.
pub(super) fn run(project: &Project, esbuild: &Esbuild, staging: &Path) -> Result<()> {
    let mut arguments = vec!["--bundle".to_owned(), format!("--outdir={}", staging.display())];
    arguments.push("--outbase=web/src".to_owned());
    for entry in project.path("web/src").read_dir()? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".css") {
            arguments.push(format!("web/src/{name}"));
        }
    }
    if arguments.len() == 3 {
        bail!("there is no style sheet in `web/src`");
    }
    esbuild.run(&arguments, "esbuild")
}
