//! While questions remain: what is certain, and what is possible.

use super::card::card;
use super::outcomes::outcomes;
use super::tag::heading;
use crate::scene::Scene;
use kontaktkoll_answer::card::certain_card;
use kontaktkoll_answer::outcome::Conclusion;
use kontaktkoll_answer::text::{count, outcomes_of};
use yew::{Html, html};

/// Beside the question.
pub(super) fn so_far(scene: &Scene) -> Html {
    let level = scene.config.level;
    let certain: Vec<Html> = scene.answer.conclusions().filter_map(certain).collect();
    let groups = certain_card(&scene.edition, &scene.progress.case);
    html! {
        <div class="so-far">
            if !certain.is_empty() || !groups.is_empty() {
                { heading(level, 1, "Redan klart") }
                if !certain.is_empty() {
                    <ul class="certain">{ for certain }</ul>
                }
                { card(level, &groups) }
            }
            { possible(level, &scene.answer.main) }
        </div>
    }
}

/// A decision that the rest of the answers cannot change.
fn certain(conclusion: &Conclusion) -> Option<Html> {
    let outcome = conclusion.certain()?;
    Some(html! {
        <li data-decision={conclusion.decision.clone()}>
            { conclusion.title.clone() }{ ": " }<span translate="no">{ outcome }</span>
            { " oavsett vad du svarar på resten" }
        </li>
    })
}

/// The outcomes that the first decision can still have.
fn possible(level: u8, main: &Conclusion) -> Html {
    if main.settled().is_some() {
        return Html::default();
    }
    let number = count(main.possible().len());
    html! {
        <>
            { heading(level, 1, &["Möjliga ", &outcomes_of(&main.title), " (", &number, ")"].concat()) }
            { outcomes(main.possible()) }
        </>
    }
}
