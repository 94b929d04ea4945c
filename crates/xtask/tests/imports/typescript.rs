//! The imports of TypeScript files.
//!
//! Reads what stands in quotes after `from`, `import` and `import(`, line by line. Types count like values: a reader has
//! to follow both. Overlooked: addresses that are computed, and imports in comments count too.

use crate::Imports;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Reads every `.ts` file in the folder and below.
pub(crate) fn imports(root: &Path, folder: &Path) -> Imports {
    let mut imports = Imports::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for path in folder.read_dir().unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "ts") {
                let text = fs::read_to_string(&path).unwrap();
                let imported = specifiers(&text).into_iter().filter_map(|specifier| resolve(root, &path, specifier));
                imports.insert(in_repository(root, &path), imported.collect());
            }
        }
    }
    imports
}

/// What the text imports, as written.
fn specifiers(text: &str) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
    for line in text.lines() {
        for keyword in ["from \"", "import \"", "import(\""] {
            let after = line.split(keyword).skip(1);
            found.extend(after.filter_map(|rest| rest.split_once('"')).map(|(specifier, _)| specifier));
        }
    }
    found
}

/// The file that a relative specifier means; `None` for other specifiers.
fn resolve(root: &Path, from: &Path, specifier: &str) -> Option<String> {
    if !specifier.starts_with('.') {
        return None;
    }
    let path = from.parent().unwrap().join(specifier).with_extension("ts");
    let path =
        path.canonicalize().unwrap_or_else(|_| panic!("`{}` imports `{specifier}`: no such file", from.display()));
    Some(in_repository(root, &path))
}

fn in_repository(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap().display().to_string()
}

#[test]
fn every_form_of_import_is_read() {
    let text = "import { a } from \"./a.js\";\nimport type {\n  B,\n} from \"./b.js\";\nexport * from \"./c.js\";\n\
                import \"./d.js\";\nconst e = await import(\"./e.js\");\nconst importance = \"./f.js\";";
    let expected: BTreeSet<&str> = ["./a.js", "./b.js", "./c.js", "./d.js", "./e.js"].into();
    assert_eq!(specifiers(text), expected);
}
