//! The macros behind the JSON Schemas of generated types.

/// Gives a type its schema, if both this crate and the one with the type have the feature.
#[cfg(feature = "schemars")]
#[doc(hidden)]
#[macro_export]
macro_rules! schema {
    ($name:ident { $($function:tt)* }) => {
        #[allow(unexpected_cfgs, deprecated)]
        const _: () = {
            #[cfg(feature = "schemars")]
            impl $crate::schemars::JsonSchema for $name {
                fn schema_name() -> ::std::borrow::Cow<'static, str> {
                    ::std::stringify!($name).into()
                }

                fn schema_id() -> ::std::borrow::Cow<'static, str> {
                    ::std::concat!(::std::module_path!(), "::", ::std::stringify!($name)).into()
                }

                $($function)*
            }
        };
    };
}

/// Without the feature there are no schemas, and nothing that would have to be compiled for them.
#[cfg(not(feature = "schemars"))]
#[doc(hidden)]
#[macro_export]
macro_rules! schema {
    ($($tokens:tt)*) => {};
}

/// The lines of a documentation, without the other attributes.
#[doc(hidden)]
#[macro_export]
macro_rules! docs {
    ($(#[$name:ident $(= $text:literal)? $(($($rest:tt)*))?])*) => {
        &[$($crate::docs!(@line $name $($text)?)),*]
    };
    (@line doc $text:literal) => { $text };
    (@line $($rest:tt)*) => { "" };
}

/// The rule of a member, if it has one.
#[doc(hidden)]
#[macro_export]
macro_rules! rule {
    () => {
        ::std::option::Option::None
    };
    ($rule:expr) => {
        ::std::option::Option::Some(&$rule)
    };
}
