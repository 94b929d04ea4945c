//! `cargo xtask arrange`: Trunk's hook after each build, see `Trunk.toml`.

use super::no_options;
use crate::arrange;
use crate::project::Project;
use anyhow::{Context, Result};
use lexopt::Parser;
use std::env;
use std::path::PathBuf;

pub(super) fn run(project: &Project, parser: Parser) -> Result<()> {
    no_options(parser)?;
    let staging = env::var_os("TRUNK_STAGING_DIR").context("this is Trunk's hook: run `cargo xtask build` instead")?;
    arrange::run(project, &PathBuf::from(staging))
}
