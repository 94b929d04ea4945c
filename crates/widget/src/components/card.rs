//! The card of an outcome: what to register and do, by kind.

use super::copy::{copied, copy};
use super::tag::{Content, text};
use crate::scene::Scene;
use kontaktkoll_answer::text::{condition, joined};
use kontaktkoll_rules::compiled::{Code, Line, LineKind, Need};
use yew::Html;

/// The kinds in the order shown, each with its heading and the element of its list.
pub const GROUPS: [(LineKind, &str, &str); 5] = [
    (LineKind::Register, "Registrera", "dl"),
    (LineKind::Code, "Koder", "dl"),
    (LineKind::Requirement, "Krav", "ul"),
    (LineKind::Step, "Gör så här", "ol"),
    (LineKind::Notice, "Att tänka på", "ul"),
];

/// The lines, each a field that can be copied.
pub(super) fn card(scene: &Scene, lines: &[&Line]) -> Html {
    let mut groups = Content::default();
    for (kind, title, list) in GROUPS {
        let mut items = Content::default();
        for line in lines.iter().copied().filter(|line| line.kind == kind) {
            items.add(if list == "dl" { field(scene, line) } else { item(scene, line) });
        }
        if !items.is_empty() {
            let mut group = Content::default();
            group.heading(scene.config.level, 2, title);
            group.add(items.within(list, ""));
            groups.add(group.within("div", "group"));
        }
    }
    groups.html()
}

/// The lines of all that is settled that no answer speaks against.
pub(super) fn lines(scene: &Scene) -> Vec<&Line> {
    let mut lines = Vec::new();
    for (verdict, _) in scene.verdicts() {
        for line in scene.outcome(verdict).iter().flat_map(|outcome| &outcome.lines) {
            if scene.edition.line_holds(line, &scene.standing.case) {
                lines.push(line);
            }
        }
    }
    lines
}

/// A line with a label and a value.
fn field(scene: &Scene, line: &Line) -> Html {
    let codes: Vec<&Code> = scene.edition.codes(line).collect();
    let system = codes.first().map_or("", |code| code.system.as_str());
    let (label, system) = if line.label.is_empty() { (system, "") } else { (line.label.as_str(), system) };
    let mut value = Content::default();
    value.add(given(scene, line));
    value.text("span", "need", &need(line.need, codes.len(), system));
    for (at, code) in codes.iter().enumerate() {
        value.words(if at > 0 { ", " } else { "" });
        value.add(copied(label, &code.id));
        if !code.title.is_empty() {
            value.words(&[" (", &code.title, ")"].concat());
        }
    }
    if !line.text.is_empty() {
        value.add(copied(label, &line.text));
    }
    let mut field = Content::default();
    field.text("dt", "", label);
    field.add(value.within("dd", ""));
    field.within("div", "")
}

/// "KVÅ, minst en av: ".
#[must_use]
pub fn need(need: Need, codes: usize, system: &str) -> String {
    let need = match need {
        _ if codes < 2 => "",
        Need::All => "alla",
        Need::One => "en av",
        Need::AtLeastOne => "minst en av",
    };
    let words = joined([system, need].iter().filter(|word| !word.is_empty()), ", ");
    if words.is_empty() { words } else { [&words, ": "].concat() }
}

fn item(scene: &Scene, line: &Line) -> Html {
    let mut content = Content::default();
    content.add(given(scene, line));
    if !line.label.is_empty() {
        content.text("strong", "", &[&line.label, ": "].concat());
    }
    content.words(&line.text);
    content.add(copy(&line.text));
    content.within("li", "")
}

/// The conditions of a line on facts that are not known: "Om hjälpmedel är ”Ja”: ". While questions
/// remain, only lines that hold in any case are shown.
fn given(scene: &Scene, line: &Line) -> Html {
    if scene.standing.question.is_some() {
        return Html::default();
    }
    let mut conditions = Vec::new();
    for (position, allowed) in &line.given {
        if let Some((fact, content)) = scene.edition.facts().nth(usize::from(*position))
            && scene.unknown(fact)
        {
            conditions.push(condition(content, |choice| allowed.has(choice)));
        }
    }
    if conditions.is_empty() {
        return Html::default();
    }
    text("em", "", &["Om ", &joined(conditions, " och "), ": "].concat())
}
