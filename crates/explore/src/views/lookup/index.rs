//! What can be found: outcomes, codes, and the words of the questions and cards.

use super::fold::{SLIP, fit, words};
use crate::words::outcome_in;
use kontaktkoll_rules::compiled::{Line, Outcome};
use kontaktkoll_rules::{DecisionId, Edition, FactId, OutcomeId};

/// What is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hit {
    /// An outcome: it can be opened.
    Outcome(DecisionId, OutcomeId),
    /// A question, whose terms are explained.
    Fact(FactId),
}

/// Something found, and why.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) hit: Hit,
    /// The line of the card, or the code, that fits; empty when the name does.
    pub(super) because: String,
    /// Whether it fits only when a misspelling is assumed.
    pub(super) guessed: bool,
    score: u32,
}

struct Entry {
    hit: Hit,
    /// Texts that fit, each with what it costs that the hit is only found by it.
    texts: Vec<(String, u32)>,
}

/// Costs of being found by something else than the name.
const BY_CODE: u32 = 2;
const BY_LINE: u32 = 4;
const BY_QUESTION: u32 = 5;

/// Everything in `edition` that fits each word of `query`, the best first. Guesses only when
/// nothing fits as it stands.
pub(super) fn search(edition: &Edition, query: &str) -> Vec<Found> {
    let wanted = words(query);
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<Found> = entries(edition).iter().filter_map(|entry| score(entry, &wanted)).collect();
    if found.iter().any(|found| !found.guessed) {
        found.retain(|found| !found.guessed);
    }
    found.sort_by_key(|found| found.score);
    found
}

/// The best text of an entry. All words must fit in one text.
fn score(entry: &Entry, wanted: &[String]) -> Option<Found> {
    let fits = entry.texts.iter().filter_map(|(text, cost)| {
        let own = words(text);
        let mut sum = *cost;
        for word in wanted {
            sum += own.iter().filter_map(|own| fit(word, own)).min()?;
        }
        Some((sum, text, *cost))
    });
    let (score, text, cost) = fits.min_by_key(|(sum, ..)| *sum)?;
    let because = if cost == 0 { String::new() } else { text.clone() };
    Some(Found { hit: entry.hit, because, guessed: score - cost >= SLIP, score })
}

fn entries(edition: &Edition) -> Vec<Entry> {
    let mut entries = Vec::new();
    for (decision, content) in edition.decisions() {
        for outcome in &content.outcomes {
            let Some(id) = edition.outcome_id(decision, &outcome.id) else { continue };
            let mut texts = vec![([&outcome.id, " ", &outcome.badge, " ", &outcome_in(outcome, content)].concat(), 0)];
            texts.extend(of_card(edition, outcome));
            entries.push(Entry { hit: Hit::Outcome(decision, id), texts });
        }
    }
    for (id, fact) in edition.facts() {
        let mut texts = vec![(fact.name.clone(), 0), (fact.question.clone(), BY_QUESTION)];
        texts.push((fact.help.clone(), BY_QUESTION + 1));
        for choice in &fact.choices {
            texts.push(([&choice.label, ". ", &choice.help].concat(), BY_QUESTION));
        }
        entries.push(Entry { hit: Hit::Fact(id), texts });
    }
    entries
}

/// The codes and lines of an outcome's card.
fn of_card(edition: &Edition, outcome: &Outcome) -> Vec<(String, u32)> {
    let mut texts = vec![(outcome.summary.clone(), BY_LINE)];
    for line in &outcome.lines {
        for code in edition.codes(line) {
            let title = if code.title.is_empty() { String::new() } else { [", ", &code.title].concat() };
            texts.push(([&code.system, " ", &code.id, &title].concat(), BY_CODE));
        }
        texts.push((line_text(line), BY_LINE));
    }
    texts
}

fn line_text(line: &Line) -> String {
    if line.label.is_empty() { line.text.clone() } else { [&line.label, ": ", &line.text].concat() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    fn check(rulebook: &str, query: &str, first: &str) {
        let rulebook = sample::rulebook(rulebook);
        let edition = rulebook.editions().last().unwrap();
        let found = search(edition, query);
        let name = found.first().map(|found| match found.hit {
            Hit::Outcome(decision, outcome) => edition.outcome(decision, outcome).unwrap().id.clone(),
            Hit::Fact(fact) => edition.fact(fact).unwrap().id.clone(),
        });
        assert_eq!(name.as_deref(), Some(first), "{query}");
    }

    #[test]
    fn what_people_type() {
        for (query, first) in [
            ("TB", "TB"),
            ("tb", "TB"),
            ("BR-ZV051", "BR-ZV051"),
            ("AU124", "M-T"),
            ("UX401", "M-G-utbildning"),
            ("notat", "notat"),
            ("mote", "mote-om-patient"),
            ("Möte om patient", "mote-om-patient"),
            ("hjalpmedel", "hjalpmedel"),
            ("telefonkontkt", "T"),
        ] {
            check("vgr-rehab", query, first);
        }
        check("halland-distanskontakt", "Gena", "telefonkontakt");
        check("halland-distanskontakt", "P0", "telefonkontakt");
        check("halland-distanskontakt", "jo20", "jo20");
    }

    #[test]
    fn zv051_and_telemedicine_are_found_by_their_code() {
        let rulebook = sample::rulebook("vgr-rehab");
        let edition = rulebook.editions().last().unwrap();
        for query in ["ZV051", "telmedicin", "Telemedicin"] {
            let found = search(edition, query);
            assert!(found.len() >= 5, "{query}: {found:?}");
            assert!(found.iter().any(|found| found.because.contains("ZV051")), "{query}");
        }
    }

    #[test]
    fn nothing_is_found_for_nothing() {
        let rulebook = sample::rulebook("vgr-rehab");
        let edition = rulebook.editions().last().unwrap();
        for query in ["", "   ", "…", "kvantmekanik", "ZV999"] {
            assert!(search(edition, query).is_empty(), "{query}");
        }
    }
}
