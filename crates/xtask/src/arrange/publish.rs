//! The immutable files: the widget, its styles and the rulebooks. Each name holds a hash of the content, so browsers
//! may keep the file for ever; the entry with a fixed name (`kontaktkoll/v1/kontaktkoll.js`) holds the hashes.

use anyhow::{Context, Result};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The folder of the entries with fixed names.
const V1: &str = "kontaktkoll/v1";
/// The folder of the immutable files, in [`V1`].
const FILES: &str = "files";

/// Bytes of the hash in a name. Few, because the loader holds every hash.
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

/// The hash of each immutable file, by the file's plain name.
#[derive(Serialize)]
#[serde(transparent)]
pub(super) struct Published(BTreeMap<String, String>);

impl Published {
    /// The address of a file, relative to the page.
    ///
    /// # Errors
    /// Fails if the file was not published.
    pub(super) fn path(&self, name: &str) -> Result<String> {
        let hash = self.0.get(name).with_context(|| format!("`{name}` was not published"))?;
        Ok(address(name, hash))
    }
}

#[cfg(test)]
impl<const N: usize> From<[(&str, &str); N]> for Published {
    fn from(files: [(&str, &str); N]) -> Self {
        Self(files.into_iter().map(|(name, hash)| (name.to_owned(), hash.to_owned())).collect())
    }
}

/// The plain name of a compiled rulebook.
pub(super) fn rulebook_name(id: &str) -> String {
    format!("rulebooks/{id}.json")
}

/// Moves the immutable files of the staging folder to their hashed names.
///
/// # Errors
/// Fails if a file was not built or cannot be moved.
pub(super) fn run<'a>(staging: &Path, rulebook_ids: impl Iterator<Item = &'a str>) -> Result<Published> {
    let names = IMMUTABLE.iter().map(|&name| name.to_owned()).chain(rulebook_ids.map(rulebook_name));
    let files: Result<_> = names.map(|name| Ok((name.clone(), rename(staging, &name)?))).collect();
    fs::remove_dir(staging.join("rulebooks"))?;
    Ok(Published(files?))
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

/// The beginning of the SHA-256 of `content`, in hexadecimal.
fn hash(content: &[u8]) -> String {
    Sha256::digest(content).iter().take(HASH_BYTES).map(|byte| format!("{byte:02x}")).collect()
}

/// The address of an immutable file, relative to the page.
fn address(name: &str, hash: &str) -> String {
    format!("{V1}/{FILES}/{}", with_hash(name, hash))
}

/// `widget.js` as `widget.<hash>.js`; the loader makes names in the same way.
fn with_hash(name: &str, hash: &str) -> String {
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}.{hash}.{ending}"),
        None => format!("{name}.{hash}"),
    }
}

/// The plain name of an immutable file of the site, without folder and hash; `None` for other files.
pub(crate) fn plain_name(path: &str) -> Option<String> {
    let name = path.strip_prefix(V1)?.strip_prefix('/')?.strip_prefix(FILES)?.strip_prefix('/')?;
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
        assert_eq!(with_hash("widget.js", &hash(b"")), "widget.e3b0c442.js");
        assert_ne!(hash(b"a"), hash(b"b"));
    }

    #[test]
    fn the_plain_name_has_no_hash() {
        let name = plain_name("kontaktkoll/v1/files/rulebooks/vgr-rehab.e3b0c442.json");
        assert_eq!(name.as_deref(), Some("rulebooks/vgr-rehab.json"));
        assert_eq!(plain_name("kontaktkoll/v1/kontaktkoll.js"), None);
        assert_eq!(plain_name("kontaktkoll/v1/files/widget.js"), None);
    }
}
