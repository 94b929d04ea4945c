//! K030 and K031: cards that speak of a question that was not asked, or contradict each other.

use crate::diagnostic::Code;
use crate::lower::{Lowered, in_words};
use crate::problems::Problems;
use crate::resolve::Inputs;
use crate::source::{Id, Line, LineOrRef, Outcome, Premises, SharedLine, Text};
use crate::subject::Subject;
use kontaktkoll_rules::{CaseSet, ChoiceSet, Cube, InputId};
use std::ops::Range;

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Problems) {
    // Which cases lead to a card is known only of decisions without problems.
    if subject.decisions.iter().all(|lowered| lowered.intact) {
        let cards = Cards { subject, inputs: Inputs::new(subject.source, subject.names, 0) };
        cards.check_conditions(problems);
        cards.check_exclusive(problems);
    }
}

struct Cards<'a, 's> {
    subject: &'a Subject<'a, 's>,
    inputs: Inputs<'s>,
}

/// Something that an answer says of a topic.
struct Statement<'s> {
    topic: &'s Id,
    /// Statements with the same words do not contradict each other.
    words: &'s str,
    place: Range<usize>,
    /// The cases in whose answer it stands.
    cases: Vec<Cube>,
}

/// What matters here of a line of a card.
struct CardLine<'s> {
    given: &'s Premises,
    exclusive: Option<&'s Id>,
    text: Option<&'s Text>,
    /// Where the card writes or names it.
    place: Range<usize>,
}

impl<'s> Cards<'_, 's> {
    fn check_conditions(&self, problems: &mut Problems) {
        let mut asked: Vec<(InputId, Vec<Cube>)> = Vec::new();
        for (lowered, at, outcome) in self.outcomes() {
            for line in self.lines(outcome) {
                let Some(given) = self.inputs.pairs(line.given, &mut Problems::new("")) else { continue };
                for (fact, _) in &given {
                    if asked.iter().all(|(known, _)| known != fact) {
                        asked.push((*fact, self.asked(*fact)));
                    }
                    let asked = asked.iter().find(|(known, _)| known == fact).map(|(_, cases)| cases.as_slice());
                    // A question that decides nothing at all is never asked: its lines are for the reader to choose from.
                    let Some(asked) = asked.filter(|asked| !asked.is_empty()) else { continue };
                    let others = given.iter().filter(|(other, _)| other != fact).copied();
                    if let Some(case) = outside(&shown(lowered, at, others), asked) {
                        self.report_unasked(*fact, outcome, &case, line.place.clone(), problems);
                    }
                }
            }
        }
    }

    /// The cases in which the guide asks about `fact`: cubes that narrow the questions before it only.
    ///
    /// Exact: the guide asks when two completions of the answers given differ in this fact only, and in an outcome. Two
    /// such completions match two disjoint cubes that meet in every other fact. Questions that the guide has passed by do
    /// not matter to any outcome, so they may be counted as answered. A checklist is answered as a whole.
    fn asked(&self, fact: InputId) -> Vec<Cube> {
        let source = self.subject.source;
        let id = source.fact.get(fact.index()).map(|fact| fact.id.as_str()).unwrap_or_default();
        let checklist = source.checklist.iter().find(|list| list.facts.iter().any(|listed| listed == id));
        let first = checklist.and_then(|list| {
            source.fact.iter().position(|fact| list.facts.iter().any(|listed| listed == fact.id.as_str()))
        });
        let first = first.unwrap_or(fact.index());
        let mut found: Vec<Cube> = Vec::new();
        for lowered in self.subject.decisions {
            for (at, (outcome, a)) in lowered.by_outcome.iter().enumerate() {
                for (_, b) in lowered.by_outcome.iter().skip(at + 1).filter(|(other, _)| other != outcome) {
                    let Some(before) = self.shared_before(a, b, fact, first) else { continue };
                    if !found.iter().any(|known| known.and(&before).as_ref() == Some(&before)) {
                        found.push(before);
                    }
                }
            }
        }
        found
    }

    /// What `a` and `b` share of the questions before number `first`, when they meet in every fact but `fact`.
    fn shared_before(&self, a: &Cube, b: &Cube, fact: InputId, first: usize) -> Option<Cube> {
        let shared = a.masks().iter().zip(b.masks()).map(|(a, b)| a.and(*b)).enumerate();
        let mut cube = self.inputs.all();
        for (input, allowed) in shared.filter(|(input, _)| *input != fact.index()) {
            if allowed.is_empty() {
                return None;
            }
            if input < first {
                cube.narrow(InputId::from_index(input), allowed);
            }
        }
        Some(cube)
    }

    fn report_unasked(
        &self,
        fact: InputId,
        outcome: &Outcome,
        case: &Cube,
        place: Range<usize>,
        problems: &mut Problems,
    ) {
        let id = self.subject.source.fact.get(fact.index()).map(|fact| fact.id.as_str()).unwrap_or_default();
        let message = format!(
            "en rad på kortet `{}` beror på frågan `{id}`, som inte ställs för {}",
            outcome.id.as_str(),
            in_words(self.subject.source, case)
        );
        let help = "lägg till de svar i `given` som gör att frågan ställs, eller skriv villkoret i radens text";
        problems.push(Code::UnaskedCondition, place, message, help);
    }

    fn check_exclusive(&self, problems: &mut Problems) {
        let statements = self.statements();
        for (at, a) in statements.iter().enumerate() {
            let of_topic = |other: &&Statement<'_>| other.topic.as_str() == a.topic.as_str();
            if !statements.iter().any(|other| of_topic(&other) && other.words != a.words) {
                let message = format!("inget annat säger något om `{}`", a.topic.as_str());
                let help =
                    "skriv samma ämne på raden eller kortet som inte får visas samtidigt, eller ta bort `exclusive`";
                problems.push(Code::Unused, a.topic.span(), message, help);
            }
            for b in statements.iter().skip(at + 1).filter(of_topic).filter(|b| b.words != a.words) {
                let mut both = a.cases.iter().flat_map(|of_a| b.cases.iter().filter_map(|of_b| of_a.and(of_b)));
                let Some(case) = both.next() else { continue };
                let message =
                    format!("”{}” och ”{}” visas båda för {}", a.words, b.words, in_words(self.subject.source, &case));
                let help = "skriv med `given` när raden gäller: ämnet i `exclusive` får bara nämnas en gång";
                problems.push(Code::Contradiction, b.place.clone(), message, help);
            }
        }
    }

    fn statements(&self) -> Vec<Statement<'s>> {
        let mut found = Vec::new();
        for (lowered, at, outcome) in self.outcomes() {
            if let Some(topic) = &outcome.exclusive {
                let words = outcome.summary.as_ref().unwrap_or(&outcome.title).as_str();
                found.push(Statement { topic, words, place: topic.span(), cases: shown(lowered, at, None) });
            }
            for line in self.lines(outcome) {
                let given = self.inputs.pairs(line.given, &mut Problems::new(""));
                if let (Some(topic), Some(given)) = (line.exclusive, given) {
                    let words = line.text.map(Text::as_str).unwrap_or_default();
                    found.push(Statement { topic, words, place: line.place, cases: shown(lowered, at, given) });
                }
            }
        }
        found
    }

    /// Every outcome with its decision and its position among the outcomes of it.
    fn outcomes(&self) -> impl Iterator<Item = (&Lowered<'s>, usize, &'s Outcome)> {
        self.subject.decisions.iter().flat_map(|lowered| {
            let of_decision = |outcome: &&Outcome| outcome.of.as_str() == lowered.decision.id.as_str();
            let outcomes = self.subject.source.outcome.iter().filter(of_decision);
            outcomes.enumerate().map(move |(at, outcome)| (lowered, at, outcome))
        })
    }

    fn lines(&self, outcome: &'s Outcome) -> impl Iterator<Item = CardLine<'s>> {
        outcome.lines.iter().filter_map(|line| match line {
            LineOrRef::Line(line, place) => {
                let Line { given, exclusive, text, .. } = line.as_ref();
                Some(CardLine { given, exclusive: exclusive.as_ref(), text: text.as_ref(), place: place.clone() })
            }
            LineOrRef::Ref(id, place) => {
                let shared = self.subject.source.line.iter().find(|shared| shared.id.as_str() == id)?;
                let SharedLine { given, exclusive, text, .. } = shared;
                Some(CardLine { given, exclusive: exclusive.as_ref(), text: text.as_ref(), place: place.clone() })
            }
        })
    }
}

/// The cases that lead to outcome number `at` of a decision and have the answers `given`, as disjoint cubes.
fn shown(lowered: &Lowered<'_>, at: usize, given: impl IntoIterator<Item = (InputId, ChoiceSet)>) -> Vec<Cube> {
    let given: Vec<(InputId, ChoiceSet)> = given.into_iter().collect();
    let leading = lowered.by_outcome.iter().filter(|(outcome, _)| outcome.index() == at);
    let narrowed = leading.map(|(_, cube)| {
        let mut cube = cube.clone();
        given.iter().for_each(|(fact, allowed)| cube.narrow(*fact, *allowed));
        cube
    });
    narrowed.filter(|cube| !cube.is_empty()).collect()
}

/// A case of `cases` that is in none of `cubes`.
fn outside(cases: &[Cube], cubes: &[Cube]) -> Option<Cube> {
    cases.iter().find_map(|case| {
        let rest = cubes.iter().fold(CaseSet::from(case.clone()), |rest, cube| rest.minus(&cube.clone().into()));
        rest.cubes().first().cloned()
    })
}
