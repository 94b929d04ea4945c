//! One decision as an HTML table that a screen reader can walk through.

use super::rows::{TableRow, inputs};
use crate::cites::{cites, readings};
use crate::desk::Desk;
use crate::words::outcome;
use kontaktkoll_rules::{Case, ChoiceSet, DecisionId, Edition, Input};
use yew::{Html, html};

/// The rows shown, the first `room` of them; a column for each input that one of them all asks for.
pub(super) fn grid(desk: &Desk, decision: DecisionId, shown: &[&TableRow<'_>], room: usize, case: &Case) -> Html {
    let edition = &desk.edition;
    let title = edition.decision(decision).map_or("", |content| content.title.as_str());
    if shown.is_empty() {
        return html! { <p class="none">{ "Ingen rad stämmer med svaren." }</p> };
    }
    let columns = inputs(edition, shown);
    let first = shown.get(..room).unwrap_or(shown);
    let caption = [title, ": en rad för varje regel"].concat();
    let label = ["Tabell, ", title].concat();
    html! {
        <div class="scroll" role="region" aria-label={label} tabindex="0">
            <table data-decision={edition.decision(decision).map(|content| content.id.clone())}>
                <caption>{ caption }</caption>
                <thead><tr>
                    <th scope="col">{ "Blir" }</th>
                    { columns.iter().map(|input| html! { <th key={edition.content().input_id(*input).index()} scope="col">{ name(edition, *input) }</th> }).collect::<Html>() }
                    <th scope="col">{ "Regel och källa" }</th>
                </tr></thead>
                { bodies(first).iter().map(|rows| body(edition, decision, &columns, rows, case)).collect::<Html>() }
            </table>
        </div>
    }
}

/// The rules of one row of the owner's, together.
fn bodies<'a, 'b>(shown: &'a [&'a TableRow<'b>]) -> Vec<Vec<&'a TableRow<'b>>> {
    let mut bodies: Vec<Vec<&TableRow<'_>>> = Vec::new();
    for row in shown {
        match bodies.last_mut() {
            Some(body) if body.last().is_some_and(|last| last.row.id == row.row.id && last.outcome == row.outcome) => {
                body.push(row);
            }
            _ => bodies.push(vec![row]),
        }
    }
    bodies
}

fn body(edition: &Edition, decision: DecisionId, columns: &[Input], rows: &[&TableRow<'_>], case: &Case) -> Html {
    let count = rows.len().to_string();
    // Rows that stay are left alone when others go.
    let key = rows
        .first()
        .map_or_else(String::new, |row| [row.row.id.as_str(), "/", &row.outcome.index().to_string()].concat());
    let lines = rows.iter().enumerate().map(|(at, row)| {
        let first = at == 0;
        html! {
            <tr data-row={row.row.id.clone()}>
                if first {
                    <th scope="rowgroup" rowspan={count.clone()}>{ outcome(edition, decision, row.outcome) }</th>
                }
                { columns.iter().map(|input| cell(edition, row, *input, case)).collect::<Html>() }
                if first {
                    <td rowspan={count.clone()} class="rule">
                        <p>{ row.row.reason.clone() }</p>
                        { cites(edition, &row.row.cites) }
                        { readings(edition, &row.row.interpretations) }
                    </td>
                }
            </tr>
        }
    });
    html! { <tbody {key}>{ lines.collect::<Html>() }</tbody> }
}

fn cell(edition: &Edition, row: &TableRow<'_>, input: Input, case: &Case) -> Html {
    let key = edition.content().input_id(input).index();
    match row.premise(input) {
        None => {
            // The style sheet draws a dash over the words: there are hundreds of such cells.
            html! { <td {key} class="free"><span>{ "spelar ingen roll" }</span></td> }
        }
        Some(allowed) => {
            let answered = match input {
                Input::Fact(fact) => matches!(case.get(fact), kontaktkoll_rules::Answer::Chosen(_)),
                Input::Decision(_) => false,
            };
            html! { <td {key} class={answered.then_some("answered")}>{ values(edition, input, allowed) }</td> }
        }
    }
}

/// Each allowed value on a line of its own.
fn values(edition: &Edition, input: Input, allowed: ChoiceSet) -> Html {
    let mut values: Vec<String> = match input {
        Input::Fact(fact) => {
            let chosen = edition.choices(fact).filter(|(choice, _)| allowed.has(choice.index()));
            chosen.map(|(_, choice)| choice.label.clone()).collect()
        }
        Input::Decision(decision) => {
            let outcomes = edition.decision(decision).into_iter().flat_map(|content| &content.outcomes).enumerate();
            outcomes.filter(|(at, _)| allowed.has(*at)).map(|(_, outcome)| short(outcome)).collect()
        }
    };
    let last = values.pop();
    let but_last: Html = values.into_iter().map(|value| html! { <>{ value }{ " eller " }<br /></> }).collect();
    html! { <>{ but_last }{ last }</> }
}

/// The badge, with the title where several outcomes share it.
fn short(outcome: &kontaktkoll_rules::compiled::Outcome) -> String {
    if outcome.badge.is_empty() || outcome.badge == outcome.title {
        outcome.title.clone()
    } else {
        [&outcome.badge, ", ", &outcome.title].concat()
    }
}

fn name(edition: &Edition, input: Input) -> String {
    match input {
        Input::Fact(fact) => edition.fact(fact).map(|fact| fact.name.clone()),
        Input::Decision(decision) => edition.decision(decision).map(|decision| decision.title.clone()),
    }
    .unwrap_or_default()
}
