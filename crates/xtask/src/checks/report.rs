//! Outcomes of checks, and their summary.

use crate::process;
use std::time::Duration;

/// How a check went.
pub(super) struct Outcome {
    /// The name of the check.
    pub(super) name: &'static str,
    /// How long it took.
    pub(super) time: Duration,
    /// Why it failed, if it did.
    pub(super) error: Option<String>,
}

/// A line for each outcome, and their count.
pub(super) fn summary(outcomes: &[Outcome]) -> String {
    let mut text = String::from("── summary\n");
    for Outcome { name, time, error } in outcomes {
        let result = if error.is_some() { "FAILED" } else { "passed" };
        let time = process::elapsed(*time);
        let reason = error.as_deref().and_then(|error| error.lines().next()).unwrap_or_default();
        let line = format!("   {name:10} {result}  {time:>12}  {reason}");
        text.push_str(line.trim_end());
        text.push('\n');
    }
    let failed = outcomes.iter().filter(|outcome| outcome.error.is_some()).count();
    text.push_str(&format!("\n{} passed, {failed} failed\n", outcomes.len() - failed));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_ends_with_the_count() {
        let outcome = |name, error: Option<&str>| Outcome {
            name,
            time: Duration::from_secs(90),
            error: error.map(str::to_owned),
        };
        let text = summary(&[outcome("fmt", None), outcome("unit", Some("cargo test failed"))]);
        assert_eq!(
            text,
            "── summary\n   fmt        passed          90 s\n   unit       FAILED          90 s  \
             cargo test failed\n\n1 passed, 1 failed\n"
        );
    }
}
