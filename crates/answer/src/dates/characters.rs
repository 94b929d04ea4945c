//! Characters that come along when dates are copied from documents, web pages and spreadsheets.

use alloc::string::String;

/// What stands for the same in a date.
enum Folded {
    /// This character.
    To(char),
    /// Nothing: the character cannot be seen.
    Nothing,
    /// The dots or the ring above the letter before.
    Accent(char),
}

/// The text in lower case, with `-` for every dash, ` ` for every space, composed letters, and nothing that
/// cannot be seen.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::new();
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let is_between_digits =
            folded.ends_with(|last: char| last.is_ascii_digit()) && characters.peek().is_some_and(char::is_ascii_digit);
        match folded_character(character) {
            // A soft hyphen is seen at the end of a line only, but stands where a dash does.
            _ if character == SOFT_HYPHEN && is_between_digits => folded.push('-'),
            Folded::To(character) => folded.push(character),
            Folded::Nothing => {}
            Folded::Accent(mark) => match folded.chars().next_back().and_then(|letter| composed(letter, mark)) {
                Some(letter) => {
                    folded.pop();
                    folded.push(letter);
                }
                None => folded.push(mark),
            },
        }
    }
    folded
}

/// The text without what cannot be seen, for messages that repeat it.
pub(super) fn visible(text: &str) -> String {
    text.chars().filter(|character| !is_invisible(*character) && !is_control(*character)).collect()
}

/// A character of `text` that explains why it is not understood although it looks right, and its name.
pub(super) fn culprit(text: &str) -> Option<(char, &'static str)> {
    let named = text.chars().find_map(|character| name(character).map(|name| (character, name)));
    named.or_else(|| letter_for_digit(text))
}

/// `U+200B`.
pub(super) fn code_point(character: char) -> String {
    let mut text = String::from("U+");
    let code = u32::from(character);
    let digits = if code > 0xffff { 6 } else { 4 };
    for at in (0..digits).rev() {
        let digit = char::from_digit(code >> (4 * at) & 0xf, 16).unwrap_or_default();
        text.push(digit.to_ascii_uppercase());
    }
    text
}

const SOFT_HYPHEN: char = '\u{ad}';

fn folded_character(character: char) -> Folded {
    match character {
        'Å' => Folded::To('å'),
        'Ä' => Folded::To('ä'),
        'Ö' => Folded::To('ö'),
        '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => Folded::To('-'),
        '\u{2044}' | '\u{2215}' | '\u{ff0f}' => Folded::To('/'),
        '\u{ff0e}' => Folded::To('.'),
        '\u{ff1a}' => Folded::To(':'),
        '\u{ff10}'..='\u{ff19}' => {
            let digit = char::from_digit(u32::from(character) - 0xff10, 10);
            Folded::To(digit.unwrap_or(character))
        }
        '\u{308}' | '\u{30a}' => Folded::Accent(character),
        _ if is_invisible(character) => Folded::Nothing,
        _ if character.is_whitespace() => Folded::To(' '),
        _ => Folded::To(character.to_ascii_lowercase()),
    }
}

fn composed(letter: char, mark: char) -> Option<char> {
    match (letter, mark) {
        ('a', '\u{30a}') => Some('å'),
        ('a', '\u{308}') => Some('ä'),
        ('o', '\u{308}') => Some('ö'),
        _ => None,
    }
}

/// Characters of no width, marks of the direction of writing, and variants of the character before.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        SOFT_HYPHEN
            | '\u{34f}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
    )
}

fn is_control(character: char) -> bool {
    character.is_control() && !character.is_whitespace()
}

/// The name of a character that cannot be seen, or that looks like a different one.
fn name(character: char) -> Option<&'static str> {
    Some(match character {
        SOFT_HYPHEN => "mjukt bindestreck",
        '\u{200b}' => "nollbredds mellanslag",
        '\u{200c}' => "nollbredds avskiljare",
        '\u{200d}' => "nollbredds fogare",
        '\u{2060}' => "ordfogare",
        '\u{feff}' => "byteordningsmärke",
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            "märke för skrivriktning"
        }
        '\u{115f}' | '\u{1160}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}' | '\u{e0000}'..='\u{e007f}' => "osynligt tecken",
        '\u{300}'..='\u{36f}' => "löst accenttecken",
        '\u{370}'..='\u{3ff}' => "grekisk bokstav",
        '\u{400}'..='\u{52f}' => "kyrillisk bokstav",
        '\u{1d7ce}'..='\u{1d7ff}' => "matematisk siffra",
        '\u{e000}'..='\u{f8ff}' => "tecken ur ett eget typsnitt",
        '\u{fffc}' => "plats för ett objekt",
        '\u{fffd}' => "tecken som gick förlorat",
        _ if is_invisible(character) => "osynligt tecken",
        _ if is_control(character) => "styrtecken",
        _ => return None,
    })
}

/// A letter beside a digit that looks like a digit: `2O26`.
fn letter_for_digit(text: &str) -> Option<(char, &'static str)> {
    let is_digit = |character: Option<char>| character.is_some_and(|character| character.is_ascii_digit());
    text.char_indices().find_map(|(at, letter)| {
        let name = match letter {
            'O' | 'o' => "bokstaven O, inte siffran 0",
            'l' => "bokstaven l, inte siffran 1",
            'I' => "bokstaven I, inte siffran 1",
            _ => return None,
        };
        let (before, after) = (text.get(..at)?, text.get(at + letter.len_utf8()..)?);
        (is_digit(before.chars().next_back()) || is_digit(after.chars().next())).then_some((letter, name))
    })
}
