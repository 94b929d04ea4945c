//! Short names for what a module imports and exports. wasm-bindgen names each with a hash, or with all its
//! types, in the module and in its glue; nobody reads them there, and hashes do not compress: without
//! them the download is 2.7 kB less. What is left of other tools' notes in the module goes, too.

use anyhow::{Context, Result, bail};

/// The sections of a module: notes, imports, exports.
const NOTES: u8 = 0;
const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;
/// The kind of an import that is a function.
const FUNCTION: u8 = 0;
/// Before the first section: the magic number and the version.
const HEADER: usize = 8;
/// What the imports' own module is called.
const MODULE: &str = "m";
const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// The module and its glue with short names.
///
/// # Errors
/// The module is not one, imports something other than functions, or the glue lacks the name of an import.
pub(super) fn shorten(module: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let mut short = Short { glue: glue.to_owned() };
    let mut rest = Bytes(module);
    let mut written = rest.take(HEADER)?.to_vec();
    while !rest.0.is_empty() {
        let section = rest.byte()?;
        let size = rest.number()?;
        let body = rest.take(size)?;
        let body = match section {
            NOTES => continue,
            IMPORTS => &short.imports(body)?,
            EXPORTS => &short.exports(body)?,
            _ => body,
        };
        written.push(section);
        write_bytes(&mut written, body);
    }
    Ok((written, short.glue))
}

/// The glue, with the names given so far.
struct Short {
    glue: String,
}

impl Short {
    /// The import section with other names: each is a property of the object for their module.
    fn imports(&mut self, section: &[u8]) -> Result<Vec<u8>> {
        entries(section, |at, rest, written| {
            let module = rest.name()?;
            let name = rest.name()?;
            if rest.byte()? != FUNCTION {
                bail!("the import `{name}` is no function");
            }
            if at == 0 {
                self.property(&format!("\"{module}\":"), &format!("{MODULE}:"))?;
            }
            let short = name_of(at);
            self.property(&format!(" {name}: "), &format!(" {short}: "))?;
            write_bytes(written, MODULE.as_bytes());
            write_bytes(written, short.as_bytes());
            written.push(FUNCTION);
            write_number(written, rest.number()?);
            Ok(())
        })
    }

    /// The export section with other names, for what the glue knows as a property of `wasm`.
    fn exports(&mut self, section: &[u8]) -> Result<Vec<u8>> {
        entries(section, |at, rest, written| {
            let mut name = rest.name()?;
            let short = name_of(at);
            if self.export(&name, &short) {
                name = short;
            }
            write_bytes(written, name.as_bytes());
            written.push(rest.byte()?);
            write_number(written, rest.number()?);
            Ok(())
        })
    }

    /// Renames what stands once.
    fn property(&mut self, from: &str, to: &str) -> Result<()> {
        match self.glue.matches(from).count() {
            1 => self.glue = self.glue.replace(from, to),
            count => bail!("`{from}` stands {count} times in the glue, not once"),
        }
        Ok(())
    }

    /// Renames `wasm.<name>` wherever it stands; whether it does.
    fn export(&mut self, name: &str, short: &str) -> bool {
        let whole = format!("wasm.{name}");
        let mut text = String::with_capacity(self.glue.len());
        let mut rest = self.glue.as_str();
        let mut found = false;
        while let Some((before, after)) = rest.split_once(&whole) {
            let is_name = |end: Option<char>| end.is_some_and(|end| end.is_alphanumeric() || "_$".contains(end));
            let other = is_name(before.chars().next_back()) || is_name(after.chars().next());
            text.push_str(before);
            text.push_str(if other { &whole } else { "wasm." });
            text.push_str(if other { "" } else { short });
            found |= !other;
            rest = after;
        }
        text.push_str(rest);
        self.glue = text;
        found
    }
}

/// A section that counts its entries, with each written anew by `entry`, which is told its position.
fn entries(
    section: &[u8],
    mut entry: impl FnMut(usize, &mut Bytes<'_>, &mut Vec<u8>) -> Result<()>,
) -> Result<Vec<u8>> {
    let mut rest = Bytes(section);
    let count = rest.number()?;
    let mut written = Vec::new();
    write_number(&mut written, count);
    for at in 0..count {
        entry(at, &mut rest, &mut written)?;
    }
    Ok(written)
}

/// `a` to `Z`, then `aa` and so on.
fn name_of(at: usize) -> String {
    let letter = |at: usize| LETTERS.get(at % LETTERS.len()).map_or('_', |letter| char::from(*letter));
    let before = at.checked_sub(LETTERS.len()).map(|rest| name_of(rest / LETTERS.len())).unwrap_or_default();
    format!("{before}{}", letter(at))
}

/// What is left to read.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count).context("the module ends too early")?;
        self.0 = rest;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8> {
        self.take(1)?.first().copied().context("the module ends too early")
    }

    /// A whole number as LEB128.
    fn number(&mut self) -> Result<usize> {
        let mut number = 0;
        for shift in (0..usize::BITS).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        bail!("a number in the module is too long")
    }

    fn name(&mut self) -> Result<String> {
        let length = self.number()?;
        String::from_utf8(self.take(length)?.to_vec()).context("a name in the module is not UTF-8")
    }
}

fn write_number(to: &mut Vec<u8>, mut number: usize) {
    loop {
        let low = u8::try_from(number & 0x7f).unwrap_or_default();
        number >>= 7;
        if number == 0 {
            return to.push(low);
        }
        to.push(low | 0x80);
    }
}

/// The bytes after their count.
fn write_bytes(to: &mut Vec<u8>, bytes: &[u8]) {
    write_number(to, bytes.len());
    to.extend_from_slice(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One import of the kind `kind` called `name`, and a section that stays.
    fn module(name: &str, kind: u8) -> Vec<u8> {
        let mut imports = vec![1];
        write_bytes(&mut imports, b"./x_bg.js");
        write_bytes(&mut imports, name.as_bytes());
        imports.extend([kind, 3]);
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        module.push(IMPORTS);
        write_bytes(&mut module, &imports);
        module.extend([1, 2, 7, 7]);
        let mut exports = vec![2];
        for name in ["memory", "memory_of_all"] {
            write_bytes(&mut exports, name.as_bytes());
            exports.extend([2, 0]);
        }
        module.push(EXPORTS);
        write_bytes(&mut module, &exports);
        module.extend([NOTES, 2, 1, b'n']);
        module
    }

    #[test]
    fn the_module_and_its_glue_agree() {
        let name = "__wbg_focus_".to_owned() + &"0".repeat(200);
        let glue = format!("{{ \"./x_bg.js\": {{ {name}: x }} }} wasm.memory.y wasm.memory_of wasm.memory");
        let (short, glue) = shorten(&module(&name, FUNCTION), &glue).unwrap();
        assert_eq!(glue, "{ m: { a: x } } wasm.a.y wasm.memory_of wasm.a");
        let mut expected = b"\0asm\x01\0\0\0\x02\x07\x01\x01m\x01a\0\x03\x01\x02\x07\x07".to_vec();
        expected.extend(b"\x07\x15\x02\x01a\x02\0\x0dmemory_of_all\x02\0");
        assert_eq!(short, expected);
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        let glue = "\"./x_bg.js\": { f: 1 }";
        assert!(shorten(&module("f", FUNCTION), glue).is_ok());
        assert!(shorten(&module("g", FUNCTION), glue).unwrap_err().to_string().contains("stands 0 times"));
        assert!(shorten(&module("f", 2), glue).unwrap_err().to_string().contains("no function"));
        assert!(shorten(b"\0asm", glue).is_err());
        assert!(shorten(b"\0asm\x01\0\0\0\x02\x7f", glue).is_err());
    }

    #[test]
    fn names_are_different() {
        let names: std::collections::BTreeSet<String> = (0..6_000).map(name_of).collect();
        assert_eq!(names.len(), 6_000);
        assert_eq!((name_of(51), name_of(52), name_of(104)), ("Z".to_owned(), "aa".to_owned(), "ba".to_owned()));
    }
}
