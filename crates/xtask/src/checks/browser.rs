//! The scenarios in `tests/`, with Node's test runner and a real browser.

use super::Context;
use crate::compress::files;
use crate::process;
use crate::tools::node;
use anyhow::{Result, bail};
use std::process::Command;

/// A scenario that hangs, or leaves its browser open, must not keep the others waiting.
const RUNNER: &[&str] =
    &["--test", "--test-concurrency=2", "--test-timeout=480000", "--test-force-exit", "--test-reporter=spec"];

pub(super) fn run(context: &Context<'_>) -> Result<()> {
    let dist = context.project.dist();
    if !dist.join("index.html").is_file() {
        bail!("`dist/` is missing: run `cargo xtask dist` first");
    }
    let folder = context.project.path("tests");
    let mut scenarios = files(&folder)?;
    scenarios.retain(|name| name.ends_with(".test.mjs") && !name.contains("node_modules/"));
    if scenarios.is_empty() {
        bail!("there is no scenario (`*.test.mjs`) in `tests/`");
    }
    let mut command = Command::new(node::program()?);
    command
        .current_dir(folder)
        .args(RUNNER)
        .args(scenarios)
        .env("CHROME_PATH", context.toolbox.chromium()?)
        .env("KONTAKTKOLL_DIST", dist);
    process::run_long(&mut command, "node --test")
}
