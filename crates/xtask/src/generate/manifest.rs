//! The Custom Elements Manifest, for editors and documentation tools:
//! <https://github.com/webcomponents/custom-elements-manifest>, schema 2.1.0.

use super::table::{Named, Table};
use super::typescript::{attribute_type, detail};
use anyhow::Result;
use serde::Serialize;

/// The module in the npm package that defines the element.
const MODULE: &str = "kontaktkoll.js";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Manifest {
    schema_version: &'static str,
    readme: &'static str,
    modules: [Module; 1],
}

#[derive(Serialize)]
struct Module {
    kind: &'static str,
    path: &'static str,
    declarations: [Class; 1],
    exports: [Export; 2],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Class {
    kind: &'static str,
    custom_element: bool,
    name: String,
    tag_name: String,
    description: String,
    superclass: Reference,
    attributes: Vec<Attribute>,
    members: Vec<Member>,
    events: Vec<Event>,
    slots: Vec<Described>,
    css_parts: Vec<Described>,
    css_properties: Vec<Property>,
}

#[derive(Serialize)]
struct Reference {
    name: String,
}

#[derive(Serialize)]
struct Type {
    text: String,
}

#[derive(Serialize)]
struct Attribute {
    name: String,
    description: String,
    #[serde(rename = "type")]
    kind: Type,
    #[serde(skip_serializing_if = "Option::is_none")]
    default: Option<String>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Member {
    Field {
        name: String,
        description: String,
        #[serde(rename = "type")]
        kind: Type,
        readonly: bool,
    },
    Method {
        name: String,
        description: String,
        parameters: Vec<Parameter>,
        #[serde(rename = "return")]
        returned: Return,
    },
}

#[derive(Serialize)]
struct Parameter {
    name: String,
    #[serde(rename = "type")]
    kind: Type,
    optional: bool,
}

#[derive(Serialize)]
struct Return {
    #[serde(rename = "type")]
    kind: Type,
}

#[derive(Serialize)]
struct Event {
    name: String,
    description: String,
    #[serde(rename = "type")]
    kind: Type,
}

#[derive(Serialize)]
struct Described {
    name: String,
    description: String,
}

#[derive(Serialize)]
struct Property {
    name: String,
    syntax: String,
    description: String,
}

#[derive(Serialize)]
struct Export {
    kind: &'static str,
    name: String,
    declaration: Reference,
}

/// The manifest as JSON.
///
/// # Errors
/// Only if serialization fails.
pub(super) fn json(table: &Table) -> Result<String> {
    let manifest = Manifest { schema_version: "2.1.0", readme: "README.md", modules: [module(table)] };
    Ok(format!("{}\n", serde_json::to_string_pretty(&manifest)?))
}

fn module(table: &Table) -> Module {
    let export =
        |kind, name: &str| Export { kind, name: name.to_owned(), declaration: Reference { name: table.class.clone() } };
    Module {
        kind: "javascript-module",
        path: MODULE,
        declarations: [class(table)],
        exports: [export("js", &table.class), export("custom-element-definition", &table.tag)],
    }
}

fn class(table: &Table) -> Class {
    Class {
        kind: "class",
        custom_element: true,
        name: table.class.clone(),
        tag_name: table.tag.clone(),
        description: table.about.clone(),
        superclass: Reference { name: "HTMLElement".to_owned() },
        attributes: attributes(table),
        members: members(table),
        events: events(table),
        slots: table.slots.iter().map(described).collect(),
        css_parts: table.parts.iter().map(described).collect(),
        css_properties: table
            .variables
            .iter()
            .map(|variable| Property {
                name: format!("--kontaktkoll-{}", variable.name),
                syntax: variable.syntax.clone(),
                description: variable.about.clone(),
            })
            .collect(),
    }
}

fn attributes(table: &Table) -> Vec<Attribute> {
    let attributes = table.attributes.iter().map(|attribute| Attribute {
        name: attribute.name.clone(),
        description: attribute.about.en.clone(),
        kind: Type { text: attribute_type(attribute) },
        default: attribute.values.first().map(|value| value.value.clone()),
    });
    attributes.collect()
}

fn members(table: &Table) -> Vec<Member> {
    let fields = table.properties.iter().map(|property| Member::Field {
        name: property.name.clone(),
        description: property.about.clone(),
        kind: Type { text: property.kind.clone() },
        readonly: true,
    });
    let methods = table.methods.iter().map(|method| Member::Method {
        name: method.name.clone(),
        description: method.about.clone(),
        parameters: method
            .parameters
            .iter()
            .map(|parameter| Parameter {
                name: parameter.name.clone(),
                kind: Type { text: parameter.kind.clone() },
                optional: parameter.optional,
            })
            .collect(),
        returned: Return { kind: Type { text: method.returns.clone() } },
    });
    fields.chain(methods).collect()
}

fn events(table: &Table) -> Vec<Event> {
    let events = table.events.iter().map(|event| Event {
        name: event.name.clone(),
        description: event.about.clone(),
        kind: Type { text: format!("CustomEvent<{}>", detail(event)) },
    });
    events.collect()
}

fn described(named: &Named) -> Described {
    Described { name: named.name.clone(), description: named.about.clone() }
}

#[cfg(test)]
mod tests {
    use super::super::table::SAMPLE;
    use super::*;
    use serde_json::{Value, json};

    #[test]
    fn the_manifest_describes_the_element() {
        let manifest: Value = serde_json::from_str(&json(&Table::parse(SAMPLE).unwrap()).unwrap()).unwrap();
        let class = &manifest["modules"][0]["declarations"][0];
        assert_eq!(manifest["schemaVersion"], "2.1.0");
        assert_eq!(class["tagName"], "x-y");
        assert_eq!(
            class["attributes"][1],
            json!({ "name": "level", "description": "Level.", "type": { "text": "\"2\" | \"3\" | 2 | 3" }, "default": "2" })
        );
        assert_eq!(class["attributes"][2].get("default"), None);
        assert_eq!(class["members"][0]["kind"], "field");
        assert_eq!(class["members"][1]["kind"], "method");
        assert_eq!(class["members"][1]["parameters"][1]["optional"], true);
        assert_eq!(class["cssProperties"][0]["name"], "--kontaktkoll-accent");
        assert_eq!(manifest["modules"][0]["exports"][1]["name"], "x-y");
    }
}
