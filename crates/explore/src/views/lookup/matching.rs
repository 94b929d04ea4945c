//! Comparing words without regard to case, accents and small misspellings.

/// The words of a text, in lower case and without accents. A code such as `UX401` is one word.
pub(super) fn folded_words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for letter in text.chars().flat_map(char::to_lowercase) {
        if letter.is_alphanumeric() {
            word.push(without_accent(letter));
        } else if !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// The letter that is typed on a keyboard without the accented one.
fn without_accent(letter: char) -> char {
    match letter {
        'å' | 'ä' | 'à' | 'á' | 'æ' => 'a',
        'ö' | 'ø' => 'o',
        'é' | 'è' | 'ë' => 'e',
        'ü' => 'u',
        other => other,
    }
}

/// From this cost on a match is a guess.
pub(super) const MISSPELT: u32 = 10;

/// What it costs to match `wanted` with `word`: low is good; `None` when they do not match.
///
/// The beginning of a word matches, and from three letters on any part of it. Misspelt words match: from
/// four letters on with one error, from eight on with two. An error is a letter too many, too few or
/// wrong, or two letters that have changed places. The digits of a code must be right.
pub(super) fn match_cost(wanted: &str, word: &str) -> Option<u32> {
    let length = wanted.chars().count();
    if wanted == word {
        return Some(0);
    }
    if length >= 2 && word.starts_with(wanted) {
        return Some(1);
    }
    if length >= 3 && word.contains(wanted) {
        return Some(2);
    }
    let allowed = match length {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    };
    if allowed == 0 || digits(wanted) != digits(word) {
        return None;
    }
    let errors = distance(wanted, word);
    // `wanted` may also be the misspelt beginning of a longer word.
    let beginning: String = word.chars().take(length).collect();
    let errors = if length >= 5 { errors.min(distance(wanted, &beginning) + 1) } else { errors };
    (errors <= allowed).then_some(MISSPELT + errors)
}

fn digits(word: &str) -> String {
    word.chars().filter(char::is_ascii_digit).collect()
}

/// The number of errors between two words (optimal string alignment). Small enough to have here: a crate
/// would bring a dozen measures that are not needed.
fn distance(a: &str, b: &str) -> u32 {
    let b: Vec<char> = b.chars().collect();
    let mut before: Vec<u32> = Vec::new();
    let mut above: Vec<u32> = (0..=u32::try_from(b.len()).unwrap_or(u32::MAX)).collect();
    let mut last = None;
    for (row, letter) in (1..).zip(a.chars()) {
        let mut line = vec![row];
        for (at, other) in b.iter().enumerate() {
            let get = |list: &[u32], at: usize| list.get(at).copied().unwrap_or(u32::MAX / 2);
            let wrong = get(&above, at) + u32::from(letter != *other);
            let mut best = wrong.min(get(&above, at + 1) + 1).min(get(&line, at) + 1);
            let swapped = at > 0 && last == Some(*other) && b.get(at - 1) == Some(&letter);
            if swapped {
                best = best.min(get(&before, at - 1) + 1);
            }
            line.push(best);
        }
        before = above;
        above = line;
        last = Some(letter);
    }
    above.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded() {
        assert_eq!(folded_words("Ersätter besök: ZV051, Å-ä"), ["ersatter", "besok", "zv051", "a", "a"]);
        assert!(folded_words(" –, ").is_empty());
    }

    #[test]
    fn distances() {
        for (a, b, expected) in
            [("", "ab", 2), ("telmedicin", "telemedicin", 1), ("avigft", "avgift", 1), ("abc", "abc", 0)]
        {
            assert_eq!(distance(a, b), expected, "{a} {b}");
        }
    }

    #[test]
    fn words_that_match() {
        assert_eq!(match_cost("tb", "tb"), Some(0));
        assert_eq!(match_cost("tele", "telefon"), Some(1));
        assert_eq!(match_cost("medicin", "telemedicin"), Some(2));
        assert_eq!(match_cost("telmedicin", "telemedicin"), Some(MISSPELT + 1));
        assert_eq!(match_cost("tb", "tc"), None);
        assert_eq!(match_cost("zv051", "zv052"), None, "another code is another code");
        assert_eq!(match_cost("telefon", "gruppbehandling"), None);
    }
}
