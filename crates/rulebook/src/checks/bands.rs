//! K018: bands of numbers.

use crate::diagnostic::Code;
use crate::problems::Problems;
use crate::subject::Subject;

pub(super) fn check(subject: &Subject<'_, '_>, problems: &mut Problems) {
    for fact in &subject.source.fact {
        let id = fact.id.as_str();
        let bands: Vec<[u32; 2]> = fact.choices.iter().filter_map(|choice| choice.band).collect();
        let mut say = |message: String| {
            problems.push(
                Code::Bands,
                fact.id.span(),
                message,
                "ge varje svarsval `band = [första, sista]`, i ordning och utan glapp",
            )
        };
        if fact.unit.is_none() {
            if !bands.is_empty() {
                say(format!("frågan `{id}` har band men ingen enhet (`unit`)"));
            }
            continue;
        }
        if bands.len() != fact.choices.len() {
            say(format!(
                "frågan `{id}` har en enhet, men {} av {} svarsval saknar `band`",
                fact.choices.len() - bands.len(),
                fact.choices.len()
            ));
        }
        for [first, last] in bands.iter().filter(|[first, last]| last < first) {
            say(format!("bandet {first}–{last} i frågan `{id}` slutar innan det börjar"));
        }
        for pair in bands.windows(2) {
            if let [[_, last], [first, _]] = pair
                && *first != last.saturating_add(1)
            {
                say(format!("banden i frågan `{id}` går inte jämnt upp mellan {last} och {first}"));
            }
        }
    }
}
