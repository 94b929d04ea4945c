//! The questions gone through, each with its answer and a way back to it.

use super::button::button;
use super::tag::heading;
use crate::scene::Scene;
use crate::session::{Action, Step};
use kontaktkoll_rules::compiled::Checklist;
use yew::{Callback, Html, html};

const UNKNOWN: &str = "Vet inte";
const CHANGING: &str = "Ändras nu";

/// The list, and the way to start over; nothing before the first answer.
pub(super) fn steps(scene: &Scene, act: &Callback<Action>) -> Html {
    let mut rest = scene.progress.steps.as_slice();
    if rest.is_empty() {
        return Html::default();
    }
    let mut items: Vec<Html> = Vec::new();
    while let [first, others @ ..] = rest {
        let list = scene.edition.checklist_of(first.fact());
        let same = |step: &&Step| list.is_some() && scene.edition.checklist_of(step.fact()) == list;
        let (together, after) = rest.split_at(1 + others.iter().take_while(same).count());
        let list = list.and_then(|list| scene.edition.checklist(list));
        items.extend(item(scene, *first, list.map(|list| (list, together)), act));
        rest = after;
    }
    html! {
        <div class="answers">
            { heading(scene.config.level, 1, "Dina svar") }
            <ul class="steps">{ for items }</ul>
            { button("Börja om", "", act, Action::Restart) }
        </div>
    }
}

/// A question, or a checklist with the steps gone through in it.
fn item(scene: &Scene, step: Step, list: Option<(&Checklist, &[Step])>, act: &Callback<Action>) -> Option<Html> {
    let fact = scene.edition.fact(step.fact())?;
    let (id, question, answer) = match list {
        Some((list, steps)) => (&list.id, &list.question, all_of(scene, steps)),
        None => (&fact.id, &fact.question, answer(scene, step)?.to_owned()),
    };
    let about = [" svaret på frågan: ", question].concat();
    Some(html! {
        <li data-fact={id.clone()}>
            <span class="step">
                <span class="asked">{ question }</span>{ " " }<span class="answer">{ &answer }</span>
            </span>
            if answer != CHANGING {
                { button("Ändra", &about, act, Action::Change(step.fact())) }
            }
        </li>
    })
}

fn answer(scene: &Scene, step: Step) -> Option<&str> {
    Some(match step {
        Step::Answered(fact, choice) => &scene.edition.choice(fact, choice)?.label,
        Step::Passed(_) => UNKNOWN,
        Step::Changing(_) => CHANGING,
    })
}

/// All holds, or what does not, and what nobody knows.
fn all_of(scene: &Scene, steps: &[Step]) -> String {
    let question = scene.progress.question;
    if let (Some(asked), Some(step)) = (question, steps.first())
        && asked.list.is_some()
        && asked.list == scene.edition.checklist_of(step.fact())
    {
        return CHANGING.into();
    }
    let mut says = String::new();
    for step in steps {
        if let (Some(fact), Some(answer)) = (scene.edition.fact(step.fact()), answer(scene, *step))
            && !matches!(step, Step::Answered(_, choice) if choice.index() == 0)
        {
            let separator = if says.is_empty() { "" } else { ". " };
            says.extend([separator, answer, ": ", &fact.name]);
        }
    }
    if says.is_empty() { "Allt stämmer".into() } else { says }
}
