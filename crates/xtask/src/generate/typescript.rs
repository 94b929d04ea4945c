//! The TypeScript that `web/src` imports, and the element's types for JSX.

use super::table::{Attribute, Embed, Event, Method, Need, Table, VIEW};
use kontaktkoll_answer::views::View;
use std::fmt::Write as _;

const HEADER: &str = "// Written by `cargo xtask generate` from web/element.toml.\n\n";

/// Names and values of attributes, and the names of CSS variables.
pub(super) fn attributes(table: &Table) -> String {
    let named = |wanted: &dyn Fn(&Attribute) -> bool| {
        array(table.attributes.iter().filter(|attribute| wanted(attribute)).map(|attribute| attribute.name.as_str()))
    };
    let mut text = HEADER.to_owned();
    list(
        &mut text,
        "The attributes whose changes take effect at once.",
        "OBSERVED",
        &named(&|attribute| attribute.observed),
    );
    list(
        &mut text,
        "The observed attributes that mean another rulebook.",
        "RELOADING",
        &named(&|attribute| attribute.reloads),
    );
    list(
        &mut text,
        "The attributes that the one-tag script hands on.",
        "SCRIPT_ATTRIBUTES",
        &named(&|attribute| attribute.embed.contains(&Embed::Script)),
    );
    list(
        &mut text,
        "The attributes that the sandboxed frame hands on.",
        "FRAME_ATTRIBUTES",
        &named(&|attribute| attribute.embed.contains(&Embed::Frame)),
    );
    // The values of `view` are in `views.ts`: there they depend on the rulebook.
    let listed = table.attributes.iter().filter(|attribute| !attribute.values.is_empty() && attribute.name != VIEW);
    let mut values = "{\n".to_owned();
    for attribute in listed {
        let list = array(attribute.values.iter().map(|value| value.value.as_str()));
        push(&mut values, format_args!("  {}: {list},\n", quoted(&attribute.name)));
    }
    values.push('}');
    constant(&mut text, "Every valid value; the first is the default.", "VALUES", &values);
    let variables = array(table.variables.iter().map(|variable| variable.name.as_str()));
    list(&mut text, "The CSS variables, without `--kontaktkoll-`.", "VARIABLES", &variables);
    text
}

/// The views, by whether a page may ask for them.
pub(super) fn views(table: &Table) -> String {
    let selectable: Vec<String> = table.views().iter().map(|view| quoted(&view.value)).collect();
    let quota = table.views().iter().filter(|view| view.needs == Some(Need::Quota));
    let ids: Vec<String> = View::ALL.iter().map(|view| quoted(view.id())).collect();
    format!(
        "{HEADER}/** A view that the attribute `view` may name. */\nexport type View = {};\n\n\
         /** Every view, also those that only a button opens (crates/answer/src/views.rs). */\n\
         export type ViewId = View | {};\n\n\
         /** The views that the attribute `view` may name; the first is the default. */\n\
         export const VIEWS = [{}] as const satisfies readonly View[];\n\n\
         /** The views that only a rulebook with a quota has. */\n\
         export const QUOTA_VIEWS: readonly View[] = {};\n",
        selectable.join(" | "),
        ids.join(" | "),
        selectable.join(", "),
        array(quota.map(|view| view.value.as_str())),
    )
}

/// The events with their details.
pub(super) fn events(table: &Table) -> String {
    let mut text = format!(
        "{HEADER}import type {{ ErrorCode }} from \"../failure.js\";\nimport type {{ Facts }} from \"../types.js\";\n\n\
         /** The element's events. `answers` is there only with the attribute `share-answers`. */\n\
         export interface KontaktkollEvents {{\n"
    );
    for event in &table.events {
        push(&mut text, format_args!("  /** {} */\n", event.about));
        push(&mut text, format_args!("  {}: CustomEvent<{}>;\n", quoted(&event.name), detail(event)));
    }
    text.push_str("}\n");
    text
}

/// The properties and methods, for the class to implement.
pub(super) fn api(table: &Table) -> String {
    let mut text = format!(
        "{HEADER}import type {{ DecisionResult, Facts, Options }} from \"../types.js\";\n\n\
         /** The properties and methods that the element documents. */\nexport interface ElementApi {{\n"
    );
    for property in &table.properties {
        push(&mut text, format_args!("  /** {} */\n", property.about));
        push(&mut text, format_args!("  readonly {}: {};\n", property.name, property.kind));
    }
    for method in &table.methods {
        push(&mut text, format_args!("  /** {} */\n", method.about));
        push(&mut text, format_args!("  {}({}): {};\n", method.name, parameters(method), method.returns));
    }
    text.push_str("}\n");
    text
}

/// What the page "Bädda in" says of the attributes, in Swedish.
pub(super) fn editor(table: &Table) -> String {
    let mut labels = "{\n".to_owned();
    for attribute in table.attributes.iter().filter(|attribute| !attribute.values.is_empty()) {
        push(&mut labels, format_args!("  {}: [\n", quoted(&attribute.name)));
        for value in &attribute.values {
            push(&mut labels, format_args!("    [{}, {}],\n", quoted(&value.value), quoted(&value.sv)));
        }
        labels.push_str("  ],\n");
    }
    labels.push('}');
    let mut meanings = "{\n".to_owned();
    for attribute in &table.attributes {
        push(&mut meanings, format_args!("  {}: {},\n", quoted(&attribute.name), quoted(&attribute.about.sv)));
    }
    meanings.push('}');
    let mut text = HEADER.to_owned();
    constant(&mut text, "Values with their names; the first is the default.", "VALUE_LABELS", &labels);
    constant(&mut text, "The meaning of every attribute.", "MEANINGS", &meanings);
    text
}

/// The element's types for React's JSX.
pub(super) fn jsx(table: &Table) -> String {
    let mut text = format!(
        "{HEADER}// For React 19 and later: `import type {{}} from \"kontaktkoll/jsx\";`\n\n\
         import type {{ DetailedHTMLProps, HTMLAttributes }} from \"react\";\n\
         import type {{ {class}, KontaktkollEvents }} from \"./kontaktkoll.js\";\n\n\
         export interface {class}Props extends DetailedHTMLProps<HTMLAttributes<{class}>, {class}> {{\n",
        class = table.class,
    );
    for attribute in &table.attributes {
        push(&mut text, format_args!("  /** {} */\n", attribute.about.en));
        push(&mut text, format_args!("  {}?: {} | undefined;\n", quoted(&attribute.name), attribute_type(attribute)));
    }
    for event in &table.events {
        push(&mut text, format_args!("  /** {} */\n", event.about));
        let name = &event.name;
        push(
            &mut text,
            format_args!("  \"on{name}\"?: ((event: KontaktkollEvents[\"{name}\"]) => void) | undefined;\n"),
        );
    }
    push(
        &mut text,
        format_args!(
            "}}\n\ndeclare module \"react\" {{\n  namespace JSX {{\n    interface IntrinsicElements {{\n      \
             \"{}\": {}Props;\n    }}\n  }}\n}}\n",
            table.tag, table.class
        ),
    );
    text
}

/// The TypeScript type of an attribute's value: numbers may be written as numbers.
pub(super) fn attribute_type(attribute: &Attribute) -> String {
    let is_number = |value: &str| value.bytes().all(|byte| byte.is_ascii_digit());
    let values = attribute.values.iter().map(|value| value.value.as_str());
    let numbers = values.clone().filter(|value| is_number(value)).map(str::to_owned);
    let types: Vec<String> = values.map(quoted).chain(numbers).collect();
    if types.is_empty() { attribute.kind.clone().unwrap_or_default() } else { types.join(" | ") }
}

/// `facts: Facts, options?: Options`
pub(super) fn parameters(method: &Method) -> String {
    let parameters = method.parameters.iter().map(|parameter| {
        format!("{}{}: {}", parameter.name, if parameter.optional { "?" } else { "" }, parameter.kind)
    });
    parameters.collect::<Vec<_>>().join(", ")
}

/// `{ rulebook: string; answers?: Facts }`
pub(super) fn detail(event: &Event) -> String {
    let mut fields: Vec<String> = event.detail.iter().map(|field| format!("{}: {}", field.name, field.kind)).collect();
    if event.answers {
        fields.push("answers?: Facts".to_owned());
    }
    format!("{{ {} }}", fields.join("; "))
}

fn constant(text: &mut String, about: &str, name: &str, value: &str) {
    let gap = if text == HEADER { "" } else { "\n" };
    push(text, format_args!("{gap}/** {about} */\nexport const {name} = {value} as const;\n"));
}

fn list(text: &mut String, about: &str, name: &str, value: &str) {
    let gap = if text == HEADER { "" } else { "\n" };
    push(text, format_args!("{gap}/** {about} */\nexport const {name}: readonly string[] = {value};\n"));
}

fn array<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<String> = names.map(quoted).collect();
    format!("[{}]", names.join(", "))
}

/// A JavaScript string: JSON strings are.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn push(text: &mut String, arguments: std::fmt::Arguments<'_>) {
    // Writing to a string cannot fail.
    let _ = text.write_fmt(arguments);
}

#[cfg(test)]
mod tests {
    use super::super::table::SAMPLE;
    use super::*;

    #[test]
    fn each_file_says_what_the_table_says() {
        let table = Table::parse(SAMPLE).unwrap();
        for (text, expected) in [
            (attributes(&table), "export const OBSERVED: readonly string[] = [\"view\"];"),
            (attributes(&table), "export const FRAME_ATTRIBUTES: readonly string[] = [\"view\"];"),
            (attributes(&table), "{\n  \"level\": [\"2\", \"3\"],\n} as const;"),
            (views(&table), "export type View = \"guide\" | \"quota\";"),
            (views(&table), "export type ViewId = View | \"lookup\" | \"table\""),
            (views(&table), "export const QUOTA_VIEWS: readonly View[] = [\"quota\"];"),
            (events(&table), "  \"x-step\": CustomEvent<{ fact: string; answers?: Facts }>;"),
            (api(&table), "  decide(facts: Facts, options?: Options): Promise<Result>;"),
            (editor(&table), "    [\"quota\", \"Kvot\"],"),
            (jsx(&table), "  \"level\"?: \"2\" | \"3\" | 2 | 3 | undefined;"),
            (jsx(&table), "  \"onx-step\"?: ((event: KontaktkollEvents[\"x-step\"]) => void) | undefined;"),
        ] {
            assert!(text.contains(expected), "{expected}\n\n{text}");
        }
    }
}
