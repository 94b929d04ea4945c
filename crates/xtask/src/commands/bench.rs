//! `cargo xtask bench`: measures the engine and the site beside their peers; writes `bench/RESULTS.md`.

use crate::bench;
use crate::project::Project;
use anyhow::Result;
use lexopt::Parser;
use lexopt::prelude::*;

pub(super) fn run(project: &Project, mut parser: Parser) -> Result<()> {
    let mut only: Vec<String> = Vec::new();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("only") => only.push(parser.value()?.string()?),
            _ => return Err(argument.unexpected().into()),
        }
    }
    bench::run(project, &only)
}
