//! The version that the service worker keeps: every file of the site with its SHA-256, and what the
//! rulebooks are, so that an update can say what it changes.
//!
//! The list goes into the worker itself. A browser looks for a new version by comparing the bytes of
//! the worker, so a change in any file is a new worker. Without a list (`cargo xtask serve`) the
//! worker takes itself away: who edits a rulebook wants to see it, not the version before.

use crate::arrange::rulebooks;
use crate::compress;
use crate::project::Project;
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// The service worker, in the site.
const WORKER: &str = "sw.js";
/// What the worker looks for.
const VARIABLE: &str = "KONTAKTKOLL_VERSION";
/// Beside or derived from the files that browsers load.
const LEFT_OUT_ENDINGS: &[&str] = &[".br", ".gz", ".map", ".d.ts"];
/// Folders of the site that the app does not use when it runs: only the installer of a browser
/// looks at the screenshots, and only bundlers at the package.
const LEFT_OUT_FOLDERS: &[&str] = &["npm/", "screenshots/"];

/// Writes the list of the files in `site` into its worker.
///
/// # Errors
/// When a file cannot be read, a rulebook is broken, or the worker is missing or has a list already.
pub(crate) fn write(project: &Project, site: &Path) -> Result<()> {
    let worker = site.join(WORKER);
    let script = fs::read_to_string(&worker).with_context(|| format!("cannot read `{}`", worker.display()))?;
    if !script.contains(VARIABLE) || script.contains(&format!("const {VARIABLE}=")) {
        bail!("`{WORKER}` does not ask for `{VARIABLE}`, or has one already");
    }
    let mut files = Vec::new();
    for name in compress::files(site)?.into_iter().filter(|name| is_kept(name)) {
        if !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"./_-".contains(&byte)) {
            bail!("`{name}` would be written in another way in an address: the worker compares names as they are");
        }
        let bytes = fs::read(site.join(&name)).with_context(|| format!("cannot read `{name}`"))?;
        files.push(json!([name, bytes.len(), hex(&Sha256::digest(&bytes))]));
    }
    let compiled = rulebooks::compiled_all(project)?;
    let rulebooks: Vec<Value> = compiled.iter().map(summary).collect::<Result<_>>()?;
    let count = files.len();
    // The worker is part of the version too: a correction in it alone must get a cache of its own.
    let listed = json!({ "files": &files, "rulebooks": &rulebooks }).to_string();
    let whole = Sha256::new().chain_update(listed).chain_update(&script).finalize();
    let id: String = hex(&whole).chars().take(12).collect();
    let version = json!({ "id": id, "app": env!("CARGO_PKG_VERSION"), "files": files, "rulebooks": rulebooks });
    fs::write(&worker, wrap(&version, &script))?;
    println!("Version {id}: {count} files");
    Ok(())
}

fn is_kept(name: &str) -> bool {
    name != WORKER
        && !LEFT_OUT_ENDINGS.iter().any(|ending| name.ends_with(ending))
        && !LEFT_OUT_FOLDERS.iter().any(|folder| name.starts_with(folder))
}

/// List and script in one block: a worker that a server cuts short anywhere is a syntax error, which
/// the browser refuses, and never a worker without a list.
fn wrap(version: &Value, script: &str) -> String {
    format!("{{const {VARIABLE}={version};\n{script}}}\n")
}

/// What an update can change, in the words of a rulebook.
fn summary(book: &Value) -> Result<Value> {
    let editions = book["editions"].as_array().context("a rulebook has no editions")?;
    let editions: Vec<Value> = editions
        .iter()
        .map(|edition| {
            json!({
                "name": edition["edition"], "from": edition["from"], "to": edition["to"],
                // The same edition with other rules is a correction, and is told as one.
                "sum": hex(&Sha256::digest(edition.to_string())).get(..12),
            })
        })
        .collect();
    Ok(json!({ "id": book["id"], "title": book["title"], "region": book["region"], "editions": editions }))
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

    #[test]
    fn a_version_is_what_browsers_load() {
        for name in ["index.html", "kontaktkoll/v1/kontaktkoll.js", "kontaktkoll/v1/files/a.0123.json", "icons/512.png"]
        {
            assert!(is_kept(name), "{name}");
        }
        for name in ["sw.js", "app.css.br", "a.js.map", "npm/index.js", "screenshots/wide.png", "types.d.ts"] {
            assert!(!is_kept(name), "{name}");
        }
    }

    #[test]
    fn an_edition_is_summed_up() {
        let book = json!({ "id": "x", "title": "X", "region": "R", "editions": [{ "edition": "1", "from": "2026-01-01", "rules": [] }] });
        let value = summary(&book).unwrap();
        assert_eq!(value["editions"][0]["name"], "1");
        assert_eq!(value["editions"][0]["to"], Value::Null);
        let mut other = book.clone();
        other["editions"][0]["rules"] = json!([1]);
        let changed = summary(&other).unwrap();
        assert_ne!(value["editions"][0]["sum"], changed["editions"][0]["sum"]);
    }

    #[test]
    fn the_bracket_closes_last() {
        let script = wrap(&json!({ "id": "a" }), "work();");
        assert_eq!(script, "{const KONTAKTKOLL_VERSION={\"id\":\"a\"};\nwork();}\n");
    }

    #[test]
    fn sums_are_written_as_hex() {
        assert_eq!(hex(&[0, 15, 255]), "000fff");
    }
}
