//! The scripts of `web/src`, each bundled into one file.

use super::esbuild::Esbuild;
use super::publish::Names;
use crate::project::Project;
use anyhow::{Context, Result, bail};
use std::path::Path;

/// How a script is loaded.
#[derive(Clone, Copy)]
enum Kind {
    /// `<script type="module">`, or imported by one.
    Module,
    /// `<script>` without a type, or a service worker.
    Classic,
}

/// What the loader fetches by a name with a hash, so it is built before the names are known: it must
/// not need them.
const HASHED: &[(&str, &str)] = &[("first/index.ts", "first.js"), ("answer/index.ts", "tools.js")];

/// The scripts: the file in `web/src`, how it is loaded, the file in the site, and where it finds
/// the entry, which it must not hold a second copy of.
const ENTRIES: &[(&str, Kind, &str, &str)] = &[
    ("kontaktkoll.ts", Kind::Module, "kontaktkoll/v1/kontaktkoll.js", ""),
    ("embed.ts", Kind::Classic, "kontaktkoll/v1/embed.js", ""),
    ("frame.ts", Kind::Module, "kontaktkoll/v1/frame.js", "./kontaktkoll.js"),
    ("app/link.ts", Kind::Module, "link.js", ""),
    ("pwa/page.ts", Kind::Module, "pwa.js", ""),
    ("pwa/worker.ts", Kind::Classic, "sw.js", ""),
    ("badda-in.ts", Kind::Module, "badda-in.js", "./kontaktkoll/v1/kontaktkoll.js"),
    ("start.ts", Kind::Classic, "start.js", ""),
    ("app.ts", Kind::Module, "app.js", "./kontaktkoll/v1/kontaktkoll.js"),
];

/// Builds the scripts that get a hash in their name.
pub(super) fn run_hashed(esbuild: &Esbuild, staging: &Path) -> Result<()> {
    for (source, output) in HASHED {
        let output = format!("--outfile={}", staging.join(output).display());
        esbuild
            .run(["--bundle", "--format=esm", &format!("web/src/{source}"), &output], "esbuild")
            .with_context(|| (*source).to_owned())?;
    }
    Ok(())
}

pub(super) fn run(project: &Project, esbuild: &Esbuild, staging: &Path, names: &Names) -> Result<()> {
    for (source, kind, output, entry) in ENTRIES {
        if !project.path("web/src").join(source).is_file() {
            bail!("`web/src/{source}` is missing");
        }
        let format = match kind {
            Kind::Module => "--format=esm",
            Kind::Classic => "--format=iife",
        };
        let mut arguments = vec![
            "--bundle".to_owned(),
            format.to_owned(),
            format!("web/src/{source}"),
            format!("--outfile={}", staging.join(output).display()),
            format!("--define:KONTAKTKOLL_FILES={}", names.files),
            format!("--define:KONTAKTKOLL_RULEBOOK_PATHS={}", names.rulebook_paths()?),
            format!("--define:KONTAKTKOLL_RULEBOOKS={}", names.rulebooks),
        ];
        if !entry.is_empty() {
            arguments.push(format!("--alias:kontaktkoll={entry}"));
            arguments.push(format!("--external:{entry}"));
        }
        esbuild.run(&arguments, "esbuild").with_context(|| format!("{source} → {output}"))?;
    }
    Ok(())
}
