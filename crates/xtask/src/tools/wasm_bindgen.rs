//! wasm-bindgen's program, of exactly the version of the crate in `Cargo.lock`.

use super::cargo_install::Crate;
use super::versions;
use crate::project::Project;
use anyhow::Result;
use std::path::PathBuf;

pub(super) fn ensure(project: &Project) -> Result<PathBuf> {
    let version = versions::locked(project.root(), "wasm-bindgen")?;
    Crate {
        label: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: &version,
        arguments: &[],
        duration: "about 2 minutes on 2 cores",
    }
    .ensure(project)
}
