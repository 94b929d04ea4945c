//! The first question of each rulebook, written before there is anything that asks it: by Yew's
//! server-side rendering of the components that the module has, so there is one source of markup.
//!
//! `first.html` holds a template for each edition, and the days on which it is right. Pages that embed
//! the widget fetch it while the module is on its way. The app's own page holds the same templates, and the
//! styles they need, and so shows the question without fetching any of it.

use super::html;
use super::rulebooks::Built;
use anyhow::{Context, Result, bail};
use kontaktkoll_rules::Validity;
use kontaktkoll_rules::compiled::Day;
use kontaktkoll_widget::{FirstQuestion, first_questions};
use std::fs;
use std::path::Path;
use tokio::runtime;
use tokio::task::LocalSet;

/// The file, and the styles that it needs, in the staging folder.
const FILE: &str = "first.html";
const STYLES: &str = "widget.css";

/// Where the page holds them.
const PLACE: &str = "<template id=\"forsta\"></template>";

/// Writes the file; returns what the page holds.
pub(super) fn run(staging: &Path, rulebooks: &[Built]) -> Result<String> {
    let runtime = runtime::Builder::new_current_thread().build().context("no runtime for rendering")?;
    let mut templates = String::new();
    for built in rulebooks {
        let questions = LocalSet::new().block_on(&runtime, first_questions(&built.rulebook));
        templates.extend(questions.iter().map(|question| template(&built.id, question)));
    }
    let file =
        format!("<!doctype html><html lang=\"sv\"><meta charset=\"utf-8\"><title>Kontaktkoll</title>{templates}");
    fs::write(staging.join(FILE), file)?;
    let styles = fs::read_to_string(staging.join(STYLES)).with_context(|| format!("cannot read `{STYLES}`"))?;
    if styles.contains("</") {
        bail!("`{STYLES}` would end the element that it is written into");
    }
    Ok(format!("<template data-styles><style>{}</style></template>{templates}", styles.trim_end()))
}

/// Writes it into the page.
///
/// # Errors
/// The page has no place for it.
pub(super) fn insert(page: &str, first: &str) -> Result<String> {
    html::fill(page, PLACE, first)
}

/// A template says whose it is and on which days it is right; a side that is open is left out.
fn template(id: &str, FirstQuestion { days: Validity { from, to }, html }: &FirstQuestion) -> String {
    let day = |name: &str, day: Option<Day>| day.map(|day| format!(" data-{name}=\"{day}\"")).unwrap_or_default();
    format!("<template data-first=\"{id}\"{}{}>{html}</template>", day("from", *from), day("to", *to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_says_when_it_is_right() {
        let from = Day::parse("2025-11-27");
        let question = FirstQuestion { days: Validity { from, to: None }, html: "<p>Fråga".to_owned() };
        assert_eq!(
            template("a-b", &question),
            "<template data-first=\"a-b\" data-from=\"2025-11-27\"><p>Fråga</template>"
        );
    }

    #[test]
    fn a_page_without_the_place_is_refused() {
        assert!(insert("<body></body>", "").is_err());
        assert_eq!(insert(&format!("<body>{PLACE}</body>"), "x").unwrap(), "<body>x</body>");
    }
}
