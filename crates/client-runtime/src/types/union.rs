//! Unions, and which branch a value is.

use std::marker::PhantomData;

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::wire::{Members, likely_branches};

/// What tells the branches of a union apart.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub enum Tag {
    /// A member that is always there.
    Declared(&'static str),
    /// A member that tells when it is there.
    Implied(&'static str),
    /// The members that are there.
    ByMembers,
}

impl Tag {
    /// The member, if it is always there.
    #[must_use]
    pub const fn declared(self) -> Option<&'static str> {
        match self {
            Self::Declared(property) => Some(property),
            Self::Implied(_) | Self::ByMembers => None,
        }
    }
}

/// A branch of a union.
#[doc(hidden)]
#[derive(Debug)]
pub struct Branch<T> {
    /// The values of the tag that mean it, as texts.
    pub values: &'static [&'static str],
    /// The members that it lists.
    pub members: Members<'static>,
    /// Reads a value as this branch, which the tag names.
    pub read: fn(Value) -> Result<T, serde_json::Error>,
    /// Reads a value as this branch, if it is one: of a union, one of the documented branches.
    pub choose: fn(Value) -> Option<T>,
}

/// A union, which tells whether a value is one of its documented branches.
#[doc(hidden)]
pub trait Choice: Sized {
    /// Reads a value as one of the documented branches.
    fn choose(value: Value) -> Option<Self>;
}

impl<T: Choice> Choice for Box<T> {
    fn choose(value: Value) -> Option<Self> {
        T::choose(value).map(Self::new)
    }
}

impl<T: Choice> Choice for Vec<T> {
    fn choose(value: Value) -> Option<Self> {
        match value {
            Value::Array(items) => items.into_iter().map(T::choose).collect(),
            _ => None,
        }
    }
}

/// The type of a branch: a union, or else anything that can be read.
#[doc(hidden)]
#[derive(Debug)]
pub struct Candidate<T>(pub PhantomData<T>);

impl<T: Choice> Candidate<T> {
    /// Reads a value as one of the documented branches.
    pub fn choose(self, value: Value) -> Option<T> {
        T::choose(value)
    }
}

/// Reads what is not a union.
#[doc(hidden)]
pub trait Plain<T> {
    /// Reads a value.
    fn choose(self, value: Value) -> Option<T>;
}

impl<T: DeserializeOwned> Plain<T> for Candidate<T> {
    fn choose(self, value: Value) -> Option<T> {
        serde_json::from_value(value).ok()
    }
}

/// Makes an enum of types, of which a value is one.
///
/// Where the document names a member that tells the branches apart, that member decides, and a
/// branch that cannot be read is an error. Otherwise a value goes to the branch that lists most of
/// its members and can be read; a branch that is a union itself has to know the value. What fits no
/// branch is kept as [`serde_json::Value`].
///
/// ```
/// client_runtime::object! {
///     /// A cat.
///     pub struct Cat {
///         required {
///             /// How often it may fall.
///             lives = "lives": i64 where number().max("9"),
///         }
///         constant {
///             /// What it is.
///             kind = "kind": String = "cat",
///         }
///     }
/// }
/// client_runtime::object! {
///     /// A dog.
///     pub struct Dog {
///         constant {
///             /// What it is.
///             kind = "kind": String = "dog",
///         }
///     }
/// }
///
/// client_runtime::union! {
///     /// An animal.
///     pub enum Pet by Declared("kind") {
///         Cat(Cat) = ["cat"] where inner(),
///         Dog(Dog) = ["dog"],
///     }
///     from { Cat: Cat, Dog: Dog }
/// }
///
/// let cat: Pet = serde_json::from_str(r#"{"kind": "cat", "lives": 9}"#)?;
/// assert!(matches!(cat, Pet::Cat(Cat { lives: 9, .. })));
/// let bird: Pet = serde_json::from_str(r#"{"kind": "bird"}"#)?;
/// assert!(matches!(bird, Pet::Other(_)));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! union {
    (
        $(#[$($docs:tt)*])*
        pub enum $name:ident by $tag:ident $(($property:literal))? {
            $(
                $(#[$($branch_docs:tt)*])*
                $branch:ident($type:ty)
                    $(= [$($value:literal),* $(,)?])?
                    $(has [$($member:literal),* $(,)?])?
                    $(lists [$($item:literal),* $(,)?])?
                    $(where $rule:expr)?
            ),+ $(,)?
        }
        $(from { $($from:ident: $from_type:ty),* $(,)? })?
    ) => {
        $(#[$($docs)*])*
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum $name {
            $(
                $(#[$($branch_docs)*])*
                #[doc = ::std::concat!("A value of [`", ::std::stringify!($type), "`].")]
                $branch($type),
            )+
            /// What fits no documented branch.
            Other($crate::serde_json::Value),
        }

        $($(
            impl ::std::convert::From<$from_type> for $name {
                fn from(value: $from_type) -> Self {
                    Self::$from(value.into())
                }
            }
        )*)?

        impl $crate::serde::Serialize for $name {
            fn serialize<S: $crate::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                match self {
                    $(Self::$branch(value) => $crate::serde::Serialize::serialize(value, serializer),)+
                    Self::Other(value) => $crate::serde::Serialize::serialize(value, serializer),
                }
            }
        }

        impl $crate::zeroize::Zeroize for $name {
            fn zeroize(&mut self) {
                *self = Self::Other($crate::serde_json::Value::Null);
            }
        }

        impl $crate::check::Checked for $name {
            #[allow(unused_imports, unused_variables)]
            fn check(&self, checks: &mut $crate::check::Checks, rule: &$crate::check::Rule<'_>) {
                use $crate::check::{Fallback as _, inner, list, map, number, text};
                match self {
                    $($(Self::$branch(value) => {
                        $crate::check::Probe(value).check_here(checks, &$rule);
                    })?)+
                    _ => {}
                }
            }
        }

        $crate::schema! {
            $name {
                #[allow(unused_imports)]
                fn json_schema(
                    generator: &mut $crate::schemars::SchemaGenerator,
                ) -> $crate::schemars::Schema {
                    use $crate::check::{inner, list, map, number, text};
                    let branches: ::std::vec::Vec<($crate::schemars::Schema, &[&str])> =
                        ::std::vec![$((
                            $crate::types::schema::bounded(
                                generator.subschema_for::<$type>(),
                                $crate::rule!($($rule)?),
                            ),
                            &[$($($value),*)?],
                        )),+];
                    let tag = $crate::types::Tag::$tag $(($property))?;
                    let docs = $crate::docs!($(#[$($docs)*])*);
                    $crate::types::schema::union(tag.declared(), branches, docs)
                }
            }
        }

        impl $name {
            const BRANCHES: &'static [$crate::types::Branch<Self>] = {
                use $crate::types::Plain as _;
                &[$($crate::types::Branch {
                    values: &[$($($value),*)?],
                    members: $crate::wire::Members::listed(
                        &[$($($member),*)?],
                        &[$($($item),*)?],
                    ),
                    read: |value| $crate::serde_json::from_value(value).map(Self::$branch),
                    choose: |value| {
                        $crate::types::Candidate(::std::marker::PhantomData::<$type>)
                            .choose(value)
                            .map(Self::$branch)
                    },
                }),+]
            };
        }

        impl $crate::types::Choice for $name {
            fn choose(value: $crate::serde_json::Value) -> ::std::option::Option<Self> {
                let tag = $crate::types::Tag::$tag $(($property))?;
                $crate::types::find(value, tag, Self::BRANCHES).ok()?.ok()
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                let value = $crate::serde::Deserialize::deserialize(deserializer)?;
                let tag = $crate::types::Tag::$tag $(($property))?;
                match $crate::types::find(value, tag, Self::BRANCHES) {
                    ::std::result::Result::Ok(found) => {
                        ::std::result::Result::Ok(found.unwrap_or_else(Self::Other))
                    }
                    ::std::result::Result::Err(error) => {
                        ::std::result::Result::Err($crate::serde::de::Error::custom(error))
                    }
                }
            }
        }
    };
}

/// Reads a value as one of the branches. One that is none of them is given back.
///
/// # Errors
/// If the tag names a branch and the value is not one.
#[doc(hidden)]
pub fn find<T>(
    value: Value,
    tag: Tag,
    branches: &[Branch<T>],
) -> Result<Result<T, Value>, serde_json::Error> {
    let named = match tag {
        Tag::Declared(property) | Tag::Implied(property) => value.get(property).and_then(text_of),
        Tag::ByMembers => None,
    };
    match (tag, named) {
        (Tag::Declared(_) | Tag::Implied(_), Some(text)) => {
            let named = |branch: &&Branch<T>| branch.values.contains(&text.as_str());
            match branches.iter().find(named) {
                Some(branch) => (branch.read)(value).map(Ok),
                None => Ok(Err(value)),
            }
        }
        (Tag::Declared(_), None) => Ok(Err(value)),
        (Tag::Implied(_) | Tag::ByMembers, _) => Ok(by_members(value, branches)),
    }
}

/// The tag's value as a text: `1`, `true` and `cat` are all written so in a document.
fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(truth) => Some(truth.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

fn by_members<T>(value: Value, branches: &[Branch<T>]) -> Result<T, Value> {
    let members: Vec<Members<'_>> = branches.iter().map(|branch| branch.members).collect();
    let mut likely = likely_branches(&value, &members).into_iter();
    let chosen = likely.find_map(|index| (branches.get(index)?.choose)(value.clone()));
    chosen.ok_or(value)
}
