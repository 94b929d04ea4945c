//! What was measured: goals, and the text of a section.

use serde_json::{Value, json};

/// Goals and sections, in the order measured.
#[derive(Default)]
pub struct Report {
    goals: Vec<Value>,
    sections: Vec<String>,
}

impl Report {
    /// What was wanted, what it came to, and whether that is enough.
    pub fn goal(&mut self, what: &str, wanted: &str, measured: &str, met: bool) {
        self.goals.push(json!({ "what": what, "wanted": wanted, "measured": measured, "met": met }));
    }

    /// A section in markdown.
    pub fn section(&mut self, text: String) {
        self.sections.push(text);
    }

    /// As `cargo xtask bench` reads it.
    pub fn json(&self) -> String {
        json!({ "goals": self.goals, "sections": self.sections }).to_string()
    }
}
