//! `--batch`: one contact a line, answered line by line.
//!
//! Memory does not grow with the file: one line is held at a time, and the ready verdicts that a
//! [`Desk`] keeps are thrown away when they have become many.

mod desk;
mod line;
mod lines;
mod mix;
mod plain;

use super::Scope;
use crate::exit::Exit;
use crate::failure::Failure;
use desk::Desk;
use lines::{Lines, Next};
use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, BufWriter, Read, Write};

/// The bytes gathered before they are written.
const OUTPUT: usize = 1 << 16;

/// Answers every line of the file called `name`; `-` is standard input.
///
/// # Errors
/// The file cannot be read, or the answers not written.
pub(super) fn run(scope: Scope<'_>, name: &OsStr) -> Result<Exit, Failure> {
    let shown = name.to_string_lossy();
    let input: Box<dyn Read> = match &*shown {
        "-" => Box::new(io::stdin().lock()),
        path => Box::new(open(name).map_err(|error| Failure::reading(path, &error))?),
    };
    let mut lines = Lines::new(input);
    let mut out = BufWriter::with_capacity(OUTPUT, io::stdout().lock());
    let mut desk = Desk::new(scope).map_err(Failure::Input)?;
    let mut exit = Exit::Fine;
    loop {
        if lines.would_wait() {
            out.flush().map_err(|error| Failure::writing(&error))?;
        }
        let next = lines.next().map_err(|error| Failure::reading(&shown, &error))?;
        let answered = match next {
            Next::End => break,
            Next::Line(line) => desk.answer(line),
            Next::Blank => Err("raden är tom: väntade ett JSON-objekt".to_owned()),
            Next::TooLong => Err(format!("raden är längre än {} tecken", lines::LONGEST)),
        };
        let written = match answered {
            Ok(answer) => out.write_all(answer),
            Err(message) => {
                exit = Exit::Faults;
                let error = serde_json::json!({ "error": { "line": lines.number(), "message": message } });
                writeln!(out, "{error}")
            }
        };
        written.map_err(|error| Failure::writing(&error))?;
    }
    out.flush().map_err(|error| Failure::writing(&error))?;
    Ok(exit)
}

/// Opens a file; a folder, which opens as well, is refused.
fn open(path: &OsStr) -> io::Result<File> {
    let file = File::open(path)?;
    if file.metadata()?.is_dir() { Err(io::ErrorKind::IsADirectory.into()) } else { Ok(file) }
}
