//! The compiled rulebooks, written to `rulebooks/<id>.json`.

use super::publish;
use anyhow::Result;
use kontaktkoll_rulebook::CheckedRulebook;
use std::fs;
use std::path::Path;

/// Writes every rulebook into the staging folder.
///
/// # Errors
/// Fails if a file cannot be written.
pub(super) fn run(staging: &Path, rulebooks: &[CheckedRulebook]) -> Result<()> {
    fs::create_dir_all(staging.join("rulebooks"))?;
    for checked in rulebooks {
        let rulebook = checked.compiled();
        fs::write(staging.join(publish::rulebook_name(&rulebook.id)), serde_json::to_string(rulebook)?)?;
    }
    Ok(())
}
