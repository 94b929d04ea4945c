//! Runs the program with unusual streams.

use crate::run::command;
use std::io::{BufRead, BufReader, Read, Write};
use std::process::Stdio;
use std::thread;

/// Status and standard error when standard output is closed after the first byte.
pub(crate) fn reader_leaves(args: &[&str], stdin: &str) -> (Option<i32>, String) {
    let mut child = command(args).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut output = child.stdout.take().unwrap();
    thread::scope(|scope| {
        scope.spawn(move || drop(input.write_all(stdin.as_bytes())));
        output.read_exact(&mut [0]).unwrap();
        drop(output);
        let output = child.wait_with_output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    })
}

/// Writes one line, waits for an answer, and so on.
pub(crate) fn in_turns(args: &[&str], lines: &[&str]) -> Vec<String> {
    let mut child = command(args).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    let mut answers = Vec::new();
    for line in lines {
        input.write_all(line.as_bytes()).unwrap();
        let mut answer = String::new();
        output.read_line(&mut answer).unwrap();
        answers.push(answer);
    }
    drop(input);
    child.wait().unwrap();
    answers
}

/// Status and standard error when the answer goes to `path`.
#[cfg(target_os = "linux")]
pub(crate) fn to_file(args: &[&str], path: &str) -> (Option<i32>, String) {
    let file = std::fs::File::options().write(true).open(path).unwrap();
    let output = command(args).stdin(Stdio::null()).stdout(file).output().unwrap();
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}
