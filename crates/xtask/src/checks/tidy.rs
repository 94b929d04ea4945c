//! The length of source files.

use super::Context;
use anyhow::{Result, bail};
use std::fs;
use std::path::Path;

const LINES: usize = 500;
const ENDINGS: &[&str] = &["rs", "ts", "mjs", "css"];
/// Folders without source files of this repository. Folders whose name begins with a dot are skipped too.
const SKIPPED: &[&str] = &["target", "dist", "node_modules", "output"];

pub(super) fn run(context: &Context<'_>) -> Result<()> {
    let mut long = Vec::new();
    let mut seen = 0;
    walk(context.project.root(), &mut |path| {
        seen += 1;
        let lines = fs::read_to_string(path)?.lines().count();
        if lines > LINES {
            let name = path.strip_prefix(context.project.root()).unwrap_or(path);
            long.push(format!("{} has {lines} lines", name.display()));
        }
        Ok(())
    })?;
    if !long.is_empty() {
        long.sort();
        bail!("more than {LINES} lines: {}", long.join(", "));
    }
    println!("{seen} files, none over {LINES} lines");
    Ok(())
}

fn walk(folder: &Path, visit: &mut dyn FnMut(&Path) -> Result<()>) -> Result<()> {
    for entry in folder.read_dir()? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            if !name.starts_with('.') && !SKIPPED.contains(&name.as_str()) {
                walk(&path, visit)?;
            }
        } else if path.extension().is_some_and(|e| ENDINGS.iter().any(|ending| e == *ending)) {
            visit(&path)?;
        }
    }
    Ok(())
}
