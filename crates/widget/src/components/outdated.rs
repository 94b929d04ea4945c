//! No edition is in force: no answer, but which editions there are.

use super::tag::Content;
use super::title::title;
use crate::scene::Config;
use kontaktkoll_answer::text::{applies, edition, warning};
use kontaktkoll_rules::Rulebook;
use yew::Html;

/// In place of the questions.
pub(super) fn outdated(rulebook: &Rulebook, config: Config) -> Html {
    let mut editions = Content::default();
    for known in rulebook.editions() {
        let mut line = Content::default();
        line.words(&edition(known));
        line.words(". ");
        line.words(&warning(known, config.today).unwrap_or_default());
        editions.add(line.within("li", ""));
    }
    let mut notice = Content::default();
    notice.heading(config.level, 1, &applies(false, config.date));
    notice.text("p", "", "Kontaktkoll ger därför inget svar. De här utgåvorna finns:");
    notice.add(editions.within("ul", ""));
    let mut all = Content::default();
    all.add(title(rulebook, None, config));
    all.add(notice.with("div", &["class", "part"], &["notice", "warning"]));
    all.html()
}
