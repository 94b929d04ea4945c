//! The versions of the tools that no other file pins.
//!
//! `web/package.json` pins esbuild, TypeScript and binaryen, `tests/package.json` the packages of the browser tests, and
//! `Cargo.lock` wasm-bindgen.

use anyhow::{Context, Result};
use std::fmt;
use std::path::Path;

/// The exact version of Trunk. Newer versions need a newer compiler than the workspace's `rust-version`.
pub(crate) const TRUNK: &str = "0.21.14";

/// The oldest `wasm-opt` on `PATH` that is used instead of npm's.
pub(crate) const WASM_OPT_AT_LEAST: u32 = 132;

/// The oldest Node that runs the scripts and the browser tests.
pub(crate) const NODE_AT_LEAST: Version = Version(20, 14, 0);

/// A version of three numbers; anything after them is ignored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Version(pub(crate) u32, pub(crate) u32, pub(crate) u32);

impl Version {
    /// The first version in what a program prints for `--version`: `v20.20.2`, `trunk 0.21.14`.
    pub(crate) fn find(text: &str) -> Option<Self> {
        text.split_whitespace().find_map(|word| {
            let mut numbers = word.trim_start_matches('v').splitn(3, '.');
            let major = numbers.next()?.parse().ok()?;
            let minor = numbers.next()?.parse().ok()?;
            let patch = numbers.next()?;
            let digits = patch.find(|c: char| !c.is_ascii_digit()).unwrap_or(patch.len());
            Some(Self(major, minor, patch.get(..digits)?.parse().ok()?))
        })
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

/// The version of a package in `Cargo.lock`.
///
/// # Errors
/// Fails if the file cannot be read or does not name the package.
pub(crate) fn locked(root: &Path, package: &str) -> Result<String> {
    let path = root.join("Cargo.lock");
    let text = std::fs::read_to_string(&path).with_context(|| format!("cannot read `{}`", path.display()))?;
    find_locked(&text, package).with_context(|| format!("`Cargo.lock` does not name the package `{package}`"))
}

fn find_locked(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| line.trim() != name);
    lines.next()?;
    let version = lines.next()?.trim().strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_locked_version() {
        let lock = "[[package]]\nname = \"wasm-bindgen-backend\"\nversion = \"0.2.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"x\"\n";
        assert_eq!(find_locked(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(find_locked(lock, "yew"), None);
    }

    #[test]
    fn finds_versions_in_answers() {
        let check = |text: &str, expect: Option<Version>| {
            assert_eq!(Version::find(text), expect, "{text}");
        };
        check("v20.20.2", Some(Version(20, 20, 2)));
        check("trunk 0.21.14", Some(Version(0, 21, 14)));
        check("wasm-bindgen 0.2.130 (abc)", Some(Version(0, 2, 130)));
        check("rustc 1.95.0-nightly (1 2026)", Some(Version(1, 95, 0)));
        check("Chromium 156.0.8078.79 built on Debian", Some(Version(156, 0, 8078)));
        check("command not found", None);
    }
}
