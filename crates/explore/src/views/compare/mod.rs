//! What the same contact would be by the other rulebooks, as far as they share questions, with what
//! is registered and what it costs held against the guide's own.

mod side;

use crate::headings::heading;
use crate::views::ViewProps;
use crate::words::counted;
use kontaktkoll_answer::text::day;
use side::{Kind, Line, Side, Standing};
use yew::{Html, function_component, html};

/// The view.
#[function_component]
pub(crate) fn Compare(ViewProps { desk }: &ViewProps) -> Html {
    let side = |book| Side::new(book, &desk.edition, &desk.case, desk.config.date);
    let own = side(&desk.rulebook);
    let others: Vec<Side> = desk.others.iter().map(side).collect();
    let level = desk.config.level;
    let date = day(desk.config.date);
    html! {
        <>
            <p class="lead-in">
                { "Svaren jämförs där regelverken ställer samma fråga. Orden kan betyda olika saker i olika regelverk: registrera alltid efter det som gäller för din enhet." }
            </p>
            <div class="sides">
                { show(&own, &own, level, &date) }
                { others.iter().map(|other| show(other, &own, level, &date)).collect::<Html>() }
            </div>
        </>
    }
}

/// One rulebook; the guide's own first, with nothing marked.
fn show(side: &Side, own: &Side, level: u8, date: &str) -> Html {
    let mine = side.id == own.id;
    let lines = side.lines.iter().flatten().map(|line| show_line(line, side, own, mine));
    html! {
        <div class="group book" data-rulebook={side.id.clone()}>
            { heading(level, 1, &side.title) }
            <p class="quiet-text">{ side.region.clone() }{ if mine { ". Ditt regelverk" } else { "" } }</p>
            if side.lines.is_none() {
                <p>{ ["Ingen utgåva gäller ", date, "."].concat() }</p>
            } else if !mine && side.shared.is_empty() {
                <p>{ "Inget av dina svar hör till en fråga som det här regelverket ställer." }</p>
            } else {
                <dl>{ lines.collect::<Html>() }</dl>
                if !mine {
                    { used(side) }
                }
            }
        </div>
    }
}

fn show_line(line: &Line, side: &Side, own: &Side, mine: bool) -> Html {
    let mark = match side.standing(line, own) {
        _ if mine => None,
        Standing::Differs if line.kind == Kind::Fee => {
            // A cash desk is no fee.
            let same = own.line(Kind::Fee).is_some_and(|fee| fee.title == line.title);
            Some(if same {
                "≠ Annan avgift än i ditt regelverk"
            } else {
                "≠ Annan betalning än i ditt regelverk"
            })
        }
        Standing::Differs => Some("≠ Annan registrering än i ditt regelverk"),
        Standing::Same => Some("= Samma som i ditt regelverk"),
        Standing::Unknown => None,
    };
    let class = if mark.is_some_and(|mark| mark.starts_with('≠')) { "differs" } else { "" };
    html! {
        <div {class}>
            <dt>{ line.title.clone() }</dt>
            <dd class={(!line.settled).then_some("open")}>
                { line.says.clone() }
                if let Some(mark) = mark {
                    <strong class="mark">{ mark }</strong>
                }
            </dd>
        </div>
    }
}

/// The answers that count there, and how much is not known.
fn used(side: &Side) -> Html {
    html! {
        <>
            <p class="quiet-text">{ "Svar som används här:" }</p>
            <ul class="quiet-text">{ side.shared.iter().map(|words| html! { <li>{ words.clone() }</li> }).collect::<Html>() }</ul>
            if side.left > 0 {
                <p class="quiet-text">{ [&counted(side.left, "fråga", "frågor"), " till kan ändra det."].concat() }</p>
            }
        </>
    }
}
