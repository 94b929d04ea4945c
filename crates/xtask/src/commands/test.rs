//! `cargo xtask test`: runs the checks.

use crate::checks;
use crate::project::Project;
use anyhow::Result;
use lexopt::Parser;
use lexopt::prelude::*;
use std::process::ExitCode;

pub(super) fn run(project: &Project, mut parser: Parser) -> Result<ExitCode> {
    let mut only: Vec<String> = Vec::new();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("only") => {
                for name in parser.values()? {
                    only.push(name.string()?);
                }
            }
            Long("list") => {
                checks::list();
                return Ok(ExitCode::SUCCESS);
            }
            _ => return Err(argument.unexpected().into()),
        }
    }
    let all_passed = checks::run(project, &only)?;
    Ok(if all_passed { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
