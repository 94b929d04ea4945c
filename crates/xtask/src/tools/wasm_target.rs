//! A compiler that can build for wasm32.

use super::distro::{self, Distro};
use super::small_std;
use crate::process;
use crate::project::{Project, WASM_TARGET};
use anyhow::{Context, Result, bail};
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Leaves out the first two ways, to try the third on a machine that does not need it.
const FORCE_DISTRO: &str = "KONTAKTKOLL_FORCE_DISTRO";

/// How wasm is compiled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum WasmToolchain {
    /// By the compiler that builds everything else.
    #[default]
    Default,
    /// By the same compiler, with a standard library built for size by the `cargo` in this folder.
    Small(PathBuf),
    /// By Debian's compiler, with a standard library built from Debian's sources.
    Distro(Distro),
}

impl WasmToolchain {
    /// A folder to put first on `PATH`: its `cargo` sends wasm builds to the right compiler.
    pub(crate) fn path_folder(&self) -> Option<&Path> {
        match self {
            Self::Default => None,
            Self::Small(folder) => Some(folder),
            Self::Distro(distro) => Some(distro.path_folder()),
        }
    }

    /// Whether the tools that come with the default compiler (clippy, rustdoc) can read what
    /// this one writes.
    pub(crate) const fn has_clippy(&self) -> bool {
        matches!(self, Self::Default | Self::Small(_))
    }
}

/// Finds the target, adds it with rustup, or builds it from Debian's packages.
pub(super) fn ensure(project: &Project) -> Result<WasmToolchain> {
    let forced = env::var_os(FORCE_DISTRO).is_some_and(|value| value == "1");
    if !forced && is_installed() {
        super::found(&format!("Rust target {WASM_TARGET}"));
        return Ok(usual(project));
    }
    if let Some(distro) = Distro::find(project) {
        super::found(&format!("Rust target {WASM_TARGET} (built from Debian's sources)"));
        return Ok(WasmToolchain::Distro(distro));
    }
    if !forced && add_with_rustup() {
        super::found(&format!("Rust target {WASM_TARGET}"));
        return Ok(usual(project));
    }
    if !distro::is_possible() {
        bail!(
            "run `rustup target add {WASM_TARGET}`, or install your system's package of Rust's \
             standard library for that target, and try again"
        );
    }
    let distro = Distro::build(project).context("the wasm32 target cannot be had")?;
    super::found(&format!("Rust target {WASM_TARGET} (built from Debian's sources)"));
    Ok(WasmToolchain::Distro(distro))
}

/// The usual compiler, small where it can be.
fn usual(project: &Project) -> WasmToolchain {
    small_std::ensure(project).map_or(WasmToolchain::Default, WasmToolchain::Small)
}

fn is_installed() -> bool {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "target-libdir", "--target", WASM_TARGET]);
    process::capture(&mut rustc, "rustc").is_ok_and(|folder| holds_libraries(&PathBuf::from(folder)))
}

/// Whether a folder holds compiled Rust libraries.
pub(super) fn holds_libraries(folder: &Path) -> bool {
    folder
        .read_dir()
        .is_ok_and(|entries| entries.flatten().any(|entry| entry.path().extension().is_some_and(|e| e == "rlib")))
}

fn add_with_rustup() -> bool {
    if process::which("rustup").is_none() {
        return false;
    }
    println!("  Adding the Rust target {WASM_TARGET} with rustup, a few seconds");
    let mut rustup = Command::new("rustup");
    rustup.args(["target", "add", WASM_TARGET]);
    process::run_long(&mut rustup, "rustup target add").is_ok() && is_installed()
}
