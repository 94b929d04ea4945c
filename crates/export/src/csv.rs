//! One table for all decisions, so that every record has the same columns.

use crate::ExportError;
use crate::table::{Table, tables};
use csv::Writer;
use kontaktkoll_rules::compiled::{Decision, Edition};
use std::io;

/// The columns after the inputs.
const ENDS: [&str; 5] = ["utfall", "värde", "enhet", "rad", "källa"];
/// The value of an input that the decision does not use.
const ANY: &str = "–";

/// All decisions of `edition`. The columns are the decision, every input, the outcome, its value and unit, the row
/// and the citations.
pub(crate) fn write(edition: &Edition) -> Result<String, ExportError> {
    let bytes = records(edition)?;
    String::from_utf8(bytes).map_err(|error| io::Error::other(error).into())
}

fn records(edition: &Edition) -> io::Result<Vec<u8>> {
    let tables = tables(edition);
    let parts: Vec<Part<'_>> = tables.iter().zip(&edition.decisions).map(Part::new).collect();
    let facts = edition.facts.iter().map(|fact| fact.id.as_str());
    let inputs = facts.chain(edition.decisions.iter().map(|decision| decision.id.as_str()));
    let used = |input: &&str| parts.iter().any(|part| part.inputs.iter().any(|known| known == input));
    let inputs: Vec<&str> = inputs.filter(used).collect();

    let mut writer = Writer::from_writer(Vec::new());
    writer.write_record([&["beslut"], inputs.as_slice(), &ENDS].concat())?;
    for part in &parts {
        for line in &part.table.lines {
            writer.write_record(part.record(line, &inputs))?;
        }
    }
    writer.into_inner().map_err(|error| io::Error::other(error.to_string()))
}

/// A table and its decision.
struct Part<'a> {
    table: &'a Table,
    decision: &'a Decision,
    /// The headings of the inputs, the first columns of the table.
    inputs: &'a [String],
}

impl<'a> Part<'a> {
    fn new((table, decision): (&'a Table, &'a Decision)) -> Self {
        // The outcome, its value if the decision has a unit, the row, the citations.
        let ends = if decision.unit.is_empty() { 3 } else { 4 };
        let inputs = table.headings.len().checked_sub(ends).and_then(|count| table.headings.get(..count));
        Self { table, decision, inputs: inputs.unwrap_or_default() }
    }

    fn record(&self, line: &'a [String], inputs: &[&str]) -> Vec<&'a str> {
        let mut record = vec![self.decision.id.as_str()];
        record.extend(inputs.iter().map(|input| {
            let at = self.inputs.iter().position(|known| known == input);
            at.and_then(|at| line.get(at)).map_or(ANY, String::as_str)
        }));
        let mut ends = line.iter().skip(self.inputs.len()).map(String::as_str);
        let mut next = || ends.next().unwrap_or_default();
        record.push(next());
        let value = if self.decision.unit.is_empty() { "" } else { next() };
        record.extend([value, if value.is_empty() { "" } else { self.decision.unit.as_str() }]);
        record.extend([next(), next()]);
        record
    }
}
