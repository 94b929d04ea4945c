//! The choice between the rulebooks, written into the page: it works before anything is loaded.

use super::html;
use anyhow::{Result, bail};
use serde_json::Value;
use std::fmt::Write as _;

/// Where it goes.
const PLACE: &str = "<div id=\"regelverk\"></div>";

/// Writes the choice into the page.
///
/// # Errors
/// The page has no place for it, or a rulebook lacks a text.
pub(super) fn insert(page: &str, rulebooks: &[&Value]) -> Result<String> {
    html::fill(page, PLACE, &choice(rulebooks)?)
}

/// By region, in the order of the first rulebook's file name; the region with the first comes first.
fn choice(rulebooks: &[&Value]) -> Result<String> {
    let mut regions: Vec<&str> = Vec::new();
    for rulebook in rulebooks {
        let region = text(rulebook, "region")?;
        if !regions.contains(&region) {
            regions.push(region);
        }
    }
    let mut html = String::new();
    for region in regions {
        write!(html, "<h3>{}</h3><ul>", escape(region))?;
        for rulebook in rulebooks {
            if text(rulebook, "region")? == region {
                write!(
                    html,
                    "<li><a href=\"?rulebook={}\">{}</a><p>{}</p>",
                    escape(text(rulebook, "id")?),
                    escape(text(rulebook, "title")?),
                    escape(text(rulebook, "audience")?)
                )?;
            }
        }
        html.push_str("</ul>");
    }
    Ok(html)
}

fn text<'a>(rulebook: &'a Value, key: &str) -> Result<&'a str> {
    match rulebook[key].as_str() {
        Some(text) if !text.is_empty() => Ok(text),
        _ => bail!("a rulebook has no `{key}`"),
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn book(id: &str, region: &str) -> Value {
        json!({ "id": id, "title": format!("T {id}"), "region": region, "audience": "Du & \"jag\"." })
    }

    #[test]
    fn by_region_with_who_it_is_for() {
        let (a, b, c) = (book("a", "Norr"), book("b", "Syd"), book("c", "Norr"));
        let page = insert("<nav><div id=\"regelverk\"></div></nav>", &[&a, &b, &c]).unwrap();
        let item = |id: &str| format!("<li><a href=\"?rulebook={id}\">T {id}</a><p>Du &amp; &quot;jag&quot;.</p>");
        let expected =
            format!("<nav><h3>Norr</h3><ul>{}{}</ul><h3>Syd</h3><ul>{}</ul></nav>", item("a"), item("c"), item("b"));
        assert_eq!(page, expected);
    }

    #[test]
    fn a_page_without_the_place_is_refused() {
        assert!(insert("<nav></nav>", &[]).is_err());
        assert!(insert(PLACE, &[&json!({ "id": "a" })]).is_err());
    }
}
