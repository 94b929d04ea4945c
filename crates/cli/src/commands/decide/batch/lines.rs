//! The lines of a file, one at a time.

use std::io::{self, BufRead, BufReader, Read};

/// The longest line that is read, in bytes. It bounds the memory.
pub(super) const LONGEST: usize = 1 << 20;
/// The size of the input buffer, in bytes.
const INPUT: usize = 1 << 16;
/// Some editors put it first in a file.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// The lines of a file. Blank lines count, except those at the end of the file.
pub(super) struct Lines<R> {
    reader: BufReader<R>,
    line: Vec<u8>,
    /// The number of the line returned last, counted from 1.
    number: u64,
    /// Blank lines read but not returned yet: they count only if another line follows.
    blank: u64,
    /// The line read after the blank lines.
    held: Option<Held>,
}

/// A line that has been read but not returned.
#[derive(Clone, Copy)]
enum Held {
    Line,
    TooLong,
}

/// The next part of the input.
pub(super) enum Next<'a> {
    /// A line, with its line break if it has one.
    Line(&'a [u8]),
    /// A blank line.
    Blank,
    /// A line longer than [`LONGEST`], which was skipped.
    TooLong,
    /// The end of the input.
    End,
}

impl<R: Read> Lines<R> {
    pub(super) fn new(input: R) -> Self {
        let reader = BufReader::with_capacity(INPUT, input);
        Self { reader, line: Vec::new(), number: 0, blank: 0, held: None }
    }

    /// The number of the line returned last, counted from 1.
    pub(super) fn number(&self) -> u64 {
        self.number
    }

    /// Whether the input begins as UTF-16 does: with its byte order mark, or with a zero byte beside the first
    /// character, which is ASCII in JSON.
    pub(super) fn is_utf16(&mut self) -> io::Result<bool> {
        let start = self.reader.fill_buf()?;
        Ok(matches!(start, [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [0, _, ..] | [_, 0, ..]))
    }

    /// Whether reading the next line may block.
    pub(super) fn would_wait(&self) -> bool {
        self.held.is_none() && self.reader.buffer().is_empty()
    }

    /// The next line.
    pub(super) fn next(&mut self) -> io::Result<Next<'_>> {
        while self.held.is_none() {
            match self.read()? {
                None => return Ok(Next::End),
                Some(Held::Line) if self.line.trim_ascii().is_empty() => self.blank += 1,
                read => self.held = read,
            }
        }
        self.number += 1;
        if self.blank > 0 {
            self.blank -= 1;
            return Ok(Next::Blank);
        }
        Ok(match self.held.take() {
            Some(Held::TooLong) => Next::TooLong,
            _ => Next::Line(self.line.strip_prefix(BYTE_ORDER_MARK).filter(|_| self.number == 1).unwrap_or(&self.line)),
        })
    }

    fn read(&mut self) -> io::Result<Option<Held>> {
        self.line.clear();
        let limit = u64::try_from(LONGEST).unwrap_or(u64::MAX);
        let read = self.reader.by_ref().take(limit).read_until(b'\n', &mut self.line)?;
        if read == 0 {
            return Ok(None);
        }
        if read < LONGEST || self.line.ends_with(b"\n") {
            return Ok(Some(Held::Line));
        }
        self.reader.skip_until(b'\n')?;
        Ok(Some(Held::TooLong))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &[u8], expected: &[&str]) {
        let mut lines = Lines::new(input);
        let mut found = Vec::new();
        loop {
            let text = match lines.next().unwrap() {
                Next::End => break,
                Next::Line(line) => String::from_utf8(line.to_vec()).unwrap(),
                Next::Blank => "BLANK".to_owned(),
                Next::TooLong => "LONG".to_owned(),
            };
            found.push(text.trim_end().to_owned());
            assert_eq!(lines.number(), found.len() as u64);
        }
        assert_eq!(found, expected);
    }

    #[test]
    fn lines_are_counted() {
        check(b"", &[]);
        check(b"\n\r\n \n", &[]);
        check(b"a\nb", &["a", "b"]);
        check(b"a\r\nb\r\n", &["a", "b"]);
        check(b"\n\na\n\nb\n\n\n", &["BLANK", "BLANK", "a", "BLANK", "b"]);
        check(b"\xef\xbb\xbfa\n", &["a"]);
    }

    #[test]
    fn utf16_is_recognized() {
        for (input, expected) in [
            (b"\xff\xfe{\0".as_slice(), true),
            (b"\xfe\xff\0{", true),
            (b"{\0}\0", true),
            (b"\0{\0}", true),
            (b"{}", false),
            (b"\xef\xbb\xbf{}", false),
            (b"", false),
        ] {
            assert_eq!(Lines::new(input).is_utf16().unwrap(), expected, "{input:?}");
        }
    }

    #[test]
    fn long_lines_are_skipped() {
        let long = vec![b'x'; LONGEST];
        check(&long, &["LONG"]);
        check(&[&long, b"xx\nb\n".as_slice()].concat(), &["LONG", "b"]);
        check(&[b"a\n\n", long.as_slice(), b"\n"].concat(), &["a", "BLANK", "LONG"]);
    }
}
