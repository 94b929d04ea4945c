//! The rulebooks of this repository, for tests.

use kontaktkoll_rulebook::{SourceFile, check};
use kontaktkoll_rules::Rulebook;

/// Their identifiers.
pub(crate) const ALL: [&str; 4] =
    ["vgr-rehab", "vgr-vardcentral", "halland-distanskontakt", "halland-medicinsk-service"];

/// The rulebook with this identifier, checked and compiled.
pub(crate) fn rulebook(id: &str) -> Rulebook {
    let path = format!("{}/../../rulebooks/{id}.toml", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let report = check(&[SourceFile { name: id.into(), text }]);
    Rulebook::load(report.rulebooks[0].compiled().clone()).unwrap()
}
