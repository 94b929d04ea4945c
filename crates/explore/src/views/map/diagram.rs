//! The decision diagram of the first decision: the questions in asking order, each asked only where it
//! matters, and equal parts drawn once (a reduced ordered decision diagram).

use kontaktkoll_rules::{Answer, Case, ChoiceSet, DecisionId, Edition, FactId, OutcomeId};

/// A node of the diagram.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Node {
    /// A question, or several of a checklist that follow one another and lead on by the same answer.
    Ask(Vec<FactId>, Vec<Edge>),
    /// An outcome.
    Leaf(OutcomeId),
}

/// A way from one node to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Edge {
    /// The answers that lead this way.
    pub(super) condition: Condition,
    /// The position of the next node.
    pub(super) to: usize,
}

/// The answers that lead along an edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Condition {
    /// One of these choices, to a single question.
    Choices(ChoiceSet),
    /// One of these choices, to every question.
    Every(ChoiceSet),
    /// Any other choice, to at least one question.
    NotEvery(ChoiceSet),
}

/// The diagram.
#[derive(Clone, Debug)]
pub(super) struct Diagram {
    /// In reading order; the first is the start.
    pub(super) nodes: Vec<Node>,
    pub(super) decision: DecisionId,
}

impl Diagram {
    /// The diagram of the first decision; `None` when there is none.
    pub(super) fn new(edition: &Edition) -> Option<Self> {
        let (decision, content) = edition.decisions().next()?;
        let facts: Vec<FactId> = edition.facts().map(|(fact, _)| fact).collect();
        let sizes: Vec<usize> = edition.facts().map(|(_, fact)| fact.choices.len()).collect();
        let mut builder = Builder { facts, sizes, rules: Vec::new(), nodes: Vec::new(), known: Vec::new() };
        for rule in &content.rules {
            let mut masks: Vec<ChoiceSet> = builder.sizes.iter().map(|size| ChoiceSet::all(*size)).collect();
            for (input, allowed) in &rule.premises {
                *masks.get_mut(input.index())? = *allowed;
            }
            builder.rules.push((masks, rule.outcome));
        }
        let all: Vec<usize> = (0..builder.rules.len()).collect();
        let root = builder.build(0, &all)?;
        let mut nodes = builder.nodes;
        for list in edition.checklists() {
            while join(&mut nodes, root, &list.facts) {}
        }
        Some(Self { nodes: in_reading_order(&nodes, root), decision })
    }

    /// The number of the question at a node, counted from 1 in reading order.
    pub(super) fn number(&self, node: usize) -> usize {
        self.nodes.iter().take(node + 1).filter(|node| matches!(node, Node::Ask(..))).count()
    }

    /// The nodes that the answers of `case` lead through, each with the position of the edge taken from it;
    /// `None` at the last.
    pub(super) fn path(&self, case: &Case) -> Vec<(usize, Option<usize>)> {
        let mut path = Vec::new();
        let mut at = 0;
        // The diagram has no cycles; the bound only makes it plain that the loop ends.
        while path.len() <= self.nodes.len() {
            let Some(Node::Ask(facts, edges)) = self.nodes.get(at) else {
                path.push((at, None));
                break;
            };
            let taken = edges.iter().position(|edge| holds(case, facts, edge.condition));
            path.push((at, taken));
            match taken.and_then(|taken| edges.get(taken)) {
                Some(edge) => at = edge.to,
                None => break,
            }
        }
        path
    }
}

fn holds(case: &Case, facts: &[FactId], condition: Condition) -> bool {
    let answer = |fact: &FactId, allowed: ChoiceSet| match case.get(*fact) {
        Answer::Chosen(choice) => Some(allowed.has(choice.index())),
        Answer::Unanswered => None,
    };
    match condition {
        Condition::Choices(allowed) | Condition::Every(allowed) => {
            facts.iter().all(|fact| answer(fact, allowed) == Some(true))
        }
        Condition::NotEvery(allowed) => facts.iter().any(|fact| answer(fact, allowed) == Some(false)),
    }
}

struct Builder {
    facts: Vec<FactId>,
    sizes: Vec<usize>,
    rules: Vec<(Vec<ChoiceSet>, OutcomeId)>,
    nodes: Vec<Node>,
    /// The nodes built so far, by the next question and the rules still possible.
    known: Vec<((usize, Vec<usize>), usize)>,
}

impl Builder {
    /// The node for `rules`, which are still possible when the questions before `level` are answered.
    fn build(&mut self, level: usize, rules: &[usize]) -> Option<usize> {
        let first = self.rules.get(*rules.first()?)?.1;
        if rules.iter().all(|rule| self.rules.get(*rule).is_some_and(|rule| rule.1 == first)) {
            return Some(self.node(Node::Leaf(first)));
        }
        let key = (level, rules.to_vec());
        if let Some((_, node)) = self.known.iter().find(|(known, _)| *known == key) {
            return Some(*node);
        }
        let size = *self.sizes.get(level)?;
        let mut edges: Vec<Edge> = Vec::new();
        for choice in 0..size {
            let allows = |rule: &&usize| {
                let masks = self.rules.get(**rule).and_then(|(masks, _)| masks.get(level));
                masks.is_some_and(|mask| mask.has(choice))
            };
            let rest: Vec<usize> = rules.iter().filter(allows).copied().collect();
            let to = self.build(level + 1, &rest)?;
            let one = ChoiceSet::one(choice);
            match edges.iter_mut().find(|edge| edge.to == to) {
                Some(Edge { condition: Condition::Choices(choices), .. }) => *choices = choices.or(one),
                _ => edges.push(Edge { condition: Condition::Choices(one), to }),
            }
        }
        let node = match edges.as_slice() {
            [only] => only.to,
            _ => self.node(Node::Ask(vec![*self.facts.get(level)?], edges)),
        };
        self.known.push((key, node));
        Some(node)
    }

    /// The position of a node; equal nodes are stored once.
    fn node(&mut self, node: Node) -> usize {
        let found = self.nodes.iter().position(|known| *known == node);
        found.unwrap_or_else(|| {
            self.nodes.push(node);
            self.nodes.len() - 1
        })
    }
}

/// Joins two nodes of a checklist where the first choice leads from one to the next, and the others lead from
/// both to the same node. Whether there were two.
fn join(nodes: &mut [Node], root: usize, members: &[FactId]) -> bool {
    for at in 0..nodes.len() {
        let Some(upper) = nodes.get(at).and_then(|node| fork(node, members)) else { continue };
        let Some(lower) = nodes.get(upper.first).and_then(|node| fork(node, members)) else { continue };
        let fit = upper.others == lower.others && upper.choices == lower.choices;
        if !fit || upper.first == root || parents(nodes, upper.first) != 1 {
            continue;
        }
        let joined = Node::Ask(
            [upper.facts, lower.facts].concat(),
            vec![
                Edge { condition: Condition::Every(upper.choices), to: lower.first },
                Edge { condition: Condition::NotEvery(upper.choices), to: upper.others },
            ],
        );
        if let Some(node) = nodes.get_mut(at) {
            *node = joined;
            // No edge leads to the lower node any more; it must not be joined again.
            if let Some(unused) = nodes.get_mut(upper.first) {
                *unused = Node::Ask(Vec::new(), Vec::new());
            }
            return true;
        }
    }
    false
}

/// The number of edges that lead to a node.
fn parents(nodes: &[Node], to: usize) -> usize {
    let edges = nodes.iter().filter_map(|node| if let Node::Ask(_, edges) = node { Some(edges) } else { None });
    edges.flatten().filter(|edge| edge.to == to).count()
}

/// A node of a checklist with two edges.
struct Fork {
    facts: Vec<FactId>,
    /// The choices of the first edge.
    choices: ChoiceSet,
    /// The node that the first edge leads to.
    first: usize,
    /// The node that the other edge leads to.
    others: usize,
}

fn fork(node: &Node, members: &[FactId]) -> Option<Fork> {
    let Node::Ask(facts, edges) = node else { return None };
    if facts.is_empty() || !facts.iter().all(|fact| members.contains(fact)) {
        return None;
    }
    match edges.as_slice() {
        [Edge { condition: Condition::Choices(choices) | Condition::Every(choices), to }, other] => {
            Some(Fork { facts: facts.clone(), choices: *choices, first: *to, others: other.to })
        }
        _ => None,
    }
}

/// The nodes that can be reached from `root`, breadth first, with the edges changed to match.
fn in_reading_order(nodes: &[Node], root: usize) -> Vec<Node> {
    let mut order = vec![root];
    let mut at = 0;
    while let Some(node) = order.get(at).copied() {
        if let Some(Node::Ask(_, edges)) = nodes.get(node) {
            for edge in edges {
                if !order.contains(&edge.to) {
                    order.push(edge.to);
                }
            }
        }
        at += 1;
    }
    let place = |node: usize| order.iter().position(|known| *known == node).unwrap_or(0);
    let moved = order.iter().filter_map(|node| nodes.get(*node)).map(|node| match node {
        Node::Leaf(outcome) => Node::Leaf(*outcome),
        Node::Ask(facts, edges) => {
            let edges = edges.iter().map(|edge| Edge { condition: edge.condition, to: place(edge.to) });
            Node::Ask(facts.clone(), edges.collect())
        }
    });
    moved.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn it_decides_as_the_engine() {
        for id in sample::ALL {
            let rulebook = sample::rulebook(id);
            let edition = rulebook.editions().last().unwrap();
            let diagram = Diagram::new(edition).unwrap();
            assert!(diagram.nodes.len() <= 45, "{id}: {} nodes", diagram.nodes.len());
            let sizes: Vec<usize> = edition.facts().map(|(_, fact)| fact.choices.len()).collect();
            let space: usize = sizes.iter().product();
            let step = if space > 20_000 { 97 } else { 1 };
            for number in (0..space).step_by(step) {
                let mut case = edition.case();
                let mut rest = number;
                for ((fact, _), size) in edition.facts().zip(&sizes) {
                    case = case.with(fact, edition.choices(fact).nth(rest % size).unwrap().0);
                    rest /= size;
                }
                let end = diagram.path(&case).last().unwrap().0;
                let outcome = edition.outcome_of(diagram.decision, &case).unwrap();
                assert_eq!(diagram.nodes[end], Node::Leaf(outcome), "{id}");
            }
        }
    }

    #[test]
    fn a_checklist_is_one_question() {
        let rulebook = sample::rulebook("halland-distanskontakt");
        let edition = rulebook.editions().last().unwrap();
        let diagram = Diagram::new(edition).unwrap();
        let runs = diagram.nodes.iter().filter(|node| matches!(node, Node::Ask(facts, _) if facts.len() == 8));
        assert!(runs.count() >= 3);
        assert!(diagram.nodes.iter().all(|node| !matches!(node, Node::Ask(facts, _) if (2..8).contains(&facts.len()))));
    }
}
