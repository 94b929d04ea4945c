//! Screens as HTML, from the same components. The build writes the first question into the page, where it is shown
//! before the module is loaded; tests compare the answer with the texts of other front ends.

use crate::components::{App, AppProps, result};
use crate::scene::{Book, Scene};
use crate::session::Session;
use kontaktkoll_js::Config;
use kontaktkoll_rules::compiled::Day;
use kontaktkoll_rules::{Answer, Case, Rulebook, Validity};
use std::rc::Rc;
use yew::{Callback, Html, LocalServerRenderer, Properties, component};

/// The level of the first heading in the HTML.
const LEVEL: u8 = 2;

/// The first question of an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstQuestion {
    /// The days on which the HTML is right, for a contact on the same day: those without a warning that
    /// the edition ends.
    pub days: Validity,
    /// The whole widget, one element.
    pub html: String,
}

/// The first question of every edition that has such days.
pub async fn first_questions(rulebook: &Rc<Rulebook>) -> Vec<FirstQuestion> {
    let mut found = Vec::new();
    for days in rulebook.editions().iter().filter_map(|edition| edition.validity().before_ending()) {
        // All days look the same; an edition without either end is in force on any.
        if let Some(day) = days.from.or(days.to).or(Day::parse("2000-01-01")) {
            found.push(FirstQuestion { days, html: html(rulebook, day).await });
        }
    }
    found
}

/// The widget before the first answer, for a contact on `day`, seen on that day.
async fn html(rulebook: &Rc<Rulebook>, day: Day) -> String {
    let config = Config { date: day, today: day, level: LEVEL };
    let props = AppProps { book: Book(Rc::clone(rulebook)), config, listener: Callback::noop() };
    LocalServerRenderer::<App>::with_props(props).hydratable(false).render().await
}

/// The answer to `case` as HTML, for a contact on `day` and seen on that day, as shown when the user has passed every
/// question that `case` does not answer; `None` when no edition is in force.
pub async fn answer_html(rulebook: &Rc<Rulebook>, case: &Case, day: Day) -> Option<String> {
    let config = Config { date: day, today: day, level: LEVEL };
    let mut session = Session::start(rulebook, day)?;
    let facts = rulebook.edition_on(day)?.facts().map(|(fact, _)| fact);
    session.resume(case.clone(), facts.filter(|fact| case.get(*fact) == Answer::Unanswered).collect());
    let scene = Scene::new(&Book(Rc::clone(rulebook)), &session, config)?;
    let props = ScreenProps { html: result(&scene, &Callback::noop()) };
    Some(LocalServerRenderer::<Screen>::with_props(props).hydratable(false).render().await)
}

#[derive(Clone, PartialEq, Properties)]
struct ScreenProps {
    html: Html,
}

/// Yew renders components only.
#[component]
fn Screen(props: &ScreenProps) -> Html {
    props.html.clone()
}
