// @generated
// Made of cases/client/museum by the suite `compiled`. Do not edit.

/// `AddExhibitError`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub enum AddExhibitError {
    /// there is one
    Conflict(Problem),
    /// impossible
    UnprocessableEntity(Place),
    /// locked
    Locked,
}

impl ::std::convert::From<Problem> for AddExhibitError {
    fn from(value: Problem) -> Self {
        Self::Conflict(value)
    }
}

impl ::std::convert::From<Place> for AddExhibitError {
    fn from(value: Place) -> Self {
        Self::UnprocessableEntity(value)
    }
}

/// `AddExhibitResponse`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub enum AddExhibitResponse {
    /// added
    Created(Exhibit),
    /// later
    Accepted(Place),
}

impl ::std::convert::From<Exhibit> for AddExhibitResponse {
    fn from(value: Exhibit) -> Self {
        Self::Created(value)
    }
}

impl ::std::convert::From<Place> for AddExhibitResponse {
    fn from(value: Place) -> Self {
        Self::Accepted(value)
    }
}

/// `Exhibit`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Exhibit {
    pub title: ::std::string::String,
}

impl Exhibit {
    pub fn builder() -> builder::Exhibit {
        Default::default()
    }
}

/// `ListExhibitsError`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub enum ListExhibitsError {
    /// refused
    Default(Problem),
}

impl ::std::convert::From<Problem> for ListExhibitsError {
    fn from(value: Problem) -> Self {
        Self::Default(value)
    }
}

/// `ListExhibitsFilter`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct ListExhibitsFilter {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub state: ::std::option::Option<::std::string::String>,
    #[serde(
        default,
        skip_serializing_if = ":: std :: collections :: BTreeMap::is_empty",
        deserialize_with = "::client_runtime::wire::null_as_empty"
    )]
    pub year: ::std::collections::BTreeMap<::std::string::String, i64>,
}

impl ListExhibitsFilter {
    pub fn builder() -> builder::ListExhibitsFilter {
        Default::default()
    }
}

/// `Place`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Place {
    pub position: i64,
}

/// `Problem`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Problem {
    pub code: ::std::string::String,
}

/// Types for composing complex structures.
pub mod builder {
    #[derive(Clone, Debug)]
    pub struct Exhibit {
        title: ::std::result::Result<::std::string::String, ::std::string::String>,
    }

    impl ::std::default::Default for Exhibit {
        fn default() -> Self {
            Self {
                title: Err("no value supplied for title".to_string()),
            }
        }
    }

    impl Exhibit {
        pub fn title<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.title = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for title: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<Exhibit> for super::Exhibit {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Exhibit,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { title: value.title? })
        }
    }

    impl ::std::convert::From<super::Exhibit> for Exhibit {
        fn from(value: super::Exhibit) -> Self {
            Self { title: Ok(value.title) }
        }
    }

    #[derive(Clone, Debug)]
    pub struct ListExhibitsFilter {
        state: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        year: ::std::result::Result<
            ::std::collections::BTreeMap<::std::string::String, i64>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for ListExhibitsFilter {
        fn default() -> Self {
            Self {
                state: Ok(Default::default()),
                year: Ok(Default::default()),
            }
        }
    }

    impl ListExhibitsFilter {
        pub fn state<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.state = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for state: {e}"));
            self
        }

        pub fn year<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::collections::BTreeMap<::std::string::String, i64>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.year = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for year: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<ListExhibitsFilter> for super::ListExhibitsFilter {
        type Error = super::error::ConversionError;
        fn try_from(
            value: ListExhibitsFilter,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                state: value.state?,
                year: value.year?,
            })
        }
    }

    impl ::std::convert::From<super::ListExhibitsFilter> for ListExhibitsFilter {
        fn from(value: super::ListExhibitsFilter) -> Self {
            Self {
                state: Ok(value.state),
                year: Ok(value.year),
            }
        }
    }
}

/// Error types.
pub mod error {
    /// Error from a `TryFrom` or `FromStr` implementation.
    pub struct ConversionError(::std::borrow::Cow<'static, str>);
    impl ::std::error::Error for ConversionError {}
    impl ::std::fmt::Display for ConversionError {
        fn fmt(
            &self,
            f: &mut ::std::fmt::Formatter<'_>,
        ) -> Result<(), ::std::fmt::Error> {
            ::std::fmt::Display::fmt(&self.0, f)
        }
    }

    impl ::std::fmt::Debug for ConversionError {
        fn fmt(
            &self,
            f: &mut ::std::fmt::Formatter<'_>,
        ) -> Result<(), ::std::fmt::Error> {
            ::std::fmt::Debug::fmt(&self.0, f)
        }
    }

    impl From<&'static str> for ConversionError {
        fn from(value: &'static str) -> Self {
            Self(value.into())
        }
    }

    impl From<String> for ConversionError {
        fn from(value: String) -> Self {
            Self(value.into())
        }
    }
}
