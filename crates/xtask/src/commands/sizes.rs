//! `cargo xtask sizes`: the size budget. On a ward's network, size is waiting time.

use super::no_options;
use crate::arrange::publish;
use crate::compress::{self, Mode, Sizes};
use crate::project::Project;
use anyhow::{Result, bail};
use lexopt::Parser;

/// All that a host page pays until the widget comes near the screen.
const LOADER: &str = "kontaktkoll/v1/kontaktkoll.js";
/// What that may be, in bytes, compressed with brotli 11.
const LOADER_BUDGET: u64 = 5_000;

/// What the browser fetches until any question can be answered; immutable files are named without their hash.
const FIRST_QUESTION: &[&str] = &[
    "index.html",
    "app.css",
    "start.js",
    "app.js",
    LOADER,
    "first.js",
    "widget.js",
    "widget_bg.wasm",
    "rulebooks/vgr-rehab.json",
];

/// What comes while the first question is read: the styles of the answer card, and its tools.
const CARD: &[&str] = &["answer.css", "tools.js"];

/// What a page that embeds the widget fetches besides (the app's own page holds it), and what is fetched when one of
/// the other views is first opened; shown, as the card is, not limited.
const LATER: &[&str] = &["first.html", "widget.css", "explore.js", "explore_bg.wasm", "explore.css"];

/// What that may be in all, in bytes, compressed with brotli 11.
const BUDGET: u64 = 100_000;

pub(super) fn run(project: &Project, parser: Parser) -> Result<()> {
    no_options(parser)?;
    check(project)
}

/// Measures `dist/` and fails when it is over the budget.
pub(crate) fn check(project: &Project) -> Result<()> {
    let card = measure(project, CARD)?;
    let with_card = total(&card);
    let later = [card, measure(project, LATER)?].concat();
    println!("After the first question, and for the other views:\n{}", compress::table(&later));
    let sizes = measure(project, FIRST_QUESTION)?;
    println!("{}", compress::table(&sizes));
    println!("{}", verdict("the first question", BUDGET, &sizes)?);
    println!("with the styles and tools of the answer card: {} bytes", total(&sizes) + with_card);
    let loader: Vec<Sizes> = sizes.into_iter().filter(|row| row.name == LOADER).collect();
    println!("{}", verdict("the loader", LOADER_BUDGET, &loader)?);
    Ok(())
}

/// What the first question needs, as a table; and all that is fetched until the first answer card stands on the screen
/// with its tools, in bytes, brotli 11.
pub(crate) fn until_answer(project: &Project) -> Result<(String, u64)> {
    let sizes = measure(project, FIRST_QUESTION)?;
    Ok((compress::table(&sizes), total(&sizes) + total(&measure(project, CARD)?)))
}

fn total(sizes: &[Sizes]) -> u64 {
    sizes.iter().map(|row| row.brotli).sum()
}

fn measure(project: &Project, names: &[&str]) -> Result<Vec<Sizes>> {
    let folder = project.dist();
    let files = find(&compress::files(&folder)?, names)?;
    compress::compress(&folder, &files, Mode::Measure)
}

/// The files called `names` among those of `dist/`.
fn find(built: &[String], names: &[&str]) -> Result<Vec<String>> {
    let is = |file: &&String, name: &str| *file == name || publish::plain(file).as_deref() == Some(name);
    let found = names.iter().map(|name| match built.iter().find(|file| is(file, name)) {
        Some(file) => Ok(file.clone()),
        None => bail!("`{name}` is missing in `dist/`: run `cargo xtask dist` first"),
    });
    found.collect()
}

/// How the total stands to the budget.
fn verdict(what: &str, budget: u64, sizes: &[Sizes]) -> Result<String> {
    let total = total(sizes);
    if total <= budget {
        return Ok(format!("{what}: {total} of {budget} bytes, {} left", budget - total));
    }
    let largest = sizes.iter().max_by_key(|row| row.brotli);
    let hint = largest.map(|row| format!("; the largest is `{}`", row.name)).unwrap_or_default();
    bail!("{what} needs {total} bytes, {} over {budget}{hint}", total - budget)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_budget_may_be_used_up_but_not_exceeded() {
        let row = |name: &str, brotli| Sizes { name: name.to_owned(), raw: 0, gzip: 0, brotli };
        let rows = [row("a.js", 10), row("b.wasm", 90)];
        assert_eq!(verdict("x", 100, &rows).unwrap(), "x: 100 of 100 bytes, 0 left");
        let rows = [row("a.js", 17), row("b.wasm", 90)];
        let error = verdict("the first question", 100, &rows).unwrap_err().to_string();
        assert_eq!(error, "the first question needs 107 bytes, 7 over 100; the largest is `b.wasm`");
    }
}
