//! The diagram as SVG.

use super::diagram::{Diagram, Node};
use super::labels::{answers, leaf, question, wrapped};
use super::layout::{Layout, Point, Size, layout};
use crate::desk::Desk;
use yew::{Html, html};

/// The letters of a line in a box, and on a way.
const BOX_LETTERS: usize = 19;
const WAY_LETTERS: usize = 16;
/// A letter of 14 px is seldom wider, on average.
const LETTER: f64 = 8.0;
const LINE: f64 = 18.0;
const PADDING: f64 = 8.0;

/// What is drawn of a node or a way.
struct Drawing {
    nodes: Vec<Vec<String>>,
    ways: Vec<Vec<Vec<String>>>,
}

/// The picture, in a frame that scrolls. The steps below say the same, so here a name is enough.
pub(super) fn picture(desk: &Desk, diagram: &Diagram, path: &[(usize, Option<usize>)], title: &str) -> Html {
    let drawing = drawing(desk, diagram, path);
    let size_of = |lines: Option<&Vec<String>>, least: f64| {
        let lines = lines.map(Vec::as_slice).unwrap_or_default();
        let letters = lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
        Size {
            width: (to_f64(letters) * LETTER).max(least) + PADDING * 2.0,
            height: to_f64(lines.len()) * LINE + PADDING,
        }
    };
    let places = layout(
        diagram,
        |node| size_of(drawing.nodes.get(node), 60.0),
        |node, way| size_of(drawing.ways.get(node).and_then(|ways| ways.get(way)), 0.0),
    );
    let Layout { size: Size { width, height }, nodes, edges } = &places;
    let on = |node: usize, way: usize| path.contains(&(node, Some(way)));
    let lines = edges.iter().enumerate().flat_map(|(node, ways)| {
        ways.iter().enumerate().map(move |(way, (_, points))| {
            html! { <path class={if on(node, way) { "way on" } else { "way" }} d={curve(points)} /> }
        })
    });
    let labels = edges.iter().enumerate().flat_map(|(node, ways)| {
        let drawing = &drawing;
        ways.iter().enumerate().map(move |(way, (middle, _))| {
            let lines = drawing.ways.get(node).and_then(|ways| ways.get(way)).map(Vec::as_slice).unwrap_or_default();
            let class = if on(node, way) { "answer on" } else { "answer" };
            boxed(class, *middle, size_of(Some(&lines.to_vec()), 0.0), lines)
        })
    });
    let boxes = nodes.iter().enumerate().map(|(node, middle)| {
        let place = path.iter().position(|(passed, _)| *passed == node);
        let kind = if matches!(diagram.nodes.get(node), Some(Node::Leaf(_))) { "step leaf" } else { "step" };
        let class = match place {
            None => kind.to_owned(),
            Some(at) if at + 1 == path.len() => [kind, " on here"].concat(),
            Some(_) => [kind, " on"].concat(),
        };
        let lines = drawing.nodes.get(node).map(Vec::as_slice).unwrap_or_default();
        boxed(&class, *middle, size_of(drawing.nodes.get(node), 60.0), lines)
    });
    let name = ["Karta över ", title, "; samma sak står som text under bilden"].concat();
    html! {
        <div class="scroll map" role="region" aria-label="Kartan" tabindex="0">
            <svg role="img" aria-label={name} width={px(*width)} height={px(*height)}
                viewBox={["0 0 ", &px(*width), " ", &px(*height)].concat()}>
                { lines.collect::<Html>() }
                { labels.collect::<Html>() }
                { boxes.collect::<Html>() }
            </svg>
        </div>
    }
}

/// The texts in lines; what the answers lead through is marked by a sign too.
fn drawing(desk: &Desk, diagram: &Diagram, path: &[(usize, Option<usize>)]) -> Drawing {
    let edition = &desk.edition;
    let last = path.last().map(|(node, _)| *node).filter(|_| path.len() > 1);
    let node = |at: usize, content: &Node| {
        let mut lines = match content {
            Node::Ask(facts, _) => {
                let number = kontaktkoll_answer::text::count(diagram.number(at));
                wrapped(&[&number, ". ", &question(edition, facts)].concat(), BOX_LETTERS)
            }
            Node::Leaf(outcome) => wrapped(&leaf(edition, diagram.decision, *outcome), BOX_LETTERS + 3),
        };
        if last == Some(at) {
            lines.insert(0, "► Du är här".into());
        }
        lines
    };
    let ways = |at: usize, content: &Node| match content {
        Node::Leaf(_) => Vec::new(),
        Node::Ask(facts, edges) => {
            let label = |(way, edge): (usize, &super::diagram::Edge)| {
                let sign = if path.contains(&(at, Some(way))) { "✓ " } else { "" };
                wrapped(&[sign, &answers(edition, facts, edge.by)].concat(), WAY_LETTERS)
            };
            edges.iter().enumerate().map(label).collect()
        }
    };
    let nodes = diagram.nodes.iter().enumerate();
    Drawing {
        nodes: nodes.clone().map(|(at, content)| node(at, content)).collect(),
        ways: nodes.map(|(at, content)| ways(at, content)).collect(),
    }
}

fn boxed(class: &str, middle: Point, size: Size, lines: &[String]) -> Html {
    let top = middle.y - to_f64(lines.len()) * LINE / 2.0;
    let texts = lines.iter().enumerate().map(|(at, line)| {
        let y = top + to_f64(at) * LINE + LINE * 0.75;
        html! { <text x={px(middle.x)} y={px(y)}>{ line.clone() }</text> }
    });
    html! {
        <g class={class.to_owned()}>
            <rect x={px(middle.x - size.width / 2.0)} y={px(middle.y - size.height / 2.0)}
                width={px(size.width)} height={px(size.height)} rx="4" />
            { texts.collect::<Html>() }
        </g>
    }
}

/// A smooth line through the points, upright at each.
fn curve(points: &[Point]) -> String {
    let mut path = String::new();
    let mut before: Option<Point> = None;
    for point in points {
        match before {
            None => path.push_str(&["M", &px(point.x), ",", &px(point.y)].concat()),
            Some(from) => {
                let middle = px(f64::midpoint(from.y, point.y));
                let [x, y] = [px(point.x), px(point.y)];
                path.push_str(&["C", &px(from.x), ",", &middle, " ", &x, ",", &middle, " ", &x, ",", &y].concat());
            }
        }
        before = Some(*point);
    }
    path
}

/// Whole pixels are fine enough.
fn px(number: f64) -> String {
    format!("{}", number.round())
}

#[expect(clippy::cast_precision_loss, reason = "counts of letters and lines")]
fn to_f64(count: usize) -> f64 {
    count as f64
}
