//! The diagram as text: numbered steps, as in a key. A step that several ways lead to stands once.

use super::diagram::{Diagram, Edge, Node};
use super::labels::{answers, full_question, leaf, question};
use super::{Map, MapMessage};
use crate::desk::Desk;
use kontaktkoll_answer::text::count;
use kontaktkoll_rules::FactId;
use yew::html::Scope;
use yew::{Html, html};

/// The steps; those of the answers say so, and the last of them is the current one.
pub(super) fn steps(desk: &Desk, diagram: &Diagram, path: &[(usize, Option<usize>)], link: &Scope<Map>) -> Html {
    let items = diagram.nodes.iter().enumerate().filter_map(|(at, node)| match node {
        Node::Leaf(_) => None,
        Node::Ask(facts, edges) => Some(step(desk, diagram, at, facts, edges, path, link)),
    });
    html! { <ul class="key">{ items.collect::<Html>() }</ul> }
}

fn step(
    desk: &Desk,
    diagram: &Diagram,
    at: usize,
    facts: &[FactId],
    edges: &[Edge],
    path: &[(usize, Option<usize>)],
    link: &Scope<Map>,
) -> Html {
    let number = count(diagram.number(at));
    let taken = path.iter().find(|(node, _)| *node == at).map(|(_, way)| *way);
    let current = path.len() > 1 && taken == Some(None);
    // The conditions of a checklist are written out once.
    let same = |node: &Node| facts.len() > 1 && matches!(node, Node::Ask(other, _) if other == facts);
    let earlier = diagram.nodes.iter().take(at).position(same);
    let ways = edges.iter().enumerate().map(|(way, edge)| {
        let mine = taken == Some(Some(way));
        html! {
            <li class={mine.then_some("on")}>
                if mine {
                    <strong>{ "✓ Ditt svar: " }</strong>
                }
                { answers(&desk.edition, facts, edge.by) }{ " " }
                <span aria-hidden="true">{ "→ " }</span>
                { target(desk, diagram, edge.to, link) }
            </li>
        }
    });
    html! {
        <li data-step={number.clone()} tabindex="-1" class={taken.is_some().then_some("on")} aria-current={current.then_some("step")}>
            <p><strong>{ number }{ ". " }{ full_question(&desk.edition, facts) }</strong></p>
            if let Some(earlier) = earlier {
                <p class="conditions">{ "Samma villkor som i steg " }{ count(diagram.number(earlier)) }{ "." }</p>
            } else if facts.len() > 1 {
                <ul class="conditions">{ facts.iter().filter_map(|fact| desk.edition.fact(*fact)).map(|fact| {
                    html! { <li>{ fact.question.clone() }</li> }
                }).collect::<Html>() }</ul>
            }
            <ul>{ ways.collect::<Html>() }</ul>
        </li>
    }
}

/// The outcome, or a button to the next step.
fn target(desk: &Desk, diagram: &Diagram, to: usize, link: &Scope<Map>) -> Html {
    match diagram.nodes.get(to) {
        Some(Node::Leaf(outcome)) => {
            html! { <strong class="badge">{ leaf(&desk.edition, diagram.decision, *outcome) }</strong> }
        }
        Some(Node::Ask(facts, _)) => {
            let number = diagram.number(to);
            let onclick = link.callback(move |_| MapMessage::Go(number));
            let words = ["steg ", &count(diagram.number(to)), ", ", &question(&desk.edition, facts)].concat();
            html! { <button type="button" part="button" class="go" {onclick}>{ words }</button> }
        }
        None => Html::default(),
    }
}
