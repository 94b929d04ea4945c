//! What an outcome costs and gives: what the decisions that build on it can come to then.

use crate::desk::Desk;
use crate::views::table::rows::rows;
use crate::words::outcome as outcome_name;
use kontaktkoll_answer::text;
use kontaktkoll_rules::compiled::Decision;
use kontaktkoll_rules::{DecisionId, Edition, Input, OutcomeId};
use yew::{Html, html};

/// "Patientavgift: 160 kr eller 0 kr", one for each decision that asks for this one.
pub(super) fn worth(desk: &Desk, decision: DecisionId, outcome: OutcomeId) -> Html {
    let lines = worths(&desk.edition, decision, outcome);
    if lines.is_empty() {
        return Html::default();
    }
    let entry = |(title, worth): (String, String)| html! { <div><dt>{ title }</dt><dd>{ worth }</dd></div> };
    html! { <dl class="worth">{ lines.into_iter().map(entry).collect::<Html>() }</dl> }
}

/// The title of each later decision that asks for `decision`, and the outcomes of its rules that allow `outcome`.
fn worths(edition: &Edition, decision: DecisionId, outcome: OutcomeId) -> Vec<(String, String)> {
    let input = Input::Decision(decision);
    let of = |(id, after): (DecisionId, &Decision)| {
        let rows = rows(edition, id);
        // A decision that does not ask for this one says nothing of it.
        if rows.iter().all(|row| row.premise(input).is_none()) {
            return None;
        }
        let mut names: Vec<String> = Vec::new();
        for row in rows.iter().filter(|row| row.premise(input).is_none_or(|allowed| allowed.has(outcome.index()))) {
            let name = outcome_name(edition, id, row.outcome);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        Some((after.title.clone(), text::any_of(&names)))
    };
    edition.decisions().filter_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn each_outcome_has_what_it_costs_and_gives() {
        let check = |rulebook: &str, outcome: &str, expected: &[(&str, &str)]| {
            let rulebook = sample::rulebook(rulebook);
            let edition = &rulebook.editions()[0];
            let (decision, content) = edition.decisions().next().unwrap();
            let at = content.outcomes.iter().position(|found| found.id == outcome).unwrap();
            let verdict = edition.decide(&edition.case());
            let id = verdict.decisions[0].possible.iter().copied().find(|id| id.index() == at).unwrap();
            let found = worths(edition, decision, id);
            let found: Vec<(&str, &str)> =
                found.iter().map(|(title, worth)| (title.as_str(), worth.as_str())).collect();
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
