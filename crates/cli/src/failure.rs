//! Why a command could not be carried out.

use kontaktkoll_rulebook::closest_first;
use std::io;

/// The longest input that a message repeats, in characters.
const LONGEST_QUOTE: usize = 60;

/// Why a command could not be carried out.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Unusable input, status 2. The message names the input and says what was expected.
    Input(String),
    /// The reader of standard output closed it, as `head` does. This is no error.
    ReaderGone,
}

impl Failure {
    /// The failure to write the answer.
    pub(crate) fn writing(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::ReaderGone,
            io::ErrorKind::StorageFull => Self::Input("svaret går inte att skriva: disken är full".to_owned()),
            _ => Self::Input(format!("svaret går inte att skriva: {error}")),
        }
    }

    /// The failure to read the file called `name`.
    pub(crate) fn reading(name: &str, error: &io::Error) -> Self {
        let name = printable(name);
        Self::Input(match error.kind() {
            io::ErrorKind::NotFound if name.ends_with(".toml") => format!("filen `{name}` finns inte"),
            io::ErrorKind::NotFound => format!("filen `{name}` finns inte: väntade sökvägen till en fil"),
            io::ErrorKind::PermissionDenied => format!("filen `{name}` får inte läsas av dig"),
            io::ErrorKind::IsADirectory => format!("`{name}` är en mapp: väntade en fil"),
            io::ErrorKind::InvalidData => format!("filen `{name}` är ingen text i UTF-8"),
            _ => format!("filen `{name}` går inte att läsa: {error}"),
        })
    }
}

/// "väntade något av `b`, `a`": the known identifiers, the most similar to `wrong` first.
pub(crate) fn expected<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    one_of(&closest_first(wrong, known))
}

/// "väntade något av `a`, `b`".
pub(crate) fn one_of(known: &[&str]) -> String {
    if known.is_empty() {
        "det finns inget att välja bland".to_owned()
    } else {
        format!("väntade något av {}", quoted(known))
    }
}

/// User input as a message repeats it: printable, and cut off where it is long.
pub(crate) fn clipped(text: &str) -> String {
    let text = printable(text);
    match text.char_indices().nth(LONGEST_QUOTE) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}

/// The text without control characters, which could move the cursor or fake another message.
pub(crate) fn printable(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { '\u{fffd}' } else { letter }).collect()
}

/// "`a`, `b`".
pub(crate) fn quoted(ids: &[&str]) -> String {
    ids.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ")
}
