//! `cargo xtask build`: builds the site into `dist/`.

use super::no_options;
use crate::process;
use crate::project::Project;
use crate::tools::{Need, Toolbox, trunk};
use anyhow::Result;
use lexopt::Parser;

pub(super) fn run(project: &Project, parser: Parser) -> Result<()> {
    no_options(parser)?;
    let toolbox = Toolbox::fill(project, Need::SITE)?;
    build(project, &toolbox)
}

/// Builds the site into `dist/` with tools that are there.
pub(super) fn build(project: &Project, toolbox: &Toolbox) -> Result<()> {
    toolbox.require(Need::SITE)?;
    let mut trunk = trunk::command(project, toolbox)?;
    process::run_long(trunk.args(["build", "--release"]), "trunk build")
}
