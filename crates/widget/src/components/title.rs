//! Which rules these are, and when they are in force.

use super::tag::{heading_name, tags, text};
use crate::scene::Config;
use crate::text::{day, edition};
use kontaktkoll_rules::{Edition, Rulebook};
use yew::Html;

/// The rulebook's title, its region and the edition; none where no edition is in force.
pub(super) fn title(rulebook: &Rulebook, in_force: Option<&Edition>, config: Config) -> Html {
    let mut lines = vec![
        text(heading_name(config.level, 0), &[("part", "title")], rulebook.title()),
        text("p", &[], rulebook.region()),
    ];
    if let Some(in_force) = in_force {
        lines.push(text("p", &[("part", "edition")], &edition(in_force)));
        if config.date != config.today {
            let date = day(config.date);
            lines.push(text("p", &[("class", "date")], &["Svaret gäller en kontakt ", &date, "."].concat()));
        }
    }
    tags("div", &[("class", "head")], lines)
}
