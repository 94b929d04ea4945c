//! Why a compiled rulebook cannot be used.

use crate::compiled::FORMAT;
use alloc::string::String;
use core::fmt;

/// Why a compiled rulebook was refused. The message is in Swedish: it is shown to users.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LoadError {
    /// Written in a format version that this crate does not read.
    Format {
        /// The version found.
        found: u32,
    },
    /// It has no edition.
    NoEdition,
    /// Two editions are in force on the same day.
    EditionsOverlap {
        /// Their names.
        editions: (String, String),
    },
    /// An identifier is used twice, or is empty.
    Identifier {
        /// The identifier.
        id: String,
        /// The list, or the item, that it is in.
        place: String,
    },
    /// A fact or decision has too few or too many choices or outcomes.
    Choices {
        /// The fact or decision.
        id: String,
        /// How many it has.
        count: usize,
    },
    /// An index that points at nothing.
    Dangling {
        /// The identifier of the item that holds it.
        place: String,
    },
    /// Some case is matched by no rule of the decision.
    Gap {
        /// The decision.
        decision: String,
    },
    /// Two rules of the decision match the same case.
    Overlap {
        /// The decision.
        decision: String,
        /// The rows of the two rules.
        rows: (String, String),
    },
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Format { found } => write!(
                f,
                "regelboken är skriven i formatversion {found}, men den här versionen av Kontaktkoll läser formatversion {FORMAT}"
            ),
            Self::NoEdition => write!(f, "regelboken har ingen utgåva"),
            Self::EditionsOverlap { editions: (a, b) } => {
                write!(f, "utgåvorna `{a}` och `{b}` gäller samma dagar")
            }
            Self::Identifier { id, place } => {
                write!(f, "`{id}` i {place} är tomt eller används två gånger")
            }
            Self::Choices { id, count } => write!(
                f,
                "`{id}` har {count} val, men ska ha minst 2 (utfall: minst 1) och högst {}",
                crate::MAX_CHOICES
            ),
            Self::Dangling { place } => write!(f, "`{place}` hänvisar till något som inte finns"),
            Self::Gap { decision } => write!(f, "beslutet `{decision}` saknar regel för något fall"),
            Self::Overlap { decision, rows: (a, b) } => {
                write!(f, "raderna `{a}` och `{b}` i beslutet `{decision}` gäller samma fall")
            }
        }
    }
}

impl core::error::Error for LoadError {}
