//! `kontaktkoll check`, as rule owners run it, over every rulebook.

use super::{Context, rust};
use crate::process;
use anyhow::{Result, bail};

pub(super) fn run(context: &Context<'_>) -> Result<()> {
    let mut files = Vec::new();
    for entry in context.project.path("rulebooks").read_dir()? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".toml") {
            files.push(format!("rulebooks/{name}"));
        }
    }
    if files.is_empty() {
        bail!("there is no rulebook in `rulebooks/`");
    }
    files.sort();
    let mut command = rust::command(context, &["run", "--quiet", "--package", "kontaktkoll-cli", "--", "check"]);
    process::run_long(command.args(files), "kontaktkoll check")
}
