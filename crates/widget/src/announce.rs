//! What a screen reader is told after a step, in few words: the focus moves on by itself, and what
//! it lands on, the question or the first decision's outcome, is read anyway.

use crate::scene::SceneContent;
use crate::session::Action;
use kontaktkoll_answer::text;

/// What `action` changed.
pub(crate) fn announcement(before: &SceneContent, after: &SceneContent, action: Action) -> String {
    match action {
        Action::Restart => "Alla svar är borttagna.".into(),
        Action::Change(_) | Action::Keep | Action::All => String::new(),
        Action::Answer(..) | Action::Pass(_) => progress(before, after),
    }
}

fn progress(before: &SceneContent, after: &SceneContent) -> String {
    let mut parts: Vec<String> = Vec::new();
    let asking = after.progress.question.is_some();
    for (at, conclusion) in after.answer.conclusions().enumerate() {
        match conclusion.certain() {
            Some(outcome) if asking && was_open(before, at) => {
                parts.push([&conclusion.title, ": ", &outcome, " oavsett resten."].concat());
            }
            // The focus is on the first decision's outcome then.
            Some(outcome) if !asking && at > 0 => parts.push([&conclusion.title, ": ", &outcome, "."].concat()),
            None if at == 0 => {
                let count = text::count(conclusion.possible().len());
                parts.push([&count, " ", &text::outcomes_of(&conclusion.title), " kvar."].concat());
            }
            _ => {}
        }
    }
    text::joined(parts, " ")
}

/// Whether the decision at this position was open before.
fn was_open(before: &SceneContent, at: usize) -> bool {
    before.answer.conclusions().nth(at).is_some_and(|conclusion| conclusion.certain().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::{Book, Scene};
    use crate::session::Session;
    use kontaktkoll_answer::sample;
    use kontaktkoll_js::Config;
    use kontaktkoll_rules::{Answer, compiled::Day};
    use std::rc::Rc;

    #[test]
    fn each_step_says_what_it_changed() {
        let book = Book(Rc::new(sample::rulebook()));
        let date = Day::parse("2026-11-22").unwrap();
        let config = Config { date, today: date, level: 2 };
        let mut session = Session::start(&book.0, date).unwrap();
        let mut before = Scene::new(&book, &session, config).unwrap();
        let mut check = |fact: &str, choice: &str, expected: &str| {
            let fact = session.edition().fact_id(fact).unwrap();
            let action = match session.edition().answer(fact, choice) {
                Some(Answer::Chosen(choice)) => Action::Answer(fact, choice),
                _ => Action::Pass(fact),
            };
            session.apply(action);
            let after = Scene::new(&book, &session, config).unwrap();
            assert_eq!(announcement(&before, &after, action), expected);
            before = after;
        };
        check("kanal", "telefon", "3 kontakttyper kvar.");
        check("bedomning", "vet inte", "3 kontakttyper kvar.");
        check("bedomning", "nej", "2 kontakttyper kvar. Avgift: 0\u{a0}kr oavsett resten.");
        check("initiativ", "vi", "Avgift: 0\u{a0}kr.");
        check("bedomning", "ja", "Avgift: 0\u{a0}kr.");
    }
}
