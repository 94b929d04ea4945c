//! The lines that nearly all are: an object of known facts and answers, written plainly.

use crate::decide::answers::choose;
use kontaktkoll_rules::{Answer, Case, Edition, FactId};

/// Reads plain lines: `{"kanal": "telefon", "alder": "20-44"}`, each fact once, with spaces or without.
/// All others, those with mistakes among them, are left to [`super::line`].
pub(super) struct Plain {
    facts: Vec<Fact>,
    /// What stood where on earlier lines: the next line is likely to have the same order.
    order: Vec<usize>,
}

struct Fact {
    id: FactId,
    /// The identifier in quotes.
    name: Vec<u8>,
    /// The choices in quotes, with what they answer.
    choices: Vec<(Vec<u8>, Answer)>,
}

impl Plain {
    pub(super) fn new(edition: &Edition) -> Self {
        let facts = edition.facts().map(|(id, fact)| {
            let choices = fact.choices.iter();
            let answers =
                choices.filter_map(|choice| Some((quoted(&choice.id)?, choose(edition, id, &choice.id).ok()?)));
            Some(Fact { id, name: quoted(&fact.id)?, choices: answers.collect() })
        });
        let facts: Vec<Fact> = facts.flatten().collect();
        Self { order: (0..facts.len()).collect(), facts }
    }

    /// Reads a line into `case`, which is to be empty. `None` when the line is not plain: then `case` is
    /// not to be used.
    pub(super) fn read(&mut self, line: &[u8], case: &mut Case) -> Option<()> {
        let mut rest = spaces(spaces(line).strip_prefix(b"{")?);
        if let Some(end) = rest.strip_prefix(b"}") {
            return spaces(end).is_empty().then_some(());
        }
        let mut at = 0;
        loop {
            let (fact, after) = self.fact(at, rest)?;
            let value = spaces(spaces(after).strip_prefix(b":")?);
            let (answer, after) = fact
                .choices
                .iter()
                .find_map(|(choice, answer)| Some((*answer, value.strip_prefix(choice.as_slice())?)))?;
            if case.get(fact.id) != Answer::Unanswered {
                return None;
            }
            case.set(fact.id, answer);
            at += 1;
            let after = spaces(after);
            match after.split_first()? {
                (b',', more) => rest = spaces(more),
                (b'}', end) => return spaces(end).is_empty().then_some(()),
                _ => return None,
            }
        }
    }

    /// The fact whose name `text` begins with, the `at`th on its line, and what stands after it.
    fn fact<'t>(&mut self, at: usize, text: &'t [u8]) -> Option<(&Fact, &'t [u8])> {
        let likely = *self.order.get(at)?;
        let after = |fact: &Fact| text.strip_prefix(fact.name.as_slice());
        if let Some(rest) = self.facts.get(likely).and_then(after) {
            return Some((self.facts.get(likely)?, rest));
        }
        let (found, rest) = self.facts.iter().enumerate().find_map(|(found, fact)| Some((found, after(fact)?)))?;
        *self.order.get_mut(at)? = found;
        Some((self.facts.get(found)?, rest))
    }
}

/// An identifier as JSON has it, where that is the only way to write it.
fn quoted(id: &str) -> Option<Vec<u8>> {
    let plain = id.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'"' && byte != b'\\');
    plain.then(|| format!("\"{id}\"").into_bytes())
}

/// `text` without the spaces that it begins with.
fn spaces(text: &[u8]) -> &[u8] {
    let is_space = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\r' | b'\n');
    match text.iter().position(|byte| !is_space(byte)) {
        Some(0) => text,
        Some(start) => text.get(start..).unwrap_or_default(),
        None => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::super::line;
    use super::*;
    use crate::builtin;
    use kontaktkoll_rulebook::check;

    /// What is not plain is left alone: the reader of JSON says what is wrong with it, or takes it.
    #[test]
    fn only_plain_lines_are_read() {
        let checked = check(&builtin::files_of("vgr-rehab")).rulebooks.remove(0);
        let edition = checked.rulebook().editions().last().unwrap();
        let mut plain = Plain::new(edition);
        for (text, is_plain) in [
            ("{}", true),
            (" { } \r\n", true),
            ("{\"kanal\":\"video\"}", true),
            ("\t{ \"kanal\" : \"video\" , \"motpart\" : \"ombud\" }\n", true),
            ("", false),
            ("{", false),
            ("[]", false),
            ("{} {}", false),
            ("{\"kanal\":\"video\"", false),
            ("{\"kanal\":\"video\",}", false),
            ("{,\"kanal\":\"video\"}", false),
            ("{\"kanal\" \"video\"}", false),
            ("{\"kanal\":\"video\" \"motpart\":\"ombud\"}", false),
            ("{\"kanal\":\"video\"} x", false),
            ("{\"kanal\":\"vide\"}", false),
            ("{\"kana\":\"video\"}", false),
            ("{\"kanal\":null}", false),
            ("{\"alder\":40}", false),
            ("{\"kanal\":\"video\",\"kanal\":\"video\"}", false),
        ] {
            let (mut quick, mut slow) = (edition.case(), edition.case());
            let read = plain.read(text.as_bytes(), &mut quick);
            assert_eq!(read.is_some(), is_plain, "{text}");
            if is_plain {
                line::read(edition, text.as_bytes(), &mut slow).unwrap();
                assert_eq!(quick, slow, "{text}");
            }
        }
    }
}
