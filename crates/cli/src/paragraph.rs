//! Paragraphs of text, wrapped for a terminal.

use kontaktkoll_answer::text::plain_spaces;

/// The longest line of a paragraph, in characters.
const WIDTH: usize = 92;

/// Appends `words` to `text` as a paragraph with plain spaces. `bullet` precedes the first line, and the
/// following lines are indented by its width.
pub(crate) fn paragraph(text: &mut String, bullet: &str, words: &str) {
    let indent = bullet.chars().count();
    let mut column = indent;
    text.push_str(bullet);
    for (at, word) in plain_spaces(words).split_whitespace().enumerate() {
        let length = word.chars().count();
        if at > 0 && column + 1 + length > WIDTH {
            text.push('\n');
            text.push_str(&" ".repeat(indent));
            column = indent;
        } else if at > 0 {
            text.push(' ');
            column += 1;
        }
        text.push_str(word);
        column += length;
    }
    text.push('\n');
}

/// Appends a list below a heading; nothing without items.
pub(crate) fn bullets(text: &mut String, title: &str, items: impl Iterator<Item = String>) {
    for (at, item) in items.enumerate() {
        if at == 0 {
            text.push('\n');
            paragraph(text, "", title);
        }
        paragraph(text, "  - ", &item);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs() {
        let check = |first, words: &str, expected: &str| {
            let mut text = String::new();
            paragraph(&mut text, first, words);
            assert_eq!(text, expected);
        };
        check("- ", "ett  två\ntre", "- ett två tre\n");
        check("", "", "\n");
        check("- ", "160\u{a0}kr i av\u{ad}gift", "- 160 kr i avgift\n");
        let (long, rest) = ("å".repeat(88), "  bb\n");
        check("  ", &format!("{long} bb"), &format!("  {long}\n{rest}"));
        check("  ", &format!("{long} b"), &format!("  {long} b\n"));
    }
}
