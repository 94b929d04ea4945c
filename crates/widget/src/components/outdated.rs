//! No edition is in force: no answer, but which editions there are.

use super::tag::heading;
use super::title::rulebook;
use kontaktkoll_answer::text::{applies, edition, warning};
use kontaktkoll_js::Config;
use kontaktkoll_rules::{Edition, Rulebook};
use yew::{Html, html};

/// In place of the questions.
pub(super) fn outdated(content: &Rulebook, config: Config) -> Html {
    html! {
        <>
            { rulebook(config.level, content.title(), content.region(), Html::default()) }
            <div class="notice" part="warning">
                { heading(config.level, 1, &applies(false, config.date)) }
                <p>{ "Kontaktkoll ger därför inget svar. De här utgåvorna finns:" }</p>
                <ul>{ for content.editions().iter().map(|known| item(known, config)) }</ul>
            </div>
        </>
    }
}

fn item(known: &Edition, config: Config) -> Html {
    html! { <li>{ edition(known) }{ ". " }{ warning(known, config.today).unwrap_or_default() }</li> }
}
