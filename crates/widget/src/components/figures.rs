//! The decisions after the first, fee and points, as large figures.

use super::button::copied_value;
use kontaktkoll_answer::outcome::Conclusion;
use yew::{Html, html};

/// A figure for each decision.
pub(super) fn figures(conclusions: &[Conclusion]) -> Html {
    if conclusions.is_empty() {
        return Html::default();
    }
    html! { <dl class="figures">{ for conclusions.iter().map(figure) }</dl> }
}

fn figure(conclusion: &Conclusion) -> Html {
    let (state, words) = match conclusion.certain() {
        Some(certain) => ("settled", copied_value(&conclusion.title, &certain)),
        None => ("open", conclusion.words().into()),
    };
    html! {
        <div data-decision={conclusion.decision.clone()} data-state={state}>
            <dt>{ &conclusion.title }</dt>
            <dd>{ words }</dd>
        </div>
    }
}
