//! A proven rulebook.

use crate::compiled::{self, Day, FORMAT};
use crate::edition::Edition;
use crate::error::LoadError;
use alloc::string::String;
use alloc::vec::Vec;

/// A rulebook whose editions are proven: every table is complete and free of overlap, every
/// reference points at something, no two editions are in force on the same day.
#[derive(Clone, Debug)]
pub struct Rulebook {
    id: String,
    title: String,
    region: String,
    audience: String,
    /// Never empty; in order of validity.
    editions: Vec<Edition>,
}

impl Rulebook {
    /// Proves a compiled rulebook.
    ///
    /// # Errors
    /// [`LoadError`] names the first fault. Rulebooks compiled by the checker have none.
    pub fn load(compiled: compiled::Rulebook) -> Result<Self, LoadError> {
        if compiled.format != FORMAT {
            return Err(LoadError::Format { found: compiled.format });
        }
        let editions = compiled.editions.into_iter().map(Edition::load).collect::<Result<Vec<_>, _>>()?;
        if editions.is_empty() {
            return Err(LoadError::NoEdition);
        }
        for (at, a) in editions.iter().enumerate() {
            if let Some(b) = editions.iter().skip(at + 1).find(|b| a.validity().overlaps(b.validity())) {
                return Err(LoadError::EditionsOverlap { editions: (a.name().into(), b.name().into()) });
            }
        }
        let compiled::Rulebook { id, title, region, audience, .. } = compiled;
        Ok(Self { id, title, region, audience, editions })
    }

    /// The public identifier: `vgr-rehab`.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its name: "Vårdval Rehab".
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The region that owns it.
    #[must_use]
    pub fn region(&self) -> &str {
        &self.region
    }

    /// Who it is for.
    #[must_use]
    pub fn audience(&self) -> &str {
        &self.audience
    }

    /// All editions, the earliest first; at least one.
    #[must_use]
    pub fn editions(&self) -> &[Edition] {
        &self.editions
    }

    /// The edition in force on `day`; `None` when no edition covers it.
    #[must_use]
    pub fn edition_on(&self, day: Day) -> Option<&Edition> {
        self.editions.iter().find(|edition| edition.validity().covers(day))
    }
}
