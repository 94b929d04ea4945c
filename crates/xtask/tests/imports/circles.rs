//! Circles in a graph of files.

use crate::Imports;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Files of which each reaches all others.
#[derive(Debug, PartialEq)]
pub(crate) struct Circle {
    /// Sorted.
    pub(crate) files: Vec<String>,
    /// A shortest way round; its last file is its first.
    way: Vec<String>,
}

impl fmt::Display for Circle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "- {}", self.way.join("\n  → "))?;
        match self.files.len() + 1 - self.way.len() {
            0 => writeln!(f),
            others => writeln!(f, "\n  and {others} more files in the same knot: {}", self.files.join(", ")),
        }
    }
}

/// Every group of files that import each other, by its first file.
pub(crate) fn circles(imports: &Imports) -> Vec<Circle> {
    let reached: BTreeMap<&str, BTreeSet<&str>> =
        imports.keys().map(|file| (&**file, ways(imports, file).into_keys().collect())).collect();
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for (file, others) in &reached {
        if !others.contains(file) || seen.contains(file) {
            continue;
        }
        let back = |other: &&&str| reached.get(**other).is_some_and(|reached| reached.contains(file));
        let files: Vec<&str> = others.iter().filter(back).copied().collect();
        seen.extend(files.iter().copied());
        let way = ways(imports, file).remove(file).unwrap_or_default();
        found.push(Circle { files: files.into_iter().map(str::to_owned).collect(), way });
    }
    found
}

/// The shortest way from `start` to each file that it reaches, by one import or more.
fn ways<'a>(imports: &'a Imports, start: &'a str) -> BTreeMap<&'a str, Vec<String>> {
    let mut ways: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut open = vec![(start, vec![start.to_owned()])];
    while !open.is_empty() {
        let mut next = Vec::new();
        for (file, way) in open {
            for to in imports.get(file).into_iter().flatten() {
                if !ways.contains_key(&**to) {
                    let mut way = way.clone();
                    way.push(to.clone());
                    ways.insert(to, way.clone());
                    next.push((&**to, way));
                }
            }
        }
        open = next;
    }
    ways
}

#[test]
fn circles_are_found_and_named() {
    let check = |arrows: &[(&str, &str)], expected: &str| {
        let mut imports = Imports::new();
        for (from, to) in arrows {
            imports.entry((*from).to_owned()).or_default().insert((*to).to_owned());
        }
        let text: String = circles(&imports).iter().map(Circle::to_string).collect();
        assert_eq!(text, expected, "{arrows:?}");
    };
    check(&[], "");
    check(&[("a", "b"), ("a", "c"), ("b", "c")], "");
    check(&[("a", "b"), ("b", "a"), ("b", "c")], "- a\n  → b\n  → a\n");
    check(&[("x", "a"), ("a", "b"), ("b", "c"), ("c", "a")], "- a\n  → b\n  → c\n  → a\n");
    check(
        &[("a", "b"), ("b", "a"), ("b", "c"), ("c", "b")],
        "- a\n  → b\n  → a\n  and 1 more files in the same knot: a, b, c\n",
    );
    check(&[("a", "b"), ("b", "a"), ("c", "d"), ("d", "c")], "- a\n  → b\n  → a\n- c\n  → d\n  → c\n");
}
