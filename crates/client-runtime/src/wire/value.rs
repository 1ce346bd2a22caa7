//! The JSON form of a value that is sent.
//!
//! `serde_json::to_value` writes NaN and infinity as `null`, which a style takes for an absent value:
//! a required amount would disappear from the request. It also widens an `f32`, so that `0.1` becomes
//! `0.10000000149011612`. Here the former is an error, and the latter keeps its digits.

use std::cell::Cell;
use std::collections::HashMap;
use std::{fmt, io};

use serde::ser::{
    self, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant,
};
use serde::{Serialize, Serializer};
use serde_json::Number;
use serde_json::ser::Formatter;

use super::json::Value;

/// Why a value has no JSON form. The messages of types are left out, since they could quote it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Unsendable {
    /// NaN or infinity, which JSON and forms have no word for.
    #[error("holds a number that is not finite")]
    NotFinite,
    /// A key that is not text, a number beyond 64 bits, or whatever its type says.
    #[error("has no JSON form")]
    NoForm,
}

impl ser::Error for Unsendable {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self::NoForm
    }
}

/// The JSON form of a value.
pub(super) fn to_value<T: Serialize + ?Sized>(value: &T) -> Result<Value, Unsendable> {
    value.serialize(ToValue)
}

/// A value as JSON. A number that is not finite is an error here too.
pub(super) fn to_json<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, Unsendable> {
    let mut json = Vec::new();
    let nulls = Nulls(Cell::new(false));
    value
        .serialize(&mut serde_json::Serializer::with_formatter(&mut json, &nulls))
        .map_err(|_| Unsendable::NoForm)?;
    // A number that is not finite is a `null` by now, and most bodies have none.
    if nulls.0.get() && to_value(value) == Err(Unsendable::NotFinite) {
        return Err(Unsendable::NotFinite);
    }
    Ok(json)
}

/// Notes whether there is a `null`.
struct Nulls(Cell<bool>);

impl Formatter for &Nulls {
    fn write_null<W: io::Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.set(true);
        writer.write_all(b"null")
    }
}

struct ToValue;

/// The items of a list, and the variant that they belong to.
struct Items(Vec<Value>, Option<&'static str>);

/// The members of an object, the key that waits for its value, and what they belong to.
struct Members(Vec<(String, Value)>, String, Whole);

/// What the members of an object belong to.
#[derive(Clone, Copy)]
enum Whole {
    Object,
    /// A map, which may have been flattened from several and so name a member twice.
    Map,
    Variant(&'static str),
    /// A `RawValue` of `serde_json`: JSON that is written already.
    Raw,
}

/// The name by which `serde_json` hands over a `RawValue`. The tests fail should it change.
const RAW: &str = "$serde_json::private::RawValue";

fn of_variant(variant: Option<&'static str>, value: Value) -> Value {
    match variant {
        Some(variant) => Value::Object(vec![(variant.to_owned(), value)]),
        None => value,
    }
}

/// The members, each once: the last value in the first place.
fn unique(members: Vec<(String, Value)>) -> Vec<(String, Value)> {
    let mut places = HashMap::with_capacity(members.len());
    let mut unique: Vec<(String, Value)> = Vec::with_capacity(members.len());
    for (key, value) in members {
        match places.get(&key).and_then(|place: &usize| unique.get_mut(*place)) {
            Some(member) => member.1 = value,
            None => {
                places.insert(key.clone(), unique.len());
                unique.push((key, value));
            }
        }
    }
    unique
}

fn number(value: f64) -> Result<Value, Unsendable> {
    Number::from_f64(value).map(Value::Number).ok_or(Unsendable::NotFinite)
}

impl Serializer for ToValue {
    type Ok = Value;
    type Error = Unsendable;
    type SerializeSeq = Items;
    type SerializeTuple = Items;
    type SerializeTupleStruct = Items;
    type SerializeTupleVariant = Items;
    type SerializeMap = Members;
    type SerializeStruct = Members;
    type SerializeStructVariant = Members;

    fn serialize_bool(self, value: bool) -> Result<Value, Unsendable> {
        Ok(serde_json::Value::from(value).into())
    }

    fn serialize_i8(self, value: i8) -> Result<Value, Unsendable> {
        Ok(serde_json::Value::from(value).into())
    }

    fn serialize_i16(self, value: i16) -> Result<Value, Unsendable> {
        Ok(serde_json::Value::from(value).into())
    }

    fn serialize_i32(self, value: i32) -> Result<Value, Unsendable> {
        Ok(serde_json::Value::from(value).into())
    }

    fn serialize_i64(self, value: i64) -> Result<Value, Unsendable> {
        Ok(serde_json::Value::from(value).into())
    }

    fn serialize_i128(self, value: i128) -> Result<Value, Unsendable> {
        Number::from_i128(value).map(Value::Number).ok_or(Unsendable::NoForm)
    }

    fn serialize_u8(self, value: u8) -> Result<Value, Unsendable> {
        Ok(serde_json::Value::from(value).into())
    }

    fn serialize_u16(self, value: u16) -> Result<Value, Unsendable> {
        Ok(serde_json::Value::from(value).into())
    }

    fn serialize_u32(self, value: u32) -> Result<Value, Unsendable> {
        Ok(serde_json::Value::from(value).into())
    }

    fn serialize_u64(self, value: u64) -> Result<Value, Unsendable> {
        Ok(serde_json::Value::from(value).into())
    }

    fn serialize_u128(self, value: u128) -> Result<Value, Unsendable> {
        Number::from_u128(value).map(Value::Number).ok_or(Unsendable::NoForm)
    }

    fn serialize_f32(self, value: f32) -> Result<Value, Unsendable> {
        // The shortest digits that name the `f32`, and not those of the `f64` beside it.
        number(value.to_string().parse().map_err(|_| Unsendable::NotFinite)?)
    }

    fn serialize_f64(self, value: f64) -> Result<Value, Unsendable> {
        number(value)
    }

    fn serialize_char(self, value: char) -> Result<Value, Unsendable> {
        Ok(Value::String(value.to_string()))
    }

    fn serialize_str(self, value: &str) -> Result<Value, Unsendable> {
        Ok(serde_json::Value::from(value).into())
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<Value, Unsendable> {
        Ok(serde_json::Value::from(value).into())
    }

    fn serialize_none(self) -> Result<Value, Unsendable> {
        Ok(Value::Null)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Value, Unsendable> {
        to_value(value)
    }

    fn serialize_unit(self) -> Result<Value, Unsendable> {
        Ok(Value::Null)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Value, Unsendable> {
        Ok(Value::Null)
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<Value, Unsendable> {
        Ok(Value::String(variant.to_owned()))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<Value, Unsendable> {
        to_value(value)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<Value, Unsendable> {
        Ok(of_variant(Some(variant), to_value(value)?))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items, Unsendable> {
        Ok(Items(Vec::new(), None))
    }

    fn serialize_tuple(self, _: usize) -> Result<Items, Unsendable> {
        Ok(Items(Vec::new(), None))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Items, Unsendable> {
        Ok(Items(Vec::new(), None))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Items, Unsendable> {
        Ok(Items(Vec::new(), Some(variant)))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Members, Unsendable> {
        Ok(Members(Vec::new(), String::new(), Whole::Map))
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Members, Unsendable> {
        let whole = if name == RAW { Whole::Raw } else { Whole::Object };
        Ok(Members(Vec::new(), String::new(), whole))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Members, Unsendable> {
        Ok(Members(Vec::new(), String::new(), Whole::Variant(variant)))
    }
}

impl SerializeSeq for Items {
    type Ok = Value;
    type Error = Unsendable;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unsendable> {
        self.0.push(to_value(value)?);
        Ok(())
    }

    fn end(self) -> Result<Value, Unsendable> {
        Ok(of_variant(self.1, Value::Array(self.0)))
    }
}

/// The other kinds of lists and objects are written like sequences and maps.
macro_rules! lists {
    ($($kind:ident::$method:ident),*) => {$(
        impl $kind for Items {
            type Ok = Value;
            type Error = Unsendable;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unsendable> {
                SerializeSeq::serialize_element(self, value)
            }

            fn end(self) -> Result<Value, Unsendable> {
                SerializeSeq::end(self)
            }
        }
    )*};
}

lists!(
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field
);

impl SerializeMap for Members {
    type Ok = Value;
    type Error = Unsendable;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Unsendable> {
        self.1 = match to_value(key)? {
            Value::String(text) => text,
            Value::Number(number) => number.to_string(),
            Value::Exact(digits) => digits,
            Value::Bool(flag) => flag.to_string(),
            _ => return Err(Unsendable::NoForm),
        };
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unsendable> {
        self.0.push((std::mem::take(&mut self.1), to_value(value)?));
        Ok(())
    }

    fn end(self) -> Result<Value, Unsendable> {
        match (self.2, self.0.first()) {
            (Whole::Raw, Some((_, Value::String(text)))) => {
                Value::raw(text).ok_or(Unsendable::NoForm)
            }
            (Whole::Raw, _) => Err(Unsendable::NoForm),
            (Whole::Object, _) => Ok(Value::Object(self.0)),
            (Whole::Map, _) => Ok(Value::Object(unique(self.0))),
            (Whole::Variant(variant), _) => Ok(of_variant(Some(variant), Value::Object(self.0))),
        }
    }
}

macro_rules! objects {
    ($($kind:ident),*) => {$(
        impl $kind for Members {
            type Ok = Value;
            type Error = Unsendable;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                key: &'static str,
                value: &T,
            ) -> Result<(), Unsendable> {
                SerializeMap::serialize_entry(self, key, value)
            }

            fn end(self) -> Result<Value, Unsendable> {
                SerializeMap::end(self)
            }
        }
    )*};
}

objects!(SerializeStruct, SerializeStructVariant);

#[cfg(test)]
mod tests;
