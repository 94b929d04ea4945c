//! Builds the site into `dist/`.

use crate::compress::{self, Mode};
use crate::npm;
use crate::process;
use crate::project::Project;
use crate::tools::{Need, Toolbox, trunk};
use crate::version;
use anyhow::{Context, Result};

/// Endings of the files that compression makes smaller.
const COMPRESSED: &[&str] = &["html", "js", "css", "json", "wasm", "svg", "txt", "webmanifest", "xml"];

/// Builds the site with Trunk, which calls `cargo xtask arrange` at the end.
///
/// # Errors
/// Fails if a tool is missing from the toolbox, or the build fails.
pub(crate) fn build(project: &Project, toolbox: &Toolbox) -> Result<()> {
    toolbox.require(Need::SITE)?;
    let mut trunk = trunk::command(project, toolbox)?;
    process::run_long(trunk.args(["build", "--release"]), "trunk build")
}

/// Builds the site, writes its version into the service worker, compresses every file, and makes the npm package.
///
/// # Errors
/// Fails with the first of these steps that fails.
pub(crate) fn dist(project: &Project, toolbox: &Toolbox) -> Result<()> {
    build(project, toolbox)?;
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
