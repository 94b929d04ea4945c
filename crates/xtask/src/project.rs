//! The folders: the repository, its build folders, and the user's cache folder.

use anyhow::{Context, Result, bail};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// The package of the first wasm module.
pub(crate) const WIDGET: &str = "kontaktkoll-widget";

/// The package of the second wasm module, which is loaded when a view is first opened.
pub(crate) const EXPLORE: &str = "kontaktkoll-explore";

/// The target triple of the modules.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The folders this tool reads and writes.
#[derive(Clone, Debug)]
pub(crate) struct Project {
    root: PathBuf,
    cache: PathBuf,
}

impl Project {
    /// Finds the repository, from the folder of this package where Cargo names it, else from the current folder upwards.
    ///
    /// # Errors
    /// Fails outside a checkout, or if there is no folder for the cache.
    pub(crate) fn find() -> Result<Self> {
        let start = match env::var_os("CARGO_MANIFEST_DIR") {
            Some(folder) => PathBuf::from(folder),
            None => env::current_dir().context("cannot read the current folder")?,
        };
        let root = start.ancestors().find(|folder| is_workspace_root(folder));
        let Some(root) = root else {
            bail!("no Kontaktkoll checkout at or above `{}`", start.display());
        };
        Ok(Self { root: root.to_path_buf(), cache: cache_folder()? })
    }

    /// The root of the repository.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A path inside the repository, written with `/`.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        relative.split('/').fold(self.root.clone(), |path, part| path.join(part))
    }

    /// The folder that Trunk builds the site into.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Cargo's target folder.
    pub(crate) fn target(&self) -> PathBuf {
        match env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => self.root.join(folder),
            None => self.root.join("target"),
        }
    }

    /// The user's cache folder for Kontaktkoll: tools, keyed by version.
    pub(crate) fn cache(&self) -> &Path {
        &self.cache
    }
}

fn is_workspace_root(folder: &Path) -> bool {
    fs::read_to_string(folder.join("Cargo.toml")).is_ok_and(|text| text.contains("[workspace]"))
}

fn cache_folder() -> Result<PathBuf> {
    if let Some(folder) = non_empty("KONTAKTKOLL_CACHE") {
        return Ok(folder);
    }
    let base = if let Some(folder) = non_empty("XDG_CACHE_HOME") {
        folder
    } else if cfg!(windows) {
        non_empty("LOCALAPPDATA").context("LOCALAPPDATA is not set: set KONTAKTKOLL_CACHE")?
    } else {
        let home = non_empty("HOME").context("HOME is not set: set KONTAKTKOLL_CACHE")?;
        if cfg!(target_os = "macos") { home.join("Library/Caches") } else { home.join(".cache") }
    };
    Ok(base.join("kontaktkoll"))
}

fn non_empty(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from)
}
