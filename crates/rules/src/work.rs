//! Counts what deciding costs. Without the feature `count` nothing is counted, and nothing compiled.
//!
//! The unit is the comparison of one word: up to 64 rules with one answer or with 64 other rules, or
//! the choices that two cubes allow of one input.

#[cfg(feature = "count")]
static COMPARISONS: core::sync::atomic::AtomicUsize = core::sync::atomic::AtomicUsize::new(0);

/// Records that `words` words were compared.
#[inline]
pub(crate) fn compared(words: usize) {
    #[cfg(feature = "count")]
    COMPARISONS.fetch_add(words, core::sync::atomic::Ordering::Relaxed);
    #[cfg(not(feature = "count"))]
    let _ = words;
}

/// The number of comparisons since the program started, in all threads.
#[cfg(feature = "count")]
#[must_use]
pub fn comparisons() -> usize {
    COMPARISONS.load(core::sync::atomic::Ordering::Relaxed)
}
