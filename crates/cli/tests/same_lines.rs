//! Every front end says the same lines in the same order, for every outcome of every rulebook.
//!
//! A front end is a function from a [`Contact`] to a [`Rendered`]: to compare another, add it to [`FRONT_ENDS`].

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

mod run;

use kontaktkoll_answer::Answer;
use kontaktkoll_answer::card::CardLine;
use kontaktkoll_answer::outcome::{Conclusion, ConclusionState, OutcomeText};
use kontaktkoll_answer::text::plain_spaces;
use kontaktkoll_rulebook::{CheckedRulebook, SourceFile, check};
use kontaktkoll_rules::compiled::Day;
use kontaktkoll_rules::{Alternative, Case, ChoiceId, Edition, FactId, Rulebook};
use kontaktkoll_widget::answer_html;
use std::fs;
use std::path::Path;
use std::rc::Rc;
use tokio::runtime;
use tokio::task::LocalSet;

/// A contact, and the answer to it.
struct Contact<'a> {
    rulebook: &'a Rc<Rulebook>,
    edition: &'a Edition,
    case: Case,
    date: Day,
    answer: Answer,
}

/// An answer as a front end shows it.
struct Rendered {
    /// All text of the answer, in the order shown.
    text: String,
    /// How many lines the card has.
    card_lines: usize,
    /// Whether the places in the documents are shown, not only the documents.
    shows_places: bool,
}

type FrontEnd = (&'static str, fn(&Contact<'_>) -> Rendered);

const FRONT_ENDS: [FrontEnd; 3] = [("command line", command_line), ("note", note), ("widget", widget)];

#[test]
fn every_front_end_says_the_same_lines() {
    let mut compared = 0;
    for checked in rulebooks() {
        let rulebook = Rc::new(checked.rulebook().clone());
        for edition in rulebook.editions() {
            for case in cases(edition) {
                compare(&contact(&rulebook, edition, case));
                compared += 1;
            }
        }
    }
    assert!(compared > 100, "{compared} answers compared");
}

fn rulebooks() -> Vec<CheckedRulebook> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rulebooks");
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let source = |path: &Path| SourceFile { name: path.display().to_string(), text: fs::read_to_string(path).unwrap() };
    let files: Vec<SourceFile> = paths
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .map(|path| source(&path))
        .collect();
    check(&files).rulebooks
}

/// Two cases for each outcome of each decision: only the answers that settle it, so that some lines have conditions
/// and other decisions stay open, and the answers to every question that is asked on the way there.
fn cases(edition: &Edition) -> Vec<Case> {
    let mut cases = Vec::new();
    for (decision, content) in edition.decisions() {
        for outcome in &content.outcomes {
            let outcome = edition.outcome_id(decision, &outcome.id).unwrap();
            let ways = edition.when(decision, outcome);
            let way = ways.first().unwrap_or_else(|| panic!("{}: no case has this outcome", content.id));
            let (sparse, as_asked) = (sparse(edition, way), as_asked(edition, way));
            for case in [&sparse, &as_asked] {
                let decided = edition.decide(case);
                let verdict = decided.decisions.get(decision.index()).unwrap();
                assert_eq!(verdict.outcome.settled(), Some(outcome));
            }
            cases.extend([sparse, as_asked]);
        }
    }
    cases
}

fn sparse(edition: &Edition, way: &Alternative) -> Case {
    way.premises.iter().fold(edition.case(), |case, (fact, _)| case.with(*fact, first_choice(edition, way, *fact)))
}

fn as_asked(edition: &Edition, way: &Alternative) -> Case {
    let mut case = edition.case();
    while let Some(fact) = edition.decide(&case).missing.first() {
        case = case.with(*fact, first_choice(edition, way, *fact));
    }
    case
}

/// The first choice of `fact` that the way allows.
fn first_choice(edition: &Edition, way: &Alternative, fact: FactId) -> ChoiceId {
    let premise = way.premises.iter().find(|(of, _)| *of == fact);
    let mut choices = edition.choices(fact).map(|(choice, _)| choice);
    choices.find(|choice| premise.is_none_or(|(_, allowed)| allowed.has(choice.index()))).unwrap()
}

fn contact<'a>(rulebook: &'a Rc<Rulebook>, edition: &'a Edition, case: Case) -> Contact<'a> {
    let validity = edition.validity();
    let date = validity.from.or(validity.to).or(Day::parse("2026-11-22")).unwrap();
    let answer = Answer::new(rulebook, edition, &case, &edition.decide(&case), date, date).unwrap();
    Contact { rulebook, edition, case, date, answer }
}

fn compare(contact: &Contact<'_>) {
    let answer = &contact.answer;
    let card_lines: usize = answer.card.iter().map(|group| group.lines.len()).sum();
    for (front_end, render) in FRONT_ENDS {
        let rendered = render(contact);
        let text: String = one_space(&rendered.text);
        let shown = format!("{front_end}, {}:\n{}", contact.rulebook.id(), rendered.text);
        let mut rest = text.as_str();
        for part in parts(answer, rendered.shows_places) {
            let part = one_space(&part);
            match rest.find(&part) {
                Some(start) => rest = &rest[start + part.len()..],
                None if text.contains(&part) => panic!("`{part}` is out of order: {shown}"),
                None => panic!("`{part}` is missing: {shown}"),
            }
        }
        assert_eq!(rendered.card_lines, card_lines, "lines of the card: {shown}");
    }
}

fn one_space(text: &str) -> String {
    plain_spaces(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every part of every line that an answer shows, in order.
fn parts(answer: &Answer, with_places: bool) -> Vec<String> {
    let mut parts = Vec::new();
    push_conclusion(&mut parts, &answer.main);
    parts.extend(answer.main.settled().map(|outcome| outcome.summary.clone()));
    for figure in &answer.figures {
        push_conclusion(&mut parts, figure);
        push_possible_values(&mut parts, figure);
    }
    for group in &answer.card {
        parts.push(group.heading.to_owned());
        group.lines.iter().for_each(|line| push_line(&mut parts, line));
    }
    parts.extend(answer.readings.iter().map(|reading| reading.text.clone()));
    for source in &answer.sources {
        parts.push(source.document());
        if with_places {
            parts.extend(source.places.iter().flat_map(|place| [place.place.clone(), place.phrase.clone()]));
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

fn push_conclusion(parts: &mut Vec<String>, conclusion: &Conclusion) {
    parts.push(conclusion.title.clone());
    match &conclusion.state {
        ConclusionState::Settled(outcome) if outcome.value.is_empty() => {
            parts.push(outcome.badge_or_title().to_owned());
            parts.extend(outcome.title_beside_badge().map(str::to_owned));
        }
        ConclusionState::Settled(OutcomeText { value, .. }) | ConclusionState::SameValue { value, .. } => {
            parts.push(value.clone());
        }
        ConclusionState::Open(_) => {}
    }
}

/// The numbers that an open figure may still come to, each once.
fn push_possible_values(parts: &mut Vec<String>, figure: &Conclusion) {
    let ConclusionState::Open(possible) = &figure.state else { return };
    let mut values: Vec<String> = Vec::new();
    for outcome in possible {
        if !values.contains(&outcome.value) {
            values.push(outcome.value.clone());
        }
    }
    parts.extend(values);
}

fn push_line(parts: &mut Vec<String>, line: &CardLine) {
    parts.extend([line.condition.clone(), line.label.clone()]);
    // The system is left out: front ends put it before or after the need.
    parts.push(line.need.to_owned());
    parts.extend(line.codes.iter().flat_map(|code| [code.id.clone(), code.title.clone()]));
    parts.push(line.text.clone());
}

fn is_card_heading(answer: &Answer, words: &str) -> bool {
    answer.card.iter().any(|group| group.heading == words)
}

/// What `kontaktkoll decide` prints.
fn command_line(contact: &Contact<'_>) -> Rendered {
    let Contact { rulebook, edition, case, date, answer } = contact;
    let date = date.to_string();
    let answers: Vec<String> = case
        .answered()
        .map(|(fact, choice)| {
            format!("{}={}", edition.fact(fact).unwrap().id, edition.choice(fact, choice).unwrap().id)
        })
        .collect();
    let options = ["decide", rulebook.id(), "--on", &date];
    let args: Vec<&str> = options.into_iter().chain(answers.iter().map(String::as_str)).collect();
    let (status, text, stderr) = run::run(&args, "");
    assert_eq!((status, stderr.as_str()), (0, ""), "{args:?}");
    let mut in_card = false;
    let mut card_lines = 0;
    for line in text.lines() {
        if !line.starts_with(' ') {
            in_card = is_card_heading(answer, line) || (in_card && line.is_empty());
        } else if in_card && !line.starts_with("    ") {
            card_lines += 1;
        }
    }
    Rendered { text, card_lines, shows_places: true }
}

/// The record note.
fn note(contact: &Contact<'_>) -> Rendered {
    let answer = &contact.answer;
    let text = answer.note(contact.date);
    let is_heading = |line: &str| line.strip_suffix(':').is_some_and(|words| is_card_heading(answer, words));
    let card = text.lines().skip_while(|line| !is_heading(line));
    let card = card.take_while(|line| !line.is_empty() && !line.starts_with("Tolkning: "));
    let card_lines = card.filter(|line| !is_heading(line)).count();
    Rendered { text, card_lines, shows_places: false }
}

/// The screen of the widget that shows the answer.
fn widget(contact: &Contact<'_>) -> Rendered {
    let runtime = runtime::Builder::new_current_thread().build().unwrap();
    let screen = answer_html(contact.rulebook, &contact.case, contact.date);
    let html = LocalSet::new().block_on(&runtime, screen).unwrap();
    let groups = html.split("<div class=\"group\">").filter(|group| {
        // `<h4>Registrera</h4>…`
        group.split(['<', '>']).nth(2).is_some_and(|words| is_card_heading(&contact.answer, words))
    });
    let lists = groups.map(first_list);
    let card_lines = lists.map(|list| list.matches("<dt>").count() + list.matches("<li>").count()).sum();
    Rendered { text: without_tags(&html), card_lines, shows_places: true }
}

fn first_list(html: &str) -> &str {
    let end = ["</dl>", "</ol>", "</ul>"].iter().filter_map(|end| html.find(end)).min();
    html.split_at(end.unwrap()).0
}

fn without_tags(html: &str) -> String {
    let mut text = String::new();
    for piece in html.split('<') {
        text.push_str(piece.split_once('>').map_or(piece, |(_, after)| after));
    }
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"), ("&amp;", "&")];
    entities.iter().fold(text, |text, (entity, letter)| text.replace(entity, letter))
}
