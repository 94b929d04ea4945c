//! The timeline as a picture. Its accessible name is enough, since the table says the same.

use super::geometry::{Line, Mark, Range, WIDTH};
use super::reckoning::Reckoning;
use kontaktkoll_answer::text::count;
use kontaktkoll_rules::compiled::Day;
use yew::{Html, html};

/// The height of the line that contacts stand on, in pixels from the top as all heights here.
const AXIS: f64 = 96.0;
/// How much higher a contact stands for each step that it is raised.
const STEP: f64 = 15.0;
const VISITS: f64 = AXIS + 22.0;
/// The first window, and the distance between windows.
const WINDOWS: f64 = AXIS + 62.0;
const WINDOW_DISTANCE: f64 = 34.0;
const SHORT_MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

/// Contacts above the line, visits below it, and under them the days over which each limit counts.
pub(super) fn picture(reckoning: &Reckoning) -> Html {
    let line = Line::ending_on(reckoning.contact);
    let limits = &reckoning.quota.limits;
    let height = WINDOWS + WINDOW_DISTANCE * f64::from(u16::try_from(limits.len()).unwrap_or(0));
    let compensated = |day: Day| reckoning.earlier().any(|contact| contact.date == day && contact.compensated());
    let earlier: Vec<Day> = reckoning.earlier().map(|contact| contact.date).collect();
    let months = line.months().into_iter().map(|(x, month)| {
        let name = SHORT_MONTHS.get(usize::try_from(month).unwrap_or(1).saturating_sub(1)).copied().unwrap_or_default();
        html! {
            <g class="month">
                <line x1={px(x)} x2={px(x)} y1={px(AXIS)} y2={px(AXIS + 8.0)} />
                <text x={px(x + 14.0)} y={px(AXIS + 44.0)}>{ name }</text>
            </g>
        }
    });
    let contacts = line.marks(&earlier).into_iter().map(|mark| contact(mark, compensated(mark.day)));
    let visits = line.marks(&reckoning.visits).into_iter().map(|mark| {
        let (x, y) = (mark.x, VISITS);
        let points = [(x, y - 7.0), (x - 7.0, y + 6.0), (x + 7.0, y + 6.0)].map(|(x, y)| [px(x), px(y)].join(","));
        html! { <polygon class="visit" points={points.join(" ")} /> }
    });
    let windows = limits.iter().enumerate().map(|(at, limit)| {
        let top = WINDOWS + WINDOW_DISTANCE * f64::from(u16::try_from(at).unwrap_or(0));
        let used = reckoning.current().and_then(|current| current.counts.get(at).copied()).unwrap_or(0);
        let words = [limit.title.as_str(), ": ", &count(used as usize), " av ", &count(limit.most as usize)].concat();
        window(line.window(limit.window, &reckoning.visits), top, &words, used >= limit.most)
    });
    let name =
        ["Tidslinje över tolv månader till ", &reckoning.contact.to_string(), "; samma sak står i tabellen"].concat();
    html! {
        <div class="scroll" role="region" aria-label="Tidslinjen" tabindex="0">
            <svg class="timeline" role="img" aria-label={name} width={px(WIDTH)} height={px(height)}
                viewBox={["0 0 ", &px(WIDTH), " ", &px(height)].concat()}>
                <line class="axis" x1="0" x2={px(WIDTH)} y1={px(AXIS)} y2={px(AXIS)} />
                { months.collect::<Html>() }
                { contacts.collect::<Html>() }
                { current_contact(&line, reckoning) }
                { visits.collect::<Html>() }
                { windows.collect::<Html>() }
            </svg>
        </div>
    }
}

/// The meaning of the signs.
pub(super) fn legend(reckoning: &Reckoning) -> Html {
    let sign = |drawn: Html, words: &str| {
        html! {
            <li>
                <svg class="timeline" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">{ drawn }</svg>
                { words.to_owned() }
            </li>
        }
    };
    let mark = Mark { x: 10.0, step: 0, day: reckoning.contact };
    html! {
        <ul class="legend">
            { sign(circle(mark, 10.0, true), "Kontakt som ersätts") }
            { sign(circle(mark, 10.0, false), "Kontakt som inte ersätts") }
            { sign(html! { <polygon class="visit" points="10,3 3,16 17,16" /> }, "Fysiskt besök") }
            { sign(html! { <rect class="own" x="4" y="4" width="12" height="12" transform="rotate(45 10 10)" /> }, "Den här kontakten") }
        </ul>
    }
}

fn contact(mark: Mark, compensated: bool) -> Html {
    circle(mark, AXIS - 14.0 - STEP * f64::from(u16::try_from(mark.step).unwrap_or(0)), compensated)
}

/// A filled circle for a contact that is compensated; else an empty one, crossed out.
fn circle(mark: Mark, y: f64, compensated: bool) -> Html {
    let cross =
        |dx: f64| html! { <line x1={px(mark.x - dx)} x2={px(mark.x + dx)} y1={px(y - 4.0)} y2={px(y + 4.0)} /> };
    html! {
        <g class={if compensated { "contact yes" } else { "contact no" }}>
            <circle cx={px(mark.x)} cy={px(y)} r="6" />
            if !compensated {
                { cross(4.0) }
                { cross(-4.0) }
            }
        </g>
    }
}

fn current_contact(line: &Line, reckoning: &Reckoning) -> Html {
    let Some(x) = line.x(reckoning.contact) else { return Html::default() };
    let y = AXIS - 70.0;
    let turn = ["rotate(45 ", &px(x), " ", &px(y), ")"].concat();
    html! {
        <g>
            <line class="now" x1={px(x)} x2={px(x)} y1={px(y)} y2={px(AXIS)} />
            <rect class="own" x={px(x - 6.0)} y={px(y - 6.0)} width="12" height="12" transform={turn} />
            <text class="end" x={px(x - 14.0)} y={px(y + 5.0)}>{ reckoning.contact.to_string() }</text>
        </g>
    }
}

fn window(Range { from, to }: Range, top: f64, words: &str, full: bool) -> Html {
    html! {
        <g class={if full { "window full" } else { "window" }}>
            <rect x={px(from - 3.0)} y={px(top + 16.0)} width={px(to - from + 6.0)} height="9" />
            <text class="end" x={px(to)} y={px(top + 11.0)}>{ words.to_owned() }</text>
        </g>
    }
}

/// A length in tenths of a pixel: finer is not seen.
fn px(number: f64) -> String {
    format!("{}", (number * 10.0).round() / 10.0)
}
