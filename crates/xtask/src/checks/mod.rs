//! The checks of `cargo xtask test`, in the order they run: what fails fast comes first.

mod browser;
mod rulebooks;
mod rust;
mod tidy;
mod types;

use crate::commands;
use crate::project::Project;
use crate::tools::{Need, Toolbox};
use anyhow::Result;

/// What a check works with.
pub(crate) struct Context<'a> {
    /// The folders.
    pub(crate) project: &'a Project,
    /// The tools that the chosen checks need.
    pub(crate) toolbox: &'a Toolbox,
}

/// A named check.
pub(crate) struct Check {
    /// For `--only` and the summary.
    pub(crate) name: &'static str,
    /// What it makes sure of.
    pub(crate) about: &'static str,
    /// The tools it needs.
    pub(crate) needs: &'static [Need],
    /// Does it.
    pub(crate) run: fn(&Context<'_>) -> Result<()>,
}

/// Every check.
pub(crate) const CHECKS: &[Check] = &[
    Check { name: "fmt", about: "Rust is formatted", needs: &[], run: rust::fmt },
    Check { name: "tidy", about: "no source file is too long", needs: &[], run: tidy::run },
    Check { name: "types", about: "TypeScript finds no error in web/", needs: &[Need::WebPackages], run: types::run },
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
    Check { name: "dist", about: "the site builds", needs: Need::SITE, run: dist },
    Check {
        name: "sizes",
        about: "the site keeps its size budget",
        needs: &[],
        run: |context| commands::sizes::check(context.project),
    },
    Check {
        name: "browser",
        about: "the site works in a real browser",
        needs: &[Need::TestPackages, Need::Chromium],
        run: browser::run,
    },
];

fn dist(context: &Context<'_>) -> Result<()> {
    commands::dist(context.project, context.toolbox)
}
