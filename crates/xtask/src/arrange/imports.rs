//! Short names for what a module imports. wasm-bindgen names each import with a hash, in the module and in its
//! glue; nobody reads them there, and hashes do not compress: without them the download is 2 kB less.

use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;

/// The section of a module that lists its imports.
const IMPORTS: u8 = 2;
/// The kind of an import that is a function.
const FUNCTION: u8 = 0;
/// Before the first section: the magic number and the version.
const HEADER: usize = 8;
/// What the imports' own module is called.
const MODULE: &[u8] = b"m";
const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// The module and its glue with short names.
///
/// # Errors
/// The module is not one, imports something other than functions, or the glue lacks a name.
pub(super) fn shorten(module: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let mut short = Short::default();
    let mut rest = Bytes(module);
    let mut written = rest.take(HEADER)?.to_vec();
    while !rest.0.is_empty() {
        let section = rest.byte()?;
        let size = rest.number()?;
        let body = rest.take(size)?;
        written.push(section);
        let renamed = if section == IMPORTS { Some(short.rename(body)?) } else { None };
        write_bytes(&mut written, renamed.as_deref().unwrap_or(body));
    }
    Ok((written, short.glue(glue)?))
}

/// The names given.
#[derive(Default)]
struct Short {
    names: BTreeMap<String, String>,
    modules: Vec<String>,
}

impl Short {
    /// The import section with other names.
    fn rename(&mut self, section: &[u8]) -> Result<Vec<u8>> {
        let mut rest = Bytes(section);
        let count = rest.number()?;
        let mut written = Vec::new();
        write_number(&mut written, count);
        for at in 0..count {
            let module = rest.name()?;
            let name = rest.name()?;
            if rest.byte()? != FUNCTION {
                bail!("the import `{name}` is no function");
            }
            let kind = rest.number()?;
            let short = name_of(at);
            write_bytes(&mut written, MODULE);
            write_bytes(&mut written, short.as_bytes());
            written.push(FUNCTION);
            write_number(&mut written, kind);
            self.names.insert(name, short);
            if !self.modules.contains(&module) {
                self.modules.push(module);
            }
        }
        match self.modules.as_slice() {
            [_] => Ok(written),
            modules => bail!("one module of imports is expected, there are {}", modules.len()),
        }
    }

    /// The glue, in which each import is a property of the object for their module.
    fn glue(&self, glue: &str) -> Result<String> {
        let mut text = glue.to_owned();
        let mut replace = |from: String, to: String| match text.matches(&from).count() {
            1 => {
                text = text.replace(&from, &to);
                Ok(())
            }
            count => Err(anyhow::anyhow!("`{from}` stands {count} times in the glue, not once")),
        };
        for module in &self.modules {
            replace(format!("\"{module}\":"), format!("{}:", String::from_utf8_lossy(MODULE)))?;
        }
        for (name, short) in &self.names {
            replace(format!(" {name}: "), format!(" {short}: "))?;
        }
        Ok(text)
    }
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
        module
    }

    #[test]
    fn the_module_and_its_glue_agree() {
        let name = "__wbg_focus_".to_owned() + &"0".repeat(200);
        let glue = format!("return {{ \"./x_bg.js\": {{ {name}: function() {{}} }} }};");
        let (short, glue) = shorten(&module(&name, FUNCTION), &glue).unwrap();
        assert_eq!(glue, "return { m: { a: function() {} } };");
        assert_eq!(short, b"\0asm\x01\0\0\0\x02\x07\x01\x01m\x01a\0\x03\x01\x02\x07\x07");
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
