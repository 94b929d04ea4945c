//! Files compressed with gzip and brotli: written beside the originals, or only measured.

use crate::tools::node;
use anyhow::{Context, Result, bail};
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Compresses the files named on its standard input.
const SCRIPT: &str = include_str!("compress.mjs");

/// A file and its sizes in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sizes {
    pub(crate) name: String,
    pub(crate) raw: u64,
    pub(crate) gzip: u64,
    pub(crate) brotli: u64,
}

/// Whether the compressed files are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    Measure,
    Write,
}

/// Compresses files of a folder, named relative to it.
///
/// # Errors
/// Fails if Node is missing, or a file cannot be read or written.
pub(crate) fn compress(folder: &Path, files: &[String], mode: Mode) -> Result<Vec<Sizes>> {
    let mut command = Command::new(node::program()?);
    command.args(["--input-type=module", "--eval", SCRIPT, "--"]);
    if mode == Mode::Write {
        command.arg("--write");
    }
    let mut child = command
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot start node")?;
    if let Some(mut input) = child.stdin.take() {
        input.write_all(files.join("\n").as_bytes())?;
    }
    let output = child.wait_with_output()?;
    if !output.status.success() {
        bail!("compressing failed ({})", output.status);
    }
    let text = String::from_utf8(output.stdout).context("the answer of compress.mjs")?;
    text.lines().map(|line| parse(line).with_context(|| line.to_owned())).collect()
}

fn parse(line: &str) -> Option<Sizes> {
    let mut parts = line.splitn(4, '\t');
    let raw = parts.next()?.parse().ok()?;
    let gzip = parts.next()?.parse().ok()?;
    let brotli = parts.next()?.parse().ok()?;
    Some(Sizes { name: parts.next()?.to_owned(), raw, gzip, brotli })
}

/// Every file in a folder and below, with `/` in the names, sorted.
///
/// # Errors
/// Fails if a folder cannot be read.
pub(crate) fn files(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    let mut folders: Vec<(PathBuf, String)> = vec![(folder.to_path_buf(), String::new())];
    while let Some((path, prefix)) = folders.pop() {
        let entries = path.read_dir().with_context(|| format!("cannot read `{}`", path.display()))?;
        for entry in entries {
            let entry = entry?;
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                folders.push((entry.path(), format!("{name}/")));
            } else {
                names.push(name);
            }
        }
    }
    names.sort();
    Ok(names)
}

/// A table of sizes with their sum.
pub(crate) fn table(rows: &[Sizes]) -> String {
    let total = Sizes {
        name: "total".to_owned(),
        raw: rows.iter().map(|row| row.raw).sum(),
        gzip: rows.iter().map(|row| row.gzip).sum(),
        brotli: rows.iter().map(|row| row.brotli).sum(),
    };
    let names = rows.iter().map(|row| row.name.chars().count());
    let width = names.chain([total.name.len(), 4]).max().unwrap_or(4);
    let mut text = format!("{:width$}  {:>9}  {:>9}  {:>9}\n", "file", "raw", "gzip", "brotli");
    for row in rows.iter().chain([&total]) {
        let Sizes { name, raw, gzip, brotli } = row;
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{name:width$}  {raw:>9}  {gzip:>9}  {brotli:>9}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(name: &str, raw: u64, gzip: u64, brotli: u64) -> Sizes {
        Sizes { name: name.to_owned(), raw, gzip, brotli }
    }

    #[test]
    fn reads_a_line() {
        assert_eq!(parse("300\t200\t100\ta b.js"), Some(sizes("a b.js", 300, 200, 100)));
        assert_eq!(parse("300\t200\ta.js"), None);
    }

    #[test]
    fn the_table_lines_up_and_adds_up() {
        let text = table(&[sizes("index.html", 1000, 500, 400), sizes("å.css", 20, 10, 9)]);
        let expected = "\
file              raw       gzip     brotli
index.html       1000        500        400
å.css              20         10          9
total            1020        510        409
";
        assert_eq!(text, expected);
    }
}
