//! Reading and writing the members of objects.
//!
//! What the macro [`object!`](crate::object) makes for each struct is a list of its members; how
//! they are read and written is here, once. Values are read from the stream as they come: a path
//! to a fault leads into them, and no number passes through another type.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::Error as Missing;
use serde::de::{DeserializeSeed, Error, IgnoredAny, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A struct that [`object!`](crate::object) makes.
#[doc(hidden)]
pub trait Object: Sized {
    /// Reads its members.
    ///
    /// # Errors
    /// If one has another type, or a required one is missing.
    fn read<'de, A: MapAccess<'de>>(members: &mut Members<A, A::Error>) -> Result<Self, A::Error>;
}

/// The members of an object that is being read, and the first fault.
///
/// Faults are kept here and told at the end, which saves every struct a way out for every member.
#[doc(hidden)]
#[derive(Debug)]
pub struct Members<A, E> {
    map: A,
    key: String,
    fault: Option<E>,
}

/// Reads an object.
///
/// # Errors
/// If it is none, or [`Object::read`] gives one.
#[doc(hidden)]
pub fn read<'de, T: Object, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    struct Reader<T>(PhantomData<T>);

    impl<'de, T: Object> Visitor<'de> for Reader<T> {
        type Value = T;

        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
            T::read(&mut Members { map, key: String::new(), fault: None })
        }
    }

    deserializer.deserialize_map(Reader(PhantomData))
}

impl<'de, A: MapAccess<'de>> Members<A, A::Error> {
    /// The name of the next member; `None` at the end and after a fault.
    #[allow(clippy::should_implement_trait, reason = "the name borrows from this")]
    pub fn next(&mut self) -> Option<&str> {
        if self.fault.is_some() {
            return None;
        }
        match self.map.next_key_seed(Key(&mut self.key)) {
            Ok(found) => found.map(|()| self.key.as_str()),
            Err(fault) => {
                self.fault = Some(fault);
                None
            }
        }
    }

    /// Reads the value of a member; of one that comes twice the last value counts.
    pub fn set<T: Deserialize<'de>>(&mut self, member: &mut T) {
        match self.map.next_value() {
            Ok(value) => *member = value,
            Err(fault) => self.meet(fault),
        }
    }

    /// As [`Members::set`], of a member that is not `null` but by its type.
    pub fn find<T: Deserialize<'de>>(&mut self, member: &mut Option<T>) {
        match self.map.next_value() {
            Ok(value) => *member = Some(value),
            Err(fault) => self.meet(fault),
        }
    }

    /// Keeps a fault in the value of a member that the document lists.
    fn meet(&mut self, fault: A::Error) {
        crate::trail::note(&self.key);
        self.fault = Some(fault);
    }

    /// Reads the value of a member that the document does not list.
    pub fn keep<V, E>(&mut self, extra: &mut E)
    where
        V: Deserialize<'de>,
        E: Extend<(String, V)>,
    {
        match self.map.next_value() {
            Ok(value) => extra.extend([(std::mem::take(&mut self.key), value)]),
            Err(fault) => self.fault = Some(fault),
        }
    }

    /// Passes over the value of a member that the document does not list.
    pub fn ignore(&mut self) {
        self.fault = self.map.next_value::<IgnoredAny>().err();
    }

    /// Notes that a required member was not found. One that may be `null` may be missing as well.
    pub fn require<T: Deserialize<'de>>(&mut self, name: &'static str, member: &mut Option<T>) {
        if member.is_none() && self.fault.is_none() {
            match T::deserialize(Absent) {
                Ok(value) => *member = Some(value),
                Err(_) => self.fault = Some(A::Error::missing_field(name)),
            }
        }
    }

    /// The object, unless there was a fault.
    ///
    /// # Errors
    /// The fault.
    pub fn finish<T>(&mut self, object: T) -> Result<T, A::Error> {
        match self.fault.take() {
            None => Ok(object),
            Some(fault) => Err(fault),
        }
    }

    /// The fault.
    ///
    /// # Errors
    /// Always.
    pub fn fail<T>(&mut self) -> Result<T, A::Error> {
        Err(self.fault.take().unwrap_or_else(|| A::Error::custom("a member is missing")))
    }
}

/// Reads a name into a buffer that is used for all names.
struct Key<'k>(&'k mut String);

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Key<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the name of a member")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<(), E> {
        self.0.clear();
        self.0.push_str(name);
        Ok(())
    }
}

/// What a missing member is read from: nothing but an `Option` can be read from it.
struct Absent;

impl<'de> Deserializer<'de> for Absent {
    type Error = Missing;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Missing> {
        Err(Missing::custom("missing"))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Missing> {
        visitor.visit_none()
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// Writes an object member by member.
#[doc(hidden)]
#[derive(Debug)]
pub struct Writer<S: Serializer>(Result<S::SerializeMap, S::Error>);

impl<S: Serializer> Writer<S> {
    /// Begins an object.
    pub fn new(serializer: S) -> Self {
        Self(serializer.serialize_map(None))
    }

    /// Writes a member.
    pub fn member<T: Serialize>(&mut self, name: &str, value: &T) {
        if let Ok(map) = &mut self.0
            && let Err(error) = map.serialize_entry(name, value)
        {
            self.0 = Err(error);
        }
    }

    /// Writes a member unless it is absent.
    pub fn optional<T: Serialize>(&mut self, name: &str, value: &Option<T>) {
        if let Some(value) = value {
            self.member(name, value);
        }
    }

    /// Writes a member unless it is absent; it may be `null`.
    pub fn nullable<T: Serialize>(&mut self, name: &str, value: &crate::Nullable<T>) {
        if !value.is_absent() {
            self.member(name, value);
        }
    }

    /// Writes the members that the document does not list.
    pub fn extra<'e, V, E>(&mut self, extra: &'e E)
    where
        V: Serialize + 'e,
        &'e E: IntoIterator<Item = (&'e String, &'e V)>,
    {
        for (name, value) in extra {
            self.member(name, value);
        }
    }

    /// Ends the object.
    ///
    /// # Errors
    /// If a member could not be written.
    pub fn end(self) -> Result<S::Ok, S::Error> {
        self.0?.end()
    }
}
