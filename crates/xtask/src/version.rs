//! The version that the service worker keeps: every file of the site with its SHA-256, and the rulebooks' editions, so
//! that an update can say what it changes.
//!
//! The list goes into the worker itself: browsers look for a new version by comparing the worker's bytes, so a change
//! in any file makes a new worker. Without a list (`cargo xtask serve`) the worker unregisters itself, so that whoever
//! edits a rulebook sees the edit and not the version before.

use crate::compress;
use crate::project::Project;
use crate::rulebooks;
use anyhow::{Context, Result, bail};
use kontaktkoll_rulebook::CheckedRulebook;
use kontaktkoll_rules::compiled::{Day, Edition, Rulebook};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// The service worker, in the site.
const WORKER: &str = "sw.js";
/// The constant that the worker reads.
const VARIABLE: &str = "KONTAKTKOLL_VERSION";
/// Files that browsers never load by these names.
const LEFT_OUT_ENDINGS: &[&str] = &[".br", ".gz", ".map", ".d.ts"];
/// Folders that the running app does not use: a browser shows the screenshots when it offers to install the app, and
/// the package is for bundlers.
const LEFT_OUT_FOLDERS: &[&str] = &["npm/", "screenshots/"];
/// Hexadecimal digits of a version's identifier, and of an edition's sum.
const SUM_DIGITS: usize = 12;

/// What the worker reads: `Version` in TypeScript.
#[derive(Serialize)]
struct Version<'a> {
    id: &'a str,
    app: &'a str,
    #[serde(flatten)]
    content: &'a Content<'a>,
}

/// What a version consists of, the worker apart.
#[derive(Serialize)]
struct Content<'a> {
    files: Vec<KeptFile>,
    rulebooks: Vec<KeptRulebook<'a>>,
}

/// Name, size in bytes, SHA-256.
#[derive(Serialize)]
struct KeptFile(String, usize, String);

#[derive(Serialize)]
struct KeptRulebook<'a> {
    id: &'a str,
    title: &'a str,
    region: &'a str,
    editions: Vec<KeptEdition<'a>>,
}

#[derive(Serialize)]
struct KeptEdition<'a> {
    name: &'a str,
    from: Option<Day>,
    to: Option<Day>,
    /// Differs when the same edition has other rules: the update is then announced as a correction.
    sum: String,
}

/// Writes the version of `site` into its worker.
///
/// # Errors
/// Fails if a file cannot be read, a rulebook has errors, or the worker is missing or has a version already.
pub(crate) fn write(project: &Project, site: &Path) -> Result<()> {
    let worker = site.join(WORKER);
    let script = fs::read_to_string(&worker).with_context(|| format!("cannot read `{}`", worker.display()))?;
    if !script.contains(VARIABLE) || script.contains(&format!("const {VARIABLE}=")) {
        bail!("`{WORKER}` does not read `{VARIABLE}`, or has one already");
    }
    let rulebooks = rulebooks::compile_all(project)?;
    let kept = rulebooks.iter().map(CheckedRulebook::compiled).map(kept_rulebook).collect::<Result<_>>()?;
    let content = Content { files: kept_files(site)?, rulebooks: kept };
    // The worker is part of the version: a correction in it alone must get a cache of its own.
    let sum = Sha256::new().chain_update(serde_json::to_vec(&content)?).chain_update(&script).finalize();
    let id = short(&sum);
    let version = Version { id: &id, app: env!("CARGO_PKG_VERSION"), content: &content };
    fs::write(&worker, wrap(&serde_json::to_string(&version)?, &script))?;
    println!("Version {id}: {} files", content.files.len());
    Ok(())
}

fn kept_files(site: &Path) -> Result<Vec<KeptFile>> {
    let mut files = Vec::new();
    for name in compress::files(site)?.into_iter().filter(|name| is_kept(name)) {
        if !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"./_-".contains(&byte)) {
            bail!("`{name}` would be escaped in an address: the worker compares names as they are");
        }
        let bytes = fs::read(site.join(&name)).with_context(|| format!("cannot read `{name}`"))?;
        files.push(KeptFile(name, bytes.len(), hex(&Sha256::digest(&bytes))));
    }
    Ok(files)
}

fn is_kept(name: &str) -> bool {
    name != WORKER
        && !LEFT_OUT_ENDINGS.iter().any(|ending| name.ends_with(ending))
        && !LEFT_OUT_FOLDERS.iter().any(|folder| name.starts_with(folder))
}

/// Version and script in one block: a worker that a server cuts short anywhere is a syntax error, which the browser
/// refuses, and never a worker without a version.
fn wrap(version: &str, script: &str) -> String {
    format!("{{const {VARIABLE}={version};\n{script}}}\n")
}

fn kept_rulebook(Rulebook { id, title, region, editions, .. }: &Rulebook) -> Result<KeptRulebook<'_>> {
    let editions: Result<_> = editions.iter().map(kept_edition).collect();
    Ok(KeptRulebook { id, title, region, editions: editions? })
}

fn kept_edition(edition: &Edition) -> Result<KeptEdition<'_>> {
    let sum = short(&Sha256::digest(serde_json::to_vec(edition)?));
    Ok(KeptEdition { name: &edition.edition, from: edition.from, to: edition.to, sum })
}

/// The beginning of a sum.
fn short(sum: &[u8]) -> String {
    hex(sum).chars().take(SUM_DIGITS).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use kontaktkoll_rules::compiled::Code;

    #[test]
    fn a_version_holds_what_browsers_load() {
        for name in ["index.html", "kontaktkoll/v1/kontaktkoll.js", "kontaktkoll/v1/files/a.0123.json", "icons/512.png"]
        {
            assert!(is_kept(name), "{name}");
        }
        for name in ["sw.js", "app.css.br", "a.js.map", "npm/index.js", "screenshots/wide.png", "types.d.ts"] {
            assert!(!is_kept(name), "{name}");
        }
    }

    #[test]
    fn other_rules_give_another_sum() {
        let edition = Edition {
            edition: "1".to_owned(),
            from: Day::parse("2026-01-01"),
            to: None,
            documents: Vec::new(),
            citations: Vec::new(),
            interpretations: Vec::new(),
            facts: Vec::new(),
            checklists: Vec::new(),
            decisions: Vec::new(),
            codes: Vec::new(),
            quotas: Vec::new(),
        };
        let kept = kept_edition(&edition).unwrap();
        let json = serde_json::to_value(&kept).unwrap();
        assert_eq!(json["name"], "1");
        assert_eq!(json["from"], "2026-01-01");
        assert_eq!(json["to"], serde_json::Value::Null);
        let mut other = edition.clone();
        let [id, system, title] = ["x"; 3].map(str::to_owned);
        other.codes.push(Code { id, system, title });
        assert_ne!(kept.sum, kept_edition(&other).unwrap().sum);
        assert_eq!(kept.sum.len(), SUM_DIGITS);
    }

    #[test]
    fn the_bracket_closes_last() {
        let script = wrap("{\"id\":\"a\"}", "work();");
        assert_eq!(script, "{const KONTAKTKOLL_VERSION={\"id\":\"a\"};\nwork();}\n");
    }

    #[test]
    fn sums_are_written_as_hex() {
        assert_eq!(hex(&[0, 15, 255]), "000fff");
    }
}
