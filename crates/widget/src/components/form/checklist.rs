//! A checklist: several questions on one screen, each answered yes or no, and one button for yes to
//! all of them.

use super::choices::{choice, group};
use super::{Draft, ERROR, help};
use crate::components::button::button;
use crate::components::message::AppMessage;
use crate::scene::Scene;
use crate::session::Action;
use kontaktkoll_rules::FactId;
use kontaktkoll_rules::compiled::Checklist;
use yew::{Callback, Html, html};

/// The question over all of them, the quick answer, and each of them.
pub(super) fn checklist(
    draft: &Draft,
    scene: &Scene,
    list: &Checklist,
    send: &Callback<AppMessage>,
    act: &Callback<Action>,
) -> Html {
    let answers = html! {
        <>
            { button("Allt stämmer", "", act, Action::All) }
            { for draft.marks.iter().map(|(fact, _)| item(draft, scene, *fact, send)) }
        </>
    };
    group(draft, scene, &list.question, &list.help, answers)
}

fn item(draft: &Draft, scene: &Scene, id: FactId, send: &Callback<AppMessage>) -> Html {
    let Some(fact) = scene.edition.fact(id) else { return Html::default() };
    let choices = scene.edition.choices(id).map(|(choice_id, content)| {
        let field = ["val-", &fact.id, "-", &content.id].concat();
        choice(draft, field, (id, choice_id), (fact, content), send)
    });
    html! {
        <fieldset class="item" data-fact={fact.id.clone()} aria-describedby={draft.wrong(Some(id)).map(|_| ERROR)}>
            <legend>{ &fact.question }</legend>
            { help(&fact.help) }
            { draft.error(Some(id), false) }
            { for choices }
        </fieldset>
    }
}
