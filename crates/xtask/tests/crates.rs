//! Which crates of the workspace may depend on which: the arrows of `ARCHITECTURE.md` point downwards only.
//!
//! Normal dependencies alone; tests may use any crate.

#![expect(clippy::unwrap_used, reason = "a test")]

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, PackageId};
use std::collections::{BTreeMap, BTreeSet};

const PREFIX: &str = "kontaktkoll-";

/// Each crate with the crates of this workspace that it may depend on. The build tool may depend on all of them.
const ALLOWED: &[(&str, &[&str])] = &[
    ("rules", &[]),
    ("rulebook", &["rules"]),
    ("answer", &["rules"]),
    ("export", &["answer", "rulebook", "rules"]),
    ("js", &["answer", "rules"]),
    ("widget", &["answer", "js", "rules"]),
    ("explore", &["answer", "js", "rules"]),
    ("workshop", &["answer", "export", "js", "rulebook", "rules"]),
    ("cli", &["answer", "export", "rulebook", "rules"]),
];

/// Crates that know a screen, and those that must not reach them, directly or through others.
const SCREEN: &[&str] = &["yew", "web-sys", "js-sys", "wasm-bindgen"];
const WITHOUT_SCREEN: &[&str] = &["rules", "rulebook", "answer", "export"];

fn metadata() -> Metadata {
    MetadataCommand::new().manifest_path(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")).exec().unwrap()
}

/// The package's name without the prefix; `None` outside the product.
fn short(name: &str) -> Option<&str> {
    name.strip_prefix(PREFIX)
}

#[test]
fn arrows_point_downwards() {
    let allowed: BTreeMap<&str, &[&str]> = ALLOWED.iter().copied().collect();
    let metadata = metadata();
    let mut found = BTreeSet::new();
    for package in metadata.workspace_packages() {
        let Some(from) = short(&package.name) else { continue };
        let allowed = allowed.get(from).unwrap_or_else(|| panic!("add `{from}` to ALLOWED in {}", file!()));
        let normal = package.dependencies.iter().filter(|dependency| dependency.kind == DependencyKind::Normal);
        let to = normal.filter_map(|dependency| short(&dependency.name));
        found.extend(to.filter(|to| !allowed.contains(to)).map(|to| format!("{from} → {to}")));
    }
    assert!(found.is_empty(), "forbidden arrows: {found:?}");
}

#[test]
fn lower_crates_know_no_screen() {
    let metadata = metadata();
    let resolve = metadata.resolve.as_ref().unwrap();
    let names: BTreeMap<&PackageId, &str> = metadata.packages.iter().map(|p| (&p.id, p.name.as_str())).collect();
    let normal: BTreeMap<&PackageId, Vec<&PackageId>> = resolve
        .nodes
        .iter()
        .map(|node| {
            let is_normal =
                |kinds: &[cargo_metadata::DepKindInfo]| kinds.iter().any(|k| k.kind == DependencyKind::Normal);
            (&node.id, node.deps.iter().filter(|dep| is_normal(&dep.dep_kinds)).map(|dep| &dep.pkg).collect())
        })
        .collect();
    for package in metadata.workspace_packages() {
        let Some(name) = short(&package.name).filter(|name| WITHOUT_SCREEN.contains(name)) else { continue };
        let mut reached = BTreeSet::new();
        let mut open = vec![&package.id];
        while let Some(id) = open.pop() {
            if reached.insert(id) {
                open.extend(normal[id].iter().copied());
            }
        }
        let screens: Vec<&str> = reached.iter().map(|id| names[id]).filter(|name| SCREEN.contains(name)).collect();
        assert!(screens.is_empty(), "`{name}` depends on {screens:?}: see `cargo tree --package {PREFIX}{name}`");
    }
}
