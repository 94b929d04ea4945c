//! Where lines are answered.

use super::line;
use super::mix::Mix;
use super::plain::Plain;
use crate::decide::Scope;
use kontaktkoll_rules::{Answer, Case, Decided, FactId, Finding, Findings, Report, Verdict};
use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::ops::Range;

/// The bytes of ready verdicts after which all are thrown away.
const FULL: usize = 16 << 20;

/// What stands in an answer after its verdicts, and after its missing facts.
const MISSING: &str = "},\"missing\":[";
const END: &str = "]}";

/// Where lines are answered. Contacts are much alike: few verdicts come again and again, each of which
/// is put into words once.
pub(super) struct Desk<'a> {
    scope: Scope<'a>,
    facts: Vec<FactId>,
    plain: Plain,
    case: Case,
    findings: Findings,
    /// What stands in an answer before its verdicts.
    head: String,
    /// Each fact as it is named among the missing ones.
    names: Vec<String>,
    /// Ready verdicts, one after the other.
    written: String,
    ready: HashMap<Finding, Ready, BuildHasherDefault<Mix>>,
    /// The size of `ready` and `written`, about.
    size: usize,
    missing: Vec<bool>,
    answer: Vec<u8>,
}

/// What a finding comes to.
struct Ready {
    /// Where in `written` its verdict stands.
    verdict: Range<usize>,
    missing: Vec<FactId>,
}

impl<'a> Desk<'a> {
    /// # Errors
    /// An answer cannot be written.
    pub(super) fn new(scope: Scope<'a>) -> Result<Self, String> {
        let facts = scope.edition.facts();
        let names = facts.clone().map(|(_, fact)| serde_json::to_string(&fact.id).map_err(unwritten));
        Ok(Self {
            scope,
            facts: facts.clone().map(|(id, _)| id).collect(),
            plain: Plain::new(scope.edition),
            case: scope.edition.case(),
            findings: Findings::default(),
            head: verdicts(scope, Vec::new())?,
            names: names.collect::<Result<_, _>>()?,
            written: String::new(),
            ready: HashMap::default(),
            size: 0,
            missing: vec![false; facts.len()],
            answer: Vec::new(),
        })
    }

    /// The answer to a line, as a line.
    ///
    /// # Errors
    /// What is wrong with the line.
    pub(super) fn answer(&mut self, line: &[u8]) -> Result<&[u8], String> {
        self.clear();
        if self.plain.read(line, &mut self.case).is_none() {
            self.clear();
            line::read(self.scope.edition, line, &mut self.case)?;
        }
        self.scope.edition.find(&self.case, &mut self.findings);
        self.write()?;
        Ok(&self.answer)
    }

    fn clear(&mut self) {
        for fact in &self.facts {
            self.case.set(*fact, Answer::Unanswered);
        }
    }

    /// Puts the answer together, as [`Report`] writes it.
    fn write(&mut self) -> Result<(), String> {
        self.answer.clear();
        self.answer.extend_from_slice(self.head.as_bytes());
        self.missing.fill(false);
        if self.size >= FULL {
            self.ready.clear();
            self.written.clear();
            self.size = 0;
        }
        for (at, finding) in self.findings.list().iter().enumerate() {
            if !self.ready.contains_key(finding) {
                let ready = word(self.scope, &self.head, finding, &mut self.written)?;
                // A finding takes about as much as its key and its place in the map.
                self.size += ready.verdict.len() + 16 * self.facts.len() + 128;
                self.ready.insert(finding.clone(), ready);
            }
            let Some(ready) = self.ready.get(finding) else { continue };
            if at > 0 {
                self.answer.push(b',');
            }
            self.answer.extend_from_slice(self.written.get(ready.verdict.clone()).unwrap_or_default().as_bytes());
            for fact in &ready.missing {
                if let Some(missing) = self.missing.get_mut(fact.index()) {
                    *missing = true;
                }
            }
        }
        self.answer.extend_from_slice(MISSING.as_bytes());
        let missing = self.names.iter().zip(&self.missing).filter(|(_, missing)| **missing);
        for (at, (name, _)) in missing.enumerate() {
            if at > 0 {
                self.answer.push(b',');
            }
            self.answer.extend_from_slice(name.as_bytes());
        }
        self.answer.extend_from_slice(END.as_bytes());
        self.answer.push(b'\n');
        Ok(())
    }
}

/// Puts a finding into words, once.
fn word(scope: Scope<'_>, head: &str, finding: &Finding, written: &mut String) -> Result<Ready, String> {
    let text = verdicts(scope, vec![scope.edition.verdict(finding)])?;
    let start = written.len();
    written.push_str(text.strip_prefix(head).ok_or_else(|| unwritten("okänt format"))?);
    let mut missing = Vec::new();
    scope.edition.missing(finding, |fact| missing.push(fact));
    Ok(Ready { verdict: start..written.len(), missing })
}

/// What [`Report`] writes of these verdicts, without its end.
fn verdicts(scope: Scope<'_>, decisions: Vec<Verdict>) -> Result<String, String> {
    let Scope { rulebook, edition, day } = scope;
    let decided = Decided { decisions, missing: Vec::new() };
    let text = serde_json::to_string(&Report::new(rulebook, edition, day, &decided)).map_err(unwritten)?;
    let without_end = text.strip_suffix(END).and_then(|text| text.strip_suffix(MISSING));
    without_end.map(str::to_owned).ok_or_else(|| unwritten("okänt format"))
}

fn unwritten(error: impl std::fmt::Display) -> String {
    format!("svaret går inte att skriva: {error}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{builtin, clock, load};
    use kontaktkoll_rulebook::check;
    use kontaktkoll_rules::compiled::Band;

    /// A line made up of `seed`: facts left out, in turned order, now and then as only JSON can have them.
    fn line(scope: Scope<'_>, seed: usize) -> String {
        let mut random = seed.wrapping_mul(0x9e37_79b9).wrapping_add(1);
        let mut below = |limit: usize| {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (random >> 33) % limit
        };
        let mut answers = Vec::new();
        for (_, fact) in scope.edition.facts() {
            let choice = &fact.choices[below(fact.choices.len())];
            let name = if below(20) == 0 { fact.id.replace('a', "\\u0061") } else { fact.id.clone() };
            match (choice.band, below(3)) {
                (_, 0) if !seed.is_multiple_of(4) => {}
                (Some(Band(first, _)), 1) => answers.push(format!("\"{name}\":{first}")),
                (Some(Band(_, last)), 2) => answers.push(format!("\"{name}\" : \"{last}\"")),
                _ => answers.push(format!("\"{name}\": \"{}\"", choice.id)),
            }
        }
        if !answers.is_empty() {
            let first = seed % answers.len();
            answers.rotate_left(first);
        }
        format!("{{{}}}\n", answers.join(if seed.is_multiple_of(3) { "," } else { " , " }))
    }

    /// The pieces put together are what the report says, to the byte, and the quick reader reads what the
    /// slow one does.
    #[test]
    fn an_answer_is_the_report() {
        for id in builtin::ids() {
            let checked = check(&builtin::files_of(id)).rulebooks.remove(0);
            let rulebook = checked.rulebook();
            let day = clock::parse("2026-11-22").unwrap();
            let scope = Scope { rulebook, edition: load::edition_on(rulebook, day).unwrap(), day };
            let mut desk = Desk::new(scope).unwrap();
            let mut plain = 0;
            for seed in 0..2_000 {
                let line = line(scope, seed);
                let mut case = scope.edition.case();
                line::read(scope.edition, line.as_bytes(), &mut case).unwrap();
                let decided = scope.edition.decide(&case);
                let report = Report::new(rulebook, scope.edition, day, &decided);
                let expected = serde_json::to_string(&report).unwrap() + "\n";
                assert_eq!(String::from_utf8_lossy(desk.answer(line.as_bytes()).unwrap()), expected, "{line}");
                desk.size = if seed.is_multiple_of(100) { FULL } else { desk.size };
                let mut quick = scope.edition.case();
                if desk.plain.read(line.as_bytes(), &mut quick).is_some() {
                    assert_eq!(quick, case, "{line}");
                    plain += 1;
                }
            }
            assert!((100..1_990).contains(&plain), "{id}: {plain} plain lines");
        }
    }
}
