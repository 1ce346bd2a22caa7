//! Structs: their members, how these are read, written, set and checked.

/// Makes a struct.
///
/// The members are listed by what becomes of them in `new` and on the wire, each with its name in
/// JSON:
///
/// - `required` are asked for. While there are at most two, `new` takes them by position; of more,
///   as a literal of the struct that is named after the first, whose members are exactly the
///   required ones, so that two of one type cannot be swapped.
/// - `optional` are `Option<Type>`. Absent ones are not sent, and `null` is read as absence.
/// - `nullable` are [`Nullable<Type>`](crate::Nullable): absent, `null`, or a value.
/// - `constant` have their value from the start. One that comes with another value keeps it.
/// - `extra` holds the members that are not listed. Without it they are passed over.
///
/// A member without documentation is documented by its name in JSON. Setters take whatever becomes
/// the member's type. Of a member that comes twice the last value counts. A rule after `where` says
/// what a value may be, and is written with the functions of [`check`](crate::check).
///
/// ```
/// client_runtime::object! {
///     /// A customer.
///     pub struct Customer {
///         required {
///             /// The number that the vendor gave.
///             id = "customerId": String where text().max(36),
///         }
///         optional {
///             /// Where letters go.
///             email = "email": String,
///         }
///         constant {
///             /// The kind of customer.
///             kind = "type": String = "person",
///         }
///     }
/// }
///
/// let customer = Customer::new("c1").email("ada@example.com");
/// assert_eq!(customer.email.as_deref(), Some("ada@example.com"));
/// assert_eq!(
///     serde_json::to_string(&customer)?,
///     r#"{"type":"person","customerId":"c1","email":"ada@example.com"}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! object {
    (
        $(#[$($docs:tt)*])*
        pub struct $name:ident $(, $all:ident)? {
            $(required { $(
                $(#[$($required_docs:tt)*])*
                $required:ident = $required_wire:literal: $required_type:ty
                $(where $required_rule:expr)?
            ),* $(,)? })?
            $(optional { $(
                $(#[$($optional_docs:tt)*])*
                $optional:ident = $optional_wire:literal: $optional_type:ty
                $(where $optional_rule:expr)?
            ),* $(,)? })?
            $(nullable { $(
                $(#[$($nullable_docs:tt)*])*
                $nullable:ident = $nullable_wire:literal: $nullable_type:ty
                $(where $nullable_rule:expr)?
            ),* $(,)? })?
            $(constant { $(
                $(#[$($constant_docs:tt)*])*
                $constant:ident = $constant_wire:literal: $constant_type:ty = $value:expr
            ),* $(,)? })?
            $(extra: $extra_type:ty $(where $extra_rule:expr)? $(,)?)?
        }
    ) => {
        $(#[$($docs)*])*
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct $name {
            $($(
                $(#[$($required_docs)*])*
                #[doc = $crate::object!(@member [$($($required_docs)*)*] $required_wire)]
                pub $required: $required_type,
            )*)?
            $($(
                $(#[$($optional_docs)*])*
                #[doc = $crate::object!(@member [$($($optional_docs)*)*] $optional_wire)]
                pub $optional: ::std::option::Option<$optional_type>,
            )*)?
            $($(
                $(#[$($nullable_docs)*])*
                #[doc = $crate::object!(@member [$($($nullable_docs)*)*] $nullable_wire)]
                pub $nullable: $crate::Nullable<$nullable_type>,
            )*)?
            $($(
                $(#[$($constant_docs)*])*
                #[doc = $crate::object!(@member [$($($constant_docs)*)*] $constant_wire)]
                pub $constant: $constant_type,
            )*)?
            $(
                /// The members that the document does not list.
                pub extra: $extra_type,
            )?
        }

        $crate::object! {
            @new $name [$($all)?]
            [$($($required: $required_type,)*)?]
            [
                $($($optional: ::std::option::Option::None,)*)?
                $($($nullable: $crate::Nullable::Absent,)*)?
                $($($constant: ::std::convert::Into::into($value),)*)?
                $(extra: <$extra_type as ::std::default::Default>::default(),)?
            ]
        }

        #[allow(deprecated)]
        impl $name {
            $($(
                $(#[$($required_docs)*])*
                #[doc = $crate::object!(@setter [$($($required_docs)*)*] $required_wire)]
                #[must_use]
                pub fn $required(mut self, value: impl ::std::convert::Into<$required_type>) -> Self {
                    self.$required = value.into();
                    self
                }
            )*)?
            $($(
                $(#[$($optional_docs)*])*
                #[doc = $crate::object!(@setter [$($($optional_docs)*)*] $optional_wire)]
                #[must_use]
                pub fn $optional(mut self, value: impl ::std::convert::Into<$optional_type>) -> Self {
                    self.$optional = ::std::option::Option::Some(value.into());
                    self
                }
            )*)?
            $($(
                $(#[$($nullable_docs)*])*
                #[doc = $crate::object!(@setter [$($($nullable_docs)*)*] $nullable_wire)]
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
                $(#[$($constant_docs)*])*
                #[doc = $crate::object!(@setter [$($($constant_docs)*)*] $constant_wire)]
                #[must_use]
                pub fn $constant(mut self, value: impl ::std::convert::Into<$constant_type>) -> Self {
                    self.$constant = value.into();
                    self
                }
            )*)?
        }

        #[allow(deprecated)]
        impl $crate::serde::Serialize for $name {
            // A parameter called `S` would hide a type of the vendor's of that name.
            fn serialize<__S: $crate::serde::Serializer>(
                &self,
                serializer: __S,
            ) -> ::std::result::Result<__S::Ok, __S::Error> {
                let mut writer = $crate::types::Writer::new(serializer);
                $($(writer.member($constant_wire, &self.$constant);)*)?
                $($(writer.member($required_wire, &self.$required);)*)?
                $($(writer.optional($optional_wire, &self.$optional);)*)?
                $($(writer.nullable($nullable_wire, &self.$nullable);)*)?
                $(writer.extra::<_, $extra_type>(&self.extra);)?
                writer.end()
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                $crate::types::read(deserializer)
            }
        }

        #[allow(deprecated)]
        impl $crate::types::Object for $name {
            fn read<'de, __A: $crate::serde::de::MapAccess<'de>>(
                members: &mut $crate::types::Members<__A, __A::Error>,
            ) -> ::std::result::Result<Self, __A::Error> {
                $($(let mut $required = ::std::option::Option::<$required_type>::None;)*)?
                $($(let mut $optional = ::std::option::Option::<$optional_type>::None;)*)?
                $($(let mut $nullable = $crate::Nullable::<$nullable_type>::Absent;)*)?
                $($(let mut $constant = ::std::option::Option::<$constant_type>::None;)*)?
                $(let mut extra = <$extra_type as ::std::default::Default>::default();)?
                while let ::std::option::Option::Some(name) = members.next() {
                    match name {
                        $($($required_wire => members.find(&mut $required),)*)?
                        $($($optional_wire => members.set(&mut $optional),)*)?
                        $($($nullable_wire => members.set(&mut $nullable),)*)?
                        $($($constant_wire => members.find(&mut $constant),)*)?
                        $(_ if true => members.keep::<_, $extra_type>(&mut extra),)?
                        _ => members.ignore(),
                    }
                }
                $(
                    $(members.require($required_wire, &mut $required);)*
                    let ($(::std::option::Option::Some($required),)*) = ($($required,)*) else {
                        return members.fail();
                    };
                )?
                members.finish(Self {
                    $($($required,)*)?
                    $($($optional,)*)?
                    $($($nullable,)*)?
                    $($($constant: match $constant {
                        ::std::option::Option::Some(value) => value,
                        ::std::option::Option::None => ::std::convert::Into::into($value),
                    },)*)?
                    $(extra: <$extra_type as ::std::convert::From<$extra_type>>::from(extra),)?
                })
            }
        }

        $crate::object! {
            @check $name
            [
                $($($($required_rule)?)*)?
                $($($($optional_rule)?)*)?
                $($($($nullable_rule)?)*)?
                $($($extra_rule)?)?
            ]
            {
                #[allow(unused_imports, unused_variables)]
                fn check(&self, checks: &mut $crate::check::Checks, _: &$crate::check::Rule<'_>) {
                    use $crate::check::{Fallback as _, inner, list, map, number, text};
                    $($($(
                        $crate::check::Probe(&self.$required)
                            .check(checks, ::std::stringify!($required), &$required_rule);
                    )?)*)?
                    $($($(
                        $crate::check::Probe(&self.$optional)
                            .check(checks, ::std::stringify!($optional), &$optional_rule);
                    )?)*)?
                    $($($(
                        $crate::check::Probe(&self.$nullable)
                            .check(checks, ::std::stringify!($nullable), &$nullable_rule);
                    )?)*)?
                    $($($crate::check::Probe(&self.extra).check(checks, "extra", &$extra_rule);)?)?
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
                    let docs = $crate::docs!($(#[$($docs)*])*);
                    let mut object = $crate::types::schema::ObjectSchema::new(generator, docs);
                    $($(object.required::<$required_type>(
                        $required_wire,
                        $crate::docs!($(#[$($required_docs)*])*),
                        $crate::rule!($($required_rule)?),
                    );)*)?
                    $($(object.optional::<$optional_type>(
                        $optional_wire,
                        $crate::docs!($(#[$($optional_docs)*])*),
                        $crate::rule!($($optional_rule)?),
                    );)*)?
                    $($(object.nullable::<$nullable_type>(
                        $nullable_wire,
                        $crate::docs!($(#[$($nullable_docs)*])*),
                        $crate::rule!($($nullable_rule)?),
                    );)*)?
                    $($(object.constant(
                        $constant_wire,
                        $crate::docs!($(#[$($constant_docs)*])*),
                        $value,
                    );)*)?
                    $(object.extra::<$extra_type>($crate::rule!($($extra_rule)?));)?
                    object.finish()
                }
            }
        }
    };
    (@member [] $wire:literal) => { ::std::concat!("The member `", $wire, "`.") };
    (@member [$($docs:tt)+] $wire:literal) => { "" };
    (@setter [] $wire:literal) => { ::std::concat!("Sets `", $wire, "`.") };
    (@setter [$($docs:tt)+] $wire:literal) => { "" };
    (@check $name:ident [] $function:tt) => {
        impl $crate::check::Checked for $name {}
    };
    (@check $name:ident [$($rules:tt)+] { $($function:tt)* }) => {
        #[allow(deprecated)]
        impl $crate::check::Checked for $name {
            $($function)*
        }
    };
    (@new $name:ident [] [] [$($rest:ident: $absent:expr,)*]) => {
        #[allow(deprecated)]
        impl $name {
            /// A value without any optional member.
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
        #[allow(deprecated)]
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
                #[doc = ::std::concat!(
                    "See [`", ::std::stringify!($name), "::", ::std::stringify!($required), "`](",
                    ::std::stringify!($name), "::", ::std::stringify!($required), "())."
                )]
                pub $required: $type,
            )*
        }

        #[allow(deprecated)]
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
