//! A checklist: several questions on one screen, each answered yes or no, and one button for yes to
//! all of them.

use super::choices::{group, item};
use super::{Draft, ERROR, help};
use crate::components::app::AppMessage;
use crate::components::button::button;
use crate::components::tag::Content;
use crate::scene::Scene;
use crate::session::Action;
use kontaktkoll_rules::FactId;
use kontaktkoll_rules::compiled::Checklist;
use yew::{Callback, Html};

/// The question over all of them, the quick answer, and each of them.
pub(super) fn checklist(
    draft: &Draft,
    scene: &Scene,
    list: &Checklist,
    send: &Callback<AppMessage>,
    act: &Callback<Action>,
) -> Html {
    let mut content = Content::default();
    content.add(button("Allt stämmer", "", act, Action::All));
    for (fact, _) in &draft.marks {
        content.add(entry(draft, scene, *fact, send).unwrap_or_default());
    }
    group(draft, scene, &list.question, &list.help, content)
}

fn entry(draft: &Draft, scene: &Scene, id: FactId, send: &Callback<AppMessage>) -> Option<Html> {
    let fact = scene.edition.fact(id)?;
    let mut content = Content::default();
    content.text("legend", "", &fact.question);
    content.add(help(&fact.help));
    content.add(draft.error(Some(id), false));
    for (at, choice) in scene.edition.choices(id) {
        let field = ["val-", &fact.id, "-", &choice.id].concat();
        content.add(item(draft, field, (id, at), (fact, choice), send));
    }
    Some(match draft.wrong(Some(id)) {
        Some(_) => content.with("fieldset", &["class", "data-fact", "aria-describedby"], &["item", &fact.id, ERROR]),
        None => content.with("fieldset", &["class", "data-fact"], &["item", &fact.id]),
    })
}
