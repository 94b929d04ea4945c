//! The tools of the build: found where they are, installed where they are missing.
//!
//! One file per tool. Each says one quiet line when the tool is there; when it is not, what is
//! being installed and about how long that takes.

mod apt;
mod cargo_install;
mod chromium;
mod distro;
pub(crate) mod nginx;
pub(crate) mod node;
mod small_std;
pub(crate) mod trunk;
pub(crate) mod versions;
mod wasm_bindgen;
mod wasm_opt;
pub(crate) mod wasm_target;

use crate::project::Project;
use anyhow::{Context, Result, anyhow};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use wasm_target::WasmToolchain;

/// Something a command needs on the machine. The order is the order of installing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Need {
    /// A compiler for wasm32.
    WasmTarget,
    /// The Node packages of `web/`: esbuild, TypeScript, binaryen.
    WebPackages,
    /// The Node packages of `tests/`.
    TestPackages,
    /// A browser.
    Chromium,
    /// Optimises the module; from `PATH` or from the packages of `web/`.
    WasmOpt,
    /// Writes the module's JavaScript.
    WasmBindgen,
    /// Builds the site.
    Trunk,
}

impl Need {
    /// What serving and building the site need.
    pub(crate) const SITE: &[Self] =
        &[Self::WasmTarget, Self::WebPackages, Self::WasmOpt, Self::WasmBindgen, Self::Trunk];
    /// What every check together needs.
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

/// The tools that were found, and why the others could not be had.
#[derive(Debug, Default)]
pub(crate) struct Toolbox {
    wasm: WasmToolchain,
    trunk: Option<PathBuf>,
    wasm_bindgen: Option<PathBuf>,
    wasm_opt: Option<wasm_opt::WasmOpt>,
    chromium: Option<PathBuf>,
    failures: BTreeMap<Need, String>,
}

impl Toolbox {
    /// Finds or installs what is needed. A tool that cannot be had does not stop the others.
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

    /// Fails when one of the needs could not be met.
    pub(crate) fn require(&self, needs: &[Need]) -> Result<()> {
        match needs.iter().find_map(|need| self.failures.get_key_value(need)) {
            Some((need, why)) => Err(anyhow!("{} is missing: {why}", need.label())),
            None => Ok(()),
        }
    }

    /// How wasm is compiled here.
    pub(crate) const fn wasm(&self) -> &WasmToolchain {
        &self.wasm
    }

    /// The browser.
    pub(crate) fn chromium(&self) -> Result<&Path> {
        self.chromium.as_deref().context("Chromium was not looked for")
    }

    fn ensure(&mut self, project: &Project, need: Need) -> Result<()> {
        match need {
            Need::WasmTarget => self.wasm = wasm_target::ensure(project)?,
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

/// One quiet line for a tool that is there.
fn found(what: &str) {
    println!("  ok  {what}");
}

/// Keeps two set-ups (`serve` in one terminal, `test` in another) from installing side by side.
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
