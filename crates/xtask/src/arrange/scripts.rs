//! The scripts of `web/src`, each bundled into one file.

use super::publish::{self, Published};
use crate::project::Project;
use crate::rulebooks::About;
use crate::tools::esbuild::Esbuild;
use anyhow::{Context, Result, bail};
use kontaktkoll_rulebook::CheckedRulebook;
use std::collections::BTreeMap;
use std::path::Path;

/// How a script is loaded.
#[derive(Clone, Copy)]
enum Kind {
    /// `<script type="module">`, or imported by one.
    Module,
    /// `<script>` without a type, or a service worker.
    Classic,
}

/// The scripts with a hash in their name: the file in `web/src` and the plain name in the site. They are built before
/// the hashes are known, so they cannot use them.
const HASHED: &[(&str, &str)] = &[("prerendered/index.ts", "first.js"), ("answer/index.ts", "tools.js")];

/// The scripts with a fixed name: the file in `web/src`, how it is loaded, the file in the site, and the address it
/// imports the loader from, so that it holds no second copy of it.
const ENTRIES: &[(&str, Kind, &str, &str)] = &[
    ("kontaktkoll.ts", Kind::Module, "kontaktkoll/v1/kontaktkoll.js", ""),
    ("embed.ts", Kind::Classic, "kontaktkoll/v1/embed.js", ""),
    ("frame_page.ts", Kind::Module, "kontaktkoll/v1/frame.js", "./kontaktkoll.js"),
    ("app/link.ts", Kind::Module, "link.js", ""),
    ("pwa/offline_app.ts", Kind::Module, "pwa.js", ""),
    ("pwa/worker.ts", Kind::Classic, "sw.js", ""),
    ("badda-in.ts", Kind::Module, "badda-in.js", "./kontaktkoll/v1/kontaktkoll.js"),
    ("start.ts", Kind::Classic, "start.js", ""),
    ("app.ts", Kind::Module, "app.js", ""),
];

/// Builds the scripts that get a hash in their name.
///
/// # Errors
/// Fails if esbuild finds an error.
pub(super) fn run_hashed(esbuild: &Esbuild, staging: &Path) -> Result<()> {
    for (source, output) in HASHED {
        let output = format!("--outfile={}", staging.join(output).display());
        esbuild
            .run(["--bundle", "--format=esm", &format!("web/src/{source}"), &output], "esbuild")
            .with_context(|| (*source).to_owned())?;
    }
    Ok(())
}

/// Builds the scripts with fixed names, and tells them the hashes and the rulebooks.
///
/// # Errors
/// Fails if a source is missing, or esbuild finds an error.
pub(super) fn run(
    project: &Project,
    esbuild: &Esbuild,
    staging: &Path,
    rulebooks: &[CheckedRulebook],
    published: &Published,
) -> Result<()> {
    let definitions = definitions(rulebooks, published)?;
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
        ];
        arguments.extend_from_slice(&definitions);
        if !entry.is_empty() {
            arguments.push(format!("--alias:kontaktkoll={entry}"));
            arguments.push(format!("--external:{entry}"));
        }
        esbuild.run(&arguments, "esbuild").with_context(|| format!("{source} → {output}"))?;
    }
    Ok(())
}

/// The constants that the sources declare, as options of esbuild.
fn definitions(rulebooks: &[CheckedRulebook], published: &Published) -> Result<[String; 3]> {
    let compiled = || rulebooks.iter().map(CheckedRulebook::compiled);
    let about: Vec<About<'_>> = compiled().map(About::new).collect();
    let paths: Result<BTreeMap<&str, String>> = compiled()
        .map(|rulebook| Ok((&*rulebook.id, published.path(&publish::rulebook_name(&rulebook.id))?)))
        .collect();
    Ok([
        format!("--define:KONTAKTKOLL_FILES={}", serde_json::to_string(published)?),
        format!("--define:KONTAKTKOLL_RULEBOOK_PATHS={}", serde_json::to_string(&paths?)?),
        format!("--define:KONTAKTKOLL_RULEBOOKS={}", serde_json::to_string(&about)?),
    ])
}
