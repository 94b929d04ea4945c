//! `cargo xtask arrange`: Trunk's post-build hook, which turns Trunk's output into the site.
//!
//! Trunk leaves the page, the module and its glue in a staging folder. The steps here work in that
//! folder only; Trunk moves it to `dist/` when they succeed, so a failed build never shows.
//!
//! | file | from | step |
//! |---|---|---|
//! | `index.html` | `index.html`, the names of the rulebooks and their first questions, what to preload | [`html`], [`choice`], [`preload`] |
//! | `kontaktkoll/v1/files/first.<hash>.html` | the widget, rendered here for each rulebook | [`first`] |
//! | `kontaktkoll/v1/files/widget.<hash>.js`, `widget_bg.<hash>.wasm` | the widget, by Trunk | [`glue`] |
//! | `kontaktkoll/v1/files/explore.<hash>.js`, `explore_bg.<hash>.wasm` | `crates/explore` | [`explore`] |
//! | `kontaktkoll/v1/files/rulebooks/<id>.<hash>.json` | `rulebooks/*.toml` | [`rulebooks`] |
//! | `kontaktkoll/v1/files/widget.<hash>.css`, `app.css`, … | `web/src/*.css` | [`styles`] |
//! | `kontaktkoll/v1/files/tools.<hash>.js` | `web/src/answer`, `web/src/views` | [`scripts`] |
//! | `kontaktkoll/v1/kontaktkoll.js`, `app.js`, … | `web/src/*.ts` | [`scripts`] |
//! | `pwa.js`, `sw.js` | `web/src/pwa`; `crate::version` writes its list into the worker | [`scripts`] |
//! | everything else | `web/static/` | [`statics`] |
//!
//! [`names`] gives what the modules import and export short names. [`publish`] gives the immutable files their names, and [`scripts`] writes the names into the
//! loader: `docs/hosting.md` says how the two kinds of files are to be cached.

mod choice;
pub(crate) mod esbuild;
mod explore;
mod first;
mod glue;
mod html;
mod names;
mod preload;
pub(crate) mod publish;
pub(crate) mod rulebooks;
mod scripts;
mod statics;
mod styles;

use crate::project::Project;
use anyhow::{Context, Result};
use esbuild::Esbuild;
use std::path::Path;

/// Runs every step in the staging folder.
pub(crate) fn run(project: &Project, staging: &Path) -> Result<()> {
    let esbuild = Esbuild::find(project)?;
    glue::run(&esbuild, staging).context("the widget's JavaScript")?;
    explore::run(project, &esbuild, staging).context("crates/explore")?;
    styles::run(project, &esbuild, staging).context("web/src/*.css")?;
    let rulebooks = rulebooks::run(project, staging).context("rulebooks")?;
    let first = first::run(staging, &rulebooks).context("the first questions")?;
    scripts::run_hashed(&esbuild, staging).context("web/src/*.ts")?;
    let names = publish::run(staging, &rulebooks).context("kontaktkoll/v1")?;
    html::run(staging, &rulebooks, &names, &first).context("index.html")?;
    scripts::run(project, &esbuild, staging, &names).context("web/src/*.ts")?;
    statics::run(project, staging).context("web/static")
}
