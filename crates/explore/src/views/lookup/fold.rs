//! Words as they are compared: small letters, å and ä as a, ö as o; and how far two words are apart.

/// The words of a text. A code such as `UX401` is one word.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for letter in text.chars().flat_map(char::to_lowercase) {
        if letter.is_alphanumeric() {
            word.push(plain(letter));
        } else if !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// The letter that people without Swedish keys write.
fn plain(letter: char) -> char {
    match letter {
        'å' | 'ä' | 'à' | 'á' | 'æ' => 'a',
        'ö' | 'ø' => 'o',
        'é' | 'è' | 'ë' => 'e',
        'ü' => 'u',
        other => other,
    }
}

/// How well `wanted` fits `word`: less is better; `None` when it does not.
///
/// A beginning fits, and from three letters on any part; misspelt words fit from four letters on
/// with one slip, from eight on with two. A slip is a letter too many, too few or wrong, or two
/// that changed places. A word with a digit is a code: close is not good enough for its digits.
pub(super) fn fit(wanted: &str, word: &str) -> Option<u32> {
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
    let slips = distance(wanted, word);
    // The beginning of a longer word, misspelt.
    let beginning: String = word.chars().take(length).collect();
    let slips = if length >= 5 { slips.min(distance(wanted, &beginning) + 1) } else { slips };
    (slips <= allowed).then_some(SLIP + slips)
}

/// From here on a fit is a guess.
pub(super) const SLIP: u32 = 10;

fn digits(word: &str) -> String {
    word.chars().filter(char::is_ascii_digit).collect()
}

/// The number of slips between two words (optimal string alignment). Small enough to have here: a
/// crate for it would bring a dozen measures that nobody asks for.
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
        assert_eq!(words("Ersätter besök: ZV051, Å-ä"), ["ersatter", "besok", "zv051", "a", "a"]);
        assert!(words(" –, ").is_empty());
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
    fn what_fits() {
        assert_eq!(fit("tb", "tb"), Some(0));
        assert_eq!(fit("tele", "telefon"), Some(1));
        assert_eq!(fit("medicin", "telemedicin"), Some(2));
        assert_eq!(fit("telmedicin", "telemedicin"), Some(SLIP + 1));
        assert_eq!(fit("tb", "tc"), None);
        assert_eq!(fit("zv051", "zv052"), None, "another code is another code");
        assert_eq!(fit("telefon", "gruppbehandling"), None);
    }
}
