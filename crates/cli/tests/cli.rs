//! The program from outside. Its cases are data: see `tests/cases/`.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

mod run;
mod streams;

use run::{FILES, run, run_raw};
use serde::Deserialize;
use serde_json::Value;
use std::path::Path;

/// A file of cases. The header of `bad-input.toml` explains the keys.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Case {
    args: String,
    #[serde(default)]
    stdin: String,
    status: i32,
    stdout: Option<String>,
    #[serde(default)]
    stdout_has: Vec<String>,
    #[serde(default)]
    stdout_lacks: Vec<String>,
    #[serde(default)]
    stderr_has: Vec<String>,
    json: Option<String>,
    json_lines: Option<Vec<String>>,
}

fn check_all(file: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(file);
    let cases: Cases = toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    for case in cases.case {
        check(&case);
    }
}

fn check(case: &Case) {
    let args: Vec<&str> = case.args.split_whitespace().collect();
    let (status, stdout, stderr) = run(&args, &case.stdin);
    let shown = format!("kontaktkoll {}\n--- stdout\n{stdout}\n--- stderr\n{stderr}\n---", case.args);
    assert_eq!(status, case.status, "{shown}");
    assert_eq!(status == 2, !stderr.is_empty(), "a message exactly when the input is bad: {shown}");
    assert!(status != 2 || stdout.is_empty(), "nothing on standard output when the input is bad: {shown}");
    assert!(!stderr.contains("panicked"), "{shown}");
    if let Some(expected) = &case.stdout {
        assert_eq!(&stdout, expected, "{shown}");
    }
    for part in &case.stdout_has {
        assert!(stdout.contains(part), "`{part}` on stdout: {shown}");
    }
    for part in &case.stdout_lacks {
        assert!(!stdout.contains(part), "no `{part}` on stdout: {shown}");
    }
    for part in &case.stderr_has {
        assert!(stderr.contains(part), "`{part}` on stderr: {shown}");
    }
    if let Some(expected) = &case.json {
        assert_within(&parse(expected), &parse(&stdout), &shown);
    }
    if let Some(expected) = &case.json_lines {
        assert_eq!(stdout.lines().count(), expected.len(), "{shown}");
        for (expected, line) in expected.iter().zip(stdout.lines()) {
            assert_within(&parse(expected), &parse(line), &shown);
        }
    }
}

fn parse(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// Objects may have more keys than expected; everything else must be equal.
fn assert_within(expected: &Value, found: &Value, shown: &str) {
    match (expected, found) {
        (Value::Object(expected), Value::Object(found)) => {
            for (key, value) in expected {
                let found = found.get(key).unwrap_or_else(|| panic!("no `{key}`: {shown}"));
                assert_within(value, found, shown);
            }
        }
        _ => assert_eq!(expected, found, "{shown}"),
    }
}

#[test]
fn general() {
    check_all("general.toml");
}

#[test]
fn decide() {
    check_all("decide.toml");
}

#[test]
fn batch() {
    check_all("batch.toml");
}

#[test]
fn check_command() {
    check_all("check.toml");
}

#[test]
fn table() {
    check_all("table.toml");
}

#[test]
fn quota() {
    check_all("quota.toml");
}

#[test]
fn bad_input() {
    check_all("bad-input.toml");
}

/// Other programs read these keys: new ones may be added, none may change.
#[test]
fn the_keys_of_a_decision_result() {
    let contact =
        "kanal=telefon motpart=patient personal=legitimerad bedomning=ja initiativ=patient atgard=i-kontakten";
    let args = format!("decide vgr-rehab {contact} --on 2026-11-22 --json");
    let (_, stdout, _) = run(&args.split(' ').collect::<Vec<_>>(), "");
    let result = parse(&stdout);
    let keys = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(&result), ["rulebook", "edition", "date", "decisions", "missing"]);
    assert_eq!(keys(&result["decisions"]), ["kontakttyp", "avgift", "poang"]);
    let rest = ["possible", "rule", "because", "citations", "interpretations"];
    assert_eq!(keys(&result["decisions"]["kontakttyp"]), [&["outcome", "value"], &rest[..]].concat());
    assert_eq!(keys(&result["decisions"]["avgift"]), [&["outcome", "value", "unit"], &rest[..]].concat());
    assert_eq!(keys(&result["decisions"]["kontakttyp"]["because"][0]), ["fact", "choice"]);
}

/// A batch gives the same answers as `decide --json`.
#[test]
fn a_batch_line_is_the_same_result() {
    let args = ["decide", "bokning.toml", "kanal=telefon", "alder=40", "--on", "2026-01-01", "--json"];
    let (_, one, _) = run(&args, "");
    let line = "{\"kanal\": \"telefon\", \"alder\": 40}\n";
    let (_, many, _) = run(&["decide", "bokning.toml", "--batch", "-", "--on", "2026-01-01"], &line.repeat(3));
    assert_eq!(many.lines().map(parse).collect::<Vec<_>>(), [parse(&one), parse(&one), parse(&one)]);
}

/// `kontaktkoll … | head` ends without a message.
#[test]
fn a_reader_that_leaves() {
    let line = "{\"kanal\": \"telefon\"}\n".repeat(20_000);
    for args in [&["decide", "bokning.toml", "--batch", "-"][..], &["schema"]] {
        let (status, stderr) = streams::reader_leaves(args, &line);
        assert_eq!((status, stderr.as_str()), (Some(0), ""), "{args:?}");
    }
}

/// A caller that writes a line and waits gets its answer at once.
#[test]
fn an_answer_comes_before_the_next_line() {
    let answers =
        streams::in_turns(&["decide", "bokning.toml", "--batch", "-"], &["{\"kanal\":\"brev\"}\n", "{}\n", "7\n"]);
    let outcomes: Vec<Value> =
        answers.iter().map(|answer| parse(answer)["decisions"]["typ"]["outcome"].clone()).collect();
    assert_eq!(outcomes, [Value::from("B"), Value::Null, Value::Null]);
    assert_eq!(parse(&answers[2])["error"]["line"], 3);
}

#[cfg(unix)]
#[test]
fn arguments_that_are_no_text() {
    use std::os::unix::ffi::OsStrExt as _;
    let broken = std::ffi::OsStr::from_bytes(b"kan\xffal");
    for args in [&["decide".as_ref(), broken][..], &["decide".as_ref(), "bokning.toml".as_ref(), broken], &[broken]] {
        let (status, stdout, stderr) = run_raw(args, b"");
        assert_eq!((status, stdout.len()), (2, 0), "{stderr}");
        assert!(stderr.starts_with("fel: ") && stderr.contains("kan\u{fffd}al"), "{stderr}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk() {
    let (status, stderr) = streams::to_file(&["schema"], "/dev/full");
    assert_eq!((status, stderr.as_str()), (Some(2), "fel: svaret går inte att skriva: disken är full\n"));
}

/// Lines that are not UTF-8, and very long lines, are answered like other broken lines.
#[test]
fn lines_that_are_no_text() {
    let long = vec![b'x'; 3 << 20];
    let input = [b"{\"kanal\": \"\xff\"}\n", long.as_slice(), b"\n{\"kanal\": \"brev\"}\n"].concat();
    let args = ["decide", "bokning.toml", "--batch", "-"].map(std::ffi::OsStr::new);
    let (status, stdout, stderr) = run_raw(&args, &input);
    let stdout = String::from_utf8(stdout).unwrap();
    let answers: Vec<Value> = stdout.lines().map(parse).collect();
    assert_eq!((status, stderr.as_str(), answers.len()), (1, "", 3), "{FILES}");
    assert_eq!((&answers[0]["error"]["line"], &answers[1]["error"]["line"]), (&1.into(), &2.into()));
    assert_eq!(answers[2]["decisions"]["typ"]["outcome"], "B");
}

#[test]
fn a_batch_in_utf16() {
    let text = "{\"kanal\": \"brev\"}\n".encode_utf16();
    let input: Vec<u8> = std::iter::once(0xfeff).chain(text).flat_map(u16::to_le_bytes).collect();
    let args = ["decide", "bokning.toml", "--batch", "-"].map(std::ffi::OsStr::new);
    let (status, stdout, stderr) = run_raw(&args, &input);
    assert_eq!((status, stdout.len(), stderr.as_str()), (2, 0, "fel: `-` är text i UTF-16: spara som UTF-8\n"));
}
