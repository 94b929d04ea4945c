//! The places in `index.html` that the build fills.

use anyhow::{Result, bail};

/// Replaces `placeholder` in the page by `content`.
///
/// # Errors
/// Fails unless the page holds the placeholder exactly once.
pub(super) fn fill(page: &str, placeholder: &str, content: &str) -> Result<String> {
    match page.matches(placeholder).count() {
        1 => Ok(page.replace(placeholder, content)),
        count => bail!("the page must hold `{placeholder}` once, not {count} times"),
    }
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn a_placeholder_stands_once() {
        assert_eq!(fill("<p>{x}</p>", "{x}", "y").unwrap(), "<p>y</p>");
        assert!(fill("<p></p>", "{x}", "y").is_err());
        assert!(fill("{x}{x}", "{x}", "y").is_err());
    }
}
