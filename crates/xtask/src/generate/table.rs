//! `web/element.toml`, typed and checked.

use anyhow::{Result, bail};
use kontaktkoll_answer::views::View;
use serde::Deserialize;
use std::collections::BTreeSet;

/// The attribute whose values are views.
pub(super) const VIEW: &str = "view";
/// The questions, which are no [`View`] but what views take the place of.
const GUIDE: &str = "guide";

/// The public surface of the element.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Table {
    pub(super) tag: String,
    pub(super) class: String,
    pub(super) about: String,
    #[serde(rename = "attribute")]
    pub(super) attributes: Vec<Attribute>,
    #[serde(rename = "property")]
    pub(super) properties: Vec<Property>,
    #[serde(rename = "method")]
    pub(super) methods: Vec<Method>,
    #[serde(rename = "event")]
    pub(super) events: Vec<Event>,
    #[serde(rename = "slot")]
    pub(super) slots: Vec<Named>,
    #[serde(rename = "part")]
    pub(super) parts: Vec<Named>,
    #[serde(rename = "variable")]
    pub(super) variables: Vec<Variable>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Attribute {
    pub(super) name: String,
    /// The TypeScript type of an attribute without `values`.
    #[serde(rename = "type")]
    pub(super) kind: Option<String>,
    /// What may be written, for attributes without `values`.
    pub(super) format: Option<String>,
    /// Every valid value; the first is the default.
    #[serde(default)]
    pub(super) values: Vec<LabelledValue>,
    #[serde(default)]
    pub(super) observed: bool,
    #[serde(default)]
    pub(super) reloads: bool,
    #[serde(default)]
    pub(super) embed: Vec<Embed>,
    pub(super) about: Bilingual,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LabelledValue {
    pub(super) value: String,
    /// Its Swedish name.
    pub(super) sv: String,
    /// What a rulebook must have for the value to be valid.
    pub(super) needs: Option<Need>,
}

/// Who hands an attribute on to the element.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Embed {
    /// The one-tag script.
    Script,
    /// The page in the sandboxed frame.
    Frame,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Bilingual {
    pub(super) sv: String,
    pub(super) en: String,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Need {
    Quota,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Property {
    pub(super) name: String,
    #[serde(rename = "type")]
    pub(super) kind: String,
    pub(super) about: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Method {
    pub(super) name: String,
    #[serde(default)]
    pub(super) parameters: Vec<Parameter>,
    pub(super) returns: String,
    pub(super) about: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Parameter {
    pub(super) name: String,
    #[serde(rename = "type")]
    pub(super) kind: String,
    #[serde(default)]
    pub(super) optional: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Event {
    pub(super) name: String,
    pub(super) detail: Vec<Field>,
    /// Whether `share-answers` adds the answers to the detail.
    #[serde(default)]
    pub(super) answers: bool,
    pub(super) about: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Field {
    pub(super) name: String,
    #[serde(rename = "type")]
    pub(super) kind: String,
}

/// A slot or a part.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Named {
    pub(super) name: String,
    pub(super) about: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Variable {
    /// The name without `--kontaktkoll-`.
    pub(super) name: String,
    pub(super) syntax: String,
    pub(super) about: String,
}

impl Table {
    /// Reads the table.
    ///
    /// # Errors
    /// Fails if the text is no TOML of this shape, names something twice, gives an attribute neither `values` nor
    /// `type` and `format`, or names a view that there is not.
    pub(super) fn parse(text: &str) -> Result<Self> {
        let table: Self = toml::from_str(text)?;
        table.check()?;
        Ok(table)
    }

    /// The values of the attribute `view`.
    pub(super) fn views(&self) -> &[LabelledValue] {
        let attribute = self.attributes.iter().find(|attribute| attribute.name == VIEW);
        attribute.map(|attribute| attribute.values.as_slice()).unwrap_or_default()
    }

    fn check(&self) -> Result<()> {
        unique("attribute", self.attributes.iter().map(|attribute| &attribute.name))?;
        unique("event", self.events.iter().map(|event| &event.name))?;
        unique("slot", self.slots.iter().map(|slot| &slot.name))?;
        unique("part", self.parts.iter().map(|part| &part.name))?;
        unique("variable", self.variables.iter().map(|variable| &variable.name))?;
        let members = self.properties.iter().map(|property| &property.name);
        unique("member", members.chain(self.methods.iter().map(|method| &method.name)))?;
        for attribute in &self.attributes {
            let free = attribute.kind.is_some() && attribute.format.is_some();
            if free != attribute.values.is_empty() {
                bail!("the attribute `{}` needs `values`, or else `type` and `format`", attribute.name);
            }
            if attribute.reloads && !attribute.observed {
                bail!("the attribute `{}` reloads, but is not observed", attribute.name);
            }
            unique("value", attribute.values.iter().map(|value| &value.value))?;
        }
        let unknown = self.views().iter().find(|view| view.value != GUIDE && View::find(&view.value).is_none());
        if let Some(view) = unknown {
            bail!("there is no view `{}`", view.value);
        }
        Ok(())
    }
}

fn unique<'a>(what: &str, names: impl Iterator<Item = &'a String>) -> Result<()> {
    let mut seen = BTreeSet::new();
    for name in names {
        if !seen.insert(name) {
            bail!("the {what} `{name}` is listed twice");
        }
    }
    Ok(())
}

/// A small table for the tests of this folder.
#[cfg(test)]
pub(super) const SAMPLE: &str = r#"
tag = "x-y"
class = "XY"
about = "A sample."
[[attribute]]
name = "view"
values = [{ value = "guide", sv = "Frågor" }, { value = "quota", sv = "Kvot", needs = "quota" }]
observed = true
embed = ["script", "frame"]
about = { sv = "Vy.", en = "View." }
[[attribute]]
name = "level"
values = [{ value = "2", sv = "Två" }, { value = "3", sv = "Tre" }]
embed = ["script"]
about = { sv = "Nivå.", en = "Level." }
[[attribute]]
name = "share"
type = "boolean"
format = "no value"
about = { sv = "Dela.", en = "Share." }
[[property]]
name = "result"
type = "Result | null"
about = "The result."
[[method]]
name = "decide"
parameters = [{ name = "facts", type = "Facts" }, { name = "options", type = "Options", optional = true }]
returns = "Promise<Result>"
about = "Decides."
[[event]]
name = "x-step"
detail = [{ name = "fact", type = "string" }]
answers = true
about = "A step."
[[slot]]
name = ""
about = "Fallback."
[[part]]
name = "root"
about = "All."
[[variable]]
name = "accent"
syntax = "<color>"
about = "Buttons."
"#;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rulebooks::selectable_views;

    /// A rulebook's description lists the views that the attribute may ask for.
    #[test]
    fn rulebooks_have_the_views_of_the_table() {
        let table = Table::parse(include_str!("../../../../web/element.toml")).unwrap();
        for has_quota in [false, true] {
            let views = table.views().iter().filter(|view| has_quota || view.needs.is_none());
            let views: Vec<&str> = views.map(|view| view.value.as_str()).collect();
            assert_eq!(views, selectable_views(has_quota));
        }
    }

    #[test]
    fn mistakes_are_refused() {
        for (from, to, message) in [
            ("name = \"share\"", "name = \"level\"", "the attribute `level` is listed twice"),
            ("value = \"quota\"", "value = \"kvot\"", "there is no view `kvot`"),
            ("value = \"3\"", "value = \"2\"", "the value `2` is listed twice"),
            ("name = \"decide\"", "name = \"result\"", "the member `result` is listed twice"),
            ("format = \"no value\"\n", "", "the attribute `share` needs `values`, or else `type` and `format`"),
            (
                "format = \"no value\"",
                "format = \"-\"\nreloads = true",
                "the attribute `share` reloads, but is not observed",
            ),
            ("[\"script\"]", "[\"mail\"]", "unknown variant `mail`"),
            ("observed = true", "observes = true", "unknown field `observes`"),
        ] {
            assert!(SAMPLE.contains(from), "{from}");
            let error = Table::parse(&SAMPLE.replacen(from, to, 1)).unwrap_err().to_string();
            assert!(error.contains(message), "{error}");
        }
    }
}
