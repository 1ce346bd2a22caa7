//! The JSON form of a value that is sent.
//!
//! `serde_json::to_value` writes NaN and infinity as `null`, which a style takes for an absent value:
//! a required amount would disappear from the request. It also widens an `f32`, so that `0.1` becomes
//! `0.10000000149011612`. Here the former is an error, and the latter keeps its digits.

use std::fmt;

use serde::ser::{
    self, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant,
};
use serde::{Serialize, Serializer};
use serde_json::{Map, Number, Value};

/// Why a value has no JSON form. The messages of types are left out, since they could quote it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Unsendable {
    /// NaN or infinity, which JSON and forms have no word for.
    #[error("is a number that is not finite")]
    NotFinite,
    /// A key that is no text, a number beyond 64 bits, or whatever its type says.
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

struct ToValue;

/// The items of a list, and the variant that they belong to.
struct Items(Vec<Value>, Option<&'static str>);

/// The members of an object, the key that waits for its value, and the variant they belong to.
struct Members(Map<String, Value>, String, Option<&'static str>);

fn of_variant(variant: Option<&'static str>, value: Value) -> Value {
    match variant {
        Some(variant) => Value::Object(std::iter::once((variant.to_owned(), value)).collect()),
        None => value,
    }
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
        Ok(value.into())
    }

    fn serialize_i8(self, value: i8) -> Result<Value, Unsendable> {
        Ok(value.into())
    }

    fn serialize_i16(self, value: i16) -> Result<Value, Unsendable> {
        Ok(value.into())
    }

    fn serialize_i32(self, value: i32) -> Result<Value, Unsendable> {
        Ok(value.into())
    }

    fn serialize_i64(self, value: i64) -> Result<Value, Unsendable> {
        Ok(value.into())
    }

    fn serialize_i128(self, value: i128) -> Result<Value, Unsendable> {
        Number::from_i128(value).map(Value::Number).ok_or(Unsendable::NoForm)
    }

    fn serialize_u8(self, value: u8) -> Result<Value, Unsendable> {
        Ok(value.into())
    }

    fn serialize_u16(self, value: u16) -> Result<Value, Unsendable> {
        Ok(value.into())
    }

    fn serialize_u32(self, value: u32) -> Result<Value, Unsendable> {
        Ok(value.into())
    }

    fn serialize_u64(self, value: u64) -> Result<Value, Unsendable> {
        Ok(value.into())
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
        Ok(value.to_string().into())
    }

    fn serialize_str(self, value: &str) -> Result<Value, Unsendable> {
        Ok(value.into())
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<Value, Unsendable> {
        Ok(value.into())
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
        Ok(variant.into())
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
        Ok(Members(Map::new(), String::new(), None))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Members, Unsendable> {
        Ok(Members(Map::new(), String::new(), None))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Members, Unsendable> {
        Ok(Members(Map::new(), String::new(), Some(variant)))
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
            Value::Bool(flag) => flag.to_string(),
            _ => return Err(Unsendable::NoForm),
        };
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Unsendable> {
        self.0.insert(std::mem::take(&mut self.1), to_value(value)?);
        Ok(())
    }

    fn end(self) -> Result<Value, Unsendable> {
        Ok(of_variant(self.2, Value::Object(self.0)))
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
mod tests {
    use std::collections::BTreeMap;

    use serde_json::json;

    use super::*;

    #[derive(Serialize)]
    enum Shape {
        Unit,
        New(u8),
        Tuple(u8, f32),
        Struct { side: f64, label: Option<char> },
    }

    #[test]
    fn values_are_as_serde_json_has_them() {
        let shapes = [
            Shape::Unit,
            Shape::New(1),
            Shape::Tuple(2, 0.5),
            Shape::Struct { side: 1.5, label: Some('a') },
        ];
        assert_eq!(to_value(&shapes), Ok(serde_json::to_value(&shapes).unwrap()));
        let keys = BTreeMap::from([(7_u64, ((), i64::MIN)), (u64::MAX, ((), 0))]);
        assert_eq!(to_value(&keys), Ok(serde_json::to_value(&keys).unwrap()));
        let any = json!({"a": [1, 2.5, null, {"b": u64::MAX}], "": true});
        assert_eq!(to_value(&any), Ok(any.clone()));
        assert_eq!(to_value(&u128::MAX), Err(Unsendable::NoForm));
        assert_eq!(to_value(&BTreeMap::from([((), 1)])), Err(Unsendable::NoForm));
    }

    #[test]
    fn numbers_keep_their_digits_and_are_finite() {
        assert_eq!(to_value(&0.1_f32), Ok(json!(0.1)));
        assert_eq!(to_value(&f32::MAX).unwrap().as_f64(), Some(3.4028235e38));
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(to_value(&value), Err(Unsendable::NotFinite));
            assert_eq!(
                to_value(&json!([1]).as_array().map(|_| [value])),
                Err(Unsendable::NotFinite)
            );
        }
        assert_eq!(to_value(&f32::NAN), Err(Unsendable::NotFinite));
    }
}
