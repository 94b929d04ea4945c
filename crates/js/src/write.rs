//! Writing plain data: maps become objects, lists arrays, nothing `null`.

use js_sys::{Array, Object, Reflect};
use serde::ser::{Error, Impossible, Serialize, SerializeMap, SerializeSeq, Serializer};
use std::fmt;
use wasm_bindgen::JsValue;

/// The value as JavaScript's.
///
/// # Errors
/// When it is more than plain data: text, numbers, lists and maps with texts as keys.
pub(super) fn to_js(value: &impl Serialize) -> Result<JsValue, NotPlain> {
    value.serialize(Writer)
}

/// The value is more than plain data.
#[derive(Debug)]
pub(super) struct NotPlain;

impl fmt::Display for NotPlain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not plain data")
    }
}

impl std::error::Error for NotPlain {}

impl Error for NotPlain {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

impl From<NotPlain> for JsValue {
    fn from(_: NotPlain) -> Self {
        JsValue::UNDEFINED
    }
}

struct Writer;

/// The items written so far.
struct Items(Array);

/// The entries written so far, and the key whose value comes next.
struct Entries(Object, JsValue);

impl SerializeSeq for Items {
    type Ok = JsValue;
    type Error = NotPlain;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotPlain> {
        self.0.push(&value.serialize(Writer)?);
        Ok(())
    }

    fn end(self) -> Result<JsValue, NotPlain> {
        Ok(self.0.into())
    }
}

impl SerializeMap for Entries {
    type Ok = JsValue;
    type Error = NotPlain;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), NotPlain> {
        self.1 = key.serialize(Writer)?;
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotPlain> {
        // A plain object takes every property.
        let _ = Reflect::set(&self.0, &self.1, &value.serialize(Writer)?);
        Ok(())
    }

    fn end(self) -> Result<JsValue, NotPlain> {
        Ok(self.0.into())
    }
}

/// Kinds of values that are not plain data.
macro_rules! not_plain {
    ($($method:ident($($type:ty),*) -> $ok:ty;)*) => {
        $(fn $method(self, $(_: $type),*) -> Result<$ok, NotPlain> {
            Err(NotPlain)
        })*
    };
}

impl Serializer for Writer {
    type Ok = JsValue;
    type Error = NotPlain;
    type SerializeSeq = Items;
    type SerializeMap = Entries;
    type SerializeTuple = Impossible<JsValue, NotPlain>;
    type SerializeTupleStruct = Impossible<JsValue, NotPlain>;
    type SerializeTupleVariant = Impossible<JsValue, NotPlain>;
    type SerializeStruct = Impossible<JsValue, NotPlain>;
    type SerializeStructVariant = Impossible<JsValue, NotPlain>;

    fn serialize_str(self, value: &str) -> Result<JsValue, NotPlain> {
        Ok(value.into())
    }

    fn serialize_f64(self, value: f64) -> Result<JsValue, NotPlain> {
        Ok(value.into())
    }

    #[expect(clippy::cast_precision_loss, reason = "amounts are bounded where JavaScript is exact")]
    fn serialize_i64(self, value: i64) -> Result<JsValue, NotPlain> {
        Ok((value as f64).into())
    }

    fn serialize_bool(self, value: bool) -> Result<JsValue, NotPlain> {
        Ok(value.into())
    }

    fn serialize_none(self) -> Result<JsValue, NotPlain> {
        Ok(JsValue::NULL)
    }

    fn serialize_unit(self) -> Result<JsValue, NotPlain> {
        Ok(JsValue::NULL)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<JsValue, NotPlain> {
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items, NotPlain> {
        Ok(Items(Array::new()))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Entries, NotPlain> {
        Ok(Entries(Object::new(), JsValue::UNDEFINED))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<JsValue, NotPlain> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<JsValue, NotPlain> {
        Err(NotPlain)
    }

    not_plain! {
        serialize_i8(i8) -> JsValue;
        serialize_i16(i16) -> JsValue;
        serialize_i32(i32) -> JsValue;
        serialize_u8(u8) -> JsValue;
        serialize_u16(u16) -> JsValue;
        serialize_u32(u32) -> JsValue;
        serialize_u64(u64) -> JsValue;
        serialize_f32(f32) -> JsValue;
        serialize_char(char) -> JsValue;
        serialize_bytes(&[u8]) -> JsValue;
        serialize_unit_struct(&'static str) -> JsValue;
        serialize_unit_variant(&'static str, u32, &'static str) -> JsValue;
        serialize_tuple(usize) -> Self::SerializeTuple;
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Self::SerializeTupleVariant;
        serialize_struct(&'static str, usize) -> Self::SerializeStruct;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Self::SerializeStructVariant;
    }
}
