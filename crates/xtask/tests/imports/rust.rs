//! The imports of the Rust files of a crate.
//!
//! Reads `use` items and every path in the code, follows re-exports to the file that defines the item, and leaves out
//! tests. Paths inside macro calls are read as text. Overlooked: methods, trait implementations, and names that a macro
//! makes.

use crate::Imports;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use syn::visit::{self, Visit};
use syn::{Attribute, Item, ItemMod, ItemUse, UseTree};

/// How many re-exports are followed, one after the other.
const REEXPORTS: usize = 8;

/// Reads the crate whose root is the file `entry`.
pub(crate) fn imports(root: &Path, entry: &Path) -> Imports {
    let mut modules = Modules::default();
    modules.read_file(entry, entry.parent().unwrap(), None);
    modules.imports(root)
}

#[derive(Default)]
struct Modules(Vec<Module>);

/// A module, with what its own text names.
struct Module {
    file: PathBuf,
    parent: Option<usize>,
    children: BTreeMap<String, usize>,
    /// The names of its items.
    items: BTreeSet<String>,
    /// Imported names, with the path of each.
    imported: BTreeMap<String, Vec<String>>,
    /// Paths before `::*`.
    globs: Vec<Vec<String>>,
    /// Every path in the code.
    paths: BTreeSet<Vec<String>>,
}

impl Modules {
    /// Reads a file; `folder` is where the files of its modules are.
    fn read_file(&mut self, file: &Path, folder: &Path, parent: Option<usize>) -> usize {
        let text = fs::read_to_string(file).unwrap();
        let parsed = syn::parse_file(&text).unwrap_or_else(|error| panic!("`{}`: {error}", file.display()));
        self.read_items(&parsed.items, file, folder, parent)
    }

    fn read_items(&mut self, items: &[Item], file: &Path, folder: &Path, parent: Option<usize>) -> usize {
        let id = self.0.len();
        self.0.push(Module {
            file: file.to_path_buf(),
            parent,
            children: BTreeMap::new(),
            items: BTreeSet::new(),
            imported: BTreeMap::new(),
            globs: Vec::new(),
            paths: BTreeSet::new(),
        });
        for item in items {
            match item {
                Item::Mod(module) => self.read_module(module, file, folder, id),
                item => self.0[id].visit_item(item),
            }
        }
        id
    }

    fn read_module(&mut self, ItemMod { attrs, ident, content, .. }: &ItemMod, file: &Path, folder: &Path, id: usize) {
        if is_test(attrs) {
            return;
        }
        let name = ident.to_string();
        let below = folder.join(&name);
        let child = match content {
            Some((_, items)) => self.read_items(items, file, &below, Some(id)),
            None => {
                let candidates = [folder.join(format!("{name}.rs")), below.join("mod.rs")];
                let path = candidates.iter().find(|path| path.is_file());
                let path = path.unwrap_or_else(|| panic!("`{}` has no file for `mod {name}`", file.display()));
                self.read_file(path, &below, Some(id))
            }
        };
        self.0[id].children.insert(name, child);
    }

    fn imports(&self, root: &Path) -> Imports {
        let name = |module: &Module| module.file.strip_prefix(root).unwrap().display().to_string();
        let mut imports = Imports::new();
        for (id, module) in self.0.iter().enumerate() {
            let targets = module.all_paths().filter_map(|path| self.resolve(id, path, REEXPORTS));
            let targets = targets.filter(|&to| !self.is_below(to, id) && !self.is_below(id, to));
            let files = targets.map(|to| name(&self.0[to])).filter(|file| *file != name(module));
            imports.entry(name(module)).or_default().extend(files);
        }
        imports
    }

    fn is_below(&self, id: usize, above: usize) -> bool {
        id == above || self.0[id].parent.is_some_and(|parent| self.is_below(parent, above))
    }

    /// The module that defines what `path` names in the module `from`; `None` outside the crate.
    fn resolve(&self, from: usize, path: &[String], reexports: usize) -> Option<usize> {
        let (first, rest) = path.split_first()?;
        match &**first {
            "crate" => self.descend(0, rest, reexports),
            "self" => self.descend(from, rest, reexports),
            "super" => {
                let parent = self.0[from].parent?;
                match rest.first().map(String::as_str) {
                    Some("super") => self.resolve(parent, rest, reexports),
                    _ => self.descend(parent, rest, reexports),
                }
            }
            name if self.knows(from, name) => self.descend(from, path, reexports),
            _ => None,
        }
    }

    fn knows(&self, module: usize, name: &str) -> bool {
        let Module { children, imported, .. } = &self.0[module];
        children.contains_key(name) || imported.contains_key(name)
    }

    /// Like [`Self::resolve`], for a path that starts in `module`.
    fn descend(&self, module: usize, path: &[String], reexports: usize) -> Option<usize> {
        let Some((first, rest)) = path.split_first() else { return Some(module) };
        let Module { children, items, imported, globs, .. } = &self.0[module];
        if let Some(&child) = children.get(first) {
            return self.descend(child, rest, reexports);
        }
        let reexports = reexports.checked_sub(1)?;
        if let Some(target) = imported.get(first) {
            return self.resolve(module, &[target, rest].concat(), reexports);
        }
        if items.contains(first) {
            return Some(module);
        }
        let from_globs = globs.iter().filter_map(|glob| self.resolve(module, &[&**glob, path].concat(), reexports));
        from_globs.into_iter().next().or(Some(module))
    }
}

impl Module {
    fn all_paths(&self) -> impl Iterator<Item = &[String]> {
        self.paths.iter().chain(self.imported.values()).chain(&self.globs).map(Vec::as_slice)
    }

    fn read_use(&mut self, tree: &UseTree, before: &[String]) {
        let with = |name: String| [before, &[name]].concat();
        match tree {
            UseTree::Path(path) => self.read_use(&path.tree, &with(path.ident.to_string())),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.read_use(tree, before)),
            UseTree::Glob(_) => self.globs.push(before.to_vec()),
            UseTree::Name(name) if name.ident == "self" => {
                self.imported.extend(before.last().map(|last| (last.clone(), before.to_vec())));
            }
            UseTree::Name(name) => {
                let name = name.ident.to_string();
                self.imported.insert(name.clone(), with(name));
            }
            UseTree::Rename(rename) => {
                self.imported.insert(rename.rename.to_string(), with(rename.ident.to_string()));
            }
        }
    }
}

impl Visit<'_> for Module {
    fn visit_item(&mut self, item: &Item) {
        if !is_test(attributes(item)) {
            self.items.extend(item_name(item));
            visit::visit_item(self, item);
        }
    }

    fn visit_item_use(&mut self, ItemUse { tree, .. }: &ItemUse) {
        self.read_use(tree, &[]);
    }

    fn visit_path(&mut self, path: &syn::Path) {
        self.paths.insert(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &syn::Macro) {
        self.paths.extend(paths_in_text(&call.tokens.to_string()));
    }
}

/// The paths in the text of a macro call, strings and doc comments apart.
fn paths_in_text(text: &str) -> BTreeSet<Vec<String>> {
    let text = text.replace(" :: ", "::").replace("\\\"", "").replace("'\"'", "");
    let outside_strings = text.split('"').step_by(2);
    let words = outside_strings.flat_map(|part| part.split(|c: char| !c.is_alphanumeric() && !"_:".contains(c)));
    words.filter(|word| word.contains("::")).map(|path| path.split("::").map(str::to_owned).collect()).collect()
}

#[test]
fn macro_calls_are_read_as_text() {
    let path = |path: &str| path.split("::").map(str::to_owned).collect::<Vec<_>>();
    let text =
        r#"# [doc = " [`crate::a`] \" crate::b"] let x = crate :: c :: d ('"' , super :: e) ; < f :: G h = "i::j" />"#;
    assert_eq!(paths_in_text(text), BTreeSet::from(["crate::c::d", "super::e", "f::G"].map(path)));
}

/// Whether the item is compiled for tests only.
fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let condition = attribute.parse_args::<syn::Ident>();
        attribute.path().is_ident("test") || attribute.path().is_ident("cfg") && condition.is_ok_and(|c| c == "test")
    })
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Const(item) => &item.attrs,
        _ => &[],
    }
}

fn item_name(item: &Item) -> Option<String> {
    let name = match item {
        Item::Const(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Static(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::Type(item) => &item.ident,
        _ => return None,
    };
    Some(name.to_string())
}
