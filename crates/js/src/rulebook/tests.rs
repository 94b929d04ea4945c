use super::*;
use crate::failure::Failure;
use kontaktkoll_answer::sample;
use serde_json::Value;

impl Node for Value {
    fn get(&self, key: &str) -> Self {
        Value::get(self, key).cloned().unwrap_or_default()
    }

    fn absent(&self) -> bool {
        self.is_null()
    }

    fn text(&self) -> Option<String> {
        self.as_str().map(String::from)
    }

    fn number(&self) -> Option<f64> {
        self.as_f64()
    }

    fn items(&self) -> Option<Vec<Self>> {
        self.as_array().cloned()
    }
}

fn read(value: &Value) -> Result<Rulebook, Failure> {
    let reader = Reader::default();
    let rulebook = rulebook(&reader, value);
    reader.finish(rulebook)
}

/// All the rulebooks of the repository, as the compiler writes them.
fn compiled() -> Vec<Rulebook> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../rulebooks");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = files.filter(|path| path.extension().is_some_and(|extension| extension == "toml"));
    let files: Vec<_> = files
        .map(|path| kontaktkoll_rulebook::SourceFile {
            text: std::fs::read_to_string(&path).unwrap(),
            name: path.display().to_string(),
        })
        .collect();
    kontaktkoll_rulebook::check(&files).rulebooks.iter().map(|checked| checked.compiled().clone()).collect()
}

#[test]
fn what_the_compiler_writes_is_read_back_the_same() {
    let mut rulebooks = compiled();
    assert!(!rulebooks.is_empty());
    rulebooks.push(serde_json::from_value(sample::json()).unwrap());
    for written in rulebooks {
        let value = serde_json::to_value(&written).unwrap();
        assert_eq!(read(&value).unwrap(), written);
    }
}

#[test]
fn what_is_missing_or_wrong_is_named() {
    let check = |pointer: &str, replacement: Value, named: &str| {
        let mut value = sample::json();
        *value.pointer_mut(pointer).unwrap() = replacement;
        let failure = read(&value).unwrap_err();
        assert_eq!(failure.code, "rulebook");
        let message = ["regelboken går inte att läsa: fältet `", named, "` saknas eller är fel"].concat();
        assert_eq!(failure.message, message, "{pointer}");
    };
    check("/title", Value::Null, "title");
    check("/title", 7.into(), "title");
    check("/editions", "".into(), "editions");
    check("/editions/0/from", "2026-02-30".into(), "from");
    check("/editions/0/facts/0/question", Value::Null, "question");
    check("/editions/0/facts/3/choices/0/band", 7.into(), "band");
    check("/editions/0/facts/3/choices/0/band/0", "0".into(), "band");
    check("/editions/0/citations/0/document", (-1).into(), "document");
    check("/editions/0/decisions/0/rules/0", 7.into(), "rules");
    check("/editions/0/decisions/0/rules/0/1", 1.5.into(), "rules");
    check("/editions/0/decisions/0/rules/0/2/0", 7.into(), "rules");
    check("/editions/0/decisions/1/outcomes/0/value", 0.0001.into(), "value");
    assert!(read(&Value::Null).is_err());
}
