//! Looks up the answers of a user in an edition.

use super::Scope;
use crate::failure::{Failure, clipped, expected, one_of, quoted};
use kontaktkoll_answer::number;
use kontaktkoll_rulebook::closest_first;
use kontaktkoll_rules::{Answer, Case, Edition, FactId};

/// The case of answers written `FACT=CHOICE`.
///
/// # Errors
/// An answer has no `=`, its fact or choice is unknown, or its fact is answered twice.
pub(super) fn case(scope: Scope<'_>, answers: &[String]) -> Result<Case, Failure> {
    let mut case = scope.edition.case();
    for written in answers {
        let (fact, choice) = written.split_once('=').ok_or_else(|| no_equals(scope.edition, written))?;
        let fact = find(scope.edition, fact).map_err(Failure::Input)?;
        let answer = choose(scope.edition, fact, choice).map_err(Failure::Input)?;
        put(scope.edition, &mut case, fact, answer).map_err(Failure::Input)?;
    }
    Ok(case)
}

fn no_equals(edition: &Edition, written: &str) -> Failure {
    let fact = edition.fact_id(written).and_then(|fact| edition.fact(fact));
    Failure::Input(match fact {
        Some(fact) => {
            let choices: Vec<&str> = fact.choices.iter().map(|choice| choice.id.as_str()).collect();
            format!("`{written}` saknar svar: skriv `{written}=SVAR`; som svar {}", one_of(&choices))
        }
        None => {
            let known = expected(written, facts(edition));
            format!("`{written}` har inget likhetstecken: skriv FRÅGA=SVAR; som fråga {known}")
        }
    })
}

fn facts(edition: &Edition) -> impl Iterator<Item = &str> {
    edition.facts().map(|(_, fact)| fact.id.as_str())
}

/// The fact with this identifier.
///
/// # Errors
/// The edition has no such fact.
pub(super) fn find(edition: &Edition, id: &str) -> Result<FactId, String> {
    edition.fact_id(id).ok_or_else(|| {
        let id = clipped(id);
        format!("frågan `{id}` finns inte: {}", expected(&id, facts(edition)))
    })
}

/// The answer for a text: the identifier of a choice, or a whole number if the fact has bands.
///
/// # Errors
/// The fact has no such answer.
pub(super) fn choose(edition: &Edition, fact: FactId, text: &str) -> Result<Answer, String> {
    let banded = number::from_digits(text).and_then(|number| edition.band(fact, number)).map(Answer::Chosen);
    banded.or_else(|| edition.answer(fact, text)).ok_or_else(|| no_choice(edition, fact, text))
}

/// The answer for a number.
///
/// # Errors
/// The fact has no bands, or none that holds the number.
pub(super) fn choose_number(edition: &Edition, fact: FactId, number: u64) -> Result<Answer, String> {
    let band = u32::try_from(number).ok().and_then(|number| edition.band(fact, number));
    band.map(Answer::Chosen).ok_or_else(|| no_choice(edition, fact, &number.to_string()))
}

/// The message about an answer that the fact does not have.
pub(super) fn no_choice(edition: &Edition, fact: FactId, given: &str) -> String {
    let Some(fact) = edition.fact(fact) else { return String::new() };
    let given = clipped(given);
    let known = closest_first(&given, fact.choices.iter().map(|choice| choice.id.as_str()));
    let number = match number::range(fact) {
        Some(range) => format!("ett helt tal {}–{}, eller ", range.0, range.1),
        None => String::new(),
    };
    format!("`{given}` är inget svar på frågan `{}`: väntade {number}något av {}", fact.id, quoted(&known))
}

/// Puts an answer into a case.
///
/// # Errors
/// The fact has an answer already.
pub(super) fn put(edition: &Edition, case: &mut Case, fact: FactId, answer: Answer) -> Result<(), String> {
    if let Answer::Chosen(_) = case.get(fact) {
        let id = edition.fact(fact).map(|fact| fact.id.as_str()).unwrap_or_default();
        return Err(format!("frågan `{id}` är besvarad två gånger: ange den en gång"));
    }
    case.set(fact, answer);
    Ok(())
}
