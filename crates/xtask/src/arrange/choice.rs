//! The list of rulebooks, written into `index.html` so that it works before any script has run.

use super::placeholder;
use anyhow::Result;
use kontaktkoll_rules::compiled::Rulebook;

const PLACEHOLDER: &str = "<div id=\"regelverk\"></div>";

/// Writes the list into the page.
///
/// # Errors
/// Fails if the page has no placeholder for it.
pub(super) fn insert(page: &str, rulebooks: &[&Rulebook]) -> Result<String> {
    placeholder::fill(page, PLACEHOLDER, &list(rulebooks))
}

/// The rulebooks by region; the regions in the order of their first rulebook.
fn list(rulebooks: &[&Rulebook]) -> String {
    let mut regions: Vec<&str> = Vec::new();
    for rulebook in rulebooks {
        if !regions.contains(&rulebook.region.as_str()) {
            regions.push(&rulebook.region);
        }
    }
    regions.into_iter().map(|region| region_list(region, rulebooks)).collect()
}

fn region_list(region: &str, rulebooks: &[&Rulebook]) -> String {
    let items: String = rulebooks.iter().filter(|rulebook| rulebook.region == region).map(|book| item(book)).collect();
    format!("<h3>{}</h3><ul>{items}</ul>", escape(region))
}

fn item(Rulebook { id, title, audience, .. }: &Rulebook) -> String {
    let [id, title, audience] = [id, title, audience].map(|text| escape(text));
    format!("<li><a href=\"?rulebook={id}\">{title}</a><p>{audience}</p>")
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use kontaktkoll_rules::compiled::FORMAT;

    fn rulebook(id: &str, region: &str) -> Rulebook {
        Rulebook {
            format: FORMAT,
            id: id.to_owned(),
            title: format!("T {id}"),
            region: region.to_owned(),
            audience: "Du & \"jag\".".to_owned(),
            editions: Vec::new(),
        }
    }

    #[test]
    fn rulebooks_are_listed_by_region_with_their_audience() {
        let (a, b, c) = (rulebook("a", "Norr"), rulebook("b", "Syd"), rulebook("c", "Norr"));
        let page = insert("<nav><div id=\"regelverk\"></div></nav>", &[&a, &b, &c]).unwrap();
        let item = |id: &str| format!("<li><a href=\"?rulebook={id}\">T {id}</a><p>Du &amp; &quot;jag&quot;.</p>");
        let expected =
            format!("<nav><h3>Norr</h3><ul>{}{}</ul><h3>Syd</h3><ul>{}</ul></nav>", item("a"), item("c"), item("b"));
        assert_eq!(page, expected);
    }

    #[test]
    fn a_page_without_the_placeholder_is_refused() {
        assert!(insert("<nav></nav>", &[]).is_err());
    }
}
