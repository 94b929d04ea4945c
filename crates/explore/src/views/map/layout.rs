//! A layered layout (after Sugiyama): nodes in rows from top to bottom, with as few crossings as a few sweeps
//! give. The labels of edges have rows of their own, so that nothing overlaps. Lengths are in pixels.

use super::diagram::{Diagram, Node};

/// The space between two slots of a row.
const GAP: f64 = 16.0;
/// The space between two rows.
const ROW_GAP: f64 = 18.0;
/// The space around the picture.
const MARGIN: f64 = 8.0;
/// How often all rows are sorted.
const SWEEPS: usize = 12;

/// The size of a node or a label.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Size {
    pub(super) width: f64,
    pub(super) height: f64,
}

/// The middle of a node or a label.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Point {
    pub(super) x: f64,
    pub(super) y: f64,
}

/// The places of nodes and edges.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    /// The size of the picture.
    pub(super) size: Size,
    /// For each node.
    pub(super) nodes: Vec<Point>,
    /// For each node, and each edge from it: the label, and the points from the node to the next.
    pub(super) edges: Vec<Vec<(Point, Vec<Point>)>>,
}

/// A place in a row: a node, a label, or a bend in an edge that passes the row.
#[derive(Clone, Debug)]
struct Slot {
    size: Size,
    row: usize,
    x: f64,
    /// The slots that it is tied to in the row above.
    up: Vec<usize>,
    /// The slots that it is tied to in the row below.
    down: Vec<usize>,
}

struct Rows {
    slots: Vec<Slot>,
    rows: Vec<Vec<usize>>,
}

/// Lays out `diagram`. `node` gives the size of a node, `label` that of the label of an edge, by its node and
/// its position.
pub(super) fn layout(diagram: &Diagram, node: impl Fn(usize) -> Size, label: impl Fn(usize, usize) -> Size) -> Layout {
    let ranks = ranks(diagram);
    let mut rows = Rows { slots: Vec::new(), rows: Vec::new() };
    let nodes: Vec<usize> = ranks.iter().enumerate().map(|(at, rank)| rows.add(node(at), rank * 2)).collect();
    let mut chains: Vec<Vec<Vec<usize>>> = Vec::new();
    for (from, content) in diagram.nodes.iter().enumerate() {
        let mut own = Vec::new();
        if let Node::Ask(_, edges) = content {
            for (at, edge) in edges.iter().enumerate() {
                own.push(rows.chain(&nodes, from, edge.to, label(from, at)));
            }
        }
        chains.push(own);
    }
    rows.order();
    rows.place();
    let heights = rows.heights();
    let point = |slot: usize| {
        let found = rows.slots.get(slot);
        let y = found.and_then(|slot| heights.get(slot.row)).copied().unwrap_or_default();
        Point { x: found.map_or(0.0, |slot| slot.x), y }
    };
    let width = rows.slots.iter().map(|slot| slot.x + slot.size.width / 2.0).fold(0.0, f64::max) + MARGIN;
    let height =
        rows.slots.iter().map(|slot| heights.get(slot.row).copied().unwrap_or_default() + slot.size.height / 2.0);
    let drawn = |chain: &Vec<usize>| {
        let label = chain.get(1).map_or(Point { x: 0.0, y: 0.0 }, |label| point(*label));
        (label, chain.iter().map(|slot| point(*slot)).collect())
    };
    Layout {
        size: Size { width, height: height.fold(0.0, f64::max) + MARGIN },
        nodes: nodes.iter().map(|slot| point(*slot)).collect(),
        edges: chains.iter().map(|own| own.iter().map(drawn).collect()).collect(),
    }
}

/// The length of the longest path from the start to each node.
fn ranks(diagram: &Diagram) -> Vec<usize> {
    let mut ranks = vec![0; diagram.nodes.len()];
    // As many rounds as the longest path has edges; the diagram has no cycles.
    for _ in 0..diagram.nodes.len() {
        let mut changed = false;
        for (from, node) in diagram.nodes.iter().enumerate() {
            let Node::Ask(_, edges) = node else { continue };
            let next = ranks.get(from).copied().unwrap_or(0) + 1;
            for edge in edges {
                if let Some(rank) = ranks.get_mut(edge.to)
                    && *rank < next
                {
                    *rank = next;
                    changed = true;
                }
            }
        }
        if !changed {
            break;
        }
    }
    ranks
}

impl Rows {
    fn add(&mut self, size: Size, row: usize) -> usize {
        while self.rows.len() <= row {
            self.rows.push(Vec::new());
        }
        let slot = self.slots.len();
        self.slots.push(Slot { size, row, x: 0.0, up: Vec::new(), down: Vec::new() });
        if let Some(row) = self.rows.get_mut(row) {
            row.push(slot);
        }
        slot
    }

    /// The slots of an edge: the node, the label, a bend for each row it passes, and the next node.
    fn chain(&mut self, nodes: &[usize], from: usize, to: usize, label: Size) -> Vec<usize> {
        let (Some(start), Some(end)) = (nodes.get(from).copied(), nodes.get(to).copied()) else { return Vec::new() };
        let row = |rows: &Self, slot: usize| rows.slots.get(slot).map_or(0, |slot| slot.row);
        let (first, last) = (row(self, start) + 1, row(self, end));
        let mut chain = vec![start, self.add(label, first)];
        for bend in first + 1..last {
            let slot = self.add(Size { width: 6.0, height: 0.0 }, bend);
            chain.push(slot);
        }
        chain.push(end);
        for pair in chain.windows(2) {
            if let [above, below] = pair {
                if let Some(slot) = self.slots.get_mut(*above) {
                    slot.down.push(*below);
                }
                if let Some(slot) = self.slots.get_mut(*below) {
                    slot.up.push(*above);
                }
            }
        }
        chain
    }

    /// Sorts each row by the average place of the slots that each slot is tied to, above and below in turn.
    fn order(&mut self) {
        for sweep in 0..SWEEPS {
            let down = sweep % 2 == 0;
            let count = self.rows.len();
            for at in 0..count {
                let at = if down { at } else { count - 1 - at };
                let Some(mut row) = self.rows.get(at).cloned() else { continue };
                let places = |slots: &[usize]| -> Option<f64> {
                    let sum: f64 = slots.iter().map(|slot| self.place_in_row(*slot)).sum();
                    (!slots.is_empty()).then(|| sum / to_f64(slots.len()))
                };
                let key = |slot: &usize| {
                    let tied = self.slots.get(*slot).and_then(|slot| places(if down { &slot.up } else { &slot.down }));
                    tied.unwrap_or_else(|| self.place_in_row(*slot))
                };
                let mut keyed: Vec<(f64, usize)> = row.iter().map(|slot| (key(slot), *slot)).collect();
                keyed.sort_by(|a, b| a.0.total_cmp(&b.0));
                row = keyed.into_iter().map(|(_, slot)| slot).collect();
                if let Some(old) = self.rows.get_mut(at) {
                    *old = row;
                }
            }
        }
    }

    /// The place of a slot in its row, from 0 to 1.
    fn place_in_row(&self, slot: usize) -> f64 {
        let row = self.slots.get(slot).and_then(|slot| self.rows.get(slot.row));
        let place = row.and_then(|row| row.iter().position(|other| *other == slot).map(|at| (at, row.len())));
        place.map_or(0.0, |(at, of)| (to_f64(at) + 0.5) / to_f64(of))
    }

    /// Moves the slots towards the middle of the slots that they are tied to, row by row, and apart again.
    fn place(&mut self) {
        for sweep in 0..SWEEPS * 2 {
            let down = sweep % 2 == 0;
            let count = self.rows.len();
            for at in 0..count {
                let at = if down { at } else { count - 1 - at };
                let Some(row) = self.rows.get(at).cloned() else { continue };
                let wished: Vec<f64> = row.iter().map(|slot| self.wished(*slot, down)).collect();
                for (slot, x) in row.iter().zip(self.apart(&row, &wished)) {
                    if let Some(slot) = self.slots.get_mut(*slot) {
                        slot.x = x;
                    }
                }
            }
        }
        let left = self.slots.iter().map(|slot| slot.x - slot.size.width / 2.0).fold(f64::INFINITY, f64::min);
        for slot in &mut self.slots {
            slot.x += MARGIN - left;
        }
    }

    /// The middle of the slots above, or below, that a slot is tied to.
    fn wished(&self, slot: usize, down: bool) -> f64 {
        let Some(slot) = self.slots.get(slot) else { return 0.0 };
        let tied = if down { &slot.up } else { &slot.down };
        let xs: Vec<f64> = tied.iter().filter_map(|slot| self.slots.get(*slot)).map(|slot| slot.x).collect();
        if xs.is_empty() { slot.x } else { xs.iter().sum::<f64>() / to_f64(xs.len()) }
    }

    /// Places for the slots of a row near those wished for, in the same order and with gaps between. Slots are
    /// pushed to the right, then to the left; both keep the gaps, and so does the average of the two.
    fn apart(&self, row: &[usize], wished: &[f64]) -> Vec<f64> {
        let half = |slot: usize| self.slots.get(slot).map_or(0.0, |slot| slot.size.width / 2.0);
        let mut right: Vec<f64> = Vec::new();
        let mut edge = f64::NEG_INFINITY;
        for (slot, wish) in row.iter().zip(wished) {
            let x = wish.max(edge + half(*slot));
            edge = x + half(*slot) + GAP;
            right.push(x);
        }
        let mut left: Vec<f64> = Vec::new();
        let mut edge = f64::INFINITY;
        for (slot, wish) in row.iter().zip(wished).rev() {
            let x = wish.min(edge - half(*slot));
            edge = x - half(*slot) - GAP;
            left.push(x);
        }
        left.reverse();
        right.iter().zip(left).map(|(a, b)| f64::midpoint(*a, b)).collect()
    }

    /// The middle of each row.
    fn heights(&self) -> Vec<f64> {
        let mut top = MARGIN;
        let mut middles = Vec::new();
        for row in &self.rows {
            let heights = row.iter().filter_map(|slot| self.slots.get(*slot)).map(|slot| slot.size.height);
            let height = heights.fold(0.0, f64::max);
            middles.push(top + height / 2.0);
            top += height + ROW_GAP;
        }
        middles
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of things on a screen")]
fn to_f64(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn nothing_overlaps() {
        for id in sample::ALL {
            let rulebook = sample::rulebook(id);
            let diagram = Diagram::new(rulebook.editions().last().unwrap()).unwrap();
            let size = Size { width: 120.0, height: 40.0 };
            let layout = layout(&diagram, |_| size, |_, _| size);
            let labels = layout.edges.iter().flatten().map(|(label, _)| *label);
            let boxes: Vec<Point> = layout.nodes.iter().copied().chain(labels).collect();
            for (at, a) in boxes.iter().enumerate() {
                assert!(a.x >= 60.0 && a.x + 60.0 <= layout.size.width, "{id}: {a:?}");
                for b in boxes.iter().skip(at + 1) {
                    let apart = (a.x - b.x).abs() >= 120.0 || (a.y - b.y).abs() >= 40.0;
                    assert!(apart, "{id}: {a:?} {b:?}");
                }
            }
        }
    }
}
