//! A standard library built for size, without the machinery of panic messages: it takes a tenth
//! off the module. It needs the library's sources (the rustup component `rust-src`); without them
//! the module is built as usual, and is larger.

use crate::process;
use crate::project::Project;
use anyhow::{Context, Result};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Set to 1, the compiled standard library is used as it is.
const PLAIN: &str = "KONTAKTKOLL_PLAIN_STD";

/// The folder whose `cargo` builds wasm with a library of its own; `None` where that cannot be.
pub(super) fn ensure(project: &Project) -> Option<PathBuf> {
    if !cfg!(unix) || env::var_os(PLAIN).is_some_and(|value| value == "1") {
        return None;
    }
    if !(has_sources() || add_with_rustup()) {
        println!("  --  Rust's library sources cannot be had: the module becomes a tenth larger");
        return None;
    }
    match write(project) {
        Ok(bin) => {
            super::found("Rust's library sources, to build it small");
            Some(bin)
        }
        Err(error) => {
            println!("  --  the small standard library is left out: {error:#}");
            None
        }
    }
}

fn has_sources() -> bool {
    let sysroot = process::capture(Command::new("rustc").args(["--print", "sysroot"]), "rustc");
    sysroot.is_ok_and(|sysroot| Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/Cargo.lock").is_file())
}

fn add_with_rustup() -> bool {
    if process::which("rustup").is_none() {
        return false;
    }
    println!("  Adding Rust's library sources with rustup, a few seconds");
    let mut rustup = Command::new("rustup");
    rustup.args(["component", "add", "rust-src"]);
    process::run_long(&mut rustup, "rustup component add").is_ok() && has_sources()
}

/// Writes a `cargo` that builds wasm with these settings and leaves all else as it is.
fn write(project: &Project) -> Result<PathBuf> {
    let bin = project.cache().join("tools/small-std");
    let path = bin.join("cargo");
    let usual = usual_cargo(&path).context("no `cargo` on PATH")?;
    fs::create_dir_all(&bin)?;
    fs::write(&path, SCRIPT.replace("@USUAL@", &usual.display().to_string()))?;
    process::run(Command::new("chmod").arg("+x").arg(&path), "chmod")?;
    Ok(bin)
}

/// The first `cargo` on PATH that is not the one written here.
fn usual_cargo(own: &Path) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join("cargo")).find(|cargo| cargo.is_file() && cargo != own)
}

const SCRIPT: &str = r#"#!/bin/sh
# Written by `cargo xtask setup`. Release builds for wasm get a standard library built for size;
# everything else goes on as usual.
case "$1 $* " in
build\ *" --target=wasm32-unknown-unknown "* | build\ *" --target wasm32-unknown-unknown "*)
    export RUSTC_BOOTSTRAP=1
    export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-Zunstable-options -Cpanic=immediate-abort -Zfmt-debug=none -Zlocation-detail=none -Cllvm-args=-inline-threshold=30 -Clink-arg=-zstack-size=65536"
    exec "@USUAL@" "$@" -Zbuild-std=std,panic_abort -Zbuild-std-features=optimize_for_size
    ;;
esac
exec "@USUAL@" "$@"
"#;
