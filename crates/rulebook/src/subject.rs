//! What the checks and the compiler look at.

use crate::lower::Lowered;
use crate::resolve::Names;
use crate::source::Source;

/// A file as written, its names, and its decisions with their cases.
pub(crate) struct Subject<'a, 's> {
    pub(crate) source: &'s Source,
    pub(crate) names: &'a Names<'s>,
    pub(crate) decisions: &'a [Lowered<'s>],
}
