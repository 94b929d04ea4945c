//! Suggestions for misspelt identifiers.

/// `known`, sorted by similarity to `wrong`.
pub fn closest_first<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let wrong = wrong.to_lowercase();
    let mut known: Vec<&str> = known.into_iter().collect();
    known.sort_by_cached_key(|id| strsim::damerau_levenshtein(&wrong, &id.to_lowercase()));
    known
}

/// A help line that lists the valid identifiers, the closest first.
pub(crate) fn expected<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let known: Vec<String> = closest_first(wrong, known).iter().map(|id| format!("`{id}`")).collect();
    match known.len() {
        0 => "det finns inget att välja bland".to_owned(),
        _ => format!("väntade något av {}", known.join(", ")),
    }
}
