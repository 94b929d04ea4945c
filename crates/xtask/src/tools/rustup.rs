//! Parts of the Rust toolchain that rustup can add.

use crate::process;
use std::process::Command;

/// Adds `name` (of the kind `target` or `component`); whether it was added.
pub(super) fn add(kind: &str, name: &str) -> bool {
    if process::which("rustup").is_none() {
        return false;
    }
    println!("  Adding the {kind} {name} with rustup, a few seconds");
    let mut rustup = Command::new("rustup");
    process::run_long(rustup.args([kind, "add", name]), &format!("rustup {kind} add")).is_ok()
}
