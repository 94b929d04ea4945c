//! The checks of `cargo xtask test`, in the order they run: quick ones first.

mod browser;
mod report;
mod rulebooks;
mod rust;
mod tidy;
mod types;

use crate::process;
use crate::project::Project;
use crate::tools::{Need, Toolbox};
use crate::{site, sizes};
use anyhow::{Result, bail};
use report::Outcome;
use std::time::Instant;

/// What a check works with.
struct Context<'a> {
    project: &'a Project,
    /// Holds the tools that the chosen checks need.
    toolbox: &'a Toolbox,
}

/// A named check.
struct Check {
    /// For `--only` and the summary.
    name: &'static str,
    /// What a pass means.
    about: &'static str,
    needs: &'static [Need],
    run: fn(&Context<'_>) -> Result<()>,
}

const CHECKS: &[Check] = &[
    Check { name: "fmt", about: "Rust is formatted", needs: &[], run: rust::fmt },
    Check { name: "tidy", about: "no source file is too long", needs: &[], run: tidy::run },
    Check {
        name: "generated",
        about: "what is generated from web/element.toml is up to date",
        needs: &[],
        run: |context| crate::generate::check(context.project),
    },
    Check { name: "types", about: "TypeScript finds no error in web/", needs: &[Need::WebPackages], run: types::run },
    Check {
        name: "arrows",
        about: "crates and files depend downwards, without circles",
        needs: &[],
        run: rust::arrows,
    },
    Check {
        name: "clippy",
        about: "clippy finds nothing, on the host and for wasm32",
        needs: &[Need::WasmTarget],
        run: rust::clippy,
    },
    Check { name: "unit", about: "the tests of the crates", needs: &[], run: rust::unit },
    Check { name: "doc", about: "the documentation builds without warnings", needs: &[], run: rust::doc },
    Check {
        name: "no-std",
        about: "the rules crate builds without the standard library",
        needs: &[],
        run: rust::no_std,
    },
    Check { name: "rulebooks", about: "`kontaktkoll check` accepts every rulebook", needs: &[], run: rulebooks::run },
    Check {
        name: "dist",
        about: "the site builds",
        needs: Need::SITE,
        run: |context| site::dist(context.project, context.toolbox),
    },
    Check {
        name: "sizes",
        about: "the site passes the size gates",
        needs: &[],
        run: |context| sizes::check(context.project),
    },
    Check {
        name: "browser",
        about: "the site works in a real browser",
        needs: &[Need::TestPackages, Need::Chromium],
        run: browser::run,
    },
];

/// Prints the names of the checks.
pub(crate) fn list() {
    for Check { name, about, .. } in CHECKS {
        println!("{name:10} {about}");
    }
}

/// Runs the checks with these names, or all of them when there are no names; whether all passed.
///
/// # Errors
/// Fails if a name is unknown, or the tools cannot be set up. A check that fails is no error here.
pub(crate) fn run(project: &Project, only: &[String]) -> Result<bool> {
    let checks = select(only)?;
    let needs: Vec<Need> = checks.iter().flat_map(|check| check.needs).copied().collect();
    let toolbox = Toolbox::fill(project, &needs)?;
    let context = Context { project, toolbox: &toolbox };

    let outcomes: Vec<Outcome> = checks.into_iter().map(|check| attempt(check, &context)).collect();
    print!("{}", report::summary(&outcomes));
    Ok(outcomes.iter().all(|outcome| outcome.error.is_none()))
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
}
