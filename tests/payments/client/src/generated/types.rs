// @generated
// Made of cases/client/payments by the suite `compiled`. Do not edit.

/// `CreatePaymentBody`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct CreatePaymentBody {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub amount: ::std::option::Option<i64>,
}

impl CreatePaymentBody {
    pub fn builder() -> builder::CreatePaymentBody {
        Default::default()
    }
}

/// `ListPaymentsIdempotencyKey`
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct ListPaymentsIdempotencyKey(::std::string::String);
impl ::std::ops::Deref for ListPaymentsIdempotencyKey {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}

impl ::std::convert::From<ListPaymentsIdempotencyKey> for ::std::string::String {
    fn from(value: ListPaymentsIdempotencyKey) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for ListPaymentsIdempotencyKey {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 40usize {
            return Err("longer than 40 characters".into());
        }

        Ok(Self(value.to_string()))
    }
}

impl ::std::convert::TryFrom<&str> for ListPaymentsIdempotencyKey {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for ListPaymentsIdempotencyKey {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl<'de> ::serde::Deserialize<'de> for ListPaymentsIdempotencyKey {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}

/// Types for composing complex structures.
pub mod builder {
    #[derive(Clone, Debug)]
    pub struct CreatePaymentBody {
        amount: ::std::result::Result<::std::option::Option<i64>, ::std::string::String>,
    }

    impl ::std::default::Default for CreatePaymentBody {
        fn default() -> Self {
            Self {
                amount: Ok(Default::default()),
            }
        }
    }

    impl CreatePaymentBody {
        pub fn amount<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.amount = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for amount: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<CreatePaymentBody> for super::CreatePaymentBody {
        type Error = super::error::ConversionError;
        fn try_from(
            value: CreatePaymentBody,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { amount: value.amount? })
        }
    }

    impl ::std::convert::From<super::CreatePaymentBody> for CreatePaymentBody {
        fn from(value: super::CreatePaymentBody) -> Self {
            Self { amount: Ok(value.amount) }
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

///The type [`ListPaymentsIdempotencyKey`], which is the same.
pub type CreatePaymentIdempotencyKey = ListPaymentsIdempotencyKey;
