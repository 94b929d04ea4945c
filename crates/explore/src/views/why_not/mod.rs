//! Why the answers do not lead to the other outcomes, and which answers would have to be different.

use crate::basis::basis;
use crate::headings::heading;
use crate::view_context::{ViewContext, ViewProps};
use kontaktkoll_answer::basis::Basis;
use kontaktkoll_answer::choices::any_label;
use kontaktkoll_answer::outcome::{Conclusion, OutcomeText};
use kontaktkoll_answer::text::counted;
use kontaktkoll_rules::{Change, DecisionId, Edition, OutcomeId};
use yew::{Html, function_component, html};

/// The view: the outcomes of the first decision that the answers rule out.
#[function_component]
pub(crate) fn WhyNot(ViewProps { context }: &ViewProps) -> Html {
    let decided = context.edition.decide(&context.case);
    let Some(verdict) = decided.decisions.first() else { return Html::default() };
    let conclusion = Conclusion::new(&context.edition, verdict);
    let settled = conclusion.as_ref().and_then(Conclusion::settled);
    let outcomes = context.edition.decision(verdict.decision).into_iter().flat_map(|decision| &decision.outcomes);
    let ids = outcomes.filter_map(|outcome| context.edition.outcome_id(verdict.decision, &outcome.id));
    let ruled_out = ids.filter(|id| !verdict.possible.contains(id));
    html! {
        <>
            <p class="lead-in">{ match settled {
                Some(outcome) => ["Svaren ger ", &outcome.short(), ". Här står vilka svar som skulle ha varit annorlunda för något annat."].concat(),
                None => "Svaren är inte klara än. Här står vilka utfall som redan är uteslutna, och av vilka svar.".into(),
            } }</p>
            { ruled_out.map(|id| ruled_out_outcome(context, verdict.decision, id)).collect::<Html>() }
        </>
    }
}

fn ruled_out_outcome(context: &ViewContext, decision: DecisionId, id: OutcomeId) -> Html {
    let edition = &context.edition;
    let Some(outcome) = OutcomeText::find(edition, decision, id) else { return Html::default() };
    let name = outcome.short();
    let Some(why) = edition.why_not(&context.case, decision, id) else {
        return html! { <p>{ ["Inga svar leder till ", &name, "."].concat() }</p> };
    };
    let count = counted(why.changes.len(), "svar skulle", "svar skulle");
    html! {
        <div class="group why-not" data-outcome={outcome.id.clone()}>
            { heading(context.heading_level, 1, &["Varför inte ", &name, "?"].concat()) }
            <p>{ [&count, " ha varit annorlunda:"].concat() }</p>
            <ul class="changes">{ why.changes.iter().map(|change| changed_answer(edition, change)).collect::<Html>() }</ul>
            if let Some(row) = edition.row(decision, why.row) {
                <p><span class="quiet-text">{ "Då hade gällt: " }</span>{ row.reason.clone() }</p>
                { basis(&Basis::of_row(edition, decision, why.row)) }
            }
        </div>
    }
}

/// A question, the answer given, and the answers that would lead to the outcome.
fn changed_answer(edition: &Edition, change: &Change) -> Html {
    let Some(fact) = edition.fact(change.fact) else { return Html::default() };
    let given = edition.choice(change.fact, change.given).map_or("", |choice| choice.label.as_str());
    html! {
        <li data-fact={fact.id.clone()}>
            <span class="asked">{ fact.question.clone() }</span>
            { " Du svarade ”" }{ given.to_owned() }{ "”. " }
            <strong>{ ["Det skulle ha varit ", &any_label(fact, change.instead), "."].concat() }</strong>
            { basis(&Basis::new(edition, &fact.cites, &[])) }
        </li>
    }
}
