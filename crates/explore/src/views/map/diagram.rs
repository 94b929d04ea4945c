//! The decision diagram of the first decision: the questions in asking order, each asked only where
//! it matters, and parts that are alike drawn once (a reduced ordered decision diagram).

use kontaktkoll_rules::{Answer, Case, ChoiceSet, DecisionId, Edition, FactId, OutcomeId};

/// A place in the diagram.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Node {
    /// A question, or a run of questions of one checklist that lead on by the same answer.
    Ask(Vec<FactId>, Vec<Edge>),
    /// What it comes to.
    Leaf(OutcomeId),
}

/// A way on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Edge {
    /// The answers that lead this way.
    pub(super) by: By,
    /// The node that they lead to.
    pub(super) to: usize,
}

/// Which answers lead a way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    /// One of these to the one question.
    Choices(ChoiceSet),
    /// One of these to every question of the run.
    Every(ChoiceSet),
    /// Anything else to at least one question of the run.
    NotEvery(ChoiceSet),
}

/// Nodes in the order that a reader meets them: the first is where one begins.
#[derive(Clone, Debug)]
pub(super) struct Diagram {
    pub(super) nodes: Vec<Node>,
    pub(super) decision: DecisionId,
}

impl Diagram {
    /// Of the first decision; `None` when there is none.
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

    /// The number of a question, counted from 1 in reading order; outcomes have none.
    pub(super) fn number(&self, node: usize) -> usize {
        self.nodes.iter().take(node + 1).filter(|node| matches!(node, Node::Ask(..))).count()
    }

    /// The nodes that the answers of `case` lead through, each with the way on; none from the last.
    pub(super) fn path(&self, case: &Case) -> Vec<(usize, Option<usize>)> {
        let mut path = Vec::new();
        let mut at = 0;
        // The diagram has no cycles; the bound is for the eye.
        while path.len() <= self.nodes.len() {
            let Some(Node::Ask(facts, edges)) = self.nodes.get(at) else {
                path.push((at, None));
                break;
            };
            let on = edges.iter().position(|edge| leads(case, facts, edge.by));
            path.push((at, on));
            match on.and_then(|on| edges.get(on)) {
                Some(edge) => at = edge.to,
                None => break,
            }
        }
        path
    }
}

fn leads(case: &Case, facts: &[FactId], by: By) -> bool {
    let answer = |fact: &FactId, allowed: ChoiceSet| match case.get(*fact) {
        Answer::Chosen(choice) => Some(allowed.has(choice.index())),
        Answer::Unanswered => None,
    };
    match by {
        By::Choices(allowed) | By::Every(allowed) => facts.iter().all(|fact| answer(fact, allowed) == Some(true)),
        By::NotEvery(allowed) => facts.iter().any(|fact| answer(fact, allowed) == Some(false)),
    }
}

struct Builder {
    facts: Vec<FactId>,
    sizes: Vec<usize>,
    rules: Vec<(Vec<ChoiceSet>, OutcomeId)>,
    nodes: Vec<Node>,
    /// Nodes for what was built: the next question, and the rules still possible.
    known: Vec<((usize, Vec<usize>), usize)>,
}

impl Builder {
    /// The node for the rules still possible when the questions before `level` are answered.
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
                Some(Edge { by: By::Choices(choices), .. }) => *choices = choices.or(one),
                _ => edges.push(Edge { by: By::Choices(one), to }),
            }
        }
        let node = match edges.as_slice() {
            [only] => only.to,
            _ => self.node(Node::Ask(vec![*self.facts.get(level)?], edges)),
        };
        self.known.push((key, node));
        Some(node)
    }

    /// A node once only.
    fn node(&mut self, node: Node) -> usize {
        let found = self.nodes.iter().position(|known| *known == node);
        found.unwrap_or_else(|| {
            self.nodes.push(node);
            self.nodes.len() - 1
        })
    }
}

/// Joins two questions of a checklist that follow on each other by one answer, and by any other
/// lead to the same node. Whether there were two.
fn join(nodes: &mut [Node], root: usize, members: &[FactId]) -> bool {
    for at in 0..nodes.len() {
        let Some((facts, on, other, by)) = nodes.get(at).and_then(|node| fork(node, members)) else { continue };
        let next = nodes.get(on).and_then(|node| fork(node, members));
        let Some((more, then, same, by_next)) = next else { continue };
        if on == root || parents(nodes, on) != 1 || same != other || by != by_next {
            continue;
        }
        let joined = Node::Ask(
            [facts, more].concat(),
            vec![Edge { by: By::Every(by), to: then }, Edge { by: By::NotEvery(by), to: other }],
        );
        if let Some(node) = nodes.get_mut(at) {
            *node = joined;
            // The second one is met by nobody now; it must not be joined again.
            if let Some(gone) = nodes.get_mut(on) {
                *gone = Node::Ask(Vec::new(), Vec::new());
            }
            return true;
        }
    }
    false
}

/// How many ways lead to a node.
fn parents(nodes: &[Node], to: usize) -> usize {
    let edges = nodes.iter().filter_map(|node| if let Node::Ask(_, edges) = node { Some(edges) } else { None });
    edges.flatten().filter(|edge| edge.to == to).count()
}

/// A node of a checklist with two ways on: its questions, where the first choice leads, where the
/// others do, and that choice.
fn fork(node: &Node, members: &[FactId]) -> Option<(Vec<FactId>, usize, usize, ChoiceSet)> {
    let Node::Ask(facts, edges) = node else { return None };
    if facts.is_empty() || !facts.iter().all(|fact| members.contains(fact)) {
        return None;
    }
    match edges.as_slice() {
        [Edge { by: By::Choices(by) | By::Every(by), to }, other] => Some((facts.clone(), *to, other.to, *by)),
        _ => None,
    }
}

/// The nodes that are met from `root` on, breadth first, with their numbers changed to match.
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
            let edges = edges.iter().map(|edge| Edge { by: edge.by, to: place(edge.to) });
            Node::Ask(facts.clone(), edges.collect())
        }
    });
    moved.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    /// The diagram comes to what the engine comes to.
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
