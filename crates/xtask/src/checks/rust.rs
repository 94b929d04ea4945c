//! Checks that Cargo does. Crates outside `default-members` are built for wasm32, all others for the host.

use super::Context;
use crate::process;
use crate::project::WASM_TARGET;
use anyhow::{Context as _, Result};
use serde::Deserialize;
use std::process::Command;

pub(super) fn fmt(context: &Context<'_>) -> Result<()> {
    cargo(context, &["fmt", "--all", "--check"])
}

/// Two tests of this package. Cargo is asked for the whole workspace, as in [`unit()`], so that it builds everything once.
pub(super) fn arrows(context: &Context<'_>) -> Result<()> {
    cargo(context, &["test", "--workspace", "--test", "crates", "--test", "imports"])
}

pub(super) fn clippy(context: &Context<'_>) -> Result<()> {
    let deny = ["--", "-D", "warnings"];
    cargo(context, &[&["clippy", "--all-targets"][..], &deny].concat())?;
    // One by one: together, each would get the features that the others ask of its dependencies.
    for package in wasm_packages(context)? {
        let wasm = ["clippy", "--package", &package, "--target", WASM_TARGET];
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

/// What `cargo metadata` says about the workspace.
#[derive(Deserialize)]
struct Workspace {
    packages: Vec<Package>,
    workspace_default_members: Vec<String>,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
}

/// The names of the packages outside `default-members`.
fn wasm_packages(context: &Context<'_>) -> Result<Vec<String>> {
    let mut metadata = command(context, &["metadata", "--no-deps", "--format-version", "1"]);
    let text = process::capture(&mut metadata, "cargo metadata")?;
    let Workspace { packages, workspace_default_members } = serde_json::from_str(&text).context("cargo metadata")?;
    let wasm = packages.into_iter().filter(|package| !workspace_default_members.contains(&package.id));
    Ok(wasm.map(|package| package.name).collect())
}

fn cargo(context: &Context<'_>, arguments: &[&str]) -> Result<()> {
    let what = format!("cargo {}", arguments.first().unwrap_or(&""));
    process::run_long(&mut command(context, arguments), &what)
}

/// Cargo in the root of the repository.
pub(super) fn command(context: &Context<'_>, arguments: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(context.project.root()).args(arguments);
    command
}
