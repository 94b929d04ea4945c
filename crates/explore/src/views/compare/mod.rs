//! The comparison: the outcomes of the same contact by the other rulebooks, as far as they ask the same
//! questions, with the differences in what is registered and what is paid.

mod side;

use crate::headings::heading;
use crate::view_context::ViewProps;
use kontaktkoll_answer::text::{counted, day};
use side::{Difference, Kind, Line, Side};
use yew::{Html, function_component, html};

/// The view.
#[function_component]
pub(crate) fn Compare(ViewProps { context }: &ViewProps) -> Html {
    let side = |rulebook| Side::new(rulebook, &context.edition, &context.case, context.date);
    let own = side(&context.rulebook);
    let others: Vec<Side> = context.others.iter().map(side).collect();
    let level = context.heading_level;
    let date = day(context.date);
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

/// A rulebook, compared with the guide's `own`.
fn show(side: &Side, own: &Side, level: u8, date: &str) -> Html {
    let is_own = side.id == own.id;
    let lines = side.lines.iter().flatten().map(|line| {
        let mark = if is_own { None } else { mark(line, side, own) };
        show_line(line, mark)
    });
    html! {
        <div class="group book" data-rulebook={side.id.clone()}>
            { heading(level, 1, &side.title) }
            <p class="quiet-text">{ side.region.clone() }{ if is_own { ". Ditt regelverk" } else { "" } }</p>
            if side.lines.is_none() {
                <p>{ ["Ingen utgåva gäller ", date, "."].concat() }</p>
            } else if !is_own && side.shared.is_empty() {
                <p>{ "Inget av dina svar hör till en fråga som det här regelverket ställer." }</p>
            } else {
                <dl>{ lines.collect::<Html>() }</dl>
                if !is_own {
                    { shared_answers(side) }
                }
            }
        </div>
    }
}

/// Whether a line differs from the guide's rulebook, in words; `None` where they cannot be compared.
fn mark(line: &Line, side: &Side, own: &Side) -> Option<&'static str> {
    match side.difference(line, own) {
        Difference::Unknown => None,
        Difference::Same => Some("= Samma som i ditt regelverk"),
        Difference::Differs if line.kind == Kind::Fee => {
            // Passing the cash desk is not the same kind of thing as a fee.
            let both_are_fees = own.line(Kind::Fee).is_some_and(|fee| fee.title == line.title);
            Some(if both_are_fees {
                "≠ Annan avgift än i ditt regelverk"
            } else {
                "≠ Annan betalning än i ditt regelverk"
            })
        }
        Difference::Differs => Some("≠ Annan registrering än i ditt regelverk"),
    }
}

fn show_line(line: &Line, mark: Option<&'static str>) -> Html {
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

/// The answers that the rulebook shares, and how many of its questions are open.
fn shared_answers(side: &Side) -> Html {
    html! {
        <>
            <p class="quiet-text">{ "Svar som används här:" }</p>
            <ul class="quiet-text">{ side.shared.iter().map(|answer| html! { <li>{ answer.clone() }</li> }).collect::<Html>() }</ul>
            if side.questions_left > 0 {
                <p class="quiet-text">{ [&counted(side.questions_left, "fråga", "frågor"), " till kan ändra det."].concat() }</p>
            }
        </>
    }
}
