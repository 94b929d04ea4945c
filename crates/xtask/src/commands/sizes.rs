//! `cargo xtask sizes`: the size budget. On a ward's network, size is waiting time.

use super::no_options;
use crate::compress::{self, Mode, Sizes};
use crate::project::Project;
use anyhow::{Result, bail};
use lexopt::Parser;

/// What the browser fetches before the first question stands on the screen.
const FIRST_QUESTION: &[&str] = &[
    "index.html",
    "app.css",
    "kontaktkoll.js",
    "widget.js",
    "widget_bg.wasm",
    "widget.css",
    "rulebooks/vgr-rehab.json",
];

/// What that may be in all, in bytes, compressed with brotli 11.
const BUDGET: u64 = 100_000;

pub(super) fn run(project: &Project, parser: Parser) -> Result<()> {
    no_options(parser)?;
    check(project)
}

/// Measures `dist/` and fails when it is over the budget.
pub(crate) fn check(project: &Project) -> Result<()> {
    let folder = project.dist();
    if let Some(missing) = FIRST_QUESTION.iter().find(|name| !folder.join(name).is_file()) {
        bail!("`dist/{missing}` is missing: run `cargo xtask dist` first");
    }
    let files: Vec<String> = FIRST_QUESTION.iter().map(|&name| name.to_owned()).collect();
    let sizes = compress::compress(&folder, &files, Mode::Measure)?;
    println!("{}", compress::table(&sizes));
    let total = sizes.iter().map(|row| row.brotli).sum();
    println!("{}", verdict(total, BUDGET, &sizes)?);
    Ok(())
}

/// How the total stands to the budget.
fn verdict(total: u64, budget: u64, sizes: &[Sizes]) -> Result<String> {
    if total <= budget {
        return Ok(format!("{total} of {budget} bytes, {} left", budget - total));
    }
    let largest = sizes.iter().max_by_key(|row| row.brotli);
    let hint = largest.map(|row| format!("; the largest is `{}`", row.name)).unwrap_or_default();
    bail!("the first question needs {total} bytes, {} over {budget}{hint}", total - budget)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_budget_may_be_used_up_but_not_exceeded() {
        let row = |name: &str, brotli| Sizes { name: name.to_owned(), raw: 0, gzip: 0, brotli };
        let rows = [row("a.js", 10), row("b.wasm", 90)];
        assert_eq!(verdict(100, 100, &rows).unwrap(), "100 of 100 bytes, 0 left");
        let error = verdict(107, 100, &rows).unwrap_err().to_string();
        assert_eq!(error, "the first question needs 107 bytes, 7 over 100; the largest is `b.wasm`");
    }
}
