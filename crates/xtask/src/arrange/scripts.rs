//! The scripts of `web/src`, each bundled into one file.

use super::esbuild::Esbuild;
use crate::project::Project;
use anyhow::{Context, Result, bail};
use std::path::Path;

/// How a script is loaded.
#[derive(Clone, Copy)]
enum Kind {
    /// `<script type="module">`, or imported by one.
    Module,
    /// `<script>` without a type, or a service worker.
    #[expect(dead_code, reason = "for the embed script and the service worker")]
    Classic,
}

/// The scripts: the file in `web/src`, how it is loaded, the file in the site.
const ENTRIES: &[(&str, Kind, &str)] = &[("app.ts", Kind::Module, "kontaktkoll.js")];

pub(super) fn run(project: &Project, esbuild: &Esbuild, staging: &Path) -> Result<()> {
    for (source, kind, output) in ENTRIES {
        if !project.path("web/src").join(source).is_file() {
            bail!("`web/src/{source}` is missing");
        }
        let format = match kind {
            Kind::Module => "--format=esm",
            Kind::Classic => "--format=iife",
        };
        let source = format!("web/src/{source}");
        let output_argument = format!("--outfile={}", staging.join(output).display());
        esbuild
            .run(["--bundle", format, &source, &output_argument], "esbuild")
            .with_context(|| format!("{source} → {output}"))?;
    }
    Ok(())
}
