//! The size gates of `dist/`, in bytes compressed with brotli 11. On a ward's network, size is waiting time.

use crate::arrange::publish;
use crate::compress::{self, Mode, Sizes};
use crate::project::Project;
use anyhow::{Result, bail};

/// Everything that a page with the widget fetches until the widget comes near the screen.
const LOADER: &str = "kontaktkoll/v1/kontaktkoll.js";
const LOADER_GATE: u64 = 6_500;

/// What the browser fetches until any question can be answered; immutable files by their plain names.
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
/// Raised from 112,000: reading facts and configuration through serde-wasm-bindgen takes 8.2 kB (decision 0010), the mended
/// texts of the rulebook and of files that fail, and putting back what translators change, 4 kB. It was set at 123,441.
const FIRST_QUESTION_GATE: u64 = 126_000;

/// What the browser fetches while the user reads the first question: styles and tools of the answer card. No gate.
const CARD: &[&str] = &["answer.css", "tools.js"];

/// What an embedding page fetches in addition, and what the browser fetches when a view is first opened. No gate.
const LATER: &[&str] = &["first.html", "widget.css", "explore.js", "explore_bg.wasm", "explore.css"];

/// Prints the sizes of `dist/` and compares them with the gates.
///
/// # Errors
/// Fails if a file is missing, or a gate is exceeded.
pub(crate) fn check(project: &Project) -> Result<()> {
    let card = measure(project, CARD)?;
    let card_total = total(&card);
    let later = [card, measure(project, LATER)?].concat();
    println!("After the first question, and for the views:\n{}", compress::table(&later));
    let first = measure(project, FIRST_QUESTION)?;
    println!("Until the first question can be answered:\n{}", compress::table(&first));
    println!("with styles and tools of the answer card: {} bytes", total(&first) + card_total);
    let loader: Vec<Sizes> = first.iter().filter(|row| row.name == LOADER).cloned().collect();
    // Both gates are reported, although the first may fail.
    let verdicts = [
        verdict("everything the first question needs", FIRST_QUESTION_GATE, &first),
        verdict("the loader", LOADER_GATE, &loader),
    ];
    for verdict in verdicts.iter().flatten() {
        println!("{verdict}");
    }
    verdicts.into_iter().collect::<Result<Vec<_>>>().map(|_| ())
}

/// The table of what the first question needs, and the bytes until the first answer card stands there with its tools.
///
/// # Errors
/// Fails if a file is missing.
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

/// The files of `dist/` with these plain names.
fn find(built: &[String], names: &[&str]) -> Result<Vec<String>> {
    let is = |file: &&String, name: &str| *file == name || publish::plain_name(file).as_deref() == Some(name);
    let found = names.iter().map(|name| match built.iter().find(|file| is(file, name)) {
        Some(file) => Ok(file.clone()),
        None => bail!("`{name}` is missing in `dist/`: run `cargo xtask dist` first"),
    });
    found.collect()
}

/// Compares a total with its gate.
fn verdict(what: &str, gate: u64, sizes: &[Sizes]) -> Result<String> {
    let total = total(sizes);
    if total <= gate {
        return Ok(format!("{what}: {total} of {gate} bytes, {} left", gate - total));
    }
    let largest = sizes.iter().max_by_key(|row| row.brotli);
    let hint = largest.map(|row| format!("; the largest is `{}`", row.name)).unwrap_or_default();
    bail!(
        "{what}: {total} bytes, {} over {gate}{hint}. The gate is there so that growth is noticed, not to bend the \
         code for: find what grew, and raise the gate in `crates/xtask/src/sizes.rs` where it is worth its bytes",
        total - gate
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gate_may_be_reached_but_not_exceeded() {
        let row = |name: &str, brotli| Sizes { name: name.to_owned(), raw: 0, gzip: 0, brotli };
        let rows = [row("a.js", 10), row("b.wasm", 90)];
        assert_eq!(verdict("x", 100, &rows).unwrap(), "x: 100 of 100 bytes, 0 left");
        let rows = [row("a.js", 17), row("b.wasm", 90)];
        let error = verdict("the first question", 100, &rows).unwrap_err().to_string();
        let expected = "the first question: 107 bytes, 7 over 100; the largest is `b.wasm`. The gate is there so that";
        assert!(error.starts_with(expected), "{error}");
    }
}
