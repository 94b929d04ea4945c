//! Finds a rulebook by its name, and its edition by day.

use crate::builtin;
use crate::failure::{Failure, expected, one_of, printable};
use kontaktkoll_answer::text;
use kontaktkoll_rulebook::{CheckedRulebook, SourceFile, check, render};
use kontaktkoll_rules::compiled::Day;
use kontaktkoll_rules::{Edition, Rulebook};
use std::ffi::{OsStr, OsString};
use std::io::{self, IsTerminal};
use std::path::Path;

/// The rulebook called `name`: the identifier of a built-in rulebook, or a path.
///
/// # Errors
/// The rulebook does not exist, or has errors; the message shows all of them.
pub(crate) fn open(name: Option<OsString>) -> Result<CheckedRulebook, Failure> {
    let Some(name) = name else {
        let known = one_of(&builtin::ids());
        return Err(Failure::Input(format!("ange en regelbok: {known}, eller sökvägen till en TOML-fil")));
    };
    let shown = name.to_string_lossy();
    let quote = printable(&shown);
    let mut files = builtin::files_of(&shown);
    if files.is_empty() {
        if !Path::new(&name).exists() {
            let what = if is_path(&shown) { "filen" } else { "regelboken" };
            let known = expected(&shown, builtin::ids());
            let message = format!("{what} `{quote}` finns inte: {known}, eller sökvägen till en TOML-fil");
            return Err(Failure::Input(message));
        }
        files.push(read(&name)?);
    }
    let report = check(&files);
    if report.has_errors() {
        let found = render(&report.diagnostics, &files, colour(&io::stderr()));
        return Err(Failure::Input(format!("regelboken `{quote}` har fel och går inte att använda\n\n{found}")));
    }
    let usable = report.rulebooks.into_iter().next();
    usable.ok_or_else(|| Failure::Input(format!("regelboken `{quote}` är tom")))
}

fn is_path(name: &str) -> bool {
    name.ends_with(".toml") || name.contains(['/', '\\'])
}

/// The file at `path`. The path becomes its name.
///
/// # Errors
/// The file does not exist, is a folder or is not UTF-8.
pub(crate) fn read(path: &OsStr) -> Result<SourceFile, Failure> {
    let name = path.to_string_lossy().into_owned();
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(SourceFile { name, text }),
        Err(error) => Err(Failure::reading(&name, &error)),
    }
}

/// The edition in force on `day`.
///
/// # Errors
/// No edition is in force on that day; the message lists all editions.
pub(crate) fn edition_on(rulebook: &Rulebook, day: Day) -> Result<&Edition, Failure> {
    rulebook.edition_on(day).ok_or_else(|| {
        let editions: Vec<String> = rulebook.editions().iter().map(edition_and_validity).collect();
        let editions = editions.join("; ");
        Failure::Input(format!("ingen utgåva av `{}` gäller {day}: det finns {editions}", rulebook.id()))
    })
}

/// Whether to write colours to a stream.
pub(crate) fn colour(stream: &impl IsTerminal) -> bool {
    stream.is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// "utgåva 6.0 (gäller 2025-11-27 till 2027-11-27)".
pub(crate) fn edition_and_validity(edition: &Edition) -> String {
    format!("utgåva {} ({})", edition.name(), text::validity(edition.validity()))
}
