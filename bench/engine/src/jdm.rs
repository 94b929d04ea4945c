//! A table for zen-engine: a JSON Decision Model with one decision table, compiled.

use crate::tables::{PeerTable, input_name};
use futures_executor::block_on;
use serde_json::{Map, Value, json};
use zen_engine::Decision;
use zen_engine::model::GraphContent;
use zen_expression::Variable;

/// A compiled decision of zen-engine.
pub struct Zen {
    decision: Decision,
    names: Vec<String>,
}

impl Zen {
    pub fn new(table: &PeerTable) -> Result<Self, String> {
        let content: GraphContent = serde_json::from_value(model(table)).map_err(|error| error.to_string())?;
        let mut decision = Decision::from(content);
        decision.compile();
        decision.validate().map_err(|error| error.to_string())?;
        Ok(Self { decision, names: table.inputs.iter().map(|(input, _)| input_name(*input)).collect() })
    }

    /// The context of a case; making it is not timed.
    pub fn context(&self, given: &[&str]) -> Variable {
        let entries = self.names.iter().zip(given).map(|(name, choice)| (name.clone(), json!(choice)));
        Value::Object(entries.collect()).into()
    }

    /// The outcome. `context` is a handle to a shared object, as in zen-engine's own benchmark.
    pub fn outcome(&self, context: Variable) -> Option<String> {
        let response = block_on(self.decision.evaluate(context)).ok()?;
        Some(response.result.dot("out")?.as_str()?.to_owned())
    }

    /// Decides and throws the answer away.
    pub fn run(&self, context: Variable) {
        let _ = std::hint::black_box(block_on(self.decision.evaluate(context)));
    }
}

fn model(table: &PeerTable) -> Value {
    let inputs: Vec<Value> = table
        .inputs
        .iter()
        .map(|(input, _)| json!({ "id": input_name(*input), "name": input_name(*input), "field": input_name(*input) }))
        .collect();
    let rules: Vec<Value> = table
        .rules
        .iter()
        .enumerate()
        .map(|(at, rule)| {
            let mut cells = Map::new();
            cells.insert("_id".to_owned(), json!(format!("r{at}")));
            for ((input, _), allowed) in table.inputs.iter().zip(&rule.allowed) {
                let cell = allowed.as_ref().map(|choices| quoted(choices)).unwrap_or_default();
                cells.insert(input_name(*input), json!(cell));
            }
            cells.insert("out".to_owned(), json!(format!("\"{}\"", rule.outcome)));
            Value::Object(cells)
        })
        .collect();
    json!({
        "nodes": [
            { "id": "in", "name": "in", "type": "inputNode" },
            { "id": "table", "name": "table", "type": "decisionTableNode", "content": {
                "hitPolicy": "first", "inputs": inputs, "rules": rules,
                "outputs": [{ "id": "out", "name": "out", "field": "out" }] } },
            { "id": "end", "name": "end", "type": "outputNode" }
        ],
        "edges": [
            { "id": "a", "sourceId": "in", "targetId": "table" },
            { "id": "b", "sourceId": "table", "targetId": "end" }
        ]
    })
}

/// `"a", "b"`: one of these.
pub fn quoted(choices: &[String]) -> String {
    choices.iter().map(|choice| format!("\"{choice}\"")).collect::<Vec<_>>().join(", ")
}
