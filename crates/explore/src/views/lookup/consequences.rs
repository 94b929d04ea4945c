//! The consequences of an outcome: what the decisions that build on it can come to.

use crate::rule_rows::rule_rows;
use kontaktkoll_answer::outcome::short_name;
use kontaktkoll_answer::text::any_of;
use kontaktkoll_rules::compiled::Decision;
use kontaktkoll_rules::{DecisionId, Edition, Input, OutcomeId};
use yew::{Html, html};

/// "Patientavgift: 160 kr eller 0 kr", one line for each decision that builds on `decision`.
pub(super) fn consequences(edition: &Edition, decision: DecisionId, outcome: OutcomeId) -> Html {
    let lines = titles_and_outcomes(edition, decision, outcome);
    if lines.is_empty() {
        return Html::default();
    }
    let entry = |(title, outcomes): (String, String)| html! { <div><dt>{ title }</dt><dd>{ outcomes }</dd></div> };
    html! { <dl class="worth">{ lines.into_iter().map(entry).collect::<Html>() }</dl> }
}

/// The title of each decision with a premise on `decision`, and the outcomes of its rules that allow `outcome`.
fn titles_and_outcomes(edition: &Edition, decision: DecisionId, outcome: OutcomeId) -> Vec<(String, String)> {
    let input = Input::Decision(decision);
    let consequence = |(id, later): (DecisionId, &Decision)| {
        let rows = rule_rows(edition, id);
        if rows.iter().all(|row| row.premise(input).is_none()) {
            return None;
        }
        let mut names: Vec<String> = Vec::new();
        for row in rows.iter().filter(|row| row.premise(input).is_none_or(|allowed| allowed.has(outcome.index()))) {
            let name = short_name(edition, id, row.outcome);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        Some((later.title.clone(), any_of(&names)))
    };
    edition.decisions().filter_map(consequence).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn each_outcome_has_its_consequences() {
        let check = |rulebook: &str, outcome: &str, expected: &[(&str, &str)]| {
            let rulebook = sample::rulebook(rulebook);
            let edition = &rulebook.editions()[0];
            let (decision, content) = edition.decisions().next().unwrap();
            let at = content.outcomes.iter().position(|found| found.id == outcome).unwrap();
            let verdict = edition.decide(&edition.case());
            let id = verdict.decisions[0].possible.iter().copied().find(|id| id.index() == at).unwrap();
            let found = titles_and_outcomes(edition, decision, id);
            let found: Vec<(&str, &str)> =
                found.iter().map(|(title, outcomes)| (title.as_str(), outcomes.as_str())).collect();
            assert_eq!(found, expected, "{outcome}");
        };
        check(
            "vgr-rehab",
            "TB",
            &[("Patientavgift", "0\u{a0}kr eller 160\u{a0}kr"), ("Ersättning", "0,2\u{a0}kontaktpoäng")],
        );
        check("vgr-rehab", "T", &[("Patientavgift", "0\u{a0}kr"), ("Ersättning", "0\u{a0}kontaktpoäng")]);
        check("halland-medicinsk-service", "rontgen-gas", &[]);
    }
}
