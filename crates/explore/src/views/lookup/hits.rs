//! What was found; all there is, before anything is typed; and what to try when nothing is found.

use super::index::{Found, Hit};
use super::{Lookup, LookupMessage};
use crate::desk::Desk;
use crate::headings::heading;
use crate::words::{badge, outcome_in};
use kontaktkoll_rules::{DecisionId, FactId, OutcomeId};
use yew::html::Scope;
use yew::{Html, html};

/// The most that is shown: whoever finds more types another letter.
const MOST: usize = 30;

/// A list of what was found.
pub(super) fn hits(desk: &Desk, found: &[Found], link: &Scope<Lookup>) -> Html {
    let items = found.iter().take(MOST).map(|found| match found.hit {
        Hit::Outcome(decision, id) => outcome(desk, decision, id, &found.because, link),
        Hit::Fact(fact) => term(desk, fact, &found.because),
    });
    html! { <ul class="hits">{ items.collect::<Html>() }</ul> }
}

/// Every outcome, decision by decision; the first decision is what people look for.
pub(super) fn everything(desk: &Desk, link: &Scope<Lookup>) -> Html {
    let lists = desk.edition.decisions().map(|(decision, content)| {
        let items = content.outcomes.iter().filter_map(|known| {
            let id = desk.edition.outcome_id(decision, &known.id)?;
            Some(outcome(desk, decision, id, "", link))
        });
        html! {
            <div class="group">
                { heading(desk.config.level, 1, &content.title) }
                <ul class="hits">{ items.collect::<Html>() }</ul>
            </div>
        }
    });
    lists.collect()
}

/// Nothing fits: what is typed is repeated, and some that would fit are offered.
pub(super) fn nothing(desk: &Desk, query: &str, link: &Scope<Lookup>) -> Html {
    let content = desk.edition.content();
    let badges = content.decisions.first().into_iter().flat_map(|decision| &decision.outcomes).map(badge);
    let codes = content.codes.iter().map(|code| code.id.as_str());
    let mut offers: Vec<&str> = Vec::new();
    for offer in badges.take(4).chain(codes.take(3)) {
        if !offers.contains(&offer) {
            offers.push(offer);
        }
    }
    let buttons = offers.into_iter().map(|offer| {
        let text = offer.to_owned();
        let onclick = link.callback(move |_| LookupMessage::Query(text.clone()));
        html! { <li><button type="button" part="button" {onclick}>{ offer.to_owned() }</button></li> }
    });
    html! {
        <div class="notice" part="warning">
            <p>{ ["Inget i regelboken heter eller innehåller ”", query.trim(), "”. Kontrollera stavningen, eller prova något av det här:"].concat() }</p>
            <ul class="offers">{ buttons.collect::<Html>() }</ul>
        </div>
    }
}

fn outcome(desk: &Desk, decision: DecisionId, id: OutcomeId, because: &str, link: &Scope<Lookup>) -> Html {
    let Some((content, known)) = desk.edition.decision(decision).zip(desk.edition.outcome(decision, id)) else {
        return Html::default();
    };
    let onclick = link.callback(move |_| LookupMessage::Open(decision, id));
    html! {
        <li data-outcome={known.id.clone()}>
            <button type="button" part="button" {onclick}>
                <span class="unseen">{ content.title.clone() }{ ": " }</span>{ outcome_in(known, content) }
            </button>
            if !because.is_empty() {
                <p class="why-found">{ because.to_owned() }</p>
            }
        </li>
    }
}

/// A question with what its terms mean.
fn term(desk: &Desk, id: FactId, because: &str) -> Html {
    let Some(fact) = desk.edition.fact(id) else { return Html::default() };
    let choices = fact.choices.iter().map(|choice| choice.label.clone()).collect::<Vec<_>>().join(" · ");
    html! {
        <li data-fact={fact.id.clone()} class="term">
            <p><strong>{ fact.name.clone() }</strong>{ ": " }{ fact.question.clone() }</p>
            <p class="why-found">{ choices }</p>
            if !fact.help.is_empty() {
                <p>{ fact.help.clone() }</p>
            } else if !because.is_empty() && because != fact.question {
                <p>{ because.to_owned() }</p>
            }
        </li>
    }
}
