//! `cargo xtask arrange`: Trunk's post-build hook, which turns Trunk's output into the site.
//!
//! Trunk leaves the page, the module and its glue in a staging folder. The steps here work in that
//! folder only; Trunk moves it to `dist/` when they succeed, so a failed build never shows.
//!
//! | file | from | step |
//! |---|---|---|
//! | `index.html` | `index.html` | [`html`] |
//! | `widget.js`, `widget_bg.wasm` | the widget, by Trunk | [`glue`] |
//! | `kontaktkoll.js`, … | `web/src/*.ts` | [`scripts`] |
//! | `app.css`, `widget.css`, … | `web/src/*.css` | [`styles`] |
//! | `rulebooks/<id>.json` | `rulebooks/*.toml` | [`rulebooks`] |
//! | everything else | `web/static/` | [`statics`] |

pub(crate) mod esbuild;
mod glue;
mod html;
mod rulebooks;
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
    html::run(staging).context("index.html")?;
    glue::run(&esbuild, staging).context("the widget's JavaScript")?;
    scripts::run(project, &esbuild, staging).context("web/src/*.ts")?;
    styles::run(project, &esbuild, staging).context("web/src/*.css")?;
    rulebooks::run(project, staging).context("rulebooks")?;
    statics::run(project, staging).context("web/static")
}
