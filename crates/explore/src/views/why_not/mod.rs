//! Why the answers do not lead to another outcome, and what would have to be different.

use crate::cites::{cites, readings};
use crate::headings::heading;
use crate::views::ViewProps;
use crate::words::{counted, labels, outcome_in};
use kontaktkoll_rules::compiled::{Decision, Outcome};
use kontaktkoll_rules::{Change, DecisionId, Edition, OutcomeId, Settled};
use yew::{Html, function_component, html};

/// The view: the first decision's other outcomes.
#[function_component]
pub(crate) fn WhyNot(ViewProps { desk }: &ViewProps) -> Html {
    let decided = desk.edition.decide(&desk.case);
    let Some(verdict) = decided.decisions.first() else { return Html::default() };
    let Some(decision) = desk.edition.decision(verdict.decision) else { return Html::default() };
    let now = match verdict.outcome {
        Settled::On(id) => desk.edition.outcome(verdict.decision, id).map(|outcome| outcome_in(outcome, decision)),
        Settled::Open => None,
    };
    let others = outcomes(&desk.edition, verdict.decision).filter(|(id, _)| !verdict.possible.contains(id));
    let others: Html = others.map(|(id, outcome)| other(desk, verdict.decision, decision, id, outcome)).collect();
    html! {
        <>
            <p class="lead-in">{ match now {
                Some(now) => ["Svaren ger ", &now, ". Här står vilka svar som skulle ha varit annorlunda för något annat."].concat(),
                None => "Svaren är inte klara än. Här står vilka utfall som redan är uteslutna, och av vilka svar.".into(),
            } }</p>
            { others }
        </>
    }
}

fn outcomes(edition: &Edition, decision: DecisionId) -> impl Iterator<Item = (OutcomeId, &Outcome)> {
    let found = edition.decision(decision).into_iter().flat_map(|decision| &decision.outcomes);
    found.filter_map(move |outcome| Some((edition.outcome_id(decision, &outcome.id)?, outcome)))
}

fn other(desk: &crate::desk::Desk, decision: DecisionId, content: &Decision, id: OutcomeId, outcome: &Outcome) -> Html {
    let edition = &desk.edition;
    let name = outcome_in(outcome, content);
    let Some(why) = edition.why_not(&desk.case, decision, id) else {
        return html! { <p>{ ["Inga svar leder till ", &name, "."].concat() }</p> };
    };
    let row = edition.row(decision, why.row);
    let count = counted(why.changes.len(), "svar skulle", "svar skulle");
    html! {
        <div class="group why-not" data-outcome={outcome.id.clone()}>
            { heading(desk.config.level, 1, &["Varför inte ", &name, "?"].concat()) }
            <p>{ [&count, " ha varit annorlunda:"].concat() }</p>
            <ul class="changes">{ why.changes.iter().map(|change| changed(edition, change)).collect::<Html>() }</ul>
            { row.map(|row| html! {
                <>
                    <p><span class="quiet-text">{ "Då hade gällt: " }</span>{ row.reason.clone() }</p>
                    { cites(edition, &row.cites) }
                    { readings(edition, &row.interpretations) }
                </>
            }) }
        </div>
    }
}

/// The question, the answer given, and the answers that would do.
fn changed(edition: &Edition, change: &Change) -> Html {
    let Some(fact) = edition.fact(change.fact) else { return Html::default() };
    let given = edition.choice(change.fact, change.given).map_or("", |choice| choice.label.as_str());
    html! {
        <li data-fact={fact.id.clone()}>
            <span class="asked">{ fact.question.clone() }</span>
            { " Du svarade ”" }{ given.to_owned() }{ "”. " }
            <strong>{ ["Det skulle ha varit ", &labels(edition, change.fact, change.instead), "."].concat() }</strong>
            { cites(edition, &fact.cites) }
        </li>
    }
}
