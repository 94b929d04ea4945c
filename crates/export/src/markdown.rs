//! A Markdown table for each decision.

use crate::ExportError;
use crate::table::tables;
use kontaktkoll_rules::compiled::Edition;
use std::fmt::Write as _;

/// All decisions of `edition`, in aligned columns.
#[expect(clippy::unnecessary_wraps, reason = "the formats have one type")]
pub(crate) fn write(edition: &Edition) -> Result<String, ExportError> {
    let mut texts = Vec::new();
    for table in tables(edition) {
        let mut text = format!("## {} (`{}`)\n\n", table.title, table.decision);
        let rows: Vec<Vec<String>> =
            [&table.headings].into_iter().chain(&table.lines).map(|row| escaped(row)).collect();
        let widths: Vec<usize> = (0..table.headings.len()).map(|column| width(&rows, column)).collect();
        for (at, row) in rows.iter().enumerate() {
            line(&mut text, row, &widths);
            if at == 0 {
                let rule: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
                line(&mut text, &rule, &widths);
            }
        }
        texts.push(text);
    }
    Ok(texts.join("\n"))
}

/// Escapes bars, which would end the cell, and line breaks, which would end the row.
fn escaped(row: &[String]) -> Vec<String> {
    row.iter().map(|cell| cell.replace('\\', "\\\\").replace('|', "\\|").replace(['\r', '\n'], " ")).collect()
}

fn width(rows: &[Vec<String>], column: usize) -> usize {
    rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0).max(3)
}

fn line(text: &mut String, cells: &[String], widths: &[usize]) {
    text.push('|');
    for (cell, width) in cells.iter().zip(widths) {
        let _ = write!(text, " {cell:<width$} |");
    }
    text.push('\n');
}
