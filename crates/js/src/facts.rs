//! Facts that a script gives, checked one by one.

use super::failure::Failure;
use kontaktkoll_answer::number;
use kontaktkoll_answer::text;
use kontaktkoll_rules::compiled::Fact;
use kontaktkoll_rules::{Answer, Case, Edition, FactId};

/// The case of `given`: identifiers of facts, each with the identifier of a choice or a number.
///
/// # Errors
/// The first fact or choice that the edition does not have, and what it does have.
pub fn case(edition: &Edition, given: &[(String, String)]) -> Result<Case, Failure> {
    let mut case = edition.case();
    for (id, choice) in given {
        let Some(fact) = edition.fact_id(id) else {
            let known = names(edition.content().facts.iter().map(|fact| &fact.id));
            return Err(Failure::new("fact", &["frågan `", id, "` finns inte i regelboken; det finns: ", &known]));
        };
        case.set(fact, answer(edition, fact, choice)?);
    }
    Ok(case)
}

fn answer(edition: &Edition, fact: FactId, choice: &str) -> Result<Answer, Failure> {
    if let Some(answer) = edition.answer(fact, choice) {
        return Ok(answer);
    }
    if let Some(band) = choice.parse().ok().and_then(|number| edition.band(fact, number)) {
        return Ok(Answer::Chosen(band));
    }
    Err(edition.fact(fact).map_or_else(|| Failure::new("choice", &[]), |fact| unknown(fact, choice)))
}

fn unknown(fact: &Fact, choice: &str) -> Failure {
    let known = names(fact.choices.iter().map(|choice| &choice.id));
    let number = number::range(fact).map(number::expected);
    let or = if number.is_some() { "; eller: " } else { "" };
    let number = number.unwrap_or_default();
    let message = ["svaret `", choice, "` på frågan `", &fact.id, "` finns inte; det finns: ", &known, or, &number];
    Failure::new("choice", &message)
}

fn names<'a>(ids: impl Iterator<Item = &'a String>) -> String {
    text::joined(ids.map(|id| ["`", id, "`"].concat()), ", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use kontaktkoll_answer::sample;

    fn check(given: &[(&str, &str)], expected: Result<&[&str], (&str, &str)>) {
        let rulebook = sample::rulebook();
        let edition = &rulebook.editions()[0];
        let given: Vec<(String, String)> = given.iter().map(|(a, b)| (a.to_string(), b.to_string())).collect();
        match (case(edition, &given), expected) {
            (Ok(case), Ok(expected)) => {
                let choices = case.answered().map(|(fact, choice)| edition.choice(fact, choice).unwrap().id.as_str());
                assert_eq!(choices.collect::<Vec<_>>(), expected);
            }
            (Err(failure), Err((code, message))) => {
                assert_eq!((failure.code, failure.message.as_str()), (code, message));
            }
            (found, expected) => panic!("{found:?} is not {expected:?}"),
        }
    }

    #[test]
    fn choices_and_numbers() {
        check(&[], Ok(&[]));
        check(&[("alder", "90"), ("kanal", "brev")], Ok(&["brev", "85-"]));
        check(&[("alder", "20-84")], Ok(&["20-84"]));
    }

    #[test]
    fn what_is_unknown_is_named() {
        let known = "frågan `kanall` finns inte i regelboken; det finns: `kanal`, `bedomning`, `initiativ`, `alder`";
        check(&[("kanall", "brev")], Err(("fact", known)));
        let known = "svaret `fax` på frågan `kanal` finns inte; det finns: `telefon`, `video`, `brev`";
        check(&[("kanal", "fax")], Err(("choice", known)));
        let known = "svaret `121` på frågan `alder` finns inte; det finns: `0-19`, `20-84`, `85-`; \
                     eller: Skriv ett helt tal från 0 till 120";
        check(&[("alder", "121")], Err(("choice", known)));
    }
}
