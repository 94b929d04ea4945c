//! The files that never change under their name: the widget, its styles and the rulebooks. They get
//! names with a hash of their content, so that browsers may keep them for ever; the floating entry
//! (`kontaktkoll/v1/kontaktkoll.js`) holds the names.

use super::rulebooks::Built;
use anyhow::{Context, Result};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// The folder of the floating entries.
pub(crate) const V1: &str = "kontaktkoll/v1";
/// The folder of the immutable files, in [`V1`].
pub(crate) const FILES: &str = "files";

/// So much of the hash is in a name: the loader holds them all.
const HASH_BYTES: usize = 4;

/// The files beside the rulebooks.
const IMMUTABLE: &[&str] = &[
    "widget.js",
    "widget_bg.wasm",
    "widget.css",
    "first.js",
    "first.html",
    "tools.js",
    "answer.css",
    "explore.js",
    "explore_bg.wasm",
    "explore.css",
];

/// What the loader is told: where the files are, and which rulebooks there are.
pub(super) struct Names {
    /// The hash of each, by the name before it.
    pub(super) files: Value,
    /// What is known of the rulebooks.
    pub(super) rulebooks: Value,
}

impl Names {
    /// The addresses of the rulebooks, from the page, by identifier.
    ///
    /// # Errors
    /// One was not published.
    pub(super) fn rulebook_paths(&self) -> Result<Value> {
        let ids = self.rulebooks.as_array().into_iter().flatten().filter_map(|about| about.get("id")?.as_str());
        let paths = ids.map(|id| Ok((id.to_owned(), self.path(&format!("rulebooks/{id}.json"))?.into())));
        Ok(paths.collect::<Result<Map<_, _>>>()?.into())
    }

    /// The address of an immutable file, from the page.
    ///
    /// # Errors
    /// It was not published.
    pub(super) fn path(&self, name: &str) -> Result<String> {
        let hash = self.files.get(name).and_then(Value::as_str);
        let hash = hash.with_context(|| format!("`{name}` was not published"))?;
        Ok(address(name, hash))
    }
}

/// Moves the files below [`V1`].
pub(super) fn run(staging: &Path, rulebooks: &[Built]) -> Result<Names> {
    let mut names: Vec<String> = IMMUTABLE.iter().map(|&name| name.to_owned()).collect();
    names.extend(rulebooks.iter().map(|built| format!("rulebooks/{}.json", built.id)));
    let mut files = Map::new();
    for name in names {
        let hash = rename(staging, &name)?;
        files.insert(name, hash.into());
    }
    fs::remove_dir(staging.join("rulebooks"))?;
    let about: Vec<&Value> = rulebooks.iter().map(|built| &built.about).collect();
    Ok(Names { files: files.into(), rulebooks: json!(about) })
}

/// Gives one file its hashed name; returns the hash.
fn rename(staging: &Path, name: &str) -> Result<String> {
    let from = staging.join(name);
    let content = fs::read(&from).with_context(|| format!("`{name}` was not built"))?;
    let hash = hash(&content);
    let to = staging.join(address(name, &hash));
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::rename(from, to)?;
    Ok(hash)
}

/// The beginning of SHA-256, in hexadecimal.
fn hash(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(HASH_BYTES).map(|byte| format!("{byte:02x}")).collect()
}

/// Where an immutable file lies, from the page.
fn address(name: &str, hash: &str) -> String {
    format!("{V1}/{FILES}/{}", hashed(name, hash))
}

/// `widget.js` as `widget.<hash>.js`; the loader does the same.
fn hashed(name: &str, hash: &str) -> String {
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}.{hash}.{ending}"),
        None => format!("{name}.{hash}"),
    }
}

/// The name without the hash: what a file is, whichever version of it.
pub(crate) fn plain(name: &str) -> Option<String> {
    let name = name.strip_prefix(V1)?.strip_prefix('/')?.strip_prefix(FILES)?.strip_prefix('/')?;
    let (rest, ending) = name.rsplit_once('.')?;
    let (stem, hash) = rest.rsplit_once('.')?;
    let is_hash = hash.len() == 2 * HASH_BYTES && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_hash.then(|| format!("{stem}.{ending}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_follows_the_content() {
        assert_eq!(hashed("widget.js", &hash(b"")), "widget.e3b0c442.js");
        assert_ne!(hash(b"a"), hash(b"b"));
    }

    #[test]
    fn the_hash_can_be_taken_off() {
        let name = plain("kontaktkoll/v1/files/rulebooks/vgr-rehab.e3b0c442.json");
        assert_eq!(name.as_deref(), Some("rulebooks/vgr-rehab.json"));
        assert_eq!(plain("kontaktkoll/v1/kontaktkoll.js"), None);
        assert_eq!(plain("kontaktkoll/v1/files/widget.js"), None);
    }
}
