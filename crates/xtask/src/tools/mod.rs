//! The tools of the build: found where they are, installed where they are missing.
//!
//! One file per tool. Each prints a line when the tool is there; when it is missing, what is being installed and
//! about how long that takes.

mod apt;
mod cargo_install;
mod chromium;
pub(crate) mod esbuild;
pub(crate) mod nginx;
pub(crate) mod node;
mod rustup;
pub(crate) mod small_std;
pub(crate) mod trunk;
mod versions;
mod wasm_bindgen;
mod wasm_opt;
mod wasm_target;

use crate::project::Project;
use anyhow::{Context, Result, anyhow};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// Something a command needs on the machine. The order is the order of installing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Need {
    /// The standard library for wasm32.
    WasmTarget,
    /// The Node packages of `web/`: esbuild, TypeScript, binaryen.
    WebPackages,
    /// The Node packages below `tests/`.
    TestPackages,
    /// A browser.
    Chromium,
    /// Makes the module smaller; after [`Need::WebPackages`], which bring it.
    WasmOpt,
    /// Writes the module's JavaScript.
    WasmBindgen,
    /// Builds the site.
    Trunk,
}

impl Need {
    /// What serving and building the site needs.
    pub(crate) const SITE: &[Self] =
        &[Self::WasmTarget, Self::WebPackages, Self::WasmOpt, Self::WasmBindgen, Self::Trunk];
    /// What all checks together need.
    pub(crate) const ALL: &[Self] = &[
        Self::WasmTarget,
        Self::WebPackages,
        Self::TestPackages,
        Self::Chromium,
        Self::WasmOpt,
        Self::WasmBindgen,
        Self::Trunk,
    ];

    const fn label(self) -> &'static str {
        match self {
            Self::WasmTarget => "the wasm32 target",
            Self::WebPackages => "the Node packages of web/",
            Self::TestPackages => "the Node packages of tests/",
            Self::Chromium => "Chromium",
            Self::WasmOpt => "wasm-opt",
            Self::WasmBindgen => "wasm-bindgen",
            Self::Trunk => "Trunk",
        }
    }
}

/// The tools that were found, and why others could not be installed.
#[derive(Debug, Default)]
pub(crate) struct Toolbox {
    trunk: Option<PathBuf>,
    wasm_bindgen: Option<PathBuf>,
    wasm_opt: Option<wasm_opt::WasmOpt>,
    chromium: Option<PathBuf>,
    failures: BTreeMap<Need, String>,
}

impl Toolbox {
    /// Finds or installs what is needed. A tool that cannot be installed does not stop the others: [`Toolbox::require`]
    /// fails for it.
    ///
    /// # Errors
    /// Fails if the cache folder cannot be locked.
    pub(crate) fn fill(project: &Project, needs: &[Need]) -> Result<Self> {
        let mut toolbox = Self::default();
        if needs.is_empty() {
            return Ok(toolbox);
        }
        println!("Tools");
        let _lock = lock(project.cache())?;
        let mut sorted = needs.to_vec();
        sorted.sort_unstable();
        sorted.dedup();
        for need in sorted {
            if let Err(error) = toolbox.ensure(project, need) {
                println!("  missing: {}: {error:#}", need.label());
                toolbox.failures.insert(need, format!("{error:#}"));
            }
        }
        println!();
        Ok(toolbox)
    }

    /// Makes sure that none of the needs failed.
    ///
    /// # Errors
    /// Fails with the reason of the first need that did.
    pub(crate) fn require(&self, needs: &[Need]) -> Result<()> {
        match needs.iter().find_map(|need| self.failures.get_key_value(need)) {
            Some((need, why)) => Err(anyhow!("{} is missing: {why}", need.label())),
            None => Ok(()),
        }
    }

    /// The browser.
    ///
    /// # Errors
    /// Fails if the toolbox was not filled for it.
    pub(crate) fn chromium(&self) -> Result<&Path> {
        self.chromium.as_deref().context("Chromium was not looked for")
    }

    fn ensure(&mut self, project: &Project, need: Need) -> Result<()> {
        match need {
            Need::WasmTarget => {
                wasm_target::ensure()?;
                small_std::ensure();
            }
            Need::WebPackages => node::ensure_packages(project, "web")?,
            Need::TestPackages => {
                node::ensure_packages(project, "tests")?;
                node::ensure_packages(project, "tests/embed/frameworks")?;
                node::ensure_packages(project, "tests/pwa/lighthouse")?;
            }
            Need::Chromium => self.chromium = Some(chromium::ensure()?),
            Need::WasmOpt => self.wasm_opt = Some(wasm_opt::find(project)?),
            Need::WasmBindgen => self.wasm_bindgen = Some(wasm_bindgen::ensure(project)?),
            Need::Trunk => self.trunk = Some(trunk::ensure(project)?),
        }
        Ok(())
    }
}

/// Prints that a tool is there.
fn report_found(what: &str) {
    println!("  ok  {what}");
}

/// Keeps two set-ups (`serve` in one terminal, `test` in another) from installing at the same time.
fn lock(cache: &Path) -> Result<File> {
    fs::create_dir_all(cache).with_context(|| format!("cannot create the cache folder `{}`", cache.display()))?;
    let path = cache.join("setup.lock");
    let file = File::create(&path).with_context(|| format!("cannot write `{}`", path.display()))?;
    if file.try_lock().is_err() {
        println!("  … waiting for another `cargo xtask` that is setting up");
        file.lock().with_context(|| format!("cannot lock `{}`", path.display()))?;
    }
    Ok(file)
}
