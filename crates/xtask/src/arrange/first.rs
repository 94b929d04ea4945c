//! The first question of each edition as HTML, rendered on the server by Yew from the widget's own
//! components, so the markup has a single source.
//!
//! `first.html` holds a template for each edition with the days on which it applies. Pages that embed the widget
//! fetch it while the module loads. The app's page holds the same templates and the styles they need, and
//! shows the question without fetching anything.

use super::placeholder;
use anyhow::{Context, Result, bail};
use kontaktkoll_rulebook::CheckedRulebook;
use kontaktkoll_rules::Validity;
use kontaktkoll_rules::compiled::Day;
use kontaktkoll_widget::{FirstQuestion, first_questions};
use std::fs;
use std::path::Path;
use std::rc::Rc;
use tokio::runtime;
use tokio::task::LocalSet;

/// The file, in the staging folder.
const FILE: &str = "first.html";

/// The styles that the question needs, in the staging folder.
const STYLES: &str = "widget.css";

const PLACEHOLDER: &str = "<template id=\"forsta\"></template>";

/// Writes `first.html` and returns the markup for the app's page.
///
/// # Errors
/// Fails if a file cannot be read or written, or the styles would close the element that holds them.
pub(super) fn run(staging: &Path, rulebooks: &[CheckedRulebook]) -> Result<String> {
    let runtime = runtime::Builder::new_current_thread().build().context("no runtime for rendering")?;
    let mut templates = String::new();
    for checked in rulebooks {
        let rulebook = Rc::new(checked.rulebook().clone());
        let questions = LocalSet::new().block_on(&runtime, first_questions(&rulebook));
        templates.extend(questions.iter().map(|question| template(&checked.compiled().id, question)));
    }
    let file =
        format!("<!doctype html><html lang=\"sv\"><meta charset=\"utf-8\"><title>Kontaktkoll</title>{templates}");
    fs::write(staging.join(FILE), file)?;
    let styles = fs::read_to_string(staging.join(STYLES)).with_context(|| format!("cannot read `{STYLES}`"))?;
    if styles.contains("</") {
        bail!("`{STYLES}` would close the element that it is written into");
    }
    Ok(format!("<template data-styles><style>{}</style></template>{templates}", styles.trim_end()))
}

/// Writes the markup into the page.
///
/// # Errors
/// Fails if the page has no placeholder for it.
pub(super) fn insert(page: &str, first: &str) -> Result<String> {
    placeholder::fill(page, PLACEHOLDER, first)
}

/// A template with its rulebook and the days on which it applies; an open end has no attribute.
fn template(id: &str, FirstQuestion { days: Validity { from, to }, html }: &FirstQuestion) -> String {
    let day = |name: &str, day: Option<Day>| day.map(|day| format!(" data-{name}=\"{day}\"")).unwrap_or_default();
    format!("<template data-first=\"{id}\"{}{}>{html}</template>", day("from", *from), day("to", *to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_says_when_it_applies() {
        let from = Day::parse("2025-11-27");
        let question = FirstQuestion { days: Validity { from, to: None }, html: "<p>Fråga".to_owned() };
        assert_eq!(
            template("a-b", &question),
            "<template data-first=\"a-b\" data-from=\"2025-11-27\"><p>Fråga</template>"
        );
    }

    #[test]
    fn a_page_without_the_placeholder_is_refused() {
        assert!(insert("<body></body>", "").is_err());
        assert_eq!(insert(&format!("<body>{PLACEHOLDER}</body>"), "x").unwrap(), "<body>x</body>");
    }
}
