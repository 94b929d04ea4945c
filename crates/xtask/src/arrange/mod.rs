//! `cargo xtask arrange`: Trunk's post-build hook, which turns Trunk's output into the site.
//!
//! Trunk leaves the page, the module and its glue in a staging folder. The steps here write to that folder and to
//! Cargo's target folder only; Trunk moves the staging folder to `dist/` when they succeed, so a failed build never shows.
//!
//! | file | made from | step |
//! |---|---|---|
//! | `index.html` | `index.html`, the list of rulebooks, their first questions, links to preload | [`html`], [`choice`], [`first`], [`preload`] |
//! | `kontaktkoll/v1/files/first.<hash>.html` | the widget, rendered here for each edition | [`first`] |
//! | `kontaktkoll/v1/files/widget.<hash>.js`, `widget_bg.<hash>.wasm` | `crates/widget`, built by Trunk | [`glue`], [`short_names`] |
//! | `kontaktkoll/v1/files/explore.<hash>.js`, `explore_bg.<hash>.wasm` | `crates/explore` | [`explore`], [`glue`], [`short_names`] |
//! | `kontaktkoll/v1/files/rulebooks/<id>.<hash>.json` | `rulebooks/*.toml` | [`compiled`] |
//! | `kontaktkoll/v1/files/widget.<hash>.css`, `app.css`, … | `web/src/*.css` | [`styles`] |
//! | `kontaktkoll/v1/files/tools.<hash>.js`, `kontaktkoll/v1/kontaktkoll.js`, `app.js`, `sw.js`, … | `web/src/**/*.ts` | [`scripts`] |
//! | everything else | `web/static/` | [`statics`] |
//!
//! [`publish`] gives the immutable files their names, and [`scripts`] writes those names into the loader;
//! `docs/hosting.md` says how the two kinds of files are to be cached.

mod choice;
mod compiled;
mod explore;
mod first;
mod glue;
mod html;
mod placeholder;
mod preload;
pub(crate) mod publish;
mod scripts;
mod short_names;
mod statics;
mod styles;

use crate::project::Project;
use crate::rulebooks;
use crate::tools::esbuild::Esbuild;
use anyhow::{Context, Result};
use std::path::Path;

/// Runs every step in the staging folder.
///
/// # Errors
/// Fails with the first step that fails.
pub(crate) fn run(project: &Project, staging: &Path) -> Result<()> {
    let rulebooks = rulebooks::compile_all(project).context("rulebooks")?;
    let ids = rulebooks.iter().map(|checked| &*checked.compiled().id);
    let esbuild = Esbuild::find(project)?;
    glue::run(&esbuild, staging).context("the widget's module")?;
    explore::run(project, &esbuild, staging).context("crates/explore")?;
    styles::run(project, &esbuild, staging).context("web/src/*.css")?;
    compiled::run(staging, &rulebooks).context("rulebooks")?;
    let first = first::run(staging, &rulebooks).context("the first questions")?;
    scripts::run_hashed(&esbuild, staging).context("web/src/*.ts")?;
    let published = publish::run(staging, ids).context("kontaktkoll/v1")?;
    html::run(staging, &rulebooks, &published, &first).context("index.html")?;
    scripts::run(project, &esbuild, staging, &rulebooks, &published).context("web/src/*.ts")?;
    statics::run(project, staging).context("web/static")
}
