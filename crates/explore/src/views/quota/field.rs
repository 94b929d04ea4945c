//! A field for a list of dates, with messages about the dates that cannot be read.

use super::message::{DateList, QuotaMessage};
use kontaktkoll_answer::dates::Dates;
use kontaktkoll_answer::text::counted;
use web_sys::HtmlTextAreaElement;
use yew::{Callback, Html, InputEvent, TargetCast, html};

/// The field of a list. `text` is what is typed, `dates` what was read from it.
pub(super) fn field(list: DateList, label: &str, text: &str, dates: &Dates, send: &Callback<QuotaMessage>) -> Html {
    let id = match list {
        DateList::Contacts => "kontakter",
        DateList::Visits => "besok",
    };
    let (hint, status) = ([id, "-hjalp"].concat(), [id, "-fel"].concat());
    let oninput = send.reform(move |event: InputEvent| {
        let field = event.target_dyn_into::<HtmlTextAreaElement>();
        QuotaMessage::EditList(list, field.map(|field| field.value()).unwrap_or_default())
    });
    let invalid = (!dates.errors.is_empty()).then_some("true");
    let summary = match (dates.entries.len(), dates.errors.len()) {
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
                aria-describedby={[&hint, " ", &status].concat()} aria-invalid={invalid} />
            <p id={status} class={if invalid.is_some() { "error" } else { "hint" }} role="status">{ summary }</p>
            if invalid.is_some() {
                <ul class="troubles" tabindex="0" aria-label="Rader att titta på">
                    { dates.errors.iter().map(|error| html! { <li>{ error.clone() }</li> }).collect::<Html>() }
                </ul>
            }
        </div>
    }
}
