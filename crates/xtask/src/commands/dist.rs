//! `cargo xtask dist`: builds the site, compresses it once and for all, and makes the npm package.

use super::{build, no_options};
use crate::compress::{self, Mode};
use crate::npm;
use crate::project::Project;
use crate::tools::{Need, Toolbox};
use crate::version;
use anyhow::{Context, Result};
use lexopt::Parser;

/// The kinds of files that get smaller.
const COMPRESSED: &[&str] = &["html", "js", "css", "json", "wasm", "svg", "txt", "webmanifest", "xml"];

pub(super) fn run(project: &Project, parser: Parser) -> Result<()> {
    no_options(parser)?;
    dist(project, &Toolbox::fill(project, Need::SITE)?)
}

/// Builds and compresses with tools that are there.
pub(crate) fn dist(project: &Project, toolbox: &Toolbox) -> Result<()> {
    build::build(project, toolbox)?;
    let folder = project.dist();
    version::write(project, &folder).context("the service worker")?;
    let mut files = compress::files(&folder)?;
    files.retain(|name| is_compressed(name));
    let sizes = compress::compress(&folder, &files, Mode::Write)?;
    println!("\n{}", compress::table(&sizes));
    npm::run(project).context("dist/npm")
}

fn is_compressed(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| COMPRESSED.contains(&ending))
}

#[cfg(test)]
mod tests {
    use super::is_compressed;

    #[test]
    fn text_and_wasm_are_compressed() {
        assert!(is_compressed("rulebooks/vgr-rehab.json"));
        assert!(is_compressed("widget_bg.wasm"));
        assert!(!is_compressed("kontaktkoll.js.map"));
        assert!(!is_compressed("icon.png"));
        assert!(!is_compressed("LICENSE"));
    }
}
