//! The card: what to register and do, in groups.

use super::button::{copied_value, copy};
use super::tag::heading;
use kontaktkoll_answer::card::{CardLine, Group};
use kontaktkoll_rules::compiled::LineKind;
use yew::{Html, html};

/// The groups, each with its heading.
pub(super) fn card(level: u8, groups: &[Group]) -> Html {
    groups.iter().map(|group| self::group(level, group)).collect()
}

fn group(level: u8, group: &Group) -> Html {
    let lines = group.lines.iter();
    let list = if group.holds_fields() {
        html! { <dl>{ for lines.map(field) }</dl> }
    } else if group.kind == LineKind::Step {
        html! { <ol>{ for lines.map(item) }</ol> }
    } else {
        html! { <ul>{ for lines.map(item) }</ul> }
    };
    html! { <div class="group">{ heading(level, 2, group.heading) }{ list }</div> }
}

/// A line with a label and a value: each code, and the text, is a button that copies it.
fn field(line: &CardLine) -> Html {
    let name = line.name();
    let codes = line.codes.iter().enumerate().map(|(at, code)| {
        let title = if code.title.is_empty() { String::new() } else { [" (", &code.title, ")"].concat() };
        html! { <>{ if at > 0 { ", " } else { "" } }{ copied_value(name, &code.id) }{ title }</> }
    });
    html! {
        <div>
            <dt>{ name }</dt>
            <dd>
                { condition(line) }
                <span class="need">{ line.before_codes() }</span>
                { for codes }
                if !line.text.is_empty() {
                    { copied_value(name, &line.text) }
                }
            </dd>
        </div>
    }
}

fn item(line: &CardLine) -> Html {
    html! {
        <li>
            { condition(line) }
            if !line.label.is_empty() {
                <strong>{ &line.label }{ ": " }</strong>
            }
            { &line.text }
            { copy(&line.text) }
        </li>
    }
}

fn condition(line: &CardLine) -> Html {
    if line.condition.is_empty() {
        return Html::default();
    }
    html! { <em>{ line.opening() }</em> }
}
