//! A standard library built for size, without the machinery of panic messages: it makes the module a tenth smaller
//! (`docs/decisions/0006`). Cargo builds it from the library's sources, rustup's component `rust-src`; without them
//! the module gets the compiled standard library, and is larger.
//!
//! The settings are environment variables, so they reach Cargo through Trunk too. They are for builds for wasm32 alone:
//! with them Cargo would build a standard library for the host as well. Trunk's hook unsets them (`Trunk.toml`).

use super::rustup;
use crate::process;
use std::env;
use std::path::Path;
use std::process::Command;

/// Set to 1 to use the compiled standard library.
const OPT_OUT: &str = "KONTAKTKOLL_PLAIN_STD";

/// Cargo joins the flags with those of `.cargo/config.toml`.
const SETTINGS: &[(&str, &str)] = &[
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "-Zunstable-options -Cpanic=immediate-abort -Zfmt-debug=none -Zlocation-detail=none",
    ),
];

/// Adds the library's sources with rustup where they are missing, and says whether they are there.
pub(super) fn ensure() {
    if !is_wanted() {
        return;
    }
    if has_sources() || rustup::add("component", "rust-src") && has_sources() {
        super::report_found("Rust's library sources, to build them for size");
    } else {
        println!("  --  Rust's library sources cannot be had: the module becomes a tenth larger");
    }
}

/// The environment of a command that builds for wasm32; empty where the compiled standard library is used.
pub(crate) fn settings() -> &'static [(&'static str, &'static str)] {
    if is_wanted() && has_sources() { SETTINGS } else { &[] }
}

/// Not on Windows, where Trunk's hook cannot unset the settings.
fn is_wanted() -> bool {
    cfg!(unix) && env::var_os(OPT_OUT).is_none_or(|value| value != "1")
}

fn has_sources() -> bool {
    let sysroot = process::capture(Command::new("rustc").args(["--print", "sysroot"]), "rustc");
    sysroot.is_ok_and(|sysroot| Path::new(&sysroot).join("lib/rustlib/src/rust/library/Cargo.lock").is_file())
}
