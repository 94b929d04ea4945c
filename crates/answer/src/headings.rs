//! Headings at the level that the host page asks for.

/// The element of a heading `below` levels under one of `level`; never above `h2` or below `h6`.
#[must_use]
pub fn heading_name(level: u8, below: u8) -> &'static str {
    match level.saturating_add(below) {
        ..=2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}
