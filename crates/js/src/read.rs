//! Reading plain data by hand. A derived deserializer for compiled rulebooks would add 8 kB to the
//! module that every user downloads (docs/decisions/0003).

use super::failure::Failure;
use js_sys::{Array, Reflect};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};

/// A piece of plain data: a JavaScript value, or JSON in tests.
pub(super) trait Node: Sized {
    /// The property `key`; an absent node if there is no such property.
    fn get(&self, key: &str) -> Self;
    /// Whether it is `null` or missing.
    fn absent(&self) -> bool;
    /// The text, if it is a string.
    fn text(&self) -> Option<String>;
    /// The number, if it is a number.
    fn number(&self) -> Option<f64>;
    /// The items, if it is a list.
    fn items(&self) -> Option<Vec<Self>>;
}

impl Node for JsValue {
    fn get(&self, key: &str) -> Self {
        Reflect::get(self, &key.into()).unwrap_or_default()
    }

    fn absent(&self) -> bool {
        self.is_undefined() || self.is_null()
    }

    fn text(&self) -> Option<String> {
        self.as_string()
    }

    fn number(&self) -> Option<f64> {
        self.as_f64()
    }

    fn items(&self) -> Option<Vec<Self>> {
        self.dyn_ref::<Array>().map(Array::to_vec)
    }
}

/// Reads nodes and remembers the first fault. A faulty node reads as empty or zero, so that reading
/// never stops early; [`Reader::finish`] reports the fault.
#[derive(Default)]
pub(super) struct Reader {
    fault: RefCell<Option<String>>,
}

impl Reader {
    /// `value`, if there was no fault.
    pub(super) fn finish<T>(self, value: T) -> Result<T, Failure> {
        match self.fault.into_inner() {
            None => Ok(value),
            Some(key) => Err(Failure::new(
                "rulebook",
                &["regelboken går inte att läsa: fältet `", &key, "` saknas eller är fel"],
            )),
        }
    }

    /// A required text.
    pub(super) fn text<N: Node>(&self, node: &N, key: &str) -> String {
        self.checked(node.get(key).text(), key)
    }

    /// An optional text, empty when it is missing.
    pub(super) fn optional_text<N: Node>(&self, node: &N, key: &str) -> String {
        let value = node.get(key);
        if value.absent() { String::new() } else { self.checked(value.text(), key) }
    }

    /// An optional value, read by `read`.
    pub(super) fn optional<N: Node, T>(&self, node: &N, key: &str, read: impl FnOnce(&N) -> Option<T>) -> Option<T> {
        let value = node.get(key);
        if value.absent() {
            return None;
        }
        let read = read(&value);
        if read.is_none() {
            self.fault_at(key);
        }
        read
    }

    /// A required list.
    pub(super) fn list<N: Node, T>(&self, node: &N, key: &str, read: impl Fn(&Self, &N) -> T) -> Vec<T> {
        let items = self.checked(node.get(key).items(), key);
        items.iter().map(|item| read(self, item)).collect()
    }

    /// An optional list, empty when it is missing.
    pub(super) fn optional_list<N: Node, T>(&self, node: &N, key: &str, read: impl Fn(&Self, &N) -> T) -> Vec<T> {
        if node.get(key).absent() { Vec::new() } else { self.list(node, key, read) }
    }

    /// An optional list of indices, empty when it is missing.
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

    /// `value`, or a fault at `key`.
    pub(super) fn checked<T: Default>(&self, value: Option<T>, key: &str) -> T {
        value.unwrap_or_else(|| {
            self.fault_at(key);
            T::default()
        })
    }

    fn fault_at(&self, key: &str) {
        self.fault.borrow_mut().get_or_insert_with(|| key.into());
    }
}

/// A whole number within the range that JavaScript holds exactly.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "compared")]
pub(super) fn whole<N: Node>(node: &N) -> Option<u64> {
    let number = node.number()?;
    let whole = number as u64;
    (whole as f64 == number && whole < 1 << 53).then_some(whole)
}
