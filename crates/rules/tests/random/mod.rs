//! Random rulebooks: a decision is a random tree of questions, so it is complete and free of
//! overlap by construction. The second decision may ask for the outcome of the first.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs, reason = "tests")]

use kontaktkoll_rules::compiled::{Choice, Decision, Edition, FORMAT, Fact, Outcome, Row, Rule, Rulebook};
use kontaktkoll_rules::{ChoiceSet, InputId, OutcomeId, RowId};
use proptest::prelude::*;

/// A decision as a tree: leaves are outcomes, branches ask for an input.
#[derive(Clone, Debug)]
pub(crate) enum Tree {
    Leaf(u16),
    /// The input, and the branch of each of its choices.
    Ask(usize, Vec<Tree>),
}

#[derive(Clone, Debug)]
pub(crate) struct Model {
    sizes: Vec<usize>,
    trees: Vec<Tree>,
}

const OUTCOMES: u16 = 3;

impl Model {
    /// The number of choices of each fact.
    pub(crate) fn sizes(&self) -> Vec<usize> {
        self.sizes.clone()
    }

    /// The first decision needs both facts, the second only the first decision.
    pub(crate) fn chain() -> Self {
        let second = Tree::Ask(2, vec![Tree::Leaf(1), Tree::Leaf(0), Tree::Leaf(0)]);
        let first = Tree::Ask(0, vec![Tree::Ask(1, vec![Tree::Leaf(0), Tree::Leaf(1)]), Tree::Leaf(2)]);
        Self { sizes: vec![2, 2], trees: vec![first, second] }
    }

    /// The outcomes by walking the trees, to compare the engine with.
    pub(crate) fn outcomes(&self, case: &[usize]) -> Vec<usize> {
        let mut inputs = case.to_vec();
        for tree in &self.trees {
            let mut at = tree;
            while let Tree::Ask(input, branches) = at {
                at = &branches[inputs[*input]];
            }
            let Tree::Leaf(outcome) = at else { continue };
            inputs.push(usize::from(*outcome));
        }
        inputs.split_off(case.len())
    }

    pub(crate) fn compiled(&self) -> Rulebook {
        let text = String::new;
        let choice =
            |at: usize| Choice { id: format!("c{at}"), label: text(), statement: text(), help: text(), band: None };
        let fact = |(at, size): (usize, &usize)| Fact {
            id: format!("f{at}"),
            name: text(),
            question: text(),
            help: text(),
            choices: (0..*size).map(choice).collect(),
            unit: text(),
            cites: vec![],
        };
        let outcome = |at: u16| Outcome {
            id: format!("o{at}"),
            title: text(),
            badge: text(),
            summary: text(),
            value: None,
            lines: vec![],
            cites: vec![],
            interpretations: vec![],
        };
        let decision = |(at, tree): (usize, &Tree)| {
            let mut rules = Vec::new();
            lower(tree, &mut Vec::new(), &mut rules);
            let row = |at: usize| Row { id: format!("r{at}"), reason: text(), cites: vec![], interpretations: vec![] };
            Decision {
                id: format!("d{at}"),
                title: text(),
                unit: text(),
                outcomes: (0..OUTCOMES).map(outcome).collect(),
                rows: (0..rules.len()).map(row).collect(),
                rules,
                partial_interpretations: vec![],
            }
        };
        let edition = Edition {
            edition: "1".into(),
            from: None,
            to: None,
            documents: vec![],
            citations: vec![],
            interpretations: vec![],
            facts: self.sizes.iter().enumerate().map(fact).collect(),
            checklists: vec![],
            decisions: self.trees.iter().enumerate().map(decision).collect(),
            codes: vec![],
            quotas: vec![],
        };
        Rulebook {
            format: FORMAT,
            id: "r".into(),
            title: text(),
            region: text(),
            audience: text(),
            editions: vec![edition],
        }
    }
}

fn lower(tree: &Tree, path: &mut Vec<(InputId, ChoiceSet)>, rules: &mut Vec<Rule>) {
    match tree {
        Tree::Leaf(outcome) => rules.push(Rule {
            row: RowId::from_index(rules.len()),
            outcome: OutcomeId::from(*outcome),
            premises: path.clone(),
        }),
        Tree::Ask(input, branches) => {
            for (choice, branch) in branches.iter().enumerate() {
                path.push((InputId::from_index(*input), ChoiceSet::one(choice)));
                lower(branch, path, rules);
                path.pop();
            }
        }
    }
}

/// A tree over inputs of these sizes, no input asked twice on one path.
fn tree(sizes: Vec<usize>, free: Vec<usize>) -> BoxedStrategy<Tree> {
    let leaf = (0..OUTCOMES).prop_map(Tree::Leaf);
    if free.is_empty() {
        return leaf.boxed();
    }
    let ask = prop::sample::select(free.clone()).prop_flat_map(move |input| {
        let rest: Vec<usize> = free.iter().copied().filter(|other| *other != input).collect();
        let branches: Vec<_> = (0..sizes[input]).map(|_| tree(sizes.clone(), rest.clone())).collect();
        branches.prop_map(move |branches| Tree::Ask(input, branches))
    });
    prop_oneof![1 => leaf, 3 => ask].boxed()
}

/// One to three facts and two decisions, the second with the first among its inputs.
pub(crate) fn rulebooks() -> impl Strategy<Value = Model> {
    prop::collection::vec(2_usize..4, 1..4).prop_flat_map(|sizes| {
        let all: Vec<usize> = (0..sizes.len()).collect();
        let first =
            tree(sizes.clone(), all.clone()).prop_filter("asks something", |tree| matches!(tree, Tree::Ask(..)));
        let chained = [sizes.as_slice(), &[usize::from(OUTCOMES)]].concat();
        let inputs = [all.as_slice(), &[sizes.len()]].concat();
        (Just(sizes), first, tree(chained, inputs))
            .prop_map(|(sizes, first, second)| Model { sizes, trees: vec![first, second] })
    })
}
