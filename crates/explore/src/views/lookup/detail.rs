//! One outcome: when it applies, what to do then, and the way to start from there.

use super::card::card;
use super::ways::{Part, Way, ways};
use super::worth::worth;
use super::{Lookup, LookupMessage};
use crate::cites::{cites, readings};
use crate::desk::{Desk, Event};
use crate::headings::{heading, target};
use crate::words::{labels, outcome_in};
use kontaktkoll_rules::{CitationId, DecisionId, Edition, FactId, InterpretationId, OutcomeId};
use yew::html::Scope;
use yew::{Html, NodeRef, html};

/// The outcome, in the place of the search.
pub(super) fn detail(desk: &Desk, decision: DecisionId, id: OutcomeId, node: &NodeRef, link: &Scope<Lookup>) -> Html {
    let edition = &desk.edition;
    let Some((content, outcome)) = edition.decision(decision).zip(edition.outcome(decision, id)) else {
        return Html::default();
    };
    let level = desk.config.level;
    let ways = ways(edition, decision, id);
    let many = ways.len() > 1;
    let items = ways.iter().enumerate().map(|(at, way)| alternative(desk, way, at + 1, many));
    let onclick = link.callback(|_| LookupMessage::Close);
    html! {
        <div class="detail" data-outcome={outcome.id.clone()}>
            <button type="button" part="button" {onclick}>{ "Tillbaka till sökningen" }</button>
            { target(level, 1, &outcome_in(outcome, content), "detail-title", node) }
            if !outcome.summary.is_empty() {
                <p class="summary">{ outcome.summary.clone() }</p>
            }
            { worth(desk, decision, id) }
            <div class="group">
                { heading(level, 2, "När gäller det?") }
                if many {
                    <p>{ "Ett av alternativen räcker. I ett alternativ ska allt stämma." }</p>
                }
                <ol class="ways">{ items.collect::<Html>() }</ol>
            </div>
            { card(desk, outcome) }
            <div class="group sources">
                { heading(level, 2, "Källor") }
                { cites(edition, &places(edition, decision, id)) }
                { readings(edition, &interpretations(edition, decision, id)) }
            </div>
        </div>
    }
}

fn alternative(desk: &Desk, way: &Way, number: usize, many: bool) -> Html {
    let edition = &desk.edition;
    let parts: Html = way.parts.iter().map(|part| html! { <li>{ sentence(edition, part) }</li> }).collect();
    let fixed = way.fixed(edition);
    let words = if many { ["Alternativ ", &kontaktkoll_answer::text::count(number)].concat() } else { String::new() };
    let onclick = {
        let fixed = fixed.clone();
        desk.tell.reform(move |_| Event::Start(fixed.clone()))
    };
    html! {
        <li class="way">
            if many {
                { heading(desk.config.level, 3, &words) }
            }
            if way.parts.is_empty() {
                <p>{ "Alltid, vad du än svarar." }</p>
            } else {
                <ul>{ parts }</ul>
            }
            if !fixed.is_empty() {
                <button type="button" part="button" {onclick}>
                    { "Börja härifrån" }if many { <span class="unseen">{ [", ", &words].concat() }</span> }
                </button>
            }
        </li>
    }
}

/// "Kanal: ”Telefon” eller ”Video”".
fn sentence(edition: &Edition, part: &Part) -> Html {
    let name = |fact: &FactId| edition.fact(*fact).map(|fact| fact.name.clone()).unwrap_or_default();
    match part {
        Part::Is(fact, allowed) => {
            html! { <><strong>{ name(fact) }{ ": " }</strong>{ labels(edition, *fact, *allowed) }</> }
        }
        Part::Every(facts, allowed) => list(edition, facts, "Svaret är $ på alla de här", *allowed),
        Part::Some(facts, allowed) => list(edition, facts, "Svaret är $ på minst en av de här", *allowed),
    }
}

/// A part of a checklist; `$` stands for the choice.
fn list(edition: &Edition, facts: &[FactId], words: &str, allowed: kontaktkoll_rules::ChoiceSet) -> Html {
    let choice = facts.first().map(|fact| labels(edition, *fact, allowed)).unwrap_or_default();
    let questions = facts.iter().filter_map(|fact| edition.fact(*fact));
    html! {
        <>
            <strong>{ words.replace('$', &choice) }{ ":" }</strong>
            <ul>{ questions.map(|fact| html! { <li>{ fact.question.clone() }</li> }).collect::<Html>() }</ul>
        </>
    }
}

/// Where the rows that give the outcome stand, and the outcome itself.
fn places(edition: &Edition, decision: DecisionId, id: OutcomeId) -> Vec<CitationId> {
    let mut places = Vec::new();
    for row in rows(edition, decision, id) {
        places.extend_from_slice(&row.cites);
    }
    places.extend(edition.outcome(decision, id).iter().flat_map(|outcome| &outcome.cites));
    places
}

fn interpretations(edition: &Edition, decision: DecisionId, id: OutcomeId) -> Vec<InterpretationId> {
    let rows = rows(edition, decision, id).into_iter().flat_map(|row| &row.interpretations);
    let own = edition.outcome(decision, id).into_iter().flat_map(|outcome| &outcome.interpretations);
    let mut found: Vec<InterpretationId> = Vec::new();
    for reading in rows.chain(own) {
        if !found.contains(reading) {
            found.push(*reading);
        }
    }
    found
}

fn rows(edition: &Edition, decision: DecisionId, id: OutcomeId) -> Vec<&kontaktkoll_rules::compiled::Row> {
    let Some(content) = edition.decision(decision) else { return Vec::new() };
    let giving = content.rules.iter().filter(|rule| rule.outcome == id);
    giving.filter_map(|rule| edition.row(decision, rule.row)).collect()
}
