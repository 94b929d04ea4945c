//! The lines of a file, one at a time.

use std::io::{self, BufRead, BufReader, Read};

/// The longest line that is read, in bytes: a bound on memory.
pub(super) const LONGEST: usize = 1 << 20;
/// The bytes read at a time.
const INPUT: usize = 1 << 16;
/// What some editors put first in a file.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// The lines of a file. Blank lines are kept, save those after the last line that is not.
pub(super) struct Lines<R> {
    reader: BufReader<R>,
    line: Vec<u8>,
    /// The line given last, counted from 1.
    number: u64,
    /// Blank lines read but not given: what follows decides whether they count.
    blank: u64,
    /// The line in `line` waits for the blank ones before it.
    held: Option<Held>,
}

/// A line that has been read.
#[derive(Clone, Copy)]
enum Held {
    Line,
    TooLong,
}

/// What comes next.
pub(super) enum Next<'a> {
    /// A line, perhaps with the end-of-line character.
    Line(&'a [u8]),
    /// A line with nothing in it.
    Blank,
    /// A line longer than [`LONGEST`], which has been passed over.
    TooLong,
    /// Nothing.
    End,
}

impl<R: Read> Lines<R> {
    pub(super) fn new(input: R) -> Self {
        let reader = BufReader::with_capacity(INPUT, input);
        Self { reader, line: Vec::new(), number: 0, blank: 0, held: None }
    }

    /// The number of the line given last, counted from 1.
    pub(super) fn number(&self) -> u64 {
        self.number
    }

    /// Whether the next line has to be waited for.
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
    fn one_at_a_time() {
        check(b"", &[]);
        check(b"\n\r\n \n", &[]);
        check(b"a\nb", &["a", "b"]);
        check(b"a\r\nb\r\n", &["a", "b"]);
        check(b"\n\na\n\nb\n\n\n", &["BLANK", "BLANK", "a", "BLANK", "b"]);
        check(b"\xef\xbb\xbfa\n", &["a"]);
    }

    #[test]
    fn long_ones_are_passed_over() {
        let long = vec![b'x'; LONGEST];
        check(&long, &["LONG"]);
        check(&[&long, b"xx\nb\n".as_slice()].concat(), &["LONG", "b"]);
        check(&[b"a\n\n", long.as_slice(), b"\n"].concat(), &["a", "BLANK", "LONG"]);
    }
}
