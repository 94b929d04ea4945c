//! Which rules an answer is by, and when they are in force.

use crate::text;
use alloc::string::String;
use kontaktkoll_rules::compiled::Day;
use kontaktkoll_rules::{Edition, Rulebook};

/// The rulebook and the edition that answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The title of the rulebook.
    pub title: String,
    /// The region that it is for.
    pub region: String,
    /// "Utgåva 6.0, gäller 2025-11-27 till 2027-11-27".
    pub edition: String,
    /// Which day's contact the answer is for, where that is not today.
    pub applies: Option<String>,
    /// That the edition is not in force yet, no more, or soon no more.
    pub warning: Option<String>,
}

impl Head {
    /// The head for a contact on `date`, read on `today`.
    #[must_use]
    pub fn new(rulebook: &Rulebook, edition: &Edition, date: Day, today: Day) -> Self {
        Self {
            title: rulebook.title().into(),
            region: rulebook.region().into(),
            edition: text::edition(edition),
            applies: (date != today).then(|| text::applies(true, date)),
            warning: text::warning(edition, today),
        }
    }
}
