//! Links that make the browser fetch what every question needs while it reads the page.

use super::placeholder;
use super::publish::Published;
use anyhow::Result;

const PLACEHOLDER: &str = "<link id=\"programmet\">";

/// The module, its glue, and the script that replays early input in the mounted widget.
const NEEDED: &[&str] = &["widget_bg.wasm", "widget.js", "first.js"];

/// Writes the links into the page.
///
/// # Errors
/// Fails if the page has no placeholder for them, or a file was not published.
pub(super) fn insert(page: &str, published: &Published) -> Result<String> {
    let links: Result<String> = NEEDED.iter().map(|name| Ok(link(&published.path(name)?))).collect();
    placeholder::fill(page, PLACEHOLDER, &links?)
}

fn link(path: &str) -> String {
    if path.ends_with(".js") {
        format!("<link rel=\"modulepreload\" href=\"{path}\">")
    } else {
        format!("<link rel=\"preload\" as=\"fetch\" crossorigin href=\"{path}\">")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_is_preloaded_as_it_will_be_used() {
        let published = Published::from([("widget_bg.wasm", "01"), ("widget.js", "02"), ("first.js", "03")]);
        let page = insert(PLACEHOLDER, &published).unwrap();
        let expected = "<link rel=\"preload\" as=\"fetch\" crossorigin href=\"kontaktkoll/v1/files/widget_bg.01.wasm\">\
                        <link rel=\"modulepreload\" href=\"kontaktkoll/v1/files/widget.02.js\">\
                        <link rel=\"modulepreload\" href=\"kontaktkoll/v1/files/first.03.js\">";
        assert_eq!(page, expected);
    }

    #[test]
    fn a_missing_file_is_named() {
        let failure = insert(PLACEHOLDER, &Published::from([])).unwrap_err();
        assert!(failure.to_string().contains("widget_bg.wasm"), "{failure}");
    }
}
