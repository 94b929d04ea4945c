//! Which rules these are, and when they are in force.

use super::tag::{Content, element, heading_name, plain};
use crate::scene::Config;
use crate::text::{day, edition};
use kontaktkoll_rules::{Edition, Rulebook};
use yew::Html;

/// The rulebook's title, its region and the edition; none where no edition is in force.
pub(super) fn title(rulebook: &Rulebook, in_force: Option<&Edition>, config: Config) -> Html {
    let mut lines = Content::default();
    lines.add(element(heading_name(config.level, 0), &["part"], &["title"], plain(rulebook.title())));
    lines.text("p", "", rulebook.region());
    if let Some(in_force) = in_force {
        lines.add(element("p", &["part"], &["edition"], plain(&edition(in_force))));
        if config.date != config.today {
            lines.text("p", "date", &["Svaret gäller en kontakt ", &day(config.date), "."].concat());
        }
    }
    lines.within("div", "head")
}
