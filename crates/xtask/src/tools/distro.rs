//! The wasm32 target from Debian's packages, for a network where rustup's servers are out of
//! reach: Debian's compiler, and the standard library built from the sources that match it.
//!
//! Nothing outside the cache folder is written, except the packages that apt installs.

use super::apt;
use super::versions::Version;
use super::wasm_target::holds_libraries;
use crate::process;
use crate::project::{Project, WASM_TARGET};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const CARGO: &str = "/usr/bin/cargo";
const RUSTC: &str = "/usr/bin/rustc";
const PACKAGES: &[&str] = &["rustc-web", "cargo-web", "rust-web-src"];

/// A built standard library and the `cargo` that uses it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Distro {
    bin: PathBuf,
}

/// Whether this machine can go that way.
pub(super) fn is_possible() -> bool {
    cfg!(target_os = "linux") && apt::is_usable()
}

impl Distro {
    /// One that was built before, for the compiler that is installed now.
    pub(super) fn find(project: &Project) -> Option<Self> {
        let folder = folder(project, debian_version()?);
        holds_libraries(&libraries(&folder)).then(|| Self { bin: folder.join("bin") })
    }

    /// Installs Debian's compiler and sources and builds the library, in about a minute.
    pub(super) fn build(project: &Project) -> Result<Self> {
        println!("  Building the Rust target {WASM_TARGET} from Debian's packages, about a minute");
        if debian_version().is_none() || sources().is_none() {
            apt::install(PACKAGES)?;
        }
        let version = debian_version().context("`/usr/bin/rustc` does not run")?;
        let sources = sources().context("Debian's Rust sources are not under `/usr/src`")?;

        let folder = folder(project, version);
        let part = folder.with_extension("part");
        for stale in [&folder, &part] {
            if stale.exists() {
                fs::remove_dir_all(stale)?;
            }
        }
        fs::create_dir_all(&part)?;
        let copy = part.join("library");
        process::run(Command::new("cp").arg("-r").arg(&sources).arg(&copy), "copying the sources")?;
        build_library(&copy, &part.join("build"))?;
        collect(&part)?;
        fs::remove_dir_all(&copy)?;
        fs::remove_dir_all(part.join("build"))?;
        write_cargo(&part.join("bin"), &folder)?;
        fs::rename(&part, &folder)?;
        Ok(Self { bin: folder.join("bin") })
    }

    /// The folder with the `cargo` that sends wasm builds to Debian's compiler.
    pub(crate) fn path_folder(&self) -> &Path {
        &self.bin
    }
}

fn folder(project: &Project, version: Version) -> PathBuf {
    project.cache().join("tools").join(format!("debian-wasm32-{version}"))
}

fn libraries(folder: &Path) -> PathBuf {
    folder.join("sysroot/lib/rustlib").join(WASM_TARGET).join("lib")
}

fn debian_version() -> Option<Version> {
    let mut rustc = Command::new(RUSTC);
    Version::find(&process::capture(rustc.arg("--version"), RUSTC).ok()?)
}

/// The library's sources that match the compiler: any other version does not build.
fn sources() -> Option<PathBuf> {
    let version = debian_version()?;
    let folder = PathBuf::from(format!("/usr/src/rustc-{version}/library"));
    folder.join("sysroot/Cargo.toml").is_file().then_some(folder)
}

fn build_library(sources: &Path, target: &Path) -> Result<()> {
    let mut cargo = Command::new(CARGO);
    cargo
        .current_dir(sources)
        .args(["build", "--release", "--offline", "-Z", "avoid-dev-deps"])
        .args(["--target", WASM_TARGET, "--manifest-path", "sysroot/Cargo.toml"])
        .args(["--config", "source.crates-io.replace-with='vendored'"])
        .args(["--config", "source.vendored.directory='vendor'"])
        .env("RUSTC", RUSTC)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTFLAGS", "-Cembed-bitcode=yes -Zforce-unstable-if-unmarked -Cpanic=abort")
        .env("CARGO_TARGET_DIR", target)
        .env_remove("RUSTUP_TOOLCHAIN")
        .env_remove("CARGO_BUILD_TARGET");
    process::run_long(&mut cargo, "building the standard library")
}

fn collect(part: &Path) -> Result<()> {
    let built = part.join("build").join(WASM_TARGET).join("release/deps");
    let libraries = libraries(part);
    fs::create_dir_all(&libraries)?;
    for entry in built.read_dir().with_context(|| format!("cannot read `{}`", built.display()))? {
        let path = entry?.path();
        if let (Some(name), true) = (path.file_name(), path.extension().is_some_and(|e| e == "rlib")) {
            fs::copy(&path, libraries.join(name))?;
        }
    }
    if !holds_libraries(&libraries) {
        bail!("building the standard library gave no libraries");
    }
    Ok(())
}

/// Writes a `cargo` that compiles wasm with Debian's compiler and leaves all else as it is, so
/// that Trunk's hooks, clippy and the tests stay on the compiler the developer chose.
fn write_cargo(bin: &Path, folder: &Path) -> Result<()> {
    let usual = process::which("cargo").context("no `cargo` on PATH")?;
    let script = CARGO_SCRIPT
        .replace("@USUAL@", &usual.display().to_string())
        .replace("@SYSROOT@", &folder.join("sysroot").display().to_string())
        .replace("@LINKER@", &linker()?.display().to_string());
    fs::create_dir_all(bin)?;
    let path = bin.join("cargo");
    fs::write(&path, script)?;
    process::run(Command::new("chmod").arg("+x").arg(&path), "chmod")
}

const CARGO_SCRIPT: &str = r#"#!/bin/sh
# Written by `cargo xtask setup`. Wasm builds go to Debian's compiler, which has a standard library
# for wasm32 in the cache folder; everything else goes on as usual. The target folders stay apart.
case " $* " in
*" --target=wasm32-unknown-unknown "* | *" --target wasm32-unknown-unknown "*)
    export RUSTC=/usr/bin/rustc
    export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-target}/debian"
    export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER="@LINKER@"
    export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--sysroot=@SYSROOT@"
    exec /usr/bin/cargo "$@"
    ;;
esac
exec "@USUAL@" "$@"
"#;

/// A linker for wasm: the one of the default compiler, else LLVM's.
fn linker() -> Result<PathBuf> {
    let sysroot = process::capture(Command::new("rustc").args(["--print", "sysroot"]), "rustc")?;
    let rustlib = Path::new(&sysroot).join("lib/rustlib");
    let hosts = rustlib.read_dir().into_iter().flatten().flatten();
    let own = hosts.map(|host| host.path().join("bin/rust-lld")).find(|path| path.is_file());
    own.or_else(|| process::which("rust-lld"))
        .or_else(|| process::which("wasm-ld"))
        .context("no linker for wasm: install the package `lld` and try again")
}
