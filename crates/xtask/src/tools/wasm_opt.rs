//! wasm-opt: from `PATH` where it is new enough, else from the npm package `binaryen`.

use super::versions::WASM_OPT_AT_LEAST;
use crate::process;
use crate::project::Project;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// A wasm-opt and its version, a single number.
#[derive(Clone, Debug)]
pub(super) struct WasmOpt {
    path: PathBuf,
    version: u32,
}

impl WasmOpt {
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    pub(super) const fn version(&self) -> u32 {
        self.version
    }
}

/// Finds wasm-opt.
///
/// # Errors
/// Fails if neither is there.
pub(super) fn find(project: &Project) -> Result<WasmOpt> {
    if let Some(tool) = process::which("wasm-opt").and_then(ask)
        && tool.version >= WASM_OPT_AT_LEAST
    {
        super::report_found(&format!("wasm-opt {} (on PATH)", tool.version));
        return Ok(tool);
    }
    let tool = process::program_in(&project.path("web/node_modules/.bin"), "wasm-opt")
        .and_then(ask)
        .context("the package `binaryen` of web/ does not give a wasm-opt that runs")?;
    super::report_found(&format!("wasm-opt {}", tool.version));
    Ok(tool)
}

fn ask(path: PathBuf) -> Option<WasmOpt> {
    let answer = process::capture(Command::new(&path).arg("--version"), "wasm-opt").ok()?;
    Some(WasmOpt { version: number(&answer)?, path })
}

/// The version in `wasm-opt version 132 (version_132)`.
fn number(answer: &str) -> Option<u32> {
    answer.split_whitespace().nth(2)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn reads_its_version() {
        assert_eq!(number("wasm-opt version 132 (version_132)"), Some(132));
        assert_eq!(number("wasm-opt version 108"), Some(108));
        assert_eq!(number("no such program"), None);
    }
}
