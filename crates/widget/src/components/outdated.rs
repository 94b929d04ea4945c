//! No edition is in force: no answer, but which editions there are.

use super::tag::Content;
use super::title::title;
use crate::scene::Config;
use crate::text::{day, edition};
use kontaktkoll_rules::Rulebook;
use yew::Html;

/// In place of the questions.
pub(super) fn outdated(rulebook: &Rulebook, config: Config) -> Html {
    let mut editions = Content::default();
    for known in rulebook.editions() {
        editions.text("li", "", &edition(known));
    }
    let mut notice = Content::default();
    notice.heading(config.level, 1, &["Ingen utgåva gäller ", &day(config.date)].concat());
    notice.text("p", "", "Kontaktkoll ger därför inget svar. De här utgåvorna finns:");
    notice.add(editions.within("ul", ""));
    let mut all = Content::default();
    all.add(title(rulebook, None, config));
    all.add(notice.with("div", &["class", "part"], &["notice", "warning"]));
    all.html()
}
