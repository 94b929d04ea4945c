//! `cargo xtask test`: every check, with a summary.

use crate::checks::{CHECKS, Check, Context};
use crate::process;
use crate::project::Project;
use crate::tools::{Need, Toolbox};
use anyhow::{Result, bail};
use lexopt::Parser;
use lexopt::prelude::*;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// How a check went.
struct Outcome {
    name: &'static str,
    time: Duration,
    error: Option<String>,
}

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
                list();
                return Ok(ExitCode::SUCCESS);
            }
            _ => return Err(argument.unexpected().into()),
        }
    }
    let checks = select(&only)?;
    let needs: Vec<Need> = checks.iter().flat_map(|check| check.needs).copied().collect();
    let toolbox = Toolbox::fill(project, &needs)?;
    let context = Context { project, toolbox: &toolbox };

    let outcomes: Vec<Outcome> = checks.into_iter().map(|check| attempt(check, &context)).collect();
    print!("{}", summary(&outcomes));
    let failed = outcomes.iter().any(|outcome| outcome.error.is_some());
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn list() {
    for Check { name, about, .. } in CHECKS {
        println!("{name:10} {about}");
    }
}

/// The checks with these names, in the usual order; all of them when there are no names.
fn select(only: &[String]) -> Result<Vec<&'static Check>> {
    if let Some(unknown) = only.iter().find(|name| !CHECKS.iter().any(|c| c.name == **name)) {
        let names: Vec<&str> = CHECKS.iter().map(|check| check.name).collect();
        bail!("unknown step `{unknown}`: one of {}", names.join(", "));
    }
    let chosen = |check: &&Check| only.is_empty() || only.iter().any(|name| name == check.name);
    Ok(CHECKS.iter().filter(chosen).collect())
}

fn attempt(check: &Check, context: &Context<'_>) -> Outcome {
    println!("── {}: {}", check.name, check.about);
    let started = Instant::now();
    let result = context.toolbox.require(check.needs).and_then(|()| (check.run)(context));
    let time = started.elapsed();
    let error = result.err().map(|error| format!("{error:#}"));
    match &error {
        None => println!("   passed in {}\n", process::elapsed(time)),
        Some(error) => println!("   FAILED after {}: {error}\n", process::elapsed(time)),
    }
    Outcome { name: check.name, time, error }
}

/// The table at the end; its last line counts the checks.
fn summary(outcomes: &[Outcome]) -> String {
    let mut text = String::from("── summary\n");
    for Outcome { name, time, error } in outcomes {
        let result = if error.is_some() { "FAILED" } else { "passed" };
        let time = process::elapsed(*time);
        let reason = error.as_deref().and_then(|error| error.lines().next()).unwrap_or_default();
        let line = format!("   {name:10} {result}  {time:>12}  {reason}");
        text.push_str(line.trim_end());
        text.push('\n');
    }
    let failed = outcomes.iter().filter(|outcome| outcome.error.is_some()).count();
    text.push_str(&format!("\n{} passed, {failed} failed\n", outcomes.len() - failed));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_select_in_the_usual_order() {
        let names = |only: &[&str]| -> Vec<&str> {
            let only: Vec<String> = only.iter().map(|&name| name.to_owned()).collect();
            select(&only).unwrap().iter().map(|check| check.name).collect()
        };
        assert_eq!(names(&["unit", "fmt"]), ["fmt", "unit"]);
        assert_eq!(names(&[]).len(), CHECKS.len());
        assert!(select(&["units".to_owned()]).is_err());
    }

    #[test]
    fn the_summary_ends_with_the_count() {
        let outcome = |name, error: Option<&str>| Outcome {
            name,
            time: Duration::from_secs(90),
            error: error.map(str::to_owned),
        };
        let text = summary(&[outcome("fmt", None), outcome("unit", Some("cargo test failed"))]);
        assert_eq!(
            text,
            "── summary\n   fmt        passed          90 s\n   unit       FAILED          90 s  \
             cargo test failed\n\n1 passed, 1 failed\n"
        );
    }
}
