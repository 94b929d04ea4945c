//! A field for a list of dates, with what was not understood beside it.

use super::dates::Dates;
use super::{List, Quota, QuotaMessage};
use crate::words::counted;
use web_sys::HtmlTextAreaElement;
use yew::html::Scope;
use yew::{Html, InputEvent, TargetCast, html};

/// One of the two lists.
pub(super) fn field(list: List, label: &str, text: &str, dates: &Dates, link: &Scope<Quota>) -> Html {
    let id = match list {
        List::Contacts => "kontakter",
        List::Visits => "besok",
    };
    let (hint, says) = ([id, "-hjalp"].concat(), [id, "-fel"].concat());
    let oninput = link.callback(move |event: InputEvent| {
        let field = event.target_dyn_into::<HtmlTextAreaElement>();
        QuotaMessage::Write(list, field.map(|field| field.value()).unwrap_or_default())
    });
    let invalid = (!dates.troubles.is_empty()).then_some("true");
    let understood = match (dates.entries.len(), dates.troubles.len()) {
        (0, 0) => String::new(),
        (read, 0) => [&counted(read, "datum", "datum"), " lästa."].concat(),
        (read, wrong) => {
            [&counted(read, "datum", "datum"), " lästa, ", &counted(wrong, "rad att titta på:", "rader att titta på:")]
                .concat()
        }
    };
    html! {
        <div class="dates">
            <label for={id}>{ label.to_owned() }</label>
            <p class="hint" id={hint.clone()}>{ "Ett datum på varje rad, till exempel 2026-03-03, 3/3 2026 eller 3 mars 2026. Du kan klistra in en lista." }</p>
            <textarea {id} rows="5" autocomplete="off" spellcheck="false" value={text.to_owned()} {oninput}
                aria-describedby={[&hint, " ", &says].concat()} aria-invalid={invalid} />
            <p id={says} class={if invalid.is_some() { "error" } else { "hint" }} role="status">{ understood }</p>
            if invalid.is_some() {
                <ul class="troubles" tabindex="0" aria-label="Rader att titta på">
                    { dates.troubles.iter().map(|trouble| html! { <li>{ trouble.clone() }</li> }).collect::<Html>() }
                </ul>
            }
        </div>
    }
}
