//! Groups, named conditions and `otherwise`, made into disjoint sets of cases.

mod after;
mod readings;

use crate::diagnostic::Code;
use crate::problems::Problems;
use crate::resolve::{Inputs, Kind, Names};
use crate::source::{Decision, Group, Id, Otherwise, Premises, Readings, Refs, Row, Source, Text};
use kontaktkoll_rules::{CaseSet, ChoiceSet, CitationId, Cube, InterpretationId, OutcomeId};
use std::ops::Range;

/// A decision with more cubes than this is reported, and not checked further.
const MOST_CUBES: usize = 20_000;

/// A decision with the cases of each row.
pub(crate) struct Lowered<'s> {
    pub(crate) decision: &'s Decision,
    pub(crate) rows: Vec<LoweredRow<'s>>,
    /// The cases, over facts and earlier decisions, that no row matches. Impossible cases are left out.
    pub(crate) uncovered: Vec<Cube>,
    /// Whether nothing in the decision was reported, so that its rows are complete.
    pub(crate) intact: bool,
    /// The cases, over the facts alone, that lead to each outcome; empty unless `intact`.
    pub(crate) by_outcome: Vec<(OutcomeId, Cube)>,
}

/// A row as its owner wrote it, and the cases it matches.
pub(crate) struct LoweredRow<'s> {
    pub(crate) id: Id,
    pub(crate) outcome: OutcomeId,
    pub(crate) reason: Option<&'s Text>,
    pub(crate) cites: Vec<CitationId>,
    /// The readings that all its cases depend on.
    pub(crate) interpretations: Vec<InterpretationId>,
    pub(crate) cases: CaseSet,
    /// Readings that only some of its cases depend on: those that are in this set too.
    pub(crate) partial_interpretations: Vec<(InterpretationId, CaseSet)>,
    /// Whether a citation or interpretation is written, even an unknown one.
    pub(crate) cited: bool,
}

/// All decisions, in order.
pub(crate) fn lower<'s>(source: &'s Source, names: &Names<'s>, problems: &mut Problems) -> Vec<Lowered<'s>> {
    let mut done: Vec<Lowered<'s>> = Vec::new();
    for (at, decision) in source.decision.iter().enumerate() {
        let lowered =
            Lowering { source, names, inputs: Inputs::new(source, names, at), decision, earlier: &done }.run(problems);
        done.push(lowered);
    }
    done
}

/// The cases over the facts alone that `cube`, over facts and `earlier` decisions, stands for. Earlier
/// decisions with problems of their own are ignored.
pub(crate) fn cases_over_facts(cube: &Cube, facts: usize, earlier: &[Lowered<'_>]) -> Vec<Cube> {
    cube.over_facts(facts, earlier.iter().map(|decision| decision.by_outcome.as_slice()))
}

struct Lowering<'a, 's> {
    source: &'s Source,
    names: &'a Names<'s>,
    inputs: Inputs<'s>,
    decision: &'s Decision,
    earlier: &'a [Lowered<'s>],
}

impl<'s> Lowering<'_, 's> {
    fn run(self, problems: &mut Problems) -> Lowered<'s> {
        let all = CaseSet::from(self.inputs.all());
        let givens: Vec<Option<CaseSet>> =
            self.decision.group.iter().map(|group| self.given(group, &all, problems)).collect();
        let before = problems.len();
        let before_each = after::transitive(self.decision, problems);
        let ordered = problems.len() == before;
        let mut by_group: Vec<Vec<LoweredRow<'s>>> = Vec::new();
        let mut intact = ordered && givens.iter().all(Option::is_some);
        for ((group, given), first) in self.decision.group.iter().zip(&givens).zip(&before_each) {
            let own = given.clone().unwrap_or_default();
            let earlier = first.iter().filter_map(|at| givens.get(*at)?.as_ref());
            let cases = earlier.fold(own, |rest, gone| rest.minus(gone));
            let rows = self.group(group, &cases, problems);
            intact &= rows.iter().all(Option::is_some);
            by_group.push(rows.into_iter().flatten().collect());
        }
        if intact {
            self.readings_of_groups(&mut by_group, &givens, problems);
        }
        let rows: Vec<LoweredRow<'s>> = by_group.into_iter().flatten().collect();
        if rows.iter().map(|row| row.cases.cubes().len()).sum::<usize>() > MOST_CUBES {
            let message = format!("beslutet `{}` ger fler än {MOST_CUBES} regler", self.decision.id.as_str());
            problems.push(
                Code::TooLarge,
                self.decision.id.span(),
                message,
                "dela upp beslutet, eller använd färre villkor med `fails`",
            );
            intact = false;
        }
        let facts = self.source.fact.len();
        let over_facts = |cube: &Cube| cases_over_facts(cube, facts, self.earlier);
        let of_row = |row: &LoweredRow<'s>| -> Vec<(OutcomeId, Cube)> {
            row.cases.cubes().iter().flat_map(over_facts).map(|cube| (row.outcome, cube)).collect()
        };
        let mut by_outcome = Vec::new();
        let mut uncovered = Vec::new();
        if intact {
            by_outcome = rows.iter().flat_map(of_row).collect();
            let rest = rows.iter().fold(all, |rest, row| rest.minus(&row.cases));
            uncovered = rest.cubes().iter().filter(|cube| !over_facts(cube).is_empty()).cloned().collect();
        }
        Lowered { decision: self.decision, rows, uncovered, intact, by_outcome }
    }

    /// Gives the readings that groups name for some answers, or for cases that an earlier group takes from them, to the
    /// rows of those cases.
    fn readings_of_groups(
        &self,
        by_group: &mut [Vec<LoweredRow<'s>>],
        givens: &[Option<CaseSet>],
        problems: &mut Problems,
    ) {
        for (at, (group, given)) in self.decision.group.iter().zip(givens).enumerate() {
            for reading in group.interpretation.iter().filter(|reading| !reading.given.is_empty()) {
                let rows = by_group.get_mut(at).map(Vec::as_mut_slice).unwrap_or_default();
                self.reading_for(rows, &reading.id, &reading.given, &group.interpretation, problems);
            }
            let named = group.after.iter().flat_map(|before| {
                before.group.iter().flat_map(|first| before.interpretation.iter().map(move |reading| (first, reading)))
            });
            for (first, reading) in named {
                let span = group.after.span();
                let Some(reading) = self.names.find(Kind::Interpretation, reading, span.clone(), problems) else {
                    continue;
                };
                let winner = self.decision.group.iter().position(|known| known.id.as_str() == first);
                let rows = winner.and_then(|winner| by_group.get_mut(winner)).map(Vec::as_mut_slice);
                let cases = given.clone().unwrap_or_default();
                if !self.give(rows.unwrap_or_default(), reading, &cases) {
                    let message = format!(
                        "grupperna `{first}` och `{}` gäller aldrig samma fall, så tolkningen",
                        group.id.as_str()
                    );
                    self.report_dead(reading, span, &message, "ta bort `interpretation` ur `after`", problems);
                }
            }
        }
    }

    /// Gives a reading to the cases of `rows` with the answers `given`, and reports it when there are none.
    fn reading_for(
        &self,
        rows: &mut [LoweredRow<'s>],
        id: &str,
        given: &Premises,
        written: &Readings,
        problems: &mut Problems,
    ) {
        let none = &Refs::default();
        let all = CaseSet::from(self.inputs.all());
        let cases = self.inputs.cases(&all, given, none, none, problems);
        let reading = self.names.find(Kind::Interpretation, id, written.span(), problems);
        let (Some(cases), Some(reading)) = (cases, reading) else { return };
        if !self.give(rows, reading, &cases) {
            let message = "svaren i `given` förekommer inte där tolkningen";
            self.report_dead(reading, written.span(), message, "rätta `given`, eller ta bort tolkningen där", problems);
        }
    }

    /// Whether there are such cases among those of `rows`.
    fn give(&self, rows: &mut [LoweredRow<'s>], reading: usize, cases: &CaseSet) -> bool {
        let can_occur = |cube: &Cube| !cases_over_facts(cube, self.source.fact.len(), self.earlier).is_empty();
        let reading = InterpretationId::from_index(reading);
        rows.iter_mut().filter_map(|row| row.depends_on(reading, cases, can_occur).then_some(())).count() > 0
    }

    fn report_dead(&self, reading: usize, span: Range<usize>, message: &str, help: &str, problems: &mut Problems) {
        let id = self.source.interpretation.get(reading).map(|reading| reading.id.as_str()).unwrap_or_default();
        let message = format!("{message} `{id}` aldrig visas");
        problems.push(Code::DeadInterpretation, span, message, help);
    }

    fn given(&self, group: &Group, all: &CaseSet, problems: &mut Problems) -> Option<CaseSet> {
        self.inputs.cases(all, &group.given, &group.meets, &group.fails, problems)
    }

    /// The rows of `group`; `None` for a row with problems.
    fn group(&self, group: &'s Group, within: &CaseSet, problems: &mut Problems) -> Vec<Option<LoweredRow<'s>>> {
        if let Some(outcome) = &group.outcome {
            if !group.row.is_empty() || group.otherwise.is_some() {
                let message = format!("gruppen `{}` har både ett eget utfall och rader", group.id.as_str());
                let help = "ta bort antingen gruppens `outcome` eller dess rader";
                problems.push(Code::Shape, outcome.span(), message, help);
            }
            let (cite, interpretation) = (&Refs::default(), &Readings::default());
            let written = Written { outcome, reason: group.reason.as_ref(), cite, interpretation };
            return vec![self.row(group, group.id.clone(), &written, Some(within.clone()), problems)];
        }
        if group.row.is_empty() && group.otherwise.is_none() {
            let message = format!("gruppen `{}` har varken utfall eller rader", group.id.as_str());
            problems.push(Code::Shape, group.id.span(), message, "skriv `outcome` i gruppen, eller ge den rader");
        }
        let mut rows = Vec::new();
        let mut rest = within.clone();
        for row in &group.row {
            let cases = self.inputs.cases(within, &row.when, &row.meets, &row.fails, problems);
            rest = cases.iter().fold(rest, |rest, cases| rest.minus(cases));
            let local = row.id.as_ref().unwrap_or(&row.outcome);
            let id = Id::derived(format!("{}/{}", group.id.as_str(), local.as_str()), local.span());
            let Row { outcome, reason, cite, interpretation, .. } = row;
            let written = Written { outcome, reason: Some(reason), cite, interpretation };
            rows.push(self.row(group, id, &written, cases, problems));
        }
        if let Some(Otherwise { outcome, reason, cite, interpretation }) = &group.otherwise {
            let id = Id::derived(format!("{}/otherwise", group.id.as_str()), outcome.span());
            let written = Written { outcome, reason: Some(reason), cite, interpretation };
            rows.push(self.row(group, id, &written, Some(rest), problems));
        }
        rows
    }

    fn row(
        &self,
        group: &Group,
        id: Id,
        written: &Written<'_, 's>,
        cases: Option<CaseSet>,
        problems: &mut Problems,
    ) -> Option<LoweredRow<'s>> {
        // Problems with the sources of the group are reported once, by another check.
        let quiet = &mut Problems::new("");
        let mut cites = self.names.find_all(Kind::Citation, written.cite, problems);
        cites.extend(self.names.find_all(Kind::Citation, &group.cite, quiet));
        let mut interpretations = self.always(written.interpretation, problems);
        interpretations.extend(self.always(&group.interpretation, quiet));
        let cited = [written.cite, &group.cite].iter().any(|refs| !refs.is_empty())
            || [written.interpretation, &group.interpretation].iter().any(|readings| readings.names_always());
        let (decision, outcome) = (self.decision.id.as_str(), written.outcome);
        let outcome = self.names.find_outcome(decision, outcome.as_str(), outcome.span(), problems)?;
        let (outcome, cases) = (OutcomeId::from_index(outcome), cases?);
        // Joining compares all pairs of cubes, which takes minutes for a decision that is too large.
        let cases = if cases.cubes().len() > MOST_CUBES { cases } else { cases.joined() };
        let cites = cites.into_iter().map(CitationId::from_index).collect();
        let (reason, partial_interpretations) = (written.reason, Vec::new());
        let mut row = LoweredRow { id, outcome, reason, cites, interpretations, cases, partial_interpretations, cited };
        for reading in written.interpretation.iter().filter(|reading| !reading.given.is_empty()) {
            let rows = std::slice::from_mut(&mut row);
            self.reading_for(rows, &reading.id, &reading.given, written.interpretation, problems);
        }
        Some(row)
    }

    /// The readings without `given`.
    fn always(&self, readings: &Readings, problems: &mut Problems) -> Vec<InterpretationId> {
        let always = readings.iter().filter(|reading| reading.given.is_empty());
        let find = |id: &str, problems: &mut Problems| {
            self.names.find(Kind::Interpretation, id, readings.span(), problems).map(InterpretationId::from_index)
        };
        always.filter_map(|reading| find(&reading.id, problems)).collect()
    }
}

/// What the three forms of row have in common.
struct Written<'a, 's> {
    outcome: &'a Id,
    reason: Option<&'s Text>,
    cite: &'a Refs,
    interpretation: &'a Readings,
}

/// A case of `cube` in words: the facts that the cube narrows, each with the first choice allowed.
pub(crate) fn in_words(source: &Source, cube: &Cube) -> String {
    let narrowed =
        source.fact.iter().zip(cube.masks()).filter(|(fact, mask)| **mask != ChoiceSet::all(fact.choices.len()));
    let words: Vec<String> = narrowed
        .filter_map(|(fact, mask)| {
            let choice = fact.choices.get(mask.iter().next()?)?;
            Some(format!("{} = {} ({})", fact.id.as_str(), choice.id.as_str(), choice.label.as_str()))
        })
        .collect();
    if words.is_empty() { "alla fall".to_owned() } else { words.join(", ") }
}
