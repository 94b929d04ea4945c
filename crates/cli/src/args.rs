//! The arguments of the command line.

use crate::clock;
use crate::failure::{Failure, expected};
use kontaktkoll_rules::compiled::Day;
use std::ffi::OsString;

/// The arguments that have not been read yet.
pub(crate) struct Args(lexopt::Parser);

impl Args {
    /// The arguments of this process.
    pub(crate) fn from_env() -> Self {
        Self(lexopt::Parser::from_env())
    }

    /// The next argument.
    ///
    /// # Errors
    /// The option before it was given a value but takes none.
    pub(crate) fn next(&mut self) -> Result<Option<lexopt::Arg<'_>>, Failure> {
        self.0.next().map_err(|error| refused(&error))
    }

    /// The value of the option just read. `what` describes the value in messages.
    ///
    /// # Errors
    /// The option has no value.
    pub(crate) fn value(&mut self, what: &str) -> Result<OsString, Failure> {
        self.0.value().map_err(|error| match error {
            lexopt::Error::MissingValue { option: Some(option) } => {
                Failure::Input(format!("`{option}` saknar värde: väntade {what}"))
            }
            other => refused(&other),
        })
    }

    /// The day that is the value of the option just read.
    ///
    /// # Errors
    /// The option has no value, or its value is no day.
    pub(crate) fn day(&mut self) -> Result<Day, Failure> {
        clock::parse(&text(self.value(clock::WRITTEN)?)?)
    }
}

fn refused(error: &lexopt::Error) -> Failure {
    Failure::Input(match error {
        lexopt::Error::UnexpectedValue { option, value } => {
            format!("`{option}` tar inget värde, men fick `{}`", value.to_string_lossy())
        }
        other => format!("kommandoraden går inte att läsa: {other}"),
    })
}

/// An argument as text.
///
/// # Errors
/// It is not Unicode.
pub(crate) fn text(argument: OsString) -> Result<String, Failure> {
    argument.into_string().map_err(|raw| Failure::Input(format!("`{}` är ingen text i UTF-8", raw.to_string_lossy())))
}

/// Sets an option that may be given once.
///
/// # Errors
/// The option called `name` has been given before.
pub(crate) fn once<T>(slot: &mut Option<T>, value: T, name: &str) -> Result<(), Failure> {
    match slot.replace(value) {
        None => Ok(()),
        Some(_) => Err(Failure::Input(format!("`{name}` står två gånger: ange den en gång"))),
    }
}

/// The failure for an argument that the command does not know.
pub(crate) fn unknown(argument: &lexopt::Arg<'_>, options: &[&str]) -> Failure {
    let (given, what) = match argument {
        lexopt::Arg::Long(name) => (format!("--{name}"), "ingen känd flagga"),
        lexopt::Arg::Short(name) => (format!("-{name}"), "ingen känd flagga"),
        lexopt::Arg::Value(value) => (value.to_string_lossy().into_owned(), "ett argument för mycket"),
    };
    Failure::Input(format!("`{given}` är {what}: {}", expected(&given, options.iter().copied())))
}
