// @generated
// Made of cases/client/observatory by the suite `compiled`. Do not edit.

/// `Clouds`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Clouds {
    pub cover: i64,
}

/// `ListStarsAsVndObservatoryV2JsonResponse`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct ListStarsAsVndObservatoryV2JsonResponse {
    pub stars: i64,
}

/// `ListStarsError`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub enum ListStarsError {
    /// refused
    BadRequest(Clouds),
    /// As [`Self::BadRequest`], in plain words.
    BadRequestText(::std::string::String),
}

impl ::std::convert::From<Clouds> for ListStarsError {
    fn from(value: Clouds) -> Self {
        Self::BadRequest(value)
    }
}

/// `OpenDomeError`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub enum OpenDomeError {
    /// the dome
    Default(Clouds),
}

impl ::std::convert::From<Clouds> for OpenDomeError {
    fn from(value: Clouds) -> Self {
        Self::Default(value)
    }
}

/// `PictureError`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub enum PictureError {
    /// none
    NotFound(::std::string::String),
}

/// `Star`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Star {
    pub name: ::std::string::String,
}

impl Star {
    pub fn builder() -> builder::Star {
        Default::default()
    }
}

/// `StarChartError`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub enum StarChartError {
    /// no chart
    ClientError(Clouds),
}

impl ::std::convert::From<Clouds> for StarChartError {
    fn from(value: Clouds) -> Self {
        Self::ClientError(value)
    }
}

/// `StarChartResponse`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub enum StarChartResponse {
    /// the chart
    Ok(::client_runtime::Binary),
    /// still drawing
    Accepted(Clouds),
}

impl ::std::convert::From<::client_runtime::Binary> for StarChartResponse {
    fn from(value: ::client_runtime::Binary) -> Self {
        Self::Ok(value)
    }
}

impl ::std::convert::From<Clouds> for StarChartResponse {
    fn from(value: Clouds) -> Self {
        Self::Accepted(value)
    }
}

/// `TurnDomeError`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub enum TurnDomeError {
    /// as it was
    NotModified,
    /// stuck
    ClientError,
    /// the dome
    Default(Clouds),
}

impl ::std::convert::From<Clouds> for TurnDomeError {
    fn from(value: Clouds) -> Self {
        Self::Default(value)
    }
}

/// Types for composing complex structures.
pub mod builder {
    #[derive(Clone, Debug)]
    pub struct Star {
        name: ::std::result::Result<::std::string::String, ::std::string::String>,
    }

    impl ::std::default::Default for Star {
        fn default() -> Self {
            Self {
                name: Err("no value supplied for name".to_string()),
            }
        }
    }

    impl Star {
        pub fn name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.name = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for name: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<Star> for super::Star {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Star,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { name: value.name? })
        }
    }

    impl ::std::convert::From<super::Star> for Star {
        fn from(value: super::Star) -> Self {
            Self { name: Ok(value.name) }
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
