//! The compiled standard library for wasm32.

use super::rustup;
use crate::process;
use crate::project::WASM_TARGET;
use anyhow::{Result, bail};
use std::path::Path;
use std::process::Command;

/// Finds the target, or adds it with rustup.
///
/// # Errors
/// Fails if the target is missing and cannot be added.
pub(super) fn ensure() -> Result<()> {
    let is_there = is_installed() || rustup::add("target", WASM_TARGET) && is_installed();
    if !is_there {
        bail!(
            "run `rustup target add {WASM_TARGET}`, or install your system's package of Rust's \
             standard library for that target, and try again"
        );
    }
    super::report_found(&format!("Rust target {WASM_TARGET}"));
    Ok(())
}

fn is_installed() -> bool {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "target-libdir", "--target", WASM_TARGET]);
    process::capture(&mut rustc, "rustc").is_ok_and(|folder| holds_rust_libraries(Path::new(&folder)))
}

fn holds_rust_libraries(folder: &Path) -> bool {
    let is_library = |path: &Path| path.extension().is_some_and(|ending| ending == "rlib");
    folder.read_dir().is_ok_and(|entries| entries.flatten().any(|entry| is_library(&entry.path())))
}
