// @generated
// Made of cases/client/bank by the suite `compiled`. Do not edit.

/// `CardsItem`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct CardsItem {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub number: ::std::option::Option<::std::string::String>,
}

/// `CardsPage`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct CardsPage {
    pub items: ::std::vec::Vec<CardsItem>,
}

/// `Item`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct Item {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub iban: ::std::option::Option<::std::string::String>,
}

/// `Page`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Page {
    pub items: ::std::vec::Vec<Item>,
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
