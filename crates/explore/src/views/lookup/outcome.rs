//! An opened outcome: when it applies, its card, and a button to start the questions from there.

use super::consequences::consequences;
use super::message::LookupMessage;
use super::ways::{Part, Way, ways};
use crate::basis::basis;
use crate::headings::{focusable_heading, heading};
use crate::view_context::{HostEvent, ViewContext};
use kontaktkoll_answer::basis::Basis;
use kontaktkoll_answer::card::{CardLine, CodeText, Group, whole_card};
use kontaktkoll_answer::choices::any_label;
use kontaktkoll_answer::outcome::OutcomeText;
use kontaktkoll_answer::text::count;
use kontaktkoll_rules::{ChoiceSet, DecisionId, Edition, FactId, OutcomeId};
use yew::{Callback, Html, NodeRef, html};

/// The outcome, in place of the search.
pub(super) fn outcome(
    context: &ViewContext,
    decision: DecisionId,
    id: OutcomeId,
    title: &NodeRef,
    send: &Callback<LookupMessage>,
) -> Html {
    let edition = &context.edition;
    let Some((content, texts)) = edition.outcome(decision, id).zip(OutcomeText::find(edition, decision, id)) else {
        return Html::default();
    };
    let level = context.heading_level;
    let ways = ways(edition, decision, id);
    let several = ways.len() > 1;
    let alternatives = ways.iter().enumerate().map(|(at, way)| alternative(context, way, at + 1, several));
    let onclick = send.reform(|_| LookupMessage::Close);
    html! {
        <div class="detail" data-outcome={texts.id.clone()}>
            <button type="button" part="button" {onclick}>{ "Tillbaka till sökningen" }</button>
            { Html::from(focusable_heading(level, 1, &texts.short(), "detail-title", title)) }
            if !texts.summary.is_empty() {
                <p class="summary">{ texts.summary.clone() }</p>
            }
            { consequences(edition, decision, id) }
            <div class="group">
                { heading(level, 2, "När gäller det?") }
                if several {
                    <p>{ "Ett av alternativen räcker. I ett alternativ ska allt stämma." }</p>
                }
                <ol class="ways">{ alternatives.collect::<Html>() }</ol>
            </div>
            { whole_card(edition, &content.lines).iter().map(|group| card_group(level, group)).collect::<Html>() }
            <div class="group sources">
                { heading(level, 2, "Källor") }
                { basis(&Basis::of_outcome(edition, decision, id)) }
            </div>
        </div>
    }
}

fn alternative(context: &ViewContext, way: &Way, number: usize, several: bool) -> Html {
    let edition = &context.edition;
    let parts: Html = way.parts.iter().map(|part| html! { <li>{ sentence(edition, part) }</li> }).collect();
    let fixed = way.fixed(edition);
    let name = if several { ["Alternativ ", &count(number)].concat() } else { String::new() };
    let onclick = {
        let fixed = fixed.clone();
        context.notify.reform(move |_| HostEvent::Start(fixed.clone()))
    };
    html! {
        <li class="way">
            if several {
                { heading(context.heading_level, 3, &name) }
            }
            if way.parts.is_empty() {
                <p>{ "Alltid, vad du än svarar." }</p>
            } else {
                <ul>{ parts }</ul>
            }
            if !fixed.is_empty() {
                <button type="button" part="button" {onclick}>
                    { "Börja härifrån" }if several { <span class="unseen">{ [", ", &name].concat() }</span> }
                </button>
            }
        </li>
    }
}

/// "Kanal: ”Telefon” eller ”Video”".
fn sentence(edition: &Edition, part: &Part) -> Html {
    match part {
        Part::Is(fact, allowed) => {
            let fact = edition.fact(*fact);
            let name = fact.map(|fact| fact.name.clone()).unwrap_or_default();
            let labels = fact.map(|fact| any_label(fact, *allowed)).unwrap_or_default();
            html! { <><strong>{ name }{ ": " }</strong>{ labels }</> }
        }
        Part::Every(facts, allowed) => checklist(edition, facts, *allowed, "på alla de här:"),
        Part::Some(facts, allowed) => checklist(edition, facts, *allowed, "på minst en av de här:"),
    }
}

/// "Svaret är ”Ja” på alla de här:", and the questions.
fn checklist(edition: &Edition, facts: &[FactId], allowed: ChoiceSet, on_which: &str) -> Html {
    let facts: Vec<_> = facts.iter().filter_map(|fact| edition.fact(*fact)).collect();
    let labels = facts.first().map(|fact| any_label(fact, allowed)).unwrap_or_default();
    html! {
        <>
            <strong>{ ["Svaret är ", &labels, " ", on_which].concat() }</strong>
            <ul>{ facts.iter().map(|fact| html! { <li>{ fact.question.clone() }</li> }).collect::<Html>() }</ul>
        </>
    }
}

fn card_group(level: u8, group: &Group) -> Html {
    let lines = group.lines.iter().map(|line| html! { <li>{ card_line(line) }</li> });
    html! {
        <div class="group">{ heading(level, 2, group.heading) }<ul>{ lines.collect::<Html>() }</ul></div>
    }
}

fn card_line(line: &CardLine) -> Html {
    let codes = line.codes.iter().enumerate().map(|(at, code)| {
        let comma = if at > 0 { ", " } else { "" };
        html! { <>{ comma }{ code_text(code) }</> }
    });
    html! {
        <>
            if !line.condition.is_empty() {
                <em>{ line.opening() }</em>
            }
            if !line.name().is_empty() {
                <strong>{ line.name().to_owned() }{ ": " }</strong>
            }
            { line.before_codes() }{ codes.collect::<Html>() }{ line.text.clone() }
        </>
    }
}

fn code_text(code: &CodeText) -> Html {
    let title = if code.title.is_empty() { String::new() } else { [" (", &code.title, ")"].concat() };
    html! { <><code translate="no">{ code.id.clone() }</code>{ title }</> }
}
