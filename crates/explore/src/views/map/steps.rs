//! The diagram as text: numbered steps. A step that several answers lead to stands once.

use super::diagram::{Diagram, Edge, Node};
use super::labels::{answers, full_question, question};
use super::message::MapMessage;
use crate::view_context::ViewContext;
use kontaktkoll_answer::outcome::short_name;
use kontaktkoll_answer::text::count;
use kontaktkoll_rules::FactId;
use yew::{Callback, Html, html};

/// The steps. Those that the answers lead through are marked, and the last of them is the current step.
pub(super) fn steps(
    context: &ViewContext,
    diagram: &Diagram,
    path: &[(usize, Option<usize>)],
    send: &Callback<MapMessage>,
) -> Html {
    let items = diagram.nodes.iter().enumerate().filter_map(|(at, node)| match node {
        Node::Leaf(_) => None,
        Node::Ask(facts, edges) => Some(step(context, diagram, at, facts, edges, path, send)),
    });
    html! { <ul class="key">{ items.collect::<Html>() }</ul> }
}

fn step(
    context: &ViewContext,
    diagram: &Diagram,
    at: usize,
    facts: &[FactId],
    edges: &[Edge],
    path: &[(usize, Option<usize>)],
    send: &Callback<MapMessage>,
) -> Html {
    let number = count(diagram.number(at));
    let edition = &context.edition;
    let taken = path.iter().find(|(node, _)| *node == at).map(|(_, edge)| *edge);
    let is_current = path.len() > 1 && taken == Some(None);
    // The conditions of a checklist are written out once.
    let has_same_facts = |node: &Node| facts.len() > 1 && matches!(node, Node::Ask(other, _) if other == facts);
    let earlier = diagram.nodes.iter().take(at).position(has_same_facts);
    let ways = edges.iter().enumerate().map(|(position, edge)| {
        let is_answer = taken == Some(Some(position));
        html! {
            <li class={is_answer.then_some("on")}>
                if is_answer {
                    <strong>{ "✓ Ditt svar: " }</strong>
                }
                { answers(edition, facts, edge.condition) }{ " " }
                <span aria-hidden="true">{ "→ " }</span>
                { target(context, diagram, edge.to, send) }
            </li>
        }
    });
    html! {
        <li data-step={number.clone()} tabindex="-1" class={taken.is_some().then_some("on")} aria-current={is_current.then_some("step")}>
            <p><strong>{ number }{ ". " }{ full_question(edition, facts) }</strong></p>
            if let Some(earlier) = earlier {
                <p class="conditions">{ "Samma villkor som i steg " }{ count(diagram.number(earlier)) }{ "." }</p>
            } else if facts.len() > 1 {
                <ul class="conditions">{ facts.iter().filter_map(|fact| edition.fact(*fact)).map(|fact| {
                    html! { <li>{ fact.question.clone() }</li> }
                }).collect::<Html>() }</ul>
            }
            <ul>{ ways.collect::<Html>() }</ul>
        </li>
    }
}

/// The outcome, or a button to the next step.
fn target(context: &ViewContext, diagram: &Diagram, to: usize, send: &Callback<MapMessage>) -> Html {
    let edition = &context.edition;
    match diagram.nodes.get(to) {
        Some(Node::Leaf(outcome)) => {
            html! { <strong class="badge" translate="no">{ short_name(edition, diagram.decision, *outcome) }</strong> }
        }
        Some(Node::Ask(facts, _)) => {
            let number = diagram.number(to);
            let onclick = send.reform(move |_| MapMessage::GoToStep(number));
            let words = ["steg ", &count(number), ", ", &question(edition, facts)].concat();
            html! { <button type="button" part="button" class="go" {onclick}>{ words }</button> }
        }
        None => Html::default(),
    }
}
