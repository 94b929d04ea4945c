//! No two source files import each other, directly or through others.
//!
//! A module and the modules below it may use each other: that is what modules are for. Everything else is an arrow from the
//! file that names something to the file that defines it. The readers are small, and say in their files what they
//! overlook.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod circles;
mod rust;
mod typescript;

use circles::{Circle, circles};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// For each file, by its path in the repository, the files that it imports.
type Imports = BTreeMap<String, BTreeSet<String>>;

/// Circles that are still to be cut: the files of each, sorted. A circle that is gone must leave the list.
const NOT_YET_CUT: &[&[&str]] = &[];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

#[test]
fn rust_files_have_no_circles() {
    let root = root();
    let mut imports = Imports::new();
    let mut crates: Vec<PathBuf> =
        root.join("crates").read_dir().unwrap().map(|entry| entry.unwrap().path().join("src")).collect();
    crates.sort();
    for source in crates {
        let entry = ["lib.rs", "main.rs"].map(|name| source.join(name)).into_iter().find(|path| path.is_file());
        let entry = entry.unwrap_or_else(|| panic!("`{}` has neither lib.rs nor main.rs", source.display()));
        imports.extend(rust::imports(&root, &entry));
    }
    check(&imports, NOT_YET_CUT);
}

#[test]
fn typescript_files_have_no_circles() {
    let root = root();
    check(&typescript::imports(&root, &root.join("web/src")), &[]);
}

fn check(imports: &Imports, not_yet_cut: &[&[&str]]) {
    assert!(imports.len() > 20, "only {} files were read", imports.len());
    let circles = circles(imports);
    let known = |circle: &Circle| not_yet_cut.iter().any(|files| circle.files == *files);
    let report: String = circles.iter().filter(|circle| !known(circle)).map(Circle::to_string).collect();
    assert!(report.is_empty(), "files that import each other:\n{report}");
    for files in not_yet_cut {
        let is_there = circles.iter().any(|circle| circle.files == *files);
        assert!(is_there, "{files:?} is a circle no more: take it off NOT_YET_CUT in {}", file!());
    }
}
