//! Checks that Cargo does. The widget is Yew for wasm32; the other crates are of the host.

use super::Context;
use crate::process;
use crate::project::{EXPLORE, WASM_TARGET, WIDGET};
use anyhow::Result;
use std::process::Command;

pub(super) fn fmt(context: &Context<'_>) -> Result<()> {
    cargo(context, &["fmt", "--all", "--check"])
}

pub(super) fn clippy(context: &Context<'_>) -> Result<()> {
    let deny = ["--", "-D", "warnings"];
    let host = ["clippy", "--workspace", "--exclude", WIDGET, "--exclude", EXPLORE, "--all-targets"];
    cargo(context, &[&host[..], &deny].concat())?;
    if !context.toolbox.wasm().has_clippy() {
        println!("The widget is left out: clippy cannot read the libraries of Debian's compiler.");
        return Ok(());
    }
    // One by one: together, features would be those of both.
    for package in [WIDGET, EXPLORE] {
        let wasm = ["clippy", "--package", package, "--target", WASM_TARGET];
        cargo(context, &[&wasm[..], &deny].concat())?;
    }
    Ok(())
}

pub(super) fn unit(context: &Context<'_>) -> Result<()> {
    cargo(context, &["test", "--workspace", "--no-fail-fast"])
}

pub(super) fn doc(context: &Context<'_>) -> Result<()> {
    let mut command = command(context, &["doc", "--workspace", "--no-deps"]);
    process::run_long(command.env("RUSTDOCFLAGS", "-D warnings"), "cargo doc")
}

pub(super) fn no_std(context: &Context<'_>) -> Result<()> {
    let manifest = context.project.path("crates/rules/no-std-proof/Cargo.toml");
    let mut command = command(context, &["build", "--manifest-path"]);
    command.arg(manifest).env("CARGO_TARGET_DIR", context.project.target().join("no-std-proof"));
    process::run_long(&mut command, "cargo build of the no-std proof")
}

fn cargo(context: &Context<'_>, arguments: &[&str]) -> Result<()> {
    let what = format!("cargo {}", arguments.first().unwrap_or(&""));
    process::run_long(&mut command(context, arguments), &what)
}

pub(super) fn command(context: &Context<'_>, arguments: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(context.project.root()).args(arguments);
    command
}
