//! Counts what deciding costs, where it is asked for (feature `count`): in the browser nothing of it
//! is left.
//!
//! The unit is one comparison of a word: up to 64 rules held against one answer, or against 64 other
//! rules, or the choices that two sets of cases allow of one fact, at once.

#[cfg(feature = "count")]
static COMPARISONS: core::sync::atomic::AtomicUsize = core::sync::atomic::AtomicUsize::new(0);

/// So many words were compared.
#[inline]
pub(crate) fn compared(words: usize) {
    #[cfg(feature = "count")]
    COMPARISONS.fetch_add(words, core::sync::atomic::Ordering::Relaxed);
    #[cfg(not(feature = "count"))]
    let _ = words;
}

/// All comparisons of words since the program began, in all threads.
#[cfg(feature = "count")]
#[must_use]
pub fn comparisons() -> usize {
    COMPARISONS.load(core::sync::atomic::Ordering::Relaxed)
}
