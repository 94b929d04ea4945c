//! Searching outcomes, codes, and the words of questions and cards.

use super::matching::{MISSPELT, folded_words, match_cost};
use kontaktkoll_answer::outcome::OutcomeText;
use kontaktkoll_rules::compiled::{Line, Outcome};
use kontaktkoll_rules::{DecisionId, Edition, FactId, OutcomeId};

/// What is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hit {
    /// An outcome: it can be opened.
    Outcome(DecisionId, OutcomeId),
    /// A question: its terms are explained in the list.
    Fact(FactId),
}

/// A search result.
#[derive(Clone, Debug)]
pub(super) struct SearchResult {
    pub(super) hit: Hit,
    /// The text that matches, such as a card line or a code; empty when the name does.
    pub(super) matched_text: String,
    /// Whether it matches only when the query is misspelt.
    pub(super) is_guess: bool,
    /// Low is good.
    cost: u32,
}

struct Entry {
    hit: Hit,
    /// The texts that are searched, each with the cost of a match in it: none in the name.
    texts: Vec<(String, u32)>,
}

/// Costs of a match elsewhere than in the name.
const BY_CODE: u32 = 2;
const BY_LINE: u32 = 4;
const BY_QUESTION: u32 = 5;

/// Everything in `edition` that matches each word of `query`, the best first. Guesses are left out when
/// something matches as it is spelt.
pub(super) fn search(edition: &Edition, query: &str) -> Vec<SearchResult> {
    let wanted = folded_words(query);
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<SearchResult> = entries(edition).iter().filter_map(|entry| best_match(entry, &wanted)).collect();
    if found.iter().any(|result| !result.is_guess) {
        found.retain(|result| !result.is_guess);
    }
    found.sort_by_key(|result| result.cost);
    found
}

/// The text of an entry that matches best. One text must match all the words.
fn best_match(entry: &Entry, wanted: &[String]) -> Option<SearchResult> {
    let matches = entry.texts.iter().filter_map(|(text, cost_of_text)| {
        let words = folded_words(text);
        let mut cost = *cost_of_text;
        for wanted in wanted {
            cost += words.iter().filter_map(|word| match_cost(wanted, word)).min()?;
        }
        Some((cost, text, *cost_of_text))
    });
    let (cost, text, cost_of_text) = matches.min_by_key(|(cost, ..)| *cost)?;
    let matched_text = if cost_of_text == 0 { String::new() } else { text.clone() };
    Some(SearchResult { hit: entry.hit, matched_text, is_guess: cost - cost_of_text >= MISSPELT, cost })
}

fn entries(edition: &Edition) -> Vec<Entry> {
    let mut entries = Vec::new();
    for (decision, content) in edition.decisions() {
        for outcome in &content.outcomes {
            let Some(id) = edition.outcome_id(decision, &outcome.id) else { continue };
            let name = OutcomeText::new(outcome, content).short();
            let mut texts = vec![([&outcome.id, " ", &outcome.badge, " ", &name].concat(), 0)];
            texts.extend(texts_of_card(edition, outcome));
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

/// The summary, codes and lines of an outcome's card.
fn texts_of_card(edition: &Edition, outcome: &Outcome) -> Vec<(String, u32)> {
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
            assert!(found.iter().any(|found| found.matched_text.contains("ZV051")), "{query}");
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
