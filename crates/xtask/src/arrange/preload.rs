//! What every question needs, whichever rulebook it is of: the page asks for it before anything else is read.

use super::html;
use super::publish::Names;
use anyhow::Result;

/// Where it goes.
const PLACE: &str = "<link id=\"programmet\">";

/// The module, its glue, and the script that hands over what the user has done before it was there.
const NEEDED: &[&str] = &["widget_bg.wasm", "widget.js", "first.js"];

/// Writes it into the page.
///
/// # Errors
/// The page has no place for it, or a file was not published.
pub(super) fn insert(page: &str, names: &Names) -> Result<String> {
    let links: Result<String> = NEEDED.iter().map(|name| Ok(link(&names.path(name)?))).collect();
    html::fill(page, PLACE, &links?)
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
    use serde_json::json;

    #[test]
    fn each_is_asked_for_as_it_will_be_used() {
        let files = json!({ "widget_bg.wasm": "01", "widget.js": "02", "first.js": "03" });
        let page = insert(PLACE, &Names { files, rulebooks: json!([]) }).unwrap();
        let expected = "<link rel=\"preload\" as=\"fetch\" crossorigin href=\"kontaktkoll/v1/files/widget_bg.01.wasm\">\
                        <link rel=\"modulepreload\" href=\"kontaktkoll/v1/files/widget.02.js\">\
                        <link rel=\"modulepreload\" href=\"kontaktkoll/v1/files/first.03.js\">";
        assert_eq!(page, expected);
    }

    #[test]
    fn a_file_that_is_not_there_is_named() {
        let failure = insert(PLACE, &Names { files: json!({}), rulebooks: json!([]) }).unwrap_err();
        assert!(failure.to_string().contains("widget_bg.wasm"), "{failure}");
    }
}
