//! Icons, the manifest and other files of `web/static`, copied unchanged.

use crate::project::Project;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Copies the files into the staging folder.
///
/// # Errors
/// Fails if a file cannot be copied.
pub(super) fn run(project: &Project, staging: &Path) -> Result<()> {
    let source = project.path("web/static");
    if source.is_dir() { copy(&source, staging) } else { Ok(()) }
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in from.read_dir()? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target).with_context(|| format!("cannot copy `{}`", entry.path().display()))?;
        }
    }
    Ok(())
}
