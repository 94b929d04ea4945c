//! `cargo xtask sizes`: prints the sizes of `dist/` and compares them with the gates.

use super::no_options;
use crate::project::Project;
use crate::sizes;
use anyhow::Result;
use lexopt::Parser;

pub(super) fn run(project: &Project, parser: Parser) -> Result<()> {
    no_options(parser)?;
    sizes::check(project)
}
