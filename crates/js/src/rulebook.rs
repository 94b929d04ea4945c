//! A compiled rulebook, read field by field. The compiler writes the same types with serde; a test
//! holds reader and writer together.

use super::read::{Node, Reader, whole};
use kontaktkoll_rules::compiled::{
    Band, Checklist, Choice, Citation, Code, Day, Decision, Document, Edition, Fact, Interpretation, Limit, Line,
    LineKind, Need, Outcome, PartialInterpretation, Quota, Row, Rule, Rulebook, Window,
};
use kontaktkoll_rules::{Amount, ChoiceSet, InputId, InterpretationId, OutcomeId, RowId};

/// Reads a rulebook with all its editions.
pub(super) fn rulebook<N: Node>(reader: &Reader, node: &N) -> Rulebook {
    Rulebook {
        format: reader.count(&node.get("format"), "format"),
        id: reader.text(node, "id"),
        title: reader.text(node, "title"),
        region: reader.text(node, "region"),
        audience: reader.text(node, "audience"),
        editions: reader.list(node, "editions", edition),
    }
}

fn edition<N: Node>(reader: &Reader, node: &N) -> Edition {
    Edition {
        edition: reader.text(node, "edition"),
        from: day(reader, node, "from"),
        to: day(reader, node, "to"),
        documents: reader.list(node, "documents", document),
        citations: reader.list(node, "citations", citation),
        interpretations: reader.optional_list(node, "interpretations", interpretation),
        facts: reader.list(node, "facts", fact),
        checklists: reader.optional_list(node, "checklists", checklist),
        decisions: reader.list(node, "decisions", decision),
        codes: reader.optional_list(node, "codes", code),
        quotas: reader.optional_list(node, "quotas", quota),
    }
}

fn day<N: Node>(reader: &Reader, node: &N, key: &str) -> Option<Day> {
    reader.optional(node, key, |value| Day::parse(&value.text()?))
}

fn document<N: Node>(reader: &Reader, node: &N) -> Document {
    Document {
        id: reader.text(node, "id"),
        title: reader.text(node, "title"),
        owner: reader.text(node, "owner"),
        number: reader.optional_text(node, "number"),
        version: reader.optional_text(node, "version"),
        from: day(reader, node, "from"),
        to: day(reader, node, "to"),
        link: reader.optional_text(node, "link"),
    }
}

fn citation<N: Node>(reader: &Reader, node: &N) -> Citation {
    Citation {
        id: reader.text(node, "id"),
        document: reader.index(&node.get("document"), "document"),
        place: reader.text(node, "place"),
        phrase: reader.text(node, "phrase"),
    }
}

fn interpretation<N: Node>(reader: &Reader, node: &N) -> Interpretation {
    Interpretation {
        id: reader.text(node, "id"),
        text: reader.text(node, "text"),
        owner: reader.text(node, "owner"),
        cites: reader.indices(node, "cites"),
    }
}

fn fact<N: Node>(reader: &Reader, node: &N) -> Fact {
    Fact {
        id: reader.text(node, "id"),
        name: reader.text(node, "name"),
        question: reader.text(node, "question"),
        help: reader.optional_text(node, "help"),
        choices: reader.list(node, "choices", choice),
        unit: reader.optional_text(node, "unit"),
        cites: reader.indices(node, "cites"),
    }
}

fn choice<N: Node>(reader: &Reader, node: &N) -> Choice {
    Choice {
        id: reader.text(node, "id"),
        label: reader.text(node, "label"),
        statement: reader.text(node, "statement"),
        help: reader.optional_text(node, "help"),
        band: reader.optional(node, "band", |value| match value.items()?.as_slice() {
            [first, last] => Some(Band(reader.count(first, "band"), reader.count(last, "band"))),
            _ => None,
        }),
    }
}

fn checklist<N: Node>(reader: &Reader, node: &N) -> Checklist {
    Checklist {
        id: reader.text(node, "id"),
        question: reader.text(node, "question"),
        help: reader.optional_text(node, "help"),
        facts: reader.indices(node, "facts"),
    }
}

fn decision<N: Node>(reader: &Reader, node: &N) -> Decision {
    Decision {
        id: reader.text(node, "id"),
        title: reader.text(node, "title"),
        unit: reader.optional_text(node, "unit"),
        outcomes: reader.list(node, "outcomes", outcome),
        rows: reader.list(node, "rows", row),
        rules: reader.list(node, "rules", rule),
        partial_interpretations: reader.optional_list(node, "partial_interpretations", partial_interpretation),
    }
}

fn outcome<N: Node>(reader: &Reader, node: &N) -> Outcome {
    Outcome {
        id: reader.text(node, "id"),
        title: reader.text(node, "title"),
        badge: reader.optional_text(node, "badge"),
        summary: reader.optional_text(node, "summary"),
        value: reader.optional(node, "value", |value| Amount::from_f64(value.number()?)),
        lines: reader.optional_list(node, "lines", line),
        cites: reader.indices(node, "cites"),
        interpretations: reader.indices(node, "interpretations"),
    }
}

fn row<N: Node>(reader: &Reader, node: &N) -> Row {
    Row {
        id: reader.text(node, "id"),
        reason: reader.text(node, "reason"),
        cites: reader.indices(node, "cites"),
        interpretations: reader.indices(node, "interpretations"),
    }
}

fn rule<N: Node>(reader: &Reader, node: &N) -> Rule {
    match node.items().unwrap_or_default().as_slice() {
        [row, outcome, when] => Rule {
            row: reader.index(row, "rules"),
            outcome: reader.index(outcome, "rules"),
            premises: premises(reader, when.items(), "rules"),
        },
        _ => Rule {
            row: RowId::default(),
            outcome: OutcomeId::default(),
            premises: premises::<N, InputId>(reader, None, "rules"),
        },
    }
}

fn partial_interpretation<N: Node>(reader: &Reader, node: &N) -> PartialInterpretation {
    const KEY: &str = "partial_interpretations";
    match node.items().unwrap_or_default().as_slice() {
        [row, interpretation, when] => PartialInterpretation {
            row: reader.index(row, KEY),
            interpretation: reader.index(interpretation, KEY),
            premises: premises(reader, when.items(), KEY),
        },
        _ => PartialInterpretation {
            row: RowId::default(),
            interpretation: InterpretationId::default(),
            premises: premises::<N, InputId>(reader, None, KEY),
        },
    }
}

/// Pairs of an input (or a fact) and the choices allowed.
fn premises<N: Node, T: From<u16>>(reader: &Reader, items: Option<Vec<N>>, key: &str) -> Vec<(T, ChoiceSet)> {
    let premise = |item: &N| match item.items().unwrap_or_default().as_slice() {
        [input, allowed] => (reader.index(input, key), ChoiceSet::from_bits(reader.checked(whole(allowed), key))),
        _ => (T::from(reader.checked(None, key)), ChoiceSet::NONE),
    };
    reader.checked(items, key).iter().map(premise).collect()
}

fn line<N: Node>(reader: &Reader, node: &N) -> Line {
    Line {
        kind: match reader.text(node, "kind").as_str() {
            "register" => LineKind::Register,
            "code" => LineKind::Code,
            "requirement" => LineKind::Requirement,
            "step" => LineKind::Step,
            "notice" => LineKind::Notice,
            _ => {
                reader.checked::<()>(None, "kind");
                LineKind::Notice
            }
        },
        label: reader.optional_text(node, "label"),
        text: reader.optional_text(node, "text"),
        need: match reader.optional_text(node, "need").as_str() {
            "" | "all" => Need::All,
            "one" => Need::One,
            "at-least-one" => Need::AtLeastOne,
            _ => reader.checked(None, "need"),
        },
        codes: reader.indices(node, "codes"),
        given: match node.get("given") {
            given if given.absent() => Vec::new(),
            given => premises(reader, given.items(), "given"),
        },
        cites: reader.indices(node, "cites"),
    }
}

fn code<N: Node>(reader: &Reader, node: &N) -> Code {
    Code {
        id: reader.text(node, "id"),
        system: reader.text(node, "system"),
        title: reader.optional_text(node, "title"),
    }
}

fn quota<N: Node>(reader: &Reader, node: &N) -> Quota {
    Quota {
        id: reader.text(node, "id"),
        title: reader.text(node, "title"),
        decision: reader.index(&node.get("decision"), "decision"),
        outcome: reader.index(&node.get("outcome"), "outcome"),
        contacts: reader.text(node, "contacts"),
        visits: reader.text(node, "visits"),
        limits: reader.list(node, "limits", limit),
    }
}

fn limit<N: Node>(reader: &Reader, node: &N) -> Limit {
    let window = node.get("window");
    Limit {
        id: reader.text(node, "id"),
        title: reader.text(node, "title"),
        reason: reader.text(node, "reason"),
        most: reader.count(&node.get("most"), "most"),
        window: match window.text().as_deref() {
            Some("calendar-week") => Window::CalendarWeek,
            Some("since-visit") => Window::SinceVisit,
            _ => Window::RollingMonths(reader.count(&window.get("rolling-months"), "window")),
        },
        cites: reader.indices(node, "cites"),
        interpretations: reader.indices(node, "interpretations"),
    }
}

#[cfg(test)]
mod tests;
