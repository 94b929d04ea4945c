//! Which rules these are, and when they are in force.

use super::tag::{Content, element, heading_name, plain};
use crate::scene::Config;
use kontaktkoll_answer::text::{applies, edition, warning};
use kontaktkoll_rules::{Edition, Rulebook};
use yew::Html;

/// The rulebook's title, its region and the edition, with a warning where the edition is not to be
/// relied on for long; no edition where none is in force.
pub(super) fn title(rulebook: &Rulebook, in_force: Option<&Edition>, config: Config) -> Html {
    let mut lines = Content::default();
    lines.add(element(heading_name(config.level, 0), &["part"], &["title"], plain(rulebook.title())));
    lines.text("p", "", rulebook.region());
    let mut warned = Html::default();
    if let Some(in_force) = in_force {
        lines.add(element("p", &["part"], &["edition"], plain(&edition(in_force))));
        if config.date != config.today {
            lines.text("p", "date", &applies(true, config.date));
        }
        if let Some(warning) = warning(in_force, config.today) {
            warned = element("p", &["class", "part"], &["notice", "warning"], plain(&warning));
        }
    }
    let mut all = Content::default();
    all.add(lines.within("div", "head"));
    all.add(warned);
    all.html()
}
