//! The scenarios in `tests/`, run by Node's test runner in a real browser.

use super::Context;
use crate::compress::files;
use crate::process;
use crate::tools::{nginx, node};
use anyhow::{Result, bail};
use std::process::Command;

/// A scenario that hangs, or leaves its browser open, must not hold up the run.
const RUNNER: &[&str] = &["--test", "--test-timeout=480000", "--test-force-exit", "--test-reporter=spec"];
/// The ending of scenarios that measure time: they run after all others, one at a time.
const ALONE: &str = ".alone.test.mjs";

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
    let (alone, together): (Vec<String>, Vec<String>) = scenarios.into_iter().partition(|name| name.ends_with(ALONE));
    // Only one scenario needs nginx, and fails without it.
    let server = nginx::ensure().inspect_err(|error| println!("  missing: nginx: {error:#}")).ok();
    let mut result = Ok(());
    for (at_a_time, scenarios) in [("2", together), ("1", alone)] {
        if scenarios.is_empty() {
            continue;
        }
        let mut command = Command::new(node::program()?);
        command.current_dir(&folder).args(RUNNER).arg(format!("--test-concurrency={at_a_time}")).args(scenarios);
        command.env("KONTAKTKOLL_DIST", &dist).env("CHROME_PATH", context.toolbox.chromium()?);
        command.envs(server.iter().map(|path| ("NGINX_PATH", path)));
        // The second group runs even if the first failed.
        result = result.and(process::run_long(&mut command, "node --test"));
    }
    result
}
