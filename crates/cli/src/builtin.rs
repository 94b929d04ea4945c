//! The rulebooks embedded in the program.

use kontaktkoll_rulebook::SourceFile;

/// `FILES`, written by `build.rs`: the name and the text of each file.
mod embedded {
    include!(concat!(env!("OUT_DIR"), "/rulebooks.rs"));
}

/// All files.
pub(crate) fn files() -> Vec<SourceFile> {
    embedded::FILES.iter().map(source).collect()
}

/// The files of the rulebook with this identifier, one for each edition; empty if the identifier is unknown.
pub(crate) fn files_of(id: &str) -> Vec<SourceFile> {
    embedded::FILES.iter().filter(|(_, text)| id_of(text) == Some(id)).map(source).collect()
}

/// The identifiers of the rulebooks, sorted.
pub(crate) fn ids() -> Vec<&'static str> {
    let mut ids: Vec<&str> = embedded::FILES.iter().filter_map(|(_, text)| id_of(text)).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

fn source((name, text): &(&str, &str)) -> SourceFile {
    SourceFile { name: (*name).to_owned(), text: (*text).to_owned() }
}

/// The top-level `id`, found without parsing the file.
fn id_of(text: &str) -> Option<&str> {
    let above = text.lines().map(str::trim).take_while(|line| !line.starts_with('['));
    let mut values = above.filter_map(|line| line.strip_prefix("id")?.trim_start().strip_prefix('='));
    let value = values.next()?.trim();
    let quote = value.chars().next().filter(|first| matches!(first, '"' | '\''))?;
    value.split(quote).nth(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_found() {
        let check = |text, expected| assert_eq!(id_of(text), expected, "{text}");
        check("format = 1\nid = \"a-b\" # x\n[edition]\nname = \"1\"", Some("a-b"));
        check("id='c'", Some("c"));
        check("# id = \"no\"\nidx = \"no\"\n[[fact]]\nid = \"no\"", None);
        check("", None);
    }

    #[test]
    fn files_are_found_by_identifier() {
        assert!(ids().contains(&"vgr-rehab"));
        assert_eq!(files_of("vgr-rehab").first().map(|file| file.name.as_str()), Some("rulebooks/vgr-rehab.toml"));
        assert!(files_of("nope").is_empty());
    }
}
