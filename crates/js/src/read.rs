//! Reading plain data by hand: for JavaScript's values, a derived deserializer is three times as
//! much code, and every user downloads it.

use super::failure::Failure;
use std::cell::RefCell;

/// A piece of plain data: JavaScript's, or a test's.
pub(super) trait Node: Sized {
    /// The property `key`; of what is no object, or has no such property, an absent node.
    fn get(&self, key: &str) -> Self;
    /// Whether it is `null` or not there at all.
    fn absent(&self) -> bool;
    /// Its text, if it is one.
    fn text(&self) -> Option<String>;
    /// Its number, if it is one.
    fn number(&self) -> Option<f64>;
    /// Its items, if it is a list.
    fn items(&self) -> Option<Vec<Self>>;
}

/// Reads nodes, and remembers the first thing that is wrong. What is wrong reads as empty or zero,
/// so that the code that reads has no other way out than its end, where [`Reader::finish`] asks.
#[derive(Default)]
pub(super) struct Reader {
    fault: RefCell<Option<String>>,
}

impl Reader {
    /// `value`, if nothing was wrong.
    pub(super) fn finish<T>(self, value: T) -> Result<T, Failure> {
        match self.fault.into_inner() {
            None => Ok(value),
            Some(key) => Err(Failure::new(
                "rulebook",
                &["regelboken går inte att läsa: fältet `", &key, "` saknas eller är fel"],
            )),
        }
    }

    /// A text that must be there.
    pub(super) fn text<N: Node>(&self, node: &N, key: &str) -> String {
        self.checked(node.get(key).text(), key)
    }

    /// A text that may be missing.
    pub(super) fn optional_text<N: Node>(&self, node: &N, key: &str) -> String {
        let value = node.get(key);
        if value.absent() { String::new() } else { self.checked(value.text(), key) }
    }

    /// Something that may be missing, read by `read` when it is there.
    pub(super) fn optional<N: Node, T>(&self, node: &N, key: &str, read: impl FnOnce(&N) -> Option<T>) -> Option<T> {
        let value = node.get(key);
        if value.absent() {
            return None;
        }
        let read = read(&value);
        if read.is_none() {
            self.blame(key);
        }
        read
    }

    /// A list that must be there.
    pub(super) fn list<N: Node, T>(&self, node: &N, key: &str, read: impl Fn(&Self, &N) -> T) -> Vec<T> {
        let items = self.checked(node.get(key).items(), key);
        items.iter().map(|item| read(self, item)).collect()
    }

    /// A list that may be missing; then it is empty.
    pub(super) fn optional_list<N: Node, T>(&self, node: &N, key: &str, read: impl Fn(&Self, &N) -> T) -> Vec<T> {
        if node.get(key).absent() { Vec::new() } else { self.list(node, key, read) }
    }

    /// Indices, which may be missing.
    pub(super) fn indices<N: Node, T: From<u16>>(&self, node: &N, key: &str) -> Vec<T> {
        self.optional_list(node, key, |reader, item| reader.index(item, key))
    }

    /// An index.
    pub(super) fn index<N: Node, T: From<u16>>(&self, node: &N, key: &str) -> T {
        T::from(self.checked(whole(node).and_then(|number| u16::try_from(number).ok()), key))
    }

    /// A whole number.
    pub(super) fn count<N: Node>(&self, node: &N, key: &str) -> u32 {
        self.checked(whole(node).and_then(|number| u32::try_from(number).ok()), key)
    }

    /// `value`, or the fault of `key`.
    pub(super) fn checked<T: Default>(&self, value: Option<T>, key: &str) -> T {
        value.unwrap_or_else(|| {
            self.blame(key);
            T::default()
        })
    }

    fn blame(&self, key: &str) {
        self.fault.borrow_mut().get_or_insert_with(|| key.into());
    }
}

/// A whole number that JavaScript holds exactly.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "compared")]
pub(super) fn whole<N: Node>(node: &N) -> Option<u64> {
    let number = node.number()?;
    let whole = number as u64;
    (whole as f64 == number && whole < 1 << 53).then_some(whole)
}
