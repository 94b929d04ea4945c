//! A table for dsntk: DMN XML with one decision.

use crate::jdm::quoted;
use crate::tables::{PeerTable, input_name};
use dsntk_feel::Name;
use dsntk_feel::context::FeelContext;
use dsntk_feel::values::Value;
use dsntk_model_evaluator::ModelEvaluator;
use std::fmt::Write as _;
use std::sync::Arc;

const SPACE: &str = "https://example.org/bench";

/// A built model of dsntk.
pub struct Dsntk {
    evaluator: Arc<ModelEvaluator>,
    names: Vec<Name>,
}

impl Dsntk {
    pub fn new(table: &PeerTable) -> Result<Self, String> {
        let definitions = dsntk_model::parse(&xml(table)).map_err(|error| error.to_string())?;
        let evaluator = ModelEvaluator::new(&[definitions]).map_err(|error| error.to_string())?;
        let names = table.inputs.iter().map(|(input, _)| Name::from(input_name(*input))).collect();
        Ok(Self { evaluator, names })
    }

    /// The context of a case; making it is not timed.
    pub fn context(&self, given: &[&str]) -> FeelContext {
        let mut context = FeelContext::default();
        for (name, choice) in self.names.iter().zip(given) {
            context.set_entry(name, Value::String((*choice).to_owned()));
        }
        context
    }

    /// The outcome.
    pub fn outcome(&self, context: &FeelContext) -> Option<String> {
        match self.evaluator.evaluate_invocable(SPACE, "bench", "out", context) {
            Value::String(outcome) => Some(outcome),
            _ => None,
        }
    }

    /// Decides and throws the answer away.
    pub fn run(&self, context: &FeelContext) {
        std::hint::black_box(self.evaluator.evaluate_invocable(SPACE, "bench", "out", context));
    }
}

fn xml(table: &PeerTable) -> String {
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<definitions namespace=\"{SPACE}\" name=\"bench\" id=\"_bench\" \
         xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\">\n"
    );
    // Writing to a string cannot fail.
    for (input, _) in &table.inputs {
        let name = input_name(*input);
        let _ = writeln!(
            text,
            "<inputData name=\"{name}\" id=\"_{name}\"><variable typeRef=\"string\" name=\"{name}\" id=\"_v{name}\"/></inputData>"
        );
    }
    text.push_str("<decision name=\"out\" id=\"_out\"><variable typeRef=\"string\" name=\"out\" id=\"_vout\"/>\n");
    for (input, _) in &table.inputs {
        let name = input_name(*input);
        let _ = writeln!(
            text,
            "<informationRequirement id=\"_q{name}\"><requiredInput href=\"#_{name}\"/></informationRequirement>"
        );
    }
    text.push_str("<decisionTable hitPolicy=\"UNIQUE\" outputLabel=\"out\" id=\"_t\">\n");
    for (input, _) in &table.inputs {
        let name = input_name(*input);
        let _ = writeln!(
            text,
            "<input id=\"_c{name}\"><inputExpression typeRef=\"string\"><text>{name}</text></inputExpression></input>"
        );
    }
    text.push_str("<output id=\"_o\" typeRef=\"string\"/>\n");
    for (at, rule) in table.rules.iter().enumerate() {
        let _ = write!(text, "<rule id=\"_r{at}\">");
        for (cell, allowed) in rule.allowed.iter().enumerate() {
            let test = allowed.as_ref().map_or("-".to_owned(), |choices| quoted(choices));
            let _ = write!(text, "<inputEntry id=\"_r{at}i{cell}\"><text>{test}</text></inputEntry>");
        }
        let _ = writeln!(text, "<outputEntry id=\"_r{at}o\"><text>\"{}\"</text></outputEntry></rule>", rule.outcome);
    }
    text.push_str("</decisionTable></decision></definitions>\n");
    text
}
