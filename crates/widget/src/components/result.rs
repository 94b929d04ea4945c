//! The answer: what to register, what it costs, what is required, and why.

use super::button::{open_view, tools};
use super::card::card;
use super::figures::figures;
use super::readings::readings;
use super::reasons::reasons;
use super::sources::sources;
use super::tag::{HeadingAttributes, heading_with, unseen};
use super::unsettled::unsettled;
use crate::focus::RESULT;
use crate::scene::Scene;
use crate::session::Action;
use kontaktkoll_answer::outcome::{Conclusion, NOT_SETTLED};
use kontaktkoll_answer::views::View;
use yew::{Callback, Html, html};

/// In place of the question, when nothing more is asked.
pub(crate) fn result(scene: &Scene, act: &Callback<Action>) -> Html {
    let (answer, level) = (&scene.answer, scene.config.level);
    let outcome = answer.main.settled();
    let summary = outcome.map(|outcome| outcome.summary.clone()).filter(|summary| !summary.is_empty());
    html! {
        <div class="result" part="result" data-outcome={outcome.map_or_else(String::new, |outcome| outcome.id.clone())}>
            { title(level, &answer.main) }
            // The page may have something to say against every answer: that the rules are old.
            <slot name="warning" />
            if let Some(summary) = summary {
                <p class="summary">{ summary }</p>
            }
            { figures(&answer.figures) }
            if answer.limited_by_quota {
                { open_view(View::Quota) }
            }
            { unsettled(level, answer, act) }
            { card(level, &answer.card) }
            { readings(level, &answer.readings) }
            { tools() }
            { reasons(level, &answer.reasons) }
            { sources(level, &answer.sources) }
        </div>
    }
}

/// The badge large, and the title once: some outcomes are registered by their title.
fn title(level: u8, main: &Conclusion) -> Html {
    let outcome = match main.settled() {
        Some(outcome) => html! {
            <>
                <span class="badge" translate="no">{ outcome.badge_or_title().to_owned() }</span>
                if let Some(title) = outcome.title_beside_badge() {
                    { unseen(", ") }
                    <span class="name" translate="no">{ title }</span>
                }
            </>
        },
        None => html! { <span class="open">{ NOT_SETTLED }</span> },
    };
    let words = html! {
        <><span class="kind">{ &main.title }</span>{ unseen(": ") }{ outcome }</>
    };
    heading_with(
        level,
        1,
        HeadingAttributes { id: Some(RESULT), tabindex: Some("-1"), ..HeadingAttributes::default() },
        words,
    )
}
