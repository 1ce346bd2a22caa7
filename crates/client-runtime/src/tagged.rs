//! An enum over statuses is externally tagged, but no vendor sends the tag: it comes from the
//! operation's row. The body becomes the content of the variant that the row names.

use serde::Deserializer as _;
use serde::de::value::{BytesDeserializer, StrDeserializer};
use serde::de::{
    DeserializeSeed, EnumAccess, Error as _, IgnoredAny, IntoDeserializer as _, VariantAccess,
    Visitor,
};

type JsonError = serde_json::Error;
pub(crate) type SliceDeserializer<'de> = serde_json::Deserializer<serde_json::de::SliceRead<'de>>;

/// A deserializer of an externally tagged enum whose tag is known and whose content is the JSON.
pub(crate) struct Tagged<'a, 'de> {
    pub(crate) variant: &'static str,
    pub(crate) json: &'a mut SliceDeserializer<'de>,
}

impl<'de> serde::Deserializer<'de> for Tagged<'_, 'de> {
    type Error = JsonError;

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, JsonError> {
        visitor.visit_enum(self)
    }

    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, JsonError> {
        Err(JsonError::custom("the operation table names a variant of what is no enum"))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

impl<'de> EnumAccess<'de> for Tagged<'_, 'de> {
    type Error = JsonError;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), JsonError> {
        let tag = seed.deserialize(StrDeserializer::new(self.variant))?;
        Ok((tag, self))
    }
}

impl<'de> VariantAccess<'de> for Tagged<'_, 'de> {
    type Error = JsonError;

    fn unit_variant(self) -> Result<(), JsonError> {
        self.json.deserialize_ignored_any(IgnoredAny).map(drop)
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, JsonError> {
        seed.deserialize(self.json)
    }

    fn tuple_variant<V: Visitor<'de>>(
        self,
        _length: usize,
        visitor: V,
    ) -> Result<V::Value, JsonError> {
        self.json.deserialize_seq(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, JsonError> {
        self.json.deserialize_map(visitor)
    }
}

/// As [`Tagged`], for a variant that holds bytes as they came.
pub(crate) struct TaggedBytes<'a> {
    pub(crate) variant: &'static str,
    pub(crate) bytes: &'a [u8],
}

impl<'de> serde::Deserializer<'de> for TaggedBytes<'_> {
    type Error = JsonError;

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, JsonError> {
        visitor.visit_enum(self)
    }

    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, JsonError> {
        Err(JsonError::custom("the operation table names a variant of what is no enum"))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

impl<'de> EnumAccess<'de> for TaggedBytes<'_> {
    type Error = JsonError;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), JsonError> {
        let tag = seed.deserialize(StrDeserializer::new(self.variant))?;
        Ok((tag, self))
    }
}

impl<'de> VariantAccess<'de> for TaggedBytes<'_> {
    type Error = JsonError;

    fn unit_variant(self) -> Result<(), JsonError> {
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, JsonError> {
        let bytes: BytesDeserializer<'_, JsonError> = self.bytes.into_deserializer();
        seed.deserialize(bytes)
    }

    fn tuple_variant<V: Visitor<'de>>(
        self,
        _length: usize,
        _visitor: V,
    ) -> Result<V::Value, JsonError> {
        Err(JsonError::custom("bytes are no tuple"))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _fields: &'static [&'static str],
        _visitor: V,
    ) -> Result<V::Value, JsonError> {
        Err(JsonError::custom("bytes are no structure"))
    }
}
