//! Enums that keep values which the document does not list.

/// Makes an enum of texts.
///
/// Vendors add values without a new version, so a value that is not listed is kept, and sent again
/// as it came.
///
/// ```
/// client_runtime::text_enum! {
///     /// How far a transfer is.
///     pub enum Status {
///         /// It has been accepted.
///         Pending = "pending",
///         Done = "done",
///     }
/// }
///
/// assert_eq!(Status::from("done"), Status::Done);
/// assert_eq!(Status::from("lost").as_str(), "lost");
/// assert_eq!(serde_json::to_string(&Status::Pending)?, r#""pending""#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! text_enum {
    (
        $(#[$($docs:tt)*])*
        pub enum $name:ident {
            $($(#[$($value_docs:tt)*])* $value:ident = $wire:literal),+ $(,)?
        }
    ) => {
        $(#[$($docs)*])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum $name {
            $(
                $(#[$($value_docs)*])*
                #[doc = ::std::concat!("`", $wire, "`")]
                $value,
            )+
            /// A value that the document does not list.
            Other(::std::string::String),
        }

        impl $name {
            /// The values that the document lists.
            pub const LISTED: &'static [&'static str] = &[$($wire),+];

            /// The value as it is sent.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$value => $wire,)+
                    Self::Other(value) => value,
                }
            }
        }

        impl ::std::convert::From<&str> for $name {
            fn from(value: &str) -> Self {
                match value {
                    $($wire => Self::$value,)+
                    _ => Self::Other(value.to_owned()),
                }
            }
        }

        impl ::std::convert::From<::std::string::String> for $name {
            fn from(value: ::std::string::String) -> Self {
                Self::from(value.as_str())
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = ::std::convert::Infallible;

            // `Self::Err` would be the variant of a value `Err`.
            fn from_str(
                value: &str,
            ) -> ::std::result::Result<Self, ::std::convert::Infallible> {
                ::std::result::Result::Ok(Self::from(value))
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl $crate::serde::Serialize for $name {
            fn serialize<S: $crate::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl $crate::check::Checked for $name {}

        impl $crate::zeroize::Zeroize for $name {
            fn zeroize(&mut self) {
                if let Self::Other(value) = self {
                    $crate::zeroize::Zeroize::zeroize(value);
                }
                *self = Self::Other(::std::string::String::new());
            }
        }

        $crate::schema! {
            $name {
                fn json_schema(
                    _: &mut $crate::schemars::SchemaGenerator,
                ) -> $crate::schemars::Schema {
                    let docs = $crate::docs!($(#[$($docs)*])*);
                    $crate::types::schema::listed("string", Self::LISTED, docs)
                }
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                <::std::string::String as $crate::serde::Deserialize>::deserialize(deserializer)
                    .map(Self::from)
            }
        }
    };
}

/// Makes an enum of whole numbers.
///
/// ```
/// client_runtime::integer_enum! {
///     /// The protocol of a library.
///     pub enum Protocol {
///         Gg20 = 0,
///         Dkls = 1,
///     }
/// }
///
/// assert_eq!(Protocol::from(1), Protocol::Dkls);
/// assert_eq!(Protocol::from(7).as_i64(), 7);
/// assert_eq!(serde_json::from_str::<Protocol>("0")?, Protocol::Gg20);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! integer_enum {
    (
        $(#[$($docs:tt)*])*
        pub enum $name:ident {
            $($(#[$($value_docs:tt)*])* $value:ident = $wire:literal),+ $(,)?
        }
    ) => {
        $(#[$($docs)*])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum $name {
            $(
                $(#[$($value_docs)*])*
                #[doc = ::std::concat!("`", $wire, "`")]
                $value,
            )+
            /// A value that the document does not list.
            Other(i64),
        }

        impl $name {
            /// The values that the document lists.
            pub const LISTED: &'static [i64] = &[$($wire),+];

            /// The value as it is sent.
            #[must_use]
            pub const fn as_i64(self) -> i64 {
                match self {
                    $(Self::$value => $wire,)+
                    Self::Other(value) => value,
                }
            }
        }

        impl ::std::convert::From<i64> for $name {
            fn from(value: i64) -> Self {
                match value {
                    $($wire => Self::$value,)+
                    _ => Self::Other(value),
                }
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(&self.as_i64(), f)
            }
        }

        impl $crate::serde::Serialize for $name {
            fn serialize<S: $crate::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                serializer.serialize_i64(self.as_i64())
            }
        }

        impl $crate::check::Checked for $name {}

        impl $crate::zeroize::Zeroize for $name {
            fn zeroize(&mut self) {
                *self = Self::Other(0);
            }
        }

        $crate::schema! {
            $name {
                fn json_schema(
                    _: &mut $crate::schemars::SchemaGenerator,
                ) -> $crate::schemars::Schema {
                    let docs = $crate::docs!($(#[$($docs)*])*);
                    $crate::types::schema::listed("integer", Self::LISTED, docs)
                }
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                <i64 as $crate::serde::Deserialize>::deserialize(deserializer).map(Self::from)
            }
        }
    };
}
