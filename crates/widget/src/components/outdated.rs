//! No edition is in force: no answer, but which editions there are.

use super::tag::{all, heading, tags, text};
use super::title::title;
use crate::scene::Config;
use crate::text::{day, edition};
use kontaktkoll_rules::Rulebook;
use yew::Html;

/// In place of the questions.
pub(super) fn outdated(rulebook: &Rulebook, config: Config) -> Html {
    let editions = rulebook.editions().iter().map(|known| text("li", &[], &edition(known))).collect();
    let notice = vec![
        heading(config.level, 1, &["Ingen utgåva gäller ", &day(config.date)].concat()),
        text("p", &[], "Kontaktkoll ger därför inget svar. De här utgåvorna finns:"),
        tags("ul", &[], editions),
    ];
    all(vec![title(rulebook, None, config), tags("div", &[("class", "notice"), ("part", "warning")], notice)])
}
