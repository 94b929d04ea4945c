//! The diagram as SVG.

use super::diagram::{Diagram, Edge, Node};
use super::labels::{answers, question, wrapped};
use super::layout::{Layout, Point, Size, layout};
use crate::view_context::ViewContext;
use kontaktkoll_answer::outcome::short_name;
use kontaktkoll_answer::text::count;
use yew::{Html, html};

/// The most letters of a line at a question, at an outcome and at an edge.
const QUESTION_LETTERS: usize = 19;
const OUTCOME_LETTERS: usize = 22;
const EDGE_LETTERS: usize = 16;
/// The average width of a letter of 14 px is seldom more, in pixels as all lengths here.
const LETTER: f64 = 8.0;
const LINE: f64 = 18.0;
const PADDING: f64 = 8.0;

/// The words of the picture, in lines.
struct Texts {
    /// For each node.
    nodes: Vec<Vec<String>>,
    /// For each node, and each edge from it.
    edges: Vec<Vec<Vec<String>>>,
}

/// The picture, in a box that scrolls. Its accessible name is enough, since the steps below say the same.
pub(super) fn picture(context: &ViewContext, diagram: &Diagram, path: &[(usize, Option<usize>)], title: &str) -> Html {
    let texts = texts(context, diagram, path);
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
        |node| size_of(texts.nodes.get(node), 60.0),
        |node, edge| size_of(texts.edges.get(node).and_then(|edges| edges.get(edge)), 0.0),
    );
    let Layout { size: Size { width, height }, nodes, edges } = &places;
    let taken = |node: usize, edge: usize| path.contains(&(node, Some(edge)));
    let lines = edges.iter().enumerate().flat_map(|(node, edges)| {
        edges.iter().enumerate().map(move |(edge, (_, points))| {
            html! { <path class={if taken(node, edge) { "way on" } else { "way" }} d={curve(points)} /> }
        })
    });
    let labels = edges.iter().enumerate().flat_map(|(node, edges)| {
        let texts = texts.edges.get(node);
        edges.iter().enumerate().map(move |(edge, (middle, _))| {
            let lines = texts.and_then(|texts| texts.get(edge));
            let class = if taken(node, edge) { "answer on" } else { "answer" };
            boxed(class, *middle, size_of(lines, 0.0), lines.map(Vec::as_slice).unwrap_or_default())
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
        let lines = texts.nodes.get(node);
        boxed(&class, *middle, size_of(lines, 60.0), lines.map(Vec::as_slice).unwrap_or_default())
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

/// The words of nodes and edges. Signs, and not only lines, mark the way of the answers.
fn texts(context: &ViewContext, diagram: &Diagram, path: &[(usize, Option<usize>)]) -> Texts {
    let edition = &context.edition;
    let last = path.last().map(|(node, _)| *node).filter(|_| path.len() > 1);
    let node = |at: usize, content: &Node| {
        let mut lines = match content {
            Node::Ask(facts, _) => {
                let number = count(diagram.number(at));
                wrapped(&[&number, ". ", &question(edition, facts)].concat(), QUESTION_LETTERS)
            }
            Node::Leaf(outcome) => wrapped(&short_name(edition, diagram.decision, *outcome), OUTCOME_LETTERS),
        };
        if last == Some(at) {
            lines.insert(0, "► Du är här".into());
        }
        lines
    };
    let edges = |at: usize, content: &Node| match content {
        Node::Leaf(_) => Vec::new(),
        Node::Ask(facts, edges) => {
            let label = |(position, edge): (usize, &Edge)| {
                let sign = if path.contains(&(at, Some(position))) { "✓ " } else { "" };
                wrapped(&[sign, &answers(edition, facts, edge.condition)].concat(), EDGE_LETTERS)
            };
            edges.iter().enumerate().map(label).collect()
        }
    };
    let nodes = diagram.nodes.iter().enumerate();
    Texts {
        nodes: nodes.clone().map(|(at, content)| node(at, content)).collect(),
        edges: nodes.map(|(at, content)| edges(at, content)).collect(),
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

/// A smooth line through the points, vertical at each.
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

/// A length in whole pixels: finer is not seen.
fn px(number: f64) -> String {
    format!("{}", number.round())
}

#[expect(clippy::cast_precision_loss, reason = "counts of letters and lines")]
fn to_f64(count: usize) -> f64 {
    count as f64
}
