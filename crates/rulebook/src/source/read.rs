//! From text to [`Source`], collecting every problem of form.

use super::Source;
use super::header::EditionHeader;
use super::refs::{Id, Text};
use crate::diagnostic::{Code, Diagnostic};
use kontaktkoll_rules::compiled::FORMAT;
use serde::de::{DeserializeOwned, IntoDeserializer};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Error};

/// The source, unless its form is broken, and every problem of form.
pub(crate) fn read(file: &str, text: &str) -> (Option<Source>, Vec<Diagnostic>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut reader = Reader { file, problems: Vec::new(), whole: table.span() };
    if !errors.is_empty() {
        reader.unreadable(errors);
        return (None, reader.problems);
    }
    let source = reader.source(table.into_inner());
    (source.filter(|_| reader.problems.is_empty()), reader.problems)
}

struct Reader<'a> {
    file: &'a str,
    problems: Vec<Diagnostic>,
    whole: Range<usize>,
}

const KEYS: &[&str] = &[
    "format",
    "id",
    "title",
    "region",
    "audience",
    "edition",
    "document",
    "citation",
    "interpretation",
    "fact",
    "checklist",
    "condition",
    "decision",
    "code",
    "line",
    "outcome",
    "quota",
];

impl Reader<'_> {
    /// Errors of TOML syntax. An unclosed bracket turns every later line into an error; only the first is reported.
    fn unreadable(&mut self, mut errors: Vec<Error>) {
        let open = errors.iter().any(|error| error.message().starts_with("unclosed"));
        if open {
            errors.sort_by_key(|error| error.span().map_or(0, |span| span.start));
            errors.truncate(1);
        }
        let more = if open { "; en parentes är öppen, och resten av filen går inte att läsa" } else { "" };
        for error in errors {
            let message = format!("filen går inte att läsa som TOML: {}{more}", error.message().trim());
            self.problem(Code::Unreadable, error.span(), message);
        }
    }

    fn source(&mut self, mut table: DeTable<'_>) -> Option<Source> {
        let format: Option<Spanned<i64>> = self.one(&mut table, "format");
        if let Some(format) = format.as_ref().filter(|format| *format.get_ref() != i64::from(FORMAT)) {
            let message = format!("formatversion `{}` går inte att läsa: väntade `{FORMAT}`", format.get_ref());
            self.problem(Code::Format, Some(format.span()), message);
            return None;
        }
        let id: Option<Id> = self.one(&mut table, "id");
        let title: Option<Text> = self.one(&mut table, "title");
        let region: Option<Text> = self.one(&mut table, "region");
        let audience: Option<Text> = self.one(&mut table, "audience");
        let edition: Option<EditionHeader> = self.one(&mut table, "edition");
        let document = self.many(&mut table, "document");
        let citation = self.many(&mut table, "citation");
        let interpretation = self.many(&mut table, "interpretation");
        let fact = self.many(&mut table, "fact");
        let checklist = self.many(&mut table, "checklist");
        let condition = self.many(&mut table, "condition");
        let decision = self.many(&mut table, "decision");
        let code = self.many(&mut table, "code");
        let line = self.many(&mut table, "line");
        let outcome = self.many(&mut table, "outcome");
        let quota = self.many(&mut table, "quota");
        for (key, _) in &table {
            self.problem(
                Code::Shape,
                Some(key.span()),
                format!("okänd nyckel `{}`: väntade en av {}", key.get_ref(), listed(KEYS)),
            );
        }
        Some(Source {
            format: FORMAT,
            id: id?,
            title: title?,
            region: region?,
            audience: audience?,
            edition: edition?,
            document,
            citation,
            interpretation,
            fact,
            checklist,
            condition,
            decision,
            code,
            line,
            outcome,
            quota,
        })
    }

    fn one<T: DeserializeOwned>(&mut self, table: &mut DeTable<'_>, key: &str) -> Option<T> {
        let Some(value) = table.remove(key) else {
            self.problem(Code::Shape, None, format!("nyckeln `{key}` saknas överst i filen"));
            return None;
        };
        let span = value.span();
        self.item(value, span)
    }

    fn many<T: DeserializeOwned>(&mut self, table: &mut DeTable<'_>, key: &str) -> Vec<T> {
        let Some(value) = table.remove(key) else { return Vec::new() };
        let span = value.span();
        let DeValue::Array(items) = value.into_inner() else {
            self.problem(Code::Shape, Some(span), format!("`{key}` ska skrivas som en lista: [[{key}]]"));
            return Vec::new();
        };
        items
            .into_iter()
            .filter_map(|item| {
                let span = item.span();
                self.item(item, span)
            })
            .collect()
    }

    fn item<T: DeserializeOwned>(&mut self, value: Spanned<DeValue<'_>>, span: Range<usize>) -> Option<T> {
        match T::deserialize(value.into_deserializer()) {
            Ok(item) => Some(item),
            Err(error) => {
                let message = in_swedish(&error);
                self.problem(Code::Shape, error.span().or(Some(span)), message);
                None
            }
        }
    }

    fn problem(&mut self, code: Code, span: Option<Range<usize>>, message: String) {
        let help = match code {
            Code::Unreadable => {
                "rätta skrivsättet på det markerade stället, eller sätt ut den parentes som saknas före det; text ska stå inom citattecken"
            }
            Code::Format => "uppdatera Kontaktkoll, eller skriv om filen i det format som väntas",
            _ => "jämför med filerna i rulebooks/, eller slå på schemat schema/rulebook.schema.json i redigeraren",
        };
        let span = span.unwrap_or(self.whole.start..self.whole.start);
        self.problems.push(Diagnostic { code, message, file: self.file.to_owned(), span, help: help.to_owned() });
    }
}

/// The library's message with its most common phrases in the rule owner's language.
fn in_swedish(error: &Error) -> String {
    const PHRASES: &[(&str, &str)] = &[
        ("unknown field", "okänd nyckel"),
        ("unknown variant", "okänt värde"),
        ("missing field", "nyckeln saknas:"),
        ("duplicate field", "nyckeln står två gånger:"),
        ("expected one of", "väntade en av"),
        ("invalid type: map", "fel slags värde: en tabell"),
        ("invalid type: sequence", "fel slags värde: en lista"),
        ("invalid type: ", "fel slags värde: "),
        ("invalid length ", "fel antal: "),
        ("string ", "texten "),
        ("integer ", "heltalet "),
        ("boolean ", "sanningsvärdet "),
        ("expected a string", "väntade en text"),
        ("expected a map", "väntade en tabell"),
        ("expected a sequence", "väntade en lista"),
        ("expected ", "väntade "),
    ];
    let message = error.message().trim().to_owned();
    PHRASES.iter().fold(message, |text, (english, swedish)| text.replace(english, swedish))
}

fn listed(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
