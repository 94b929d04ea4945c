//! The card of an outcome, with the conditions of its lines in words: here nothing is answered.

use crate::desk::Desk;
use crate::headings::heading;
use crate::words::labels;
use kontaktkoll_rules::Edition;
use kontaktkoll_rules::compiled::{Line, Outcome};
use kontaktkoll_widget::components::card::{GROUPS, need};
use yew::{Html, html};

/// The lines, by kind.
pub(super) fn card(desk: &Desk, outcome: &Outcome) -> Html {
    let groups = GROUPS.into_iter().map(|(kind, title, _)| {
        let lines = outcome.lines.iter().filter(|line| line.kind == kind);
        let items: Vec<Html> = lines.map(|line| html! { <li>{ item(&desk.edition, line) }</li> }).collect();
        if items.is_empty() {
            return Html::default();
        }
        html! {
            <div class="group">{ heading(desk.config.level, 2, title) }<ul>{ items.into_iter().collect::<Html>() }</ul></div>
        }
    });
    groups.collect()
}

fn item(edition: &Edition, line: &Line) -> Html {
    let codes: Vec<_> = edition.codes(line).collect();
    let system = codes.first().map_or("", |code| code.system.as_str());
    let label = if line.label.is_empty() { system } else { &line.label };
    let names = codes.iter().enumerate().map(|(at, code)| {
        let comma = if at > 0 { ", " } else { "" };
        let title = if code.title.is_empty() { String::new() } else { [" (", &code.title, ")"].concat() };
        html! { <>{ comma }<code>{ code.id.clone() }</code>{ title }</> }
    });
    html! {
        <>
            { conditions(edition, line) }
            if !label.is_empty() {
                <strong>{ label.to_owned() }{ ": " }</strong>
            }
            { need(line.need, codes.len(), "") }{ names.collect::<Html>() }{ line.text.clone() }
        </>
    }
}

/// "Om Ålder är ”85 år eller äldre”: ".
fn conditions(edition: &Edition, line: &Line) -> Html {
    let words = line.given.iter().filter_map(|(fact, allowed)| {
        Some([&edition.fact(*fact)?.name, " är ", &labels(edition, *fact, *allowed)].concat())
    });
    let words: Vec<String> = words.collect();
    if words.is_empty() {
        return Html::default();
    }
    html! { <em>{ ["Om ", &words.join(" och "), ": "].concat() }</em> }
}
