//! `cargo xtask build`: builds the site into `dist/`.

use super::no_options;
use crate::project::Project;
use crate::site;
use crate::tools::{Need, Toolbox};
use anyhow::Result;
use lexopt::Parser;

pub(super) fn run(project: &Project, parser: Parser) -> Result<()> {
    no_options(parser)?;
    site::build(project, &Toolbox::fill(project, Need::SITE)?)
}
