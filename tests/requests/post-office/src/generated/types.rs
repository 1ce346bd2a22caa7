// @generated
// Made of cases/client/post-office by the suite `compiled`. Do not edit.

/// `LockBoxBody`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct LockBoxBody {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub owner: ::std::option::Option<::std::string::String>,
}

impl LockBoxBody {
    pub fn builder() -> builder::LockBoxBody {
        Default::default()
    }
}

/// `MeColour`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct MeColour {
    #[serde(rename = "G", skip_serializing_if = "::std::option::Option::is_none")]
    pub g: ::std::option::Option<i64>,
    #[serde(rename = "R", skip_serializing_if = "::std::option::Option::is_none")]
    pub r: ::std::option::Option<i64>,
}

impl MeColour {
    pub fn builder() -> builder::MeColour {
        Default::default()
    }
}

/// `QuerySearchBody`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct QuerySearchBody {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub q: ::std::option::Option<::std::string::String>,
}

impl QuerySearchBody {
    pub fn builder() -> builder::QuerySearchBody {
        Default::default()
    }
}

/// `Scan`
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
#[serde(transparent)]
pub struct Scan(pub ::std::string::String);
impl ::std::ops::Deref for Scan {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}

impl ::std::convert::From<Scan> for ::std::string::String {
    fn from(value: Scan) -> Self {
        value.0
    }
}

impl ::std::convert::From<::std::string::String> for Scan {
    fn from(value: ::std::string::String) -> Self {
        Self(value)
    }
}

impl ::std::fmt::Display for Scan {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        self.0.fmt(f)
    }
}

impl ::std::str::FromStr for Scan {
    type Err = ::std::convert::Infallible;
    fn from_str(value: &str) -> ::std::result::Result<Self, Self::Err> {
        Ok(Self(value.to_string()))
    }
}

/// `SearchByFormAll`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct SearchByFormAll {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub at: ::std::option::Option<SearchByFormAllAt>,
    #[serde(
        default,
        skip_serializing_if = "::std::vec::Vec::is_empty",
        deserialize_with = "::client_runtime::wire::null_as_empty"
    )]
    pub bar: ::std::vec::Vec<i64>,
    pub foo: ::std::string::String,
    #[serde(
        default,
        skip_serializing_if = "::std::vec::Vec::is_empty",
        deserialize_with = "::client_runtime::wire::null_as_empty"
    )]
    pub ids: ::std::vec::Vec<i64>,
}

impl SearchByFormAll {
    pub fn builder() -> builder::SearchByFormAll {
        Default::default()
    }
}

/// `SearchByFormAllAt`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct SearchByFormAllAt {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub lat: ::std::option::Option<f64>,
}

impl SearchByFormAllAt {
    pub fn builder() -> builder::SearchByFormAllAt {
        Default::default()
    }
}

/// `SearchByJsonFilter`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct SearchByJsonFilter {
    #[serde(
        default,
        skip_serializing_if = "::std::vec::Vec::is_empty",
        deserialize_with = "::client_runtime::wire::null_as_empty"
    )]
    pub tags: ::std::vec::Vec<::std::string::String>,
}

impl SearchByJsonFilter {
    pub fn builder() -> builder::SearchByJsonFilter {
        Default::default()
    }
}

/// `SearchByObjectFilter`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct SearchByObjectFilter {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub page: ::std::option::Option<i64>,
    #[serde(
        default,
        skip_serializing_if = "::std::vec::Vec::is_empty",
        deserialize_with = "::client_runtime::wire::null_as_empty"
    )]
    pub tags: ::std::vec::Vec<::std::string::String>,
}

impl SearchByObjectFilter {
    pub fn builder() -> builder::SearchByObjectFilter {
        Default::default()
    }
}

/// `SendParcelBody`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct SendParcelBody {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub anything: ::std::option::Option<::client_runtime::Part>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub badge: ::std::option::Option<::client_runtime::Part>,
    /// Needs the headers `X-Signature`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub customs: ::std::option::Option<::client_runtime::Part>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub digest: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub inner: ::std::option::Option<SendParcelBodyInner>,
    /// The sender's logo.
    ///
    /// Its media type is one of `image/png, image/jpeg`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub logo: ::std::option::Option<::client_runtime::Part>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub note: ::std::option::Option<::std::string::String>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub pages: ::std::option::Option<::std::vec::Vec<::client_runtime::Part>>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub raw: ::std::option::Option<::client_runtime::Part>,
    /// Around it.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub ribbon: ::std::option::Option<::client_runtime::Part>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub scans: ::std::option::Option<::std::vec::Vec<::client_runtime::Part>>,
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub seals: ::std::option::Option<::std::vec::Vec<SendParcelBodySealsItem>>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sketch: ::std::option::Option<::client_runtime::Part>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub stamp: ::std::option::Option<SendParcelBodyStamp>,
}

impl SendParcelBody {
    pub fn builder() -> builder::SendParcelBody {
        Default::default()
    }
}

/// `SendParcelBodyInner`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct SendParcelBodyInner {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub scan: ::std::option::Option<Scan>,
}

impl SendParcelBodyInner {
    pub fn builder() -> builder::SendParcelBodyInner {
        Default::default()
    }
}

/// `SendParcelBodySealsItem`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(untagged)]
pub enum SendParcelBodySealsItem {
    Integer(i64),
    Part(::client_runtime::Part),
}

impl ::std::convert::From<i64> for SendParcelBodySealsItem {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl ::std::convert::From<::client_runtime::Part> for SendParcelBodySealsItem {
    fn from(value: ::client_runtime::Part) -> Self {
        Self::Part(value)
    }
}

/// `SendParcelBodyStamp`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(untagged)]
pub enum SendParcelBodyStamp {
    Part(::client_runtime::Part),
    Array(::std::vec::Vec<::client_runtime::Part>),
}

impl ::std::convert::From<::client_runtime::Part> for SendParcelBodyStamp {
    fn from(value: ::client_runtime::Part) -> Self {
        Self::Part(value)
    }
}

impl ::std::convert::From<::std::vec::Vec<::client_runtime::Part>>
for SendParcelBodyStamp {
    fn from(value: ::std::vec::Vec<::client_runtime::Part>) -> Self {
        Self::Array(value)
    }
}

/// `WeighFormBody`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct WeighFormBody {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    pub gross: ::std::option::Option<::std::vec::Vec<f64>>,
    pub net: f64,
}

impl WeighFormBody {
    pub fn builder() -> builder::WeighFormBody {
        Default::default()
    }
}

/// `WeighPartsBody`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct WeighPartsBody {
    pub net: f64,
}

impl WeighPartsBody {
    pub fn builder() -> builder::WeighPartsBody {
        Default::default()
    }
}

/// `WeighRange`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct WeighRange {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub from: ::std::option::Option<f64>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub to: ::std::option::Option<f64>,
}

impl WeighRange {
    pub fn builder() -> builder::WeighRange {
        Default::default()
    }
}

/// `Weights`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Weights {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub either: ::std::option::Option<WeightsEither>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub free: ::std::option::Option<::serde_json::Value>,
    pub net: f64,
    #[serde(flatten)]
    pub extra: ::std::collections::BTreeMap<::std::string::String, f64>,
}

impl Weights {
    pub fn builder() -> builder::Weights {
        Default::default()
    }
}

/// `WeightsEither`
#[derive(::serde::Serialize, Clone, Debug)]
#[serde(untagged)]
pub enum WeightsEither {
    Variant0(WeightsEitherVariant0),
    Variant1(WeightsEitherVariant1),
    Other(::serde_json::Value),
}

impl<'de> ::serde::Deserialize<'de> for WeightsEither {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(
            deserializer,
        )?;
        for branch in ::client_runtime::wire::likely_branches(
            &value,
            &[
                ::client_runtime::wire::Members::Object(&["grams"]),
                ::client_runtime::wire::Members::Object(&["pounds"]),
                ::client_runtime::wire::Members::Unlisted,
            ],
        ) {
            let decoded = match branch {
                0 => {
                    <WeightsEitherVariant0 as ::serde::Deserialize>::deserialize(&value)
                        .map(Self::Variant0)
                }
                1 => {
                    <WeightsEitherVariant1 as ::serde::Deserialize>::deserialize(&value)
                        .map(Self::Variant1)
                }
                2 => {
                    <::serde_json::Value as ::serde::Deserialize>::deserialize(&value)
                        .map(Self::Other)
                }
                _ => continue,
            };
            if let Ok(decoded) = decoded {
                return Ok(decoded);
            }
        }

        Err(
            <D::Error as ::serde::de::Error>::custom(
                "the value fits no branch of `WeightsEither`",
            ),
        )
    }
}

impl ::std::convert::From<WeightsEitherVariant0> for WeightsEither {
    fn from(value: WeightsEitherVariant0) -> Self {
        Self::Variant0(value)
    }
}

impl ::std::convert::From<WeightsEitherVariant1> for WeightsEither {
    fn from(value: WeightsEitherVariant1) -> Self {
        Self::Variant1(value)
    }
}

impl ::std::convert::From<::serde_json::Value> for WeightsEither {
    fn from(value: ::serde_json::Value) -> Self {
        Self::Other(value)
    }
}

/// `WeightsEitherVariant0`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct WeightsEitherVariant0 {
    pub grams: f64,
}

impl WeightsEitherVariant0 {
    pub fn builder() -> builder::WeightsEitherVariant0 {
        Default::default()
    }
}

/// `WeightsEitherVariant1`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct WeightsEitherVariant1 {
    pub pounds: f64,
}

impl WeightsEitherVariant1 {
    pub fn builder() -> builder::WeightsEitherVariant1 {
        Default::default()
    }
}

/// Types for composing complex structures.
pub mod builder {
    #[derive(Clone, Debug)]
    pub struct LockBoxBody {
        owner: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for LockBoxBody {
        fn default() -> Self {
            Self {
                owner: Ok(Default::default()),
            }
        }
    }

    impl LockBoxBody {
        pub fn owner<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.owner = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for owner: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<LockBoxBody> for super::LockBoxBody {
        type Error = super::error::ConversionError;
        fn try_from(
            value: LockBoxBody,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { owner: value.owner? })
        }
    }

    impl ::std::convert::From<super::LockBoxBody> for LockBoxBody {
        fn from(value: super::LockBoxBody) -> Self {
            Self { owner: Ok(value.owner) }
        }
    }

    #[derive(Clone, Debug)]
    pub struct MeColour {
        g: ::std::result::Result<::std::option::Option<i64>, ::std::string::String>,
        r: ::std::result::Result<::std::option::Option<i64>, ::std::string::String>,
    }

    impl ::std::default::Default for MeColour {
        fn default() -> Self {
            Self {
                g: Ok(Default::default()),
                r: Ok(Default::default()),
            }
        }
    }

    impl MeColour {
        pub fn g<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.g = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for g: {e}"));
            self
        }

        pub fn r<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.r = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for r: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<MeColour> for super::MeColour {
        type Error = super::error::ConversionError;
        fn try_from(
            value: MeColour,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { g: value.g?, r: value.r? })
        }
    }

    impl ::std::convert::From<super::MeColour> for MeColour {
        fn from(value: super::MeColour) -> Self {
            Self {
                g: Ok(value.g),
                r: Ok(value.r),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct QuerySearchBody {
        q: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for QuerySearchBody {
        fn default() -> Self {
            Self { q: Ok(Default::default()) }
        }
    }

    impl QuerySearchBody {
        pub fn q<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.q = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for q: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<QuerySearchBody> for super::QuerySearchBody {
        type Error = super::error::ConversionError;
        fn try_from(
            value: QuerySearchBody,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { q: value.q? })
        }
    }

    impl ::std::convert::From<super::QuerySearchBody> for QuerySearchBody {
        fn from(value: super::QuerySearchBody) -> Self {
            Self { q: Ok(value.q) }
        }
    }

    #[derive(Clone, Debug)]
    pub struct SearchByFormAll {
        at: ::std::result::Result<
            ::std::option::Option<super::SearchByFormAllAt>,
            ::std::string::String,
        >,
        bar: ::std::result::Result<::std::vec::Vec<i64>, ::std::string::String>,
        foo: ::std::result::Result<::std::string::String, ::std::string::String>,
        ids: ::std::result::Result<::std::vec::Vec<i64>, ::std::string::String>,
    }

    impl ::std::default::Default for SearchByFormAll {
        fn default() -> Self {
            Self {
                at: Ok(Default::default()),
                bar: Ok(Default::default()),
                foo: Err("no value supplied for foo".to_string()),
                ids: Ok(Default::default()),
            }
        }
    }

    impl SearchByFormAll {
        pub fn at<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::SearchByFormAllAt>>,
            T::Error: ::std::fmt::Display,
        {
            self.at = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for at: {e}"));
            self
        }

        pub fn bar<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.bar = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for bar: {e}"));
            self
        }

        pub fn foo<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.foo = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for foo: {e}"));
            self
        }

        pub fn ids<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.ids = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for ids: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<SearchByFormAll> for super::SearchByFormAll {
        type Error = super::error::ConversionError;
        fn try_from(
            value: SearchByFormAll,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                at: value.at?,
                bar: value.bar?,
                foo: value.foo?,
                ids: value.ids?,
            })
        }
    }

    impl ::std::convert::From<super::SearchByFormAll> for SearchByFormAll {
        fn from(value: super::SearchByFormAll) -> Self {
            Self {
                at: Ok(value.at),
                bar: Ok(value.bar),
                foo: Ok(value.foo),
                ids: Ok(value.ids),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct SearchByFormAllAt {
        lat: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
    }

    impl ::std::default::Default for SearchByFormAllAt {
        fn default() -> Self {
            Self {
                lat: Ok(Default::default()),
            }
        }
    }

    impl SearchByFormAllAt {
        pub fn lat<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<f64>>,
            T::Error: ::std::fmt::Display,
        {
            self.lat = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for lat: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<SearchByFormAllAt> for super::SearchByFormAllAt {
        type Error = super::error::ConversionError;
        fn try_from(
            value: SearchByFormAllAt,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { lat: value.lat? })
        }
    }

    impl ::std::convert::From<super::SearchByFormAllAt> for SearchByFormAllAt {
        fn from(value: super::SearchByFormAllAt) -> Self {
            Self { lat: Ok(value.lat) }
        }
    }

    #[derive(Clone, Debug)]
    pub struct SearchByJsonFilter {
        tags: ::std::result::Result<
            ::std::vec::Vec<::std::string::String>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for SearchByJsonFilter {
        fn default() -> Self {
            Self {
                tags: Ok(Default::default()),
            }
        }
    }

    impl SearchByJsonFilter {
        pub fn tags<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.tags = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for tags: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<SearchByJsonFilter> for super::SearchByJsonFilter {
        type Error = super::error::ConversionError;
        fn try_from(
            value: SearchByJsonFilter,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { tags: value.tags? })
        }
    }

    impl ::std::convert::From<super::SearchByJsonFilter> for SearchByJsonFilter {
        fn from(value: super::SearchByJsonFilter) -> Self {
            Self { tags: Ok(value.tags) }
        }
    }

    #[derive(Clone, Debug)]
    pub struct SearchByObjectFilter {
        page: ::std::result::Result<::std::option::Option<i64>, ::std::string::String>,
        tags: ::std::result::Result<
            ::std::vec::Vec<::std::string::String>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for SearchByObjectFilter {
        fn default() -> Self {
            Self {
                page: Ok(Default::default()),
                tags: Ok(Default::default()),
            }
        }
    }

    impl SearchByObjectFilter {
        pub fn page<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i64>>,
            T::Error: ::std::fmt::Display,
        {
            self.page = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for page: {e}"));
            self
        }

        pub fn tags<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.tags = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for tags: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<SearchByObjectFilter> for super::SearchByObjectFilter {
        type Error = super::error::ConversionError;
        fn try_from(
            value: SearchByObjectFilter,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                page: value.page?,
                tags: value.tags?,
            })
        }
    }

    impl ::std::convert::From<super::SearchByObjectFilter> for SearchByObjectFilter {
        fn from(value: super::SearchByObjectFilter) -> Self {
            Self {
                page: Ok(value.page),
                tags: Ok(value.tags),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct SendParcelBody {
        anything: ::std::result::Result<
            ::std::option::Option<::client_runtime::Part>,
            ::std::string::String,
        >,
        badge: ::std::result::Result<
            ::std::option::Option<::client_runtime::Part>,
            ::std::string::String,
        >,
        customs: ::std::result::Result<
            ::std::option::Option<::client_runtime::Part>,
            ::std::string::String,
        >,
        digest: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        inner: ::std::result::Result<
            ::std::option::Option<super::SendParcelBodyInner>,
            ::std::string::String,
        >,
        logo: ::std::result::Result<
            ::std::option::Option<::client_runtime::Part>,
            ::std::string::String,
        >,
        note: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        pages: ::std::result::Result<
            ::std::option::Option<::std::vec::Vec<::client_runtime::Part>>,
            ::std::string::String,
        >,
        raw: ::std::result::Result<
            ::std::option::Option<::client_runtime::Part>,
            ::std::string::String,
        >,
        ribbon: ::std::result::Result<
            ::std::option::Option<::client_runtime::Part>,
            ::std::string::String,
        >,
        scans: ::std::result::Result<
            ::std::option::Option<::std::vec::Vec<::client_runtime::Part>>,
            ::std::string::String,
        >,
        seals: ::std::result::Result<
            ::std::option::Option<::std::vec::Vec<super::SendParcelBodySealsItem>>,
            ::std::string::String,
        >,
        sketch: ::std::result::Result<
            ::std::option::Option<::client_runtime::Part>,
            ::std::string::String,
        >,
        stamp: ::std::result::Result<
            ::std::option::Option<super::SendParcelBodyStamp>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for SendParcelBody {
        fn default() -> Self {
            Self {
                anything: Ok(Default::default()),
                badge: Ok(Default::default()),
                customs: Ok(Default::default()),
                digest: Ok(Default::default()),
                inner: Ok(Default::default()),
                logo: Ok(Default::default()),
                note: Ok(Default::default()),
                pages: Ok(Default::default()),
                raw: Ok(Default::default()),
                ribbon: Ok(Default::default()),
                scans: Ok(Default::default()),
                seals: Ok(Default::default()),
                sketch: Ok(Default::default()),
                stamp: Ok(Default::default()),
            }
        }
    }

    impl SendParcelBody {
        pub fn anything<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::client_runtime::Part>>,
            T::Error: ::std::fmt::Display,
        {
            self.anything = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for anything: {e}")
                });
            self
        }

        pub fn badge<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::client_runtime::Part>>,
            T::Error: ::std::fmt::Display,
        {
            self.badge = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for badge: {e}"));
            self
        }

        pub fn customs<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::client_runtime::Part>>,
            T::Error: ::std::fmt::Display,
        {
            self.customs = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for customs: {e}")
                });
            self
        }

        pub fn digest<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.digest = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for digest: {e}"));
            self
        }

        pub fn inner<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::SendParcelBodyInner>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.inner = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for inner: {e}"));
            self
        }

        pub fn logo<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::client_runtime::Part>>,
            T::Error: ::std::fmt::Display,
        {
            self.logo = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for logo: {e}"));
            self
        }

        pub fn note<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.note = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for note: {e}"));
            self
        }

        pub fn pages<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<::std::vec::Vec<::client_runtime::Part>>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.pages = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for pages: {e}"));
            self
        }

        pub fn raw<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::client_runtime::Part>>,
            T::Error: ::std::fmt::Display,
        {
            self.raw = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for raw: {e}"));
            self
        }

        pub fn ribbon<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::client_runtime::Part>>,
            T::Error: ::std::fmt::Display,
        {
            self.ribbon = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for ribbon: {e}"));
            self
        }

        pub fn scans<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<::std::vec::Vec<::client_runtime::Part>>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.scans = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for scans: {e}"));
            self
        }

        pub fn seals<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<::std::vec::Vec<super::SendParcelBodySealsItem>>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.seals = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for seals: {e}"));
            self
        }

        pub fn sketch<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::client_runtime::Part>>,
            T::Error: ::std::fmt::Display,
        {
            self.sketch = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for sketch: {e}"));
            self
        }

        pub fn stamp<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::SendParcelBodyStamp>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.stamp = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for stamp: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<SendParcelBody> for super::SendParcelBody {
        type Error = super::error::ConversionError;
        fn try_from(
            value: SendParcelBody,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                anything: value.anything?,
                badge: value.badge?,
                customs: value.customs?,
                digest: value.digest?,
                inner: value.inner?,
                logo: value.logo?,
                note: value.note?,
                pages: value.pages?,
                raw: value.raw?,
                ribbon: value.ribbon?,
                scans: value.scans?,
                seals: value.seals?,
                sketch: value.sketch?,
                stamp: value.stamp?,
            })
        }
    }

    impl ::std::convert::From<super::SendParcelBody> for SendParcelBody {
        fn from(value: super::SendParcelBody) -> Self {
            Self {
                anything: Ok(value.anything),
                badge: Ok(value.badge),
                customs: Ok(value.customs),
                digest: Ok(value.digest),
                inner: Ok(value.inner),
                logo: Ok(value.logo),
                note: Ok(value.note),
                pages: Ok(value.pages),
                raw: Ok(value.raw),
                ribbon: Ok(value.ribbon),
                scans: Ok(value.scans),
                seals: Ok(value.seals),
                sketch: Ok(value.sketch),
                stamp: Ok(value.stamp),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct SendParcelBodyInner {
        scan: ::std::result::Result<
            ::std::option::Option<super::Scan>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for SendParcelBodyInner {
        fn default() -> Self {
            Self {
                scan: Ok(Default::default()),
            }
        }
    }

    impl SendParcelBodyInner {
        pub fn scan<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::Scan>>,
            T::Error: ::std::fmt::Display,
        {
            self.scan = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for scan: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<SendParcelBodyInner> for super::SendParcelBodyInner {
        type Error = super::error::ConversionError;
        fn try_from(
            value: SendParcelBodyInner,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { scan: value.scan? })
        }
    }

    impl ::std::convert::From<super::SendParcelBodyInner> for SendParcelBodyInner {
        fn from(value: super::SendParcelBodyInner) -> Self {
            Self { scan: Ok(value.scan) }
        }
    }

    #[derive(Clone, Debug)]
    pub struct WeighFormBody {
        gross: ::std::result::Result<
            ::std::option::Option<::std::vec::Vec<f64>>,
            ::std::string::String,
        >,
        net: ::std::result::Result<f64, ::std::string::String>,
    }

    impl ::std::default::Default for WeighFormBody {
        fn default() -> Self {
            Self {
                gross: Ok(Default::default()),
                net: Err("no value supplied for net".to_string()),
            }
        }
    }

    impl WeighFormBody {
        pub fn gross<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::vec::Vec<f64>>>,
            T::Error: ::std::fmt::Display,
        {
            self.gross = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for gross: {e}"));
            self
        }

        pub fn net<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<f64>,
            T::Error: ::std::fmt::Display,
        {
            self.net = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for net: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<WeighFormBody> for super::WeighFormBody {
        type Error = super::error::ConversionError;
        fn try_from(
            value: WeighFormBody,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                gross: value.gross?,
                net: value.net?,
            })
        }
    }

    impl ::std::convert::From<super::WeighFormBody> for WeighFormBody {
        fn from(value: super::WeighFormBody) -> Self {
            Self {
                gross: Ok(value.gross),
                net: Ok(value.net),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct WeighPartsBody {
        net: ::std::result::Result<f64, ::std::string::String>,
    }

    impl ::std::default::Default for WeighPartsBody {
        fn default() -> Self {
            Self {
                net: Err("no value supplied for net".to_string()),
            }
        }
    }

    impl WeighPartsBody {
        pub fn net<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<f64>,
            T::Error: ::std::fmt::Display,
        {
            self.net = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for net: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<WeighPartsBody> for super::WeighPartsBody {
        type Error = super::error::ConversionError;
        fn try_from(
            value: WeighPartsBody,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { net: value.net? })
        }
    }

    impl ::std::convert::From<super::WeighPartsBody> for WeighPartsBody {
        fn from(value: super::WeighPartsBody) -> Self {
            Self { net: Ok(value.net) }
        }
    }

    #[derive(Clone, Debug)]
    pub struct WeighRange {
        from: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
        to: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
    }

    impl ::std::default::Default for WeighRange {
        fn default() -> Self {
            Self {
                from: Ok(Default::default()),
                to: Ok(Default::default()),
            }
        }
    }

    impl WeighRange {
        pub fn from<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<f64>>,
            T::Error: ::std::fmt::Display,
        {
            self.from = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for from: {e}"));
            self
        }

        pub fn to<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<f64>>,
            T::Error: ::std::fmt::Display,
        {
            self.to = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for to: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<WeighRange> for super::WeighRange {
        type Error = super::error::ConversionError;
        fn try_from(
            value: WeighRange,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                from: value.from?,
                to: value.to?,
            })
        }
    }

    impl ::std::convert::From<super::WeighRange> for WeighRange {
        fn from(value: super::WeighRange) -> Self {
            Self {
                from: Ok(value.from),
                to: Ok(value.to),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct Weights {
        either: ::std::result::Result<
            ::std::option::Option<super::WeightsEither>,
            ::std::string::String,
        >,
        free: ::std::result::Result<
            ::std::option::Option<::serde_json::Value>,
            ::std::string::String,
        >,
        net: ::std::result::Result<f64, ::std::string::String>,
        extra: ::std::result::Result<
            ::std::collections::BTreeMap<::std::string::String, f64>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for Weights {
        fn default() -> Self {
            Self {
                either: Ok(Default::default()),
                free: Ok(Default::default()),
                net: Err("no value supplied for net".to_string()),
                extra: Err("no value supplied for extra".to_string()),
            }
        }
    }

    impl Weights {
        pub fn either<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::WeightsEither>>,
            T::Error: ::std::fmt::Display,
        {
            self.either = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for either: {e}"));
            self
        }

        pub fn free<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::serde_json::Value>>,
            T::Error: ::std::fmt::Display,
        {
            self.free = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for free: {e}"));
            self
        }

        pub fn net<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<f64>,
            T::Error: ::std::fmt::Display,
        {
            self.net = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for net: {e}"));
            self
        }

        pub fn extra<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::collections::BTreeMap<::std::string::String, f64>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.extra = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for extra: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<Weights> for super::Weights {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Weights,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                either: value.either?,
                free: value.free?,
                net: value.net?,
                extra: value.extra?,
            })
        }
    }

    impl ::std::convert::From<super::Weights> for Weights {
        fn from(value: super::Weights) -> Self {
            Self {
                either: Ok(value.either),
                free: Ok(value.free),
                net: Ok(value.net),
                extra: Ok(value.extra),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct WeightsEitherVariant0 {
        grams: ::std::result::Result<f64, ::std::string::String>,
    }

    impl ::std::default::Default for WeightsEitherVariant0 {
        fn default() -> Self {
            Self {
                grams: Err("no value supplied for grams".to_string()),
            }
        }
    }

    impl WeightsEitherVariant0 {
        pub fn grams<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<f64>,
            T::Error: ::std::fmt::Display,
        {
            self.grams = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for grams: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<WeightsEitherVariant0>
    for super::WeightsEitherVariant0 {
        type Error = super::error::ConversionError;
        fn try_from(
            value: WeightsEitherVariant0,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { grams: value.grams? })
        }
    }

    impl ::std::convert::From<super::WeightsEitherVariant0> for WeightsEitherVariant0 {
        fn from(value: super::WeightsEitherVariant0) -> Self {
            Self { grams: Ok(value.grams) }
        }
    }

    #[derive(Clone, Debug)]
    pub struct WeightsEitherVariant1 {
        pounds: ::std::result::Result<f64, ::std::string::String>,
    }

    impl ::std::default::Default for WeightsEitherVariant1 {
        fn default() -> Self {
            Self {
                pounds: Err("no value supplied for pounds".to_string()),
            }
        }
    }

    impl WeightsEitherVariant1 {
        pub fn pounds<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<f64>,
            T::Error: ::std::fmt::Display,
        {
            self.pounds = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for pounds: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<WeightsEitherVariant1>
    for super::WeightsEitherVariant1 {
        type Error = super::error::ConversionError;
        fn try_from(
            value: WeightsEitherVariant1,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { pounds: value.pounds? })
        }
    }

    impl ::std::convert::From<super::WeightsEitherVariant1> for WeightsEitherVariant1 {
        fn from(value: super::WeightsEitherVariant1) -> Self {
            Self { pounds: Ok(value.pounds) }
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

///`Part` under the name that the document also gives it.
pub type SendParcelBodySketch = ::client_runtime::Part;
