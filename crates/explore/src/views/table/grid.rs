//! One decision as an HTML table that works with screen readers.

use crate::basis::basis;
use crate::rule_rows::{RuleRow, inputs};
use crate::view_context::ViewContext;
use kontaktkoll_answer::basis::Basis;
use kontaktkoll_answer::choices::labels;
use kontaktkoll_answer::outcome::{OutcomeText, short_name};
use kontaktkoll_rules::{Answer, Case, ChoiceSet, DecisionId, Edition, Input};
use yew::{Html, html};

/// The first `budget` of the `allowed` rows, with a column for each input that any allowed row restricts.
pub(super) fn grid(
    context: &ViewContext,
    decision: DecisionId,
    allowed: &[&RuleRow<'_>],
    budget: usize,
    filter: &Case,
) -> Html {
    let edition = &context.edition;
    let Some(content) = edition.decision(decision) else { return Html::default() };
    if allowed.is_empty() {
        return html! { <p class="none">{ "Ingen rad stämmer med svaren." }</p> };
    }
    let columns = inputs(edition, allowed);
    let rendered = allowed.get(..budget).unwrap_or(allowed);
    let caption = [&content.title, ": en rad för varje regel"].concat();
    let label = ["Tabell, ", &content.title].concat();
    html! {
        <div class="scroll" role="region" aria-label={label} tabindex="0">
            <table data-decision={content.id.clone()}>
                <caption>{ caption }</caption>
                <thead><tr>
                    <th scope="col">{ "Blir" }</th>
                    { columns.iter().map(|input| html! { <th key={column_key(edition, *input)} scope="col">{ input_name(edition, *input) }</th> }).collect::<Html>() }
                    <th scope="col">{ "Regel och källa" }</th>
                </tr></thead>
                { bodies(rendered).iter().map(|rows| body(edition, decision, &columns, rows, filter)).collect::<Html>() }
            </table>
        </div>
    }
}

/// The rules grouped by the owner's row and its outcome: each group is a `tbody`.
fn bodies<'a, 'b>(rows: &'a [&'a RuleRow<'b>]) -> Vec<Vec<&'a RuleRow<'b>>> {
    let mut bodies: Vec<Vec<&RuleRow<'_>>> = Vec::new();
    for row in rows {
        match bodies.last_mut() {
            Some(body) if body.last().is_some_and(|last| last.row.id == row.row.id && last.outcome == row.outcome) => {
                body.push(row);
            }
            _ => bodies.push(vec![row]),
        }
    }
    bodies
}

fn body(edition: &Edition, decision: DecisionId, columns: &[Input], rows: &[&RuleRow<'_>], filter: &Case) -> Html {
    let count = rows.len().to_string();
    // With a key, the rows that stay are left alone when others go.
    let key = rows
        .first()
        .map_or_else(String::new, |row| [row.row.id.as_str(), "/", &row.outcome.index().to_string()].concat());
    let lines = rows.iter().enumerate().map(|(at, row)| {
        let is_first = at == 0;
        html! {
            <tr data-row={row.row.id.clone()}>
                if is_first {
                    <th scope="rowgroup" translate="no" rowspan={count.clone()}>{ short_name(edition, decision, row.outcome) }</th>
                }
                { columns.iter().map(|input| cell(edition, row, *input, filter)).collect::<Html>() }
                if is_first {
                    <td rowspan={count.clone()} class="rule">
                        <p>{ row.row.reason.clone() }</p>
                        { basis(&Basis::of_row(edition, decision, row.id)) }
                    </td>
                }
            </tr>
        }
    });
    html! { <tbody {key}>{ lines.collect::<Html>() }</tbody> }
}

fn cell(edition: &Edition, row: &RuleRow<'_>, input: Input, filter: &Case) -> Html {
    let key = column_key(edition, input);
    match row.premise(input) {
        None => {
            // The style sheet draws a dash over the words: there are hundreds of such cells.
            html! { <td {key} class="free"><span>{ "spelar ingen roll" }</span></td> }
        }
        Some(allowed) => {
            let answered = match input {
                Input::Fact(fact) => matches!(filter.get(fact), Answer::Chosen(_)),
                Input::Decision(_) => false,
            };
            html! { <td {key} class={answered.then_some("answered")}>{ values(edition, input, allowed) }</td> }
        }
    }
}

/// The allowed values, each on a line of its own.
fn values(edition: &Edition, input: Input, allowed: ChoiceSet) -> Html {
    let mut values: Vec<String> = match input {
        Input::Fact(fact) => {
            let labels = edition.fact(fact).map(|fact| labels(fact, allowed)).unwrap_or_default();
            labels.into_iter().map(String::from).collect()
        }
        Input::Decision(decision) => {
            let Some(content) = edition.decision(decision) else { return Html::default() };
            let outcomes = content.outcomes.iter().enumerate().filter(|(at, _)| allowed.has(*at));
            outcomes.map(|(_, outcome)| OutcomeText::new(outcome, content).badge_and_title()).collect()
        }
    };
    let last = values.pop();
    let but_last: Html = values.into_iter().map(|value| html! { <>{ value }{ " eller " }<br /></> }).collect();
    html! { <>{ but_last }{ last }</> }
}

/// The key of a column, so that it stays when another column goes.
fn column_key(edition: &Edition, input: Input) -> usize {
    edition.content().input_id(input).index()
}

fn input_name(edition: &Edition, input: Input) -> String {
    match input {
        Input::Fact(fact) => edition.fact(fact).map(|fact| fact.name.clone()),
        Input::Decision(decision) => edition.decision(decision).map(|decision| decision.title.clone()),
    }
    .unwrap_or_default()
}
