//! Structs: a constructor that takes what is required, and a setter for each member.

/// Gives a struct `new` and a setter for each of its members.
///
/// The members are listed by what becomes of them in `new`:
///
/// - `required { name: Type }` are asked for. While there are at most two, `new` takes them by
///   position; of more, as a literal of the struct that is named after the first, whose members are
///   exactly the required ones, so that two of one type cannot be swapped.
/// - `optional { name: Type }` are `Option<Type>`, and absent.
/// - `nullable { name: Type }` are [`Nullable<Type>`](crate::Nullable), and absent.
/// - `constant { name: Type = value }` have that value.
/// - `extra { name: Type }` are empty.
///
/// Setters take whatever becomes the member's type.
///
/// ```
/// # #[derive(Debug, PartialEq)]
/// pub struct Customer {
///     pub id: String,
///     pub email: Option<String>,
///     pub kind: String,
/// }
///
/// client_runtime::object! {
///     Customer required { id: String } optional { email: String } constant { kind: String = "person" }
/// }
///
/// let customer = Customer::new("c1").email("ada@example.com");
/// assert_eq!(customer.email.as_deref(), Some("ada@example.com"));
/// assert_eq!(customer.kind, "person");
/// ```
#[macro_export]
macro_rules! object {
    (
        $name:ident
        $(, $all:ident)?
        $(required { $($required:ident: $required_type:ty),* $(,)? })?
        $(optional { $($optional:ident: $optional_type:ty),* $(,)? })?
        $(nullable { $($nullable:ident: $nullable_type:ty),* $(,)? })?
        $(constant { $($constant:ident: $constant_type:ty = $value:expr),* $(,)? })?
        $(extra { $extra:ident: $extra_type:ty })?
    ) => {
        $crate::object! {
            @new $name [$($all)?]
            [$($($required: $required_type,)*)?]
            [
                $($($optional: ::std::option::Option::None,)*)?
                $($($nullable: $crate::Nullable::Absent,)*)?
                $($($constant: ::std::convert::Into::into($value),)*)?
                $($extra: ::std::default::Default::default(),)?
            ]
        }

        impl $name {
            $($(
                #[doc = ::std::concat!("Sets `", ::std::stringify!($required), "`.")]
                #[must_use]
                pub fn $required(mut self, value: impl ::std::convert::Into<$required_type>) -> Self {
                    self.$required = value.into();
                    self
                }
            )*)?
            $($(
                #[doc = ::std::concat!("Sets `", ::std::stringify!($optional), "`.")]
                #[must_use]
                pub fn $optional(mut self, value: impl ::std::convert::Into<$optional_type>) -> Self {
                    self.$optional = ::std::option::Option::Some(value.into());
                    self
                }
            )*)?
            $($(
                #[doc = ::std::concat!("Sets `", ::std::stringify!($nullable), "`; `None` is sent as `null`.")]
                #[must_use]
                pub fn $nullable(
                    mut self,
                    value: impl ::std::convert::Into<$crate::Nullable<$nullable_type>>,
                ) -> Self {
                    self.$nullable = value.into();
                    self
                }
            )*)?
            $($(
                #[doc = ::std::concat!("Sets `", ::std::stringify!($constant), "`, which has its only documented value already.")]
                #[must_use]
                pub fn $constant(mut self, value: impl ::std::convert::Into<$constant_type>) -> Self {
                    self.$constant = value.into();
                    self
                }
            )*)?
        }
    };
    (@new $name:ident [] [] [$($rest:ident: $absent:expr,)*]) => {
        impl $name {
            /// A value of which nothing is set but what has only one value.
            #[must_use]
            pub fn new() -> Self {
                Self { $($rest: $absent,)* }
            }
        }

        impl ::std::default::Default for $name {
            fn default() -> Self {
                Self::new()
            }
        }
    };
    (@new $name:ident [] [$($required:ident: $type:ty,)*] [$($rest:ident: $absent:expr,)*]) => {
        impl $name {
            /// A value with its required members.
            #[must_use]
            pub fn new($($required: impl ::std::convert::Into<$type>),*) -> Self {
                Self { $($required: $required.into(),)* $($rest: $absent,)* }
            }
        }
    };
    (
        @new $name:ident [$all:ident] [$($required:ident: $type:ty,)*]
        [$($rest:ident: $absent:expr,)*]
    ) => {
        #[doc = ::std::concat!("The required members of [`", ::std::stringify!($name), "`].")]
        #[derive(Clone, Debug, PartialEq)]
        #[allow(clippy::exhaustive_structs, reason = "a new required member must break the literal")]
        pub struct $all {
            $(
                #[doc = ::std::concat!("See [`", ::std::stringify!($name), "`].")]
                pub $required: $type,
            )*
        }

        impl $name {
            /// A value with its required members.
            #[must_use]
            pub fn new(required: $all) -> Self {
                Self { $($required: required.$required,)* $($rest: $absent,)* }
            }
        }

        impl ::std::convert::From<$all> for $name {
            fn from(required: $all) -> Self {
                Self::new(required)
            }
        }
    };
}
