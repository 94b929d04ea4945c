//! `--batch`: one contact a line, answered line by line.
//!
//! Memory does not grow with the file: only the current line is held.

mod line;
mod lines;

use super::Scope;
use crate::exit::Exit;
use crate::failure::{Failure, printable};
use kontaktkoll_rules::Report;
use lines::{Lines, Next};
use serde_json::json;
use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, BufWriter, Read, Write};

/// The size of the output buffer, in bytes.
const OUTPUT: usize = 1 << 16;

/// Answers every line of the file called `name`; `-` is standard input.
///
/// # Errors
/// The file cannot be read, or the answers cannot be written.
pub(super) fn run(scope: Scope<'_>, name: &OsStr) -> Result<Exit, Failure> {
    let Scope { rulebook, edition, day } = scope;
    let shown = name.to_string_lossy();
    let input: Box<dyn Read> = match &*shown {
        "-" => Box::new(io::stdin().lock()),
        path => Box::new(open(name).map_err(|error| Failure::reading(path, &error))?),
    };
    let mut lines = Lines::new(input);
    if lines.is_utf16().map_err(|error| Failure::reading(&shown, &error))? {
        return Err(Failure::Input(format!("`{}` är text i UTF-16: spara som UTF-8", printable(&shown))));
    }
    let mut out = BufWriter::with_capacity(OUTPUT, io::stdout().lock());
    let mut exit = Exit::Fine;
    loop {
        // Whoever writes a line and waits for its answer gets it at once.
        if lines.would_wait() {
            out.flush().map_err(|error| Failure::writing(&error))?;
        }
        let next = lines.next().map_err(|error| Failure::reading(&shown, &error))?;
        let case = match next {
            Next::End => break,
            Next::Line(line) => line::read(edition, line),
            Next::Blank => Err("raden är tom: väntade ett JSON-objekt".to_owned()),
            Next::TooLong => Err(format!("raden är längre än {} tecken", lines::LONGEST)),
        };
        let written = match case {
            Ok(case) => serde_json::to_writer(&mut out, &Report::new(rulebook, edition, day, &edition.decide(&case))),
            Err(message) => {
                exit = Exit::Faults;
                let error = json!({ "error": { "line": lines.number(), "message": message } });
                serde_json::to_writer(&mut out, &error)
            }
        };
        let ended = written.map_err(io::Error::from).and_then(|()| out.write_all(b"\n"));
        ended.map_err(|error| Failure::writing(&error))?;
    }
    out.flush().map_err(|error| Failure::writing(&error))?;
    Ok(exit)
}

/// Opens a file. A folder can be opened too, but not read, so it is refused.
fn open(path: &OsStr) -> io::Result<File> {
    let file = File::open(path)?;
    if file.metadata()?.is_dir() { Err(io::ErrorKind::IsADirectory.into()) } else { Ok(file) }
}
