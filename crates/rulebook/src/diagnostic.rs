//! Diagnostics: problems in rulebooks.

use std::fmt;
use std::ops::Range;

/// The severity of a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The rulebook cannot be used.
    Error,
    /// The rulebook can be used.
    Warning,
}

/// A problem in a rulebook, in the rule owner's language.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Diagnostic {
    /// The kind of problem.
    pub code: Code,
    /// What is wrong: lowercase, input in backticks.
    pub message: String,
    /// The name of the file.
    pub file: String,
    /// The place in the file, in bytes; empty when the whole file is meant.
    pub span: Range<usize>,
    /// How to fix it.
    pub help: String,
}

impl Diagnostic {
    /// The severity, which the code decides.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

macro_rules! codes {
    ($($name:ident = $code:literal $severity:ident $doc:literal,)*) => {
        /// The kinds of problems. A code never changes its meaning.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $doc] $name,)*
        }

        impl Code {
            /// Every code, in order.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The severity of a problem of this kind.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self {
                    $(Self::$name => Severity::$severity,)*
                }
            }

            /// What the code means, in English, for documentation.
            #[must_use]
            pub fn meaning(self) -> &'static str {
                match self {
                    $(Self::$name => $doc,)*
                }
            }
        }

        /// The stable code: `K007`.
        impl fmt::Display for Code {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(match self {
                    $(Self::$name => $code,)*
                })
            }
        }
    };
}

codes! {
    Unreadable = "K001" Error "The file is not valid TOML.",
    Shape = "K002" Error "A key is missing, unknown or of the wrong kind.",
    Format = "K003" Error "The file is written in a format version that this program does not read.",
    BadId = "K004" Error "An identifier is empty or has other characters than ASCII letters, digits and hyphens.",
    DuplicateId = "K005" Error "An identifier is used twice.",
    UnknownId = "K006" Error "An identifier that nothing has.",
    Gap = "K007" Error "Some case is matched by no row.",
    Overlap = "K008" Error "Two rows match the same case.",
    DeadRow = "K009" Error "A row that can never match.",
    DeadOutcome = "K010" Error "An outcome that no row leads to.",
    RowUncited = "K011" Error "A row without citation or interpretation.",
    AmountUncited = "K012" Error "An amount that no citation stands behind.",
    WrongExample = "K013" Error "An example whose answer is not what the rules give.",
    UnusedFact = "K014" Error "A fact that nothing uses.",
    ValidityReversed = "K015" Error "A validity that ends before it begins.",
    EditionsOverlap = "K016" Error "Two editions that are in force on the same day.",
    LongPhrase = "K017" Error "A locating phrase of more than six words, or of none.",
    Bands = "K018" Error "The bands of a number leave out a number or share one.",
    AfterCycle = "K019" Error "Groups that each go before the other.",
    ChoiceCount = "K020" Error "Too few or too many choices or outcomes.",
    Unused = "K021" Warning "A citation, interpretation, condition, code or line that nothing uses.",
    Link = "K022" Error "A link that is not http or https.",
    EmptyText = "K023" Error "A text that is empty.",
    Checklist = "K024" Error "A checklist whose facts are not consecutive yes/no questions.",
    NoExample = "K025" Warning "An outcome of the first decision that no example exemplifies.",
    Premise = "K026" Error "A premise that names no choice, all choices, or a fact that may not stand there.",
    TooLarge = "K027" Error "So many rules that the check gave up.",
    Quota = "K028" Error "A quota without limits, or a limit that cannot be counted.",
    DeadInterpretation = "K029" Error "A reading of some answers, or of two groups that meet, that no case depends on.",
    UnaskedCondition = "K030" Error "A card line with a condition on a question that is not asked where the card is shown.",
    Contradiction = "K031" Error "Two lines or outcomes that exclude each other in the answer to one case.",
}
