//! Search results; every outcome, before anything is typed; and suggestions when nothing is found.

use super::message::LookupMessage;
use super::search::{Hit, SearchResult};
use crate::headings::heading;
use crate::view_context::ViewContext;
use kontaktkoll_answer::outcome::OutcomeText;
use kontaktkoll_rules::{DecisionId, FactId, OutcomeId};
use yew::{Callback, Html, html};

/// The most results that are shown: with more than this, typing another letter is quicker than reading.
const MOST_RESULTS: usize = 30;

/// How many outcomes, and how many codes, are suggested when nothing is found.
const SUGGESTED_OUTCOMES: usize = 4;
const SUGGESTED_CODES: usize = 3;

/// The results, as a list.
pub(super) fn results(context: &ViewContext, found: &[SearchResult], send: &Callback<LookupMessage>) -> Html {
    let items = found.iter().take(MOST_RESULTS).map(|result| match result.hit {
        Hit::Outcome(decision, id) => outcome(context, decision, id, &result.matched_text, send),
        Hit::Fact(fact) => question(context, fact, &result.matched_text),
    });
    html! { <ul class="hits">{ items.collect::<Html>() }</ul> }
}

/// Every outcome, decision by decision.
pub(super) fn everything(context: &ViewContext, send: &Callback<LookupMessage>) -> Html {
    let lists = context.edition.decisions().map(|(decision, content)| {
        let items = content.outcomes.iter().filter_map(|known| {
            let id = context.edition.outcome_id(decision, &known.id)?;
            Some(outcome(context, decision, id, "", send))
        });
        html! {
            <div class="group">
                { heading(context.heading_level, 1, &content.title) }
                <ul class="hits">{ items.collect::<Html>() }</ul>
            </div>
        }
    });
    lists.collect()
}

/// Repeats a query that nothing matches, and offers some that have results.
pub(super) fn nothing(context: &ViewContext, query: &str, send: &Callback<LookupMessage>) -> Html {
    let buttons = suggestions(context).into_iter().map(|suggestion| {
        let query = suggestion.clone();
        let onclick = send.reform(move |_| LookupMessage::Query(query.clone()));
        html! { <li><button type="button" part="button" {onclick}>{ suggestion }</button></li> }
    });
    html! {
        <div class="notice" part="warning">
            <p>{ ["Inget i regelverket heter eller innehåller ”", query.trim(), "”. Kontrollera stavningen, eller prova något av det här:"].concat() }</p>
            <ul class="offers">{ buttons.collect::<Html>() }</ul>
        </div>
    }
}

/// Outcomes of the first decision, and codes; each once.
fn suggestions(context: &ViewContext) -> Vec<String> {
    let content = context.edition.content();
    let outcomes = content.decisions.first().into_iter().flat_map(|decision| {
        let outcomes = decision.outcomes.iter().take(SUGGESTED_OUTCOMES);
        outcomes.map(|outcome| OutcomeText::new(outcome, decision).badge_or_title().to_owned())
    });
    let codes = content.codes.iter().take(SUGGESTED_CODES).map(|code| code.id.clone());
    let mut suggestions: Vec<String> = Vec::new();
    for suggestion in outcomes.chain(codes) {
        if !suggestions.contains(&suggestion) {
            suggestions.push(suggestion);
        }
    }
    suggestions
}

fn outcome(
    context: &ViewContext,
    decision: DecisionId,
    id: OutcomeId,
    matched_text: &str,
    send: &Callback<LookupMessage>,
) -> Html {
    let edition = &context.edition;
    let Some((content, texts)) = edition.decision(decision).zip(OutcomeText::find(edition, decision, id)) else {
        return Html::default();
    };
    let onclick = send.reform(move |_| LookupMessage::Open(decision, id));
    html! {
        <li data-outcome={texts.id.clone()}>
            <button type="button" part="button" {onclick}>
                <span class="unseen">{ content.title.clone() }{ ": " }</span>{ texts.short() }
            </button>
            if !matched_text.is_empty() {
                <p class="why-found">{ matched_text.to_owned() }</p>
            }
        </li>
    }
}

/// A question with its choices and the explanation of its terms.
fn question(context: &ViewContext, id: FactId, matched_text: &str) -> Html {
    let Some(fact) = context.edition.fact(id) else { return Html::default() };
    let labels: Vec<&str> = fact.choices.iter().map(|choice| choice.label.as_str()).collect();
    html! {
        <li data-fact={fact.id.clone()} class="term">
            <p><strong>{ fact.name.clone() }</strong>{ ": " }{ fact.question.clone() }</p>
            <p class="why-found">{ labels.join(" · ") }</p>
            if !fact.help.is_empty() {
                <p>{ fact.help.clone() }</p>
            } else if !matched_text.is_empty() && matched_text != fact.question {
                <p>{ matched_text.to_owned() }</p>
            }
        </li>
    }
}
