//! The documented headers of answers.

/// Makes types for the headers that operations' answers have, one for each operation.
///
/// Operations whose documents describe the same headers are listed together. Each header is
/// `required` by the document or `optional`; its accessor has the name before the colon and gives
/// the value parsed as the type after it:
///
/// | written | accessors |
/// |---|---|
/// | `required total: i64 = "x-total"` | `total() -> Result<i64, HeaderError>` |
/// | `optional total: i64 = "x-total"` | `total() -> Result<Option<i64>, HeaderError>` |
/// | `list allow: String = "allow"` | `allow() -> Result<Vec<String>, HeaderError>` |
/// | `required location: Location` | `location() -> Result<Url, HeaderError>` and `location_id() -> Result<String, HeaderError>`, the last segment of its path |
/// | `optional location: Location` | the same with `Option` |
///
/// ```
/// # struct Client;
/// # impl Client { fn create_order(&self) {} fn get_order(&self) {} }
/// # #[allow(rustdoc::broken_intra_doc_links)]
/// mod headers {
///     client_runtime::headers! {
///         pub struct CreateOrder of create_order;
///         pub struct GetOrder of get_order;
///         with {
///             required location: Location,
///             /// Calls that are left in this minute.
///             optional x_remaining: i64 = "x-remaining",
///         }
///     }
/// }
///
/// use client_runtime::HeaderError;
/// use client_runtime::client::ResponseValue;
///
/// fn id<T>(answer: &ResponseValue<T>) -> Result<String, HeaderError> {
///     headers::CreateOrder::of(answer).location_id()
/// }
/// ```
#[macro_export]
macro_rules! headers {
    ($(pub struct $name:ident of $operation:ident;)+ with $headers:tt) => {
        $(
            #[doc = ::std::concat!(
                "The headers of what [`", ::std::stringify!($operation), "`](crate::Client::",
                ::std::stringify!($operation), ") answers."
            )]
            #[derive(Clone, Copy)]
            pub struct $name<'a>($crate::client::ResponseHeaders<'a>);

            $crate::__header_accessors! { $name $headers }
        )+
    };
}

/// The functions of a type of headers.
#[doc(hidden)]
#[macro_export]
macro_rules! __header_accessors {
    ($name:ident {
        $($(#[$docs:meta])* $presence:ident $accessor:ident: $kind:ident $(= $wire:literal)?,)+
    }) => {
        impl<'a> $name<'a> {
            /// Of an answer, be it a success or a failure.
            pub fn of<T>(answer: &'a $crate::client::ResponseValue<T>) -> Self {
                Self(answer.documented_headers())
            }

            $($crate::__header! { $(#[$docs])* $presence $accessor: $kind $(= $wire)? })+
        }
    };
}

/// The functions for a header.
#[doc(hidden)]
#[macro_export]
macro_rules! __header {
    ($(#[$docs:meta])* required $accessor:ident: Location) => {
        $(#[$docs])*
        pub fn $accessor(
            &self,
        ) -> ::std::result::Result<$crate::reqwest::Url, $crate::HeaderError> {
            self.0.location()
        }

        /// The last segment of the `Location`'s path: the id of what was created.
        ///
        /// # Errors
        /// If there is no `Location`, it is not a URL, or its path has no segment.
        pub fn location_id(
            &self,
        ) -> ::std::result::Result<::std::string::String, $crate::HeaderError> {
            self.0.location_id()
        }
    };
    ($(#[$docs:meta])* optional $accessor:ident: Location) => {
        $(#[$docs])*
        pub fn $accessor(
            &self,
        ) -> ::std::result::Result<::std::option::Option<$crate::reqwest::Url>, $crate::HeaderError>
        {
            self.0.optional_location()
        }

        /// The last segment of the `Location`'s path: the id of what was created.
        ///
        /// # Errors
        /// If the `Location` is not a URL, or its path has no segment.
        pub fn location_id(
            &self,
        ) -> ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            $crate::HeaderError,
        > {
            self.0.optional_location_id()
        }
    };
    ($(#[$docs:meta])* required $accessor:ident: $kind:ident = $wire:literal) => {
        $(#[$docs])*
        pub fn $accessor(&self) -> ::std::result::Result<$kind, $crate::HeaderError> {
            self.0.required($wire)
        }
    };
    ($(#[$docs:meta])* optional $accessor:ident: $kind:ident = $wire:literal) => {
        $(#[$docs])*
        pub fn $accessor(
            &self,
        ) -> ::std::result::Result<::std::option::Option<$kind>, $crate::HeaderError> {
            self.0.optional($wire)
        }
    };
    ($(#[$docs:meta])* list $accessor:ident: String = $wire:literal) => {
        $(#[$docs])*
        pub fn $accessor(
            &self,
        ) -> ::std::result::Result<::std::vec::Vec<::std::string::String>, $crate::HeaderError> {
            self.0.list($wire)
        }
    };
}
