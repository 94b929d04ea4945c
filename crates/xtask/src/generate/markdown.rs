//! Tables in documents, between `<!-- element: NAME -->` and `<!-- /element -->`.

use super::table::{Attribute, Embed, Table};
use super::typescript::{detail, parameters};
use anyhow::{Context, Result, bail};

const BEGIN: &str = "<!-- element: ";
const BEGIN_END: &str = " -->\n";
const END: &str = "<!-- /element -->";

/// Writes the tables that `document` asks for.
///
/// # Errors
/// A marker is not closed, or asks for a table that there is not.
pub(super) fn fill(document: &str, table: &Table) -> Result<String> {
    let mut filled = String::with_capacity(document.len());
    let mut rest = document;
    while let Some((before, after)) = rest.split_once(BEGIN) {
        let (name, after) = after.split_once(BEGIN_END).context("a marker has no end of line")?;
        let (_, after) = after.split_once(END).with_context(|| format!("`{BEGIN}{name} -->` is not closed"))?;
        filled.push_str(&[before, BEGIN, name, BEGIN_END, &rows(name, table)?, END].concat());
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}

fn rows(name: &str, table: &Table) -> Result<String> {
    let (head, rows): (&[&str], Vec<Vec<String>>) = match name {
        "attributes" => (
            &["attribute", "values", "meaning"],
            table.attributes.iter().map(|a| vec![code(&a.name), values(a), a.about.en.clone()]).collect(),
        ),
        "embedding" => (&["attribute", "one-tag script", "frame"], table.attributes.iter().map(embedding).collect()),
        "members" => (&["property or method", "meaning"], members(table)),
        "events" => (
            &["event", "`detail`", "meaning"],
            table.events.iter().map(|e| vec![code(&e.name), code(&detail(e)), e.about.clone()]).collect(),
        ),
        "slots" => {
            (&["slot", "content"], table.slots.iter().map(|s| vec![slot_name(&s.name), s.about.clone()]).collect())
        }
        "parts" => {
            (&["`::part()`", "element"], table.parts.iter().map(|p| vec![code(&p.name), p.about.clone()]).collect())
        }
        "variables" => (
            &["variable", "meaning"],
            table.variables.iter().map(|v| vec![code(&format!("--kontaktkoll-{}", v.name)), v.about.clone()]).collect(),
        ),
        _ => bail!("there is no table `{name}` of the element"),
    };
    let mut lines = vec![row(head.iter().map(|&cell| cell.to_owned())), format!("|{}", "---|".repeat(head.len()))];
    lines.extend(rows.into_iter().map(|cells| row(cells.into_iter().map(|cell| cell.replace('|', "\\|")))));
    Ok(lines.join("\n") + "\n")
}

fn row(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}

fn members(table: &Table) -> Vec<Vec<String>> {
    let properties = table.properties.iter().map(|property| (property.name.clone(), &property.kind, &property.about));
    let methods = table.methods.iter().map(|m| (format!("{}({})", m.name, parameters(m)), &m.returns, &m.about));
    properties.chain(methods).map(|(name, kind, about)| vec![code(&format!("{name}: {kind}")), about.clone()]).collect()
}

fn embedding(attribute: &Attribute) -> Vec<String> {
    let cell = |embed, text: String| if attribute.embed.contains(&embed) { text } else { "–".to_owned() };
    vec![
        code(&attribute.name),
        cell(Embed::Script, code(&format!("data-{}", attribute.name))),
        cell(Embed::Frame, code(&format!("?{}=", attribute.name))),
    ]
}

/// `` `auto` (default), `light`, `dark` ``, or what may be written.
fn values(attribute: &Attribute) -> String {
    let values = attribute.values.iter().enumerate().map(|(at, value)| {
        let default = if at == 0 { " (default)" } else { "" };
        format!("{}{default}", code(&value.value))
    });
    let values: Vec<String> = values.collect();
    if values.is_empty() { attribute.format.clone().unwrap_or_default() } else { values.join(", ") }
}

fn slot_name(name: &str) -> String {
    if name.is_empty() { "(without a name)".to_owned() } else { code(name) }
}

fn code(text: &str) -> String {
    format!("`{text}`")
}

#[cfg(test)]
mod tests {
    use super::super::table::SAMPLE;
    use super::*;

    #[test]
    fn what_is_between_the_markers_is_replaced() {
        let table = Table::parse(SAMPLE).unwrap();
        let document = "# A\n<!-- element: attributes -->\nold\n<!-- /element -->\nend";
        let filled = fill(document, &table).unwrap();
        assert_eq!(
            filled,
            "# A\n<!-- element: attributes -->\n| attribute | values | meaning |\n|---|---|---|\n\
             | `view` | `guide` (default), `quota` | View. |\n| `level` | `2` (default), `3` | Level. |\n\
             | `share` | no value | Share. |\n<!-- /element -->\nend"
        );
        assert_eq!(fill(&filled, &table).unwrap(), filled);
    }

    #[test]
    fn every_table_can_be_asked_for() {
        let table = Table::parse(SAMPLE).unwrap();
        for (name, expected) in [
            ("embedding", "| `level` | `data-level` | – |"),
            ("members", "| `result: Result \\| null` | The result. |"),
            ("members", "| `decide(facts: Facts, options?: Options): Promise<Result>` | Decides. |"),
            ("events", "| `x-step` | `{ fact: string; answers?: Facts }` | A step. |"),
            ("slots", "| (without a name) | Fallback. |"),
            ("parts", "| `root` | All. |"),
            ("variables", "| `--kontaktkoll-accent` | Buttons. |"),
        ] {
            let rows = rows(name, &table).unwrap();
            assert!(rows.contains(expected), "{rows}");
        }
    }

    #[test]
    fn broken_markers_are_refused() {
        let table = Table::parse(SAMPLE).unwrap();
        for document in ["<!-- element: attributes -->\n", "<!-- element: x -->\n<!-- /element -->", "<!-- element: "] {
            assert!(fill(document, &table).is_err(), "{document}");
        }
    }
}
