//! The type check of `web/`.

use super::Context;
use crate::process;
use crate::tools::node;
use anyhow::Result;
use std::process::Command;

pub(super) fn run(context: &Context<'_>) -> Result<()> {
    let mut tsc = Command::new(node::web_program(context.project, "tsc")?);
    tsc.args(["--noEmit", "--project", "."]).current_dir(context.project.path("web"));
    process::run_long(&mut tsc, "tsc")
}
