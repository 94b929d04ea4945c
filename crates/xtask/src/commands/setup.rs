//! `cargo xtask setup`: installs what the other commands need.

use crate::project::Project;
use crate::tools::{Need, Toolbox};
use anyhow::{Result, bail};
use lexopt::Parser;
use lexopt::prelude::*;

pub(super) fn run(project: &Project, mut parser: Parser) -> Result<()> {
    let mut needs = Need::ALL;
    while let Some(argument) = parser.next()? {
        match argument {
            Long("for") => {
                let purpose = parser.value()?.string()?;
                needs = match purpose.as_str() {
                    "serve" => Need::SITE,
                    "test" => Need::ALL,
                    _ => bail!("unknown purpose `{purpose}`: `serve` or `test`"),
                };
            }
            _ => return Err(argument.unexpected().into()),
        }
    }
    Toolbox::fill(project, needs)?.require(needs)
}
