//! One word for each thing: the words that `docs/regler/termer.md` says to avoid stand nowhere.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, missing_docs, reason = "tests")]

use std::fs;
use std::path::{Path, PathBuf};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// Keys of a rulebook whose texts are shown; the others hold identifiers, codes and phrases of the documents.
const SHOWN: [&str; 14] = [
    "audience",
    "badge",
    "contacts",
    "help",
    "label",
    "name",
    "question",
    "reason",
    "statement",
    "story",
    "summary",
    "text",
    "title",
    "visits",
];

/// What people who register contacts read. The rest is for those who own rules or embed the widget.
const FOR_STAFF: [&str; 8] = [
    "rulebooks/",
    "index.html",
    "crates/answer/src/",
    "crates/explore/src/views/",
    "crates/widget/src/components/",
    "web/src/answer/",
    "web/src/app/",
    "web/src/pwa/page/",
];

struct Term {
    avoid: String,
    prefer: String,
    only_for_staff: bool,
}

/// The last table of the list of terms.
fn terms(list: &str) -> Vec<Term> {
    let rows = list.lines().skip_while(|line| *line != "| Undvik | Skriv | Var |").skip(2);
    let rows = rows.take_while(|line| line.starts_with('|'));
    let term = |row: &str| {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        assert!(cells.len() == 3 && ["överallt", "vårdpersonal"].contains(&cells[2]), "{row}");
        Term { avoid: cells[0].into(), prefer: cells[1].into(), only_for_staff: cells[2] == "vårdpersonal" }
    };
    rows.map(term).collect()
}

/// Whether `words` stand in `text` as whole words, in this case.
fn has_words(text: &str, words: &str) -> bool {
    let apart = |next: Option<char>| !next.is_some_and(char::is_alphanumeric);
    text.match_indices(words)
        .any(|(at, _)| apart(text[..at].chars().next_back()) && apart(text[at + words.len()..].chars().next()))
}

/// The lines of `text` with one of the words to avoid.
fn found(file: &str, text: &str, terms: &[Term]) -> Vec<String> {
    let staff = FOR_STAFF.iter().any(|place| file.starts_with(place));
    let terms: Vec<&Term> = terms.iter().filter(|term| staff || !term.only_for_staff).collect();
    let line = |(number, line): (usize, &str)| {
        let term = terms.iter().find(|term| has_words(line, &term.avoid))?;
        Some(format!("{file}:{}: ”{}”: skriv ”{}”", number + 1, term.avoid, term.prefer))
    };
    text.lines().enumerate().filter_map(line).collect()
}

/// The shown texts of a rulebook, a line each.
fn shown(value: &toml::Value, key: &str, into: &mut String) {
    match value {
        toml::Value::String(text) if SHOWN.contains(&key) => *into += &format!("{text}\n"),
        toml::Value::Array(items) => items.iter().for_each(|item| shown(item, key, into)),
        toml::Value::Table(table) => table.iter().for_each(|(key, value)| shown(value, key, into)),
        _ => {}
    }
}

/// A source file without comments and unit tests, which nobody is shown.
fn strings_of(text: &str) -> String {
    let product = text.split("\n#[cfg(test)]").next().unwrap_or_default();
    let comment = |line: &str| ["//", "/*", "*"].iter().any(|start| line.trim_start().starts_with(start));
    product.lines().map(|line| if comment(line) { "\n".into() } else { format!("{line}\n") }).collect()
}

fn files(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if !path.is_dir() {
            into.push(path);
        } else if !["tests", "node_modules", "target"].iter().any(|name| path.ends_with(name)) {
            files(&path, into);
        }
    }
}

fn list() -> Vec<Term> {
    terms(&fs::read_to_string(format!("{ROOT}/docs/regler/termer.md")).unwrap())
}

#[test]
fn rulebooks_and_screens_use_the_terms() {
    let terms = list();
    let mut paths = vec![PathBuf::from(format!("{ROOT}/index.html"))];
    for folder in ["rulebooks", "crates", "web/src", "web/static"] {
        files(&Path::new(ROOT).join(folder), &mut paths);
    }
    let (mut texts, mut wrong) = (0, Vec::new());
    for path in paths {
        let file = path.strip_prefix(ROOT).unwrap().to_str().unwrap().to_owned();
        let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        if !["toml", "rs", "ts", "html"].contains(&extension)
            || file.ends_with("tests.rs")
            || file.ends_with("sample.rs")
        {
            continue;
        }
        let mut text = fs::read_to_string(&path).unwrap();
        if file.starts_with("rulebooks/") {
            let mut of_rulebook = String::new();
            shown(&toml::Value::Table(text.parse().unwrap()), "", &mut of_rulebook);
            text = of_rulebook;
        } else if extension != "html" {
            text = strings_of(&text);
        }
        wrong.extend(found(&file, &text, &terms));
        texts += 1;
    }
    assert!(texts > 200, "only {texts} files were read");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_list_is_read_and_finds_what_it_forbids() {
    let terms = list();
    assert!(terms.len() > 10);
    let check = |file: &str, text: &str, expected: &[&str]| {
        assert_eq!(found(file, text, &terms), expected, "{file}: {text}");
    };
    check("rulebooks/a.toml", "Läkaren har ett\nvideomöte.", &["rulebooks/a.toml:2: ”videomöte”: skriv ”videosamtal”"]);
    check("rulebooks/a.toml", "Journalföring", &[]);
    check("crates/answer/src/note.rs", "Regelbok: ", &["crates/answer/src/note.rs:1: ”Regelbok”: skriv ”Regelverk”"]);
    check("web/static/badda-in.html", "Regelbok", &[]);
    assert_eq!(strings_of("a\n// b\n\n#[cfg(test)]\nmod tests;"), "a\n\n");
}
