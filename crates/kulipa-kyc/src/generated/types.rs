// @generated
// Made by `cargo xtask generate kulipa-kyc` from openapi/kulipa-kyc. Do not edit.
// xtask 0.1.0, progenitor 0.15.1, input b00b9d77240914e0

/// `Address`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct Address {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub city: ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
    /// An ISO country code.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub country: ::std::option::Option<
        ::client_runtime::Sensitive<::std::string::String>,
    >,
    /// Only where it is known.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub state: ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub street1: ::std::option::Option<
        ::client_runtime::Sensitive<::std::string::String>,
    >,
    /// Only where it is known.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub street2: ::std::option::Option<
        ::client_runtime::Sensitive<::std::string::String>,
    >,
    #[serde(rename = "zipCode", skip_serializing_if = "::std::option::Option::is_none")]
    pub zip_code: ::std::option::Option<
        ::client_runtime::Sensitive<::std::string::String>,
    >,
}

impl Address {
    pub fn builder() -> builder::Address {
        Default::default()
    }
}

/// `CreateKycError`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub enum CreateKycError {
    /// The request cannot be taken as it is.
    BadRequest(Error),
    /// The key is missing or unknown.
    Unauthorized(Error),
    /// The key is known and may not do this.
    Forbidden(Error),
    /// Too many calls. The wait is in `Retry-After`, and can be longer than the window.
    TooManyRequests(Error),
    /// Kulipa failed inside.
    InternalServerError(Error),
    /// A server behind Kulipa gave no usable answer.
    BadGateway(Error),
    /// Kulipa is down or overloaded.
    ServiceUnavailable(Error),
    /// A server behind Kulipa gave no answer in time.
    GatewayTimeout(Error),
}

/// Who is to be checked, and how.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct CreateKycRequest {
    /// Where the web view sends the user afterwards.
    #[serde(
        rename = "redirectUri",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub redirect_uri: ::std::option::Option<::std::string::String>,
    #[serde(rename = "type")]
    pub type_: KycType,
    #[serde(rename = "userId")]
    pub user_id: UserId,
}

impl CreateKycRequest {
    pub fn builder() -> builder::CreateKycRequest {
        Default::default()
    }
}

/// What went wrong. Some failures carry a short code for programs.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Error {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub code: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub details: ::std::option::Option<ErrorDetails>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub message: ::std::option::Option<::std::string::String>,
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}

impl Error {
    pub fn builder() -> builder::Error {
        Default::default()
    }
}

/// `ErrorDetails`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct ErrorDetails {
    /// What was wrong with which member, as a schema validator lists it.
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub issues: ::std::vec::Vec<::serde_json::Value>,
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}

impl ErrorDetails {
    pub fn builder() -> builder::ErrorDetails {
        Default::default()
    }
}

/// `ExportKycError`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub enum ExportKycError {
    /// The request cannot be taken as it is.
    BadRequest(Error),
    /// The key is missing or unknown.
    Unauthorized(Error),
    /// The key is known and may not do this.
    Forbidden(Error),
    /// There is no such object.
    NotFound(Error),
    /// Too many calls. The wait is in `Retry-After`, and can be longer than the window.
    TooManyRequests(Error),
    /// Kulipa failed inside.
    InternalServerError(Error),
    /// A server behind Kulipa gave no usable answer.
    BadGateway(Error),
    /// Kulipa is down or overloaded.
    ServiceUnavailable(Error),
    /// A server behind Kulipa gave no answer in time.
    GatewayTimeout(Error),
}

/// `IdentityDocument`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct IdentityDocument {
    /// Only where it is known.
    #[serde(
        rename = "countryCode",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub country_code: ::std::option::Option<
        ::client_runtime::Sensitive<::std::string::String>,
    >,
    /// The URL of an image, only where there is one.
    #[serde(
        rename = "documentBack",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub document_back: ::std::option::Option<
        ::client_runtime::Sensitive<::std::string::String>,
    >,
    /// The URL of an image.
    #[serde(
        rename = "documentFront",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub document_front: ::std::option::Option<
        ::client_runtime::Sensitive<::std::string::String>,
    >,
    /// Only where it is known.
    #[serde(
        rename = "issuedDate",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub issued_date: ::std::option::Option<
        ::client_runtime::Sensitive<::std::string::String>,
    >,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub number: ::std::option::Option<
        ::client_runtime::Sensitive<::std::string::String>,
    >,
    /// Passport, driving licence and others.
    #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
    pub type_: ::std::option::Option<::std::string::String>,
}

impl IdentityDocument {
    pub fn builder() -> builder::IdentityDocument {
        Default::default()
    }
}

/// What the partner has found. The members of the inner objects are not known.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct ImportKycRequest {
    /// Where the user was.
    pub geolocation: ::client_runtime::Sensitive<::client_runtime::JsonObject>,
    /// The identity document.
    #[serde(rename = "governmentIdDocument")]
    pub government_id_document: ::client_runtime::Sensitive<
        ::client_runtime::JsonObject,
    >,
    /// A photo of a proof of address and its expiry date.
    #[serde(
        rename = "proofOfAddressDocument",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub proof_of_address_document: ::std::option::Option<
        ::client_runtime::Sensitive<::client_runtime::JsonObject>,
    >,
    #[serde(
        rename = "requestsForInformation",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub requests_for_information: ::std::option::Option<
        ::std::vec::Vec<::client_runtime::Sensitive<::client_runtime::JsonObject>>,
    >,
    /// Questions whose answers only the user knows.
    #[serde(rename = "securityQuestions")]
    pub security_questions: ::client_runtime::Sensitive<::client_runtime::JsonObject>,
    #[serde(rename = "type")]
    pub type_: KycType,
    #[serde(rename = "userId")]
    pub user_id: UserId,
}

impl ImportKycRequest {
    pub fn builder() -> builder::ImportKycRequest {
        Default::default()
    }
}

/// The identity check. Its members are on no page that is known, so it is read as it comes; a `type` in it can be any of StoredKycType.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(transparent)]
pub struct Kyc(pub ::serde_json::Map<::std::string::String, ::serde_json::Value>);
impl ::std::ops::Deref for Kyc {
    type Target = ::serde_json::Map<::std::string::String, ::serde_json::Value>;
    fn deref(&self) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
        &self.0
    }
}

impl ::std::convert::From<Kyc>
for ::serde_json::Map<::std::string::String, ::serde_json::Value> {
    fn from(value: Kyc) -> Self {
        value.0
    }
}

impl ::std::convert::From<::serde_json::Map<::std::string::String, ::serde_json::Value>>
for Kyc {
    fn from(
        value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    ) -> Self {
        Self(value)
    }
}

/// Who a user is.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct KycExport {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub address: ::std::option::Option<Address>,
    #[serde(
        rename = "dateOfBirth",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub date_of_birth: ::std::option::Option<
        ::client_runtime::Sensitive<::std::string::String>,
    >,
    #[serde(
        rename = "emailAddress",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub email_address: ::std::option::Option<
        ::client_runtime::Sensitive<::std::string::String>,
    >,
    #[serde(
        rename = "identityDocument",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub identity_document: ::std::option::Option<IdentityDocument>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<PersonName>,
    #[serde(
        rename = "phoneNumber",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub phone_number: ::std::option::Option<
        ::client_runtime::Sensitive<::std::string::String>,
    >,
}

impl KycExport {
    pub fn builder() -> builder::KycExport {
        Default::default()
    }
}

/// What is checked: `full` scans a document, `shipping` asks for a postal address, `rfi` asks for more, such as a proof of address, `import` takes over what a partner has checked.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum KycType {
    #[serde(rename = "full")]
    Full,
    #[serde(rename = "shipping")]
    Shipping,
    #[serde(rename = "rfi")]
    Rfi,
    #[serde(rename = "import")]
    Import,
}

impl KycType {
    /// The value on the wire.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Shipping => "shipping",
            Self::Rfi => "rfi",
            Self::Import => "import",
        }
    }
}

impl ::std::fmt::Display for KycType {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl ::std::str::FromStr for KycType {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "full" => Ok(Self::Full),
            "shipping" => Ok(Self::Shipping),
            "rfi" => Ok(Self::Rfi),
            "import" => Ok(Self::Import),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for KycType {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for KycType {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

/// `PersonName`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct PersonName {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub first: ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub last: ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
    /// Only where it is known.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub middle: ::std::option::Option<
        ::client_runtime::Sensitive<::std::string::String>,
    >,
}

impl PersonName {
    pub fn builder() -> builder::PersonName {
        Default::default()
    }
}

/// The type of a check as it can be read. `light` and `full-followup` are from before and are not for new checks.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum StoredKycType {
    Full,
    Shipping,
    Rfi,
    Import,
    Light,
    FullFollowup,
    /// A value that the document does not list, as the vendor sent it.
    Other(::std::string::String),
}

impl StoredKycType {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Full => "full",
            Self::Shipping => "shipping",
            Self::Rfi => "rfi",
            Self::Import => "import",
            Self::Light => "light",
            Self::FullFollowup => "full-followup",
            Self::Other(value) => value,
        }
    }
}

impl ::std::convert::From<&str> for StoredKycType {
    fn from(value: &str) -> Self {
        match value {
            "full" => Self::Full,
            "shipping" => Self::Shipping,
            "rfi" => Self::Rfi,
            "import" => Self::Import,
            "light" => Self::Light,
            "full-followup" => Self::FullFollowup,
            other => Self::Other(other.to_owned()),
        }
    }
}

impl ::std::convert::From<::std::string::String> for StoredKycType {
    fn from(value: ::std::string::String) -> Self {
        Self::from(value.as_str())
    }
}

impl ::std::str::FromStr for StoredKycType {
    type Err = ::std::convert::Infallible;
    fn from_str(value: &str) -> ::std::result::Result<Self, Self::Err> {
        Ok(Self::from(value))
    }
}

impl ::std::fmt::Display for StoredKycType {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl ::serde::Serialize for StoredKycType {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> ::std::result::Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> ::serde::Deserialize<'de> for StoredKycType {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> ::std::result::Result<Self, D::Error> {
        <::std::string::String as ::serde::Deserialize>::deserialize(deserializer)
            .map(Self::from)
    }
}

/// The id of a user, `usr-` and a version 4 UUID.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct UserId(::std::string::String);
impl ::std::ops::Deref for UserId {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}

impl ::std::convert::From<UserId> for ::std::string::String {
    fn from(value: UserId) -> Self {
        value.0
    }
}

impl ::std::str::FromStr for UserId {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 40usize {
            return Err("longer than 40 characters".into());
        }

        if value.chars().count() < 40usize {
            return Err("shorter than 40 characters".into());
        }

        static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
        {
            ::regress::Regex::new(
                    "^usr-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
                )
                .unwrap()
        });
        if PATTERN.find(value).is_none() {
            return Err(
                "doesn't match pattern \"^usr-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$\""
                    .into(),
            );
        }

        Ok(Self(value.to_string()))
    }
}

impl ::std::convert::TryFrom<&str> for UserId {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String> for UserId {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl<'de> ::serde::Deserialize<'de> for UserId {
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

/// Something has happened to an object. Either the members that begin with `event` are there, or `id`, `type` and `data`.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct WebhookEvent {
    #[serde(
        rename = "createdAt",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub created_at: ::std::option::Option<::std::string::String>,
    /// What the event is about, in the second form.
    #[serde(default, skip_serializing_if = "::serde_json::Map::is_empty")]
    pub data: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    /// Recognises the event when it comes again. A UUID.
    #[serde(rename = "eventId", skip_serializing_if = "::std::option::Option::is_none")]
    pub event_id: ::std::option::Option<::std::string::String>,
    /// What has happened.
    #[serde(
        rename = "eventName",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub event_name: ::std::option::Option<::std::string::String>,
    /// The id of the object.
    #[serde(
        rename = "eventTargetId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub event_target_id: ::std::option::Option<::std::string::String>,
    /// Recognises the event in the second form. A UUID.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<::std::string::String>,
    /// What has happened, in the second form.
    #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
    pub type_: ::std::option::Option<::std::string::String>,
    #[serde(
        rename = "updatedAt",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub updated_at: ::std::option::Option<::std::string::String>,
    /// The user, where the event has to do with one.
    #[serde(rename = "userId", skip_serializing_if = "::std::option::Option::is_none")]
    pub user_id: ::std::option::Option<::std::string::String>,
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}

impl WebhookEvent {
    pub fn builder() -> builder::WebhookEvent {
        Default::default()
    }
}

/// Types for composing complex structures.
pub mod builder {
    #[derive(Clone, Debug)]
    pub struct Address {
        city: ::std::result::Result<
            ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            ::std::string::String,
        >,
        country: ::std::result::Result<
            ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            ::std::string::String,
        >,
        state: ::std::result::Result<
            ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            ::std::string::String,
        >,
        street1: ::std::result::Result<
            ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            ::std::string::String,
        >,
        street2: ::std::result::Result<
            ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            ::std::string::String,
        >,
        zip_code: ::std::result::Result<
            ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for Address {
        fn default() -> Self {
            Self {
                city: Ok(Default::default()),
                country: Ok(Default::default()),
                state: Ok(Default::default()),
                street1: Ok(Default::default()),
                street2: Ok(Default::default()),
                zip_code: Ok(Default::default()),
            }
        }
    }

    impl Address {
        pub fn city<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.city = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for city: {e}"));
            self
        }

        pub fn country<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.country = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for country: {e}")
                });
            self
        }

        pub fn state<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.state = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for state: {e}"));
            self
        }

        pub fn street1<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.street1 = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for street1: {e}")
                });
            self
        }

        pub fn street2<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.street2 = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for street2: {e}")
                });
            self
        }

        pub fn zip_code<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.zip_code = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for zip_code: {e}")
                });
            self
        }
    }

    impl ::std::convert::TryFrom<Address> for super::Address {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Address,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                city: value.city?,
                country: value.country?,
                state: value.state?,
                street1: value.street1?,
                street2: value.street2?,
                zip_code: value.zip_code?,
            })
        }
    }

    impl ::std::convert::From<super::Address> for Address {
        fn from(value: super::Address) -> Self {
            Self {
                city: Ok(value.city),
                country: Ok(value.country),
                state: Ok(value.state),
                street1: Ok(value.street1),
                street2: Ok(value.street2),
                zip_code: Ok(value.zip_code),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct CreateKycRequest {
        redirect_uri: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        type_: ::std::result::Result<super::KycType, ::std::string::String>,
        user_id: ::std::result::Result<super::UserId, ::std::string::String>,
    }

    impl ::std::default::Default for CreateKycRequest {
        fn default() -> Self {
            Self {
                redirect_uri: Ok(Default::default()),
                type_: Err("no value supplied for type_".to_string()),
                user_id: Err("no value supplied for user_id".to_string()),
            }
        }
    }

    impl CreateKycRequest {
        pub fn redirect_uri<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.redirect_uri = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for redirect_uri: {e}")
                });
            self
        }

        pub fn type_<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::KycType>,
            T::Error: ::std::fmt::Display,
        {
            self.type_ = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for type_: {e}"));
            self
        }

        pub fn user_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::UserId>,
            T::Error: ::std::fmt::Display,
        {
            self.user_id = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for user_id: {e}")
                });
            self
        }
    }

    impl ::std::convert::TryFrom<CreateKycRequest> for super::CreateKycRequest {
        type Error = super::error::ConversionError;
        fn try_from(
            value: CreateKycRequest,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                redirect_uri: value.redirect_uri?,
                type_: value.type_?,
                user_id: value.user_id?,
            })
        }
    }

    impl ::std::convert::From<super::CreateKycRequest> for CreateKycRequest {
        fn from(value: super::CreateKycRequest) -> Self {
            Self {
                redirect_uri: Ok(value.redirect_uri),
                type_: Ok(value.type_),
                user_id: Ok(value.user_id),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct Error {
        code: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        details: ::std::result::Result<
            ::std::option::Option<super::ErrorDetails>,
            ::std::string::String,
        >,
        message: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        extra: ::std::result::Result<
            ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for Error {
        fn default() -> Self {
            Self {
                code: Ok(Default::default()),
                details: Ok(Default::default()),
                message: Ok(Default::default()),
                extra: Err("no value supplied for extra".to_string()),
            }
        }
    }

    impl Error {
        pub fn code<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.code = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for code: {e}"));
            self
        }

        pub fn details<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::ErrorDetails>>,
            T::Error: ::std::fmt::Display,
        {
            self.details = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for details: {e}")
                });
            self
        }

        pub fn message<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.message = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for message: {e}")
                });
            self
        }

        pub fn extra<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.extra = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for extra: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<Error> for super::Error {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Error,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                code: value.code?,
                details: value.details?,
                message: value.message?,
                extra: value.extra?,
            })
        }
    }

    impl ::std::convert::From<super::Error> for Error {
        fn from(value: super::Error) -> Self {
            Self {
                code: Ok(value.code),
                details: Ok(value.details),
                message: Ok(value.message),
                extra: Ok(value.extra),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct ErrorDetails {
        issues: ::std::result::Result<
            ::std::vec::Vec<::serde_json::Value>,
            ::std::string::String,
        >,
        extra: ::std::result::Result<
            ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for ErrorDetails {
        fn default() -> Self {
            Self {
                issues: Ok(Default::default()),
                extra: Err("no value supplied for extra".to_string()),
            }
        }
    }

    impl ErrorDetails {
        pub fn issues<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<::serde_json::Value>>,
            T::Error: ::std::fmt::Display,
        {
            self.issues = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for issues: {e}"));
            self
        }

        pub fn extra<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.extra = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for extra: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<ErrorDetails> for super::ErrorDetails {
        type Error = super::error::ConversionError;
        fn try_from(
            value: ErrorDetails,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                issues: value.issues?,
                extra: value.extra?,
            })
        }
    }

    impl ::std::convert::From<super::ErrorDetails> for ErrorDetails {
        fn from(value: super::ErrorDetails) -> Self {
            Self {
                issues: Ok(value.issues),
                extra: Ok(value.extra),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct IdentityDocument {
        country_code: ::std::result::Result<
            ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            ::std::string::String,
        >,
        document_back: ::std::result::Result<
            ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            ::std::string::String,
        >,
        document_front: ::std::result::Result<
            ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            ::std::string::String,
        >,
        issued_date: ::std::result::Result<
            ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            ::std::string::String,
        >,
        number: ::std::result::Result<
            ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            ::std::string::String,
        >,
        type_: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for IdentityDocument {
        fn default() -> Self {
            Self {
                country_code: Ok(Default::default()),
                document_back: Ok(Default::default()),
                document_front: Ok(Default::default()),
                issued_date: Ok(Default::default()),
                number: Ok(Default::default()),
                type_: Ok(Default::default()),
            }
        }
    }

    impl IdentityDocument {
        pub fn country_code<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.country_code = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for country_code: {e}")
                });
            self
        }

        pub fn document_back<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.document_back = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for document_back: {e}")
                });
            self
        }

        pub fn document_front<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.document_front = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for document_front: {e}")
                });
            self
        }

        pub fn issued_date<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.issued_date = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for issued_date: {e}")
                });
            self
        }

        pub fn number<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.number = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for number: {e}"));
            self
        }

        pub fn type_<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.type_ = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for type_: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<IdentityDocument> for super::IdentityDocument {
        type Error = super::error::ConversionError;
        fn try_from(
            value: IdentityDocument,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                country_code: value.country_code?,
                document_back: value.document_back?,
                document_front: value.document_front?,
                issued_date: value.issued_date?,
                number: value.number?,
                type_: value.type_?,
            })
        }
    }

    impl ::std::convert::From<super::IdentityDocument> for IdentityDocument {
        fn from(value: super::IdentityDocument) -> Self {
            Self {
                country_code: Ok(value.country_code),
                document_back: Ok(value.document_back),
                document_front: Ok(value.document_front),
                issued_date: Ok(value.issued_date),
                number: Ok(value.number),
                type_: Ok(value.type_),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct ImportKycRequest {
        geolocation: ::std::result::Result<
            ::client_runtime::Sensitive<::client_runtime::JsonObject>,
            ::std::string::String,
        >,
        government_id_document: ::std::result::Result<
            ::client_runtime::Sensitive<::client_runtime::JsonObject>,
            ::std::string::String,
        >,
        proof_of_address_document: ::std::result::Result<
            ::std::option::Option<
                ::client_runtime::Sensitive<::client_runtime::JsonObject>,
            >,
            ::std::string::String,
        >,
        requests_for_information: ::std::result::Result<
            ::std::option::Option<
                ::std::vec::Vec<
                    ::client_runtime::Sensitive<::client_runtime::JsonObject>,
                >,
            >,
            ::std::string::String,
        >,
        security_questions: ::std::result::Result<
            ::client_runtime::Sensitive<::client_runtime::JsonObject>,
            ::std::string::String,
        >,
        type_: ::std::result::Result<super::KycType, ::std::string::String>,
        user_id: ::std::result::Result<super::UserId, ::std::string::String>,
    }

    impl ::std::default::Default for ImportKycRequest {
        fn default() -> Self {
            Self {
                geolocation: Err("no value supplied for geolocation".to_string()),
                government_id_document: Err(
                    "no value supplied for government_id_document".to_string(),
                ),
                proof_of_address_document: Ok(Default::default()),
                requests_for_information: Ok(Default::default()),
                security_questions: Err(
                    "no value supplied for security_questions".to_string(),
                ),
                type_: Err("no value supplied for type_".to_string()),
                user_id: Err("no value supplied for user_id".to_string()),
            }
        }
    }

    impl ImportKycRequest {
        pub fn geolocation<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::client_runtime::Sensitive<::client_runtime::JsonObject>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.geolocation = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for geolocation: {e}")
                });
            self
        }

        pub fn government_id_document<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::client_runtime::Sensitive<::client_runtime::JsonObject>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.government_id_document = value
                .try_into()
                .map_err(|e| {
                    format!(
                        "error converting supplied value for government_id_document: {e}"
                    )
                });
            self
        }

        pub fn proof_of_address_document<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<
                    ::client_runtime::Sensitive<::client_runtime::JsonObject>,
                >,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.proof_of_address_document = value
                .try_into()
                .map_err(|e| {
                    format!(
                        "error converting supplied value for proof_of_address_document: {e}"
                    )
                });
            self
        }

        pub fn requests_for_information<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<
                    ::std::vec::Vec<
                        ::client_runtime::Sensitive<::client_runtime::JsonObject>,
                    >,
                >,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.requests_for_information = value
                .try_into()
                .map_err(|e| {
                    format!(
                        "error converting supplied value for requests_for_information: {e}"
                    )
                });
            self
        }

        pub fn security_questions<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::client_runtime::Sensitive<::client_runtime::JsonObject>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.security_questions = value
                .try_into()
                .map_err(|e| {
                    format!(
                        "error converting supplied value for security_questions: {e}"
                    )
                });
            self
        }

        pub fn type_<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::KycType>,
            T::Error: ::std::fmt::Display,
        {
            self.type_ = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for type_: {e}"));
            self
        }

        pub fn user_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::UserId>,
            T::Error: ::std::fmt::Display,
        {
            self.user_id = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for user_id: {e}")
                });
            self
        }
    }

    impl ::std::convert::TryFrom<ImportKycRequest> for super::ImportKycRequest {
        type Error = super::error::ConversionError;
        fn try_from(
            value: ImportKycRequest,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                geolocation: value.geolocation?,
                government_id_document: value.government_id_document?,
                proof_of_address_document: value.proof_of_address_document?,
                requests_for_information: value.requests_for_information?,
                security_questions: value.security_questions?,
                type_: value.type_?,
                user_id: value.user_id?,
            })
        }
    }

    impl ::std::convert::From<super::ImportKycRequest> for ImportKycRequest {
        fn from(value: super::ImportKycRequest) -> Self {
            Self {
                geolocation: Ok(value.geolocation),
                government_id_document: Ok(value.government_id_document),
                proof_of_address_document: Ok(value.proof_of_address_document),
                requests_for_information: Ok(value.requests_for_information),
                security_questions: Ok(value.security_questions),
                type_: Ok(value.type_),
                user_id: Ok(value.user_id),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct KycExport {
        address: ::std::result::Result<
            ::std::option::Option<super::Address>,
            ::std::string::String,
        >,
        date_of_birth: ::std::result::Result<
            ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            ::std::string::String,
        >,
        email_address: ::std::result::Result<
            ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            ::std::string::String,
        >,
        identity_document: ::std::result::Result<
            ::std::option::Option<super::IdentityDocument>,
            ::std::string::String,
        >,
        name: ::std::result::Result<
            ::std::option::Option<super::PersonName>,
            ::std::string::String,
        >,
        phone_number: ::std::result::Result<
            ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for KycExport {
        fn default() -> Self {
            Self {
                address: Ok(Default::default()),
                date_of_birth: Ok(Default::default()),
                email_address: Ok(Default::default()),
                identity_document: Ok(Default::default()),
                name: Ok(Default::default()),
                phone_number: Ok(Default::default()),
            }
        }
    }

    impl KycExport {
        pub fn address<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::Address>>,
            T::Error: ::std::fmt::Display,
        {
            self.address = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for address: {e}")
                });
            self
        }

        pub fn date_of_birth<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.date_of_birth = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for date_of_birth: {e}")
                });
            self
        }

        pub fn email_address<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.email_address = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for email_address: {e}")
                });
            self
        }

        pub fn identity_document<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::IdentityDocument>>,
            T::Error: ::std::fmt::Display,
        {
            self.identity_document = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for identity_document: {e}")
                });
            self
        }

        pub fn name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::PersonName>>,
            T::Error: ::std::fmt::Display,
        {
            self.name = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for name: {e}"));
            self
        }

        pub fn phone_number<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.phone_number = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for phone_number: {e}")
                });
            self
        }
    }

    impl ::std::convert::TryFrom<KycExport> for super::KycExport {
        type Error = super::error::ConversionError;
        fn try_from(
            value: KycExport,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                address: value.address?,
                date_of_birth: value.date_of_birth?,
                email_address: value.email_address?,
                identity_document: value.identity_document?,
                name: value.name?,
                phone_number: value.phone_number?,
            })
        }
    }

    impl ::std::convert::From<super::KycExport> for KycExport {
        fn from(value: super::KycExport) -> Self {
            Self {
                address: Ok(value.address),
                date_of_birth: Ok(value.date_of_birth),
                email_address: Ok(value.email_address),
                identity_document: Ok(value.identity_document),
                name: Ok(value.name),
                phone_number: Ok(value.phone_number),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct PersonName {
        first: ::std::result::Result<
            ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            ::std::string::String,
        >,
        last: ::std::result::Result<
            ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            ::std::string::String,
        >,
        middle: ::std::result::Result<
            ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for PersonName {
        fn default() -> Self {
            Self {
                first: Ok(Default::default()),
                last: Ok(Default::default()),
                middle: Ok(Default::default()),
            }
        }
    }

    impl PersonName {
        pub fn first<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.first = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for first: {e}"));
            self
        }

        pub fn last<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.last = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for last: {e}"));
            self
        }

        pub fn middle<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.middle = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for middle: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<PersonName> for super::PersonName {
        type Error = super::error::ConversionError;
        fn try_from(
            value: PersonName,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                first: value.first?,
                last: value.last?,
                middle: value.middle?,
            })
        }
    }

    impl ::std::convert::From<super::PersonName> for PersonName {
        fn from(value: super::PersonName) -> Self {
            Self {
                first: Ok(value.first),
                last: Ok(value.last),
                middle: Ok(value.middle),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct WebhookEvent {
        created_at: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        data: ::std::result::Result<
            ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            ::std::string::String,
        >,
        event_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        event_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        event_target_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        type_: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        updated_at: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        user_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        extra: ::std::result::Result<
            ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for WebhookEvent {
        fn default() -> Self {
            Self {
                created_at: Ok(Default::default()),
                data: Ok(Default::default()),
                event_id: Ok(Default::default()),
                event_name: Ok(Default::default()),
                event_target_id: Ok(Default::default()),
                id: Ok(Default::default()),
                type_: Ok(Default::default()),
                updated_at: Ok(Default::default()),
                user_id: Ok(Default::default()),
                extra: Err("no value supplied for extra".to_string()),
            }
        }
    }

    impl WebhookEvent {
        pub fn created_at<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.created_at = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for created_at: {e}")
                });
            self
        }

        pub fn data<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.data = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for data: {e}"));
            self
        }

        pub fn event_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.event_id = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for event_id: {e}")
                });
            self
        }

        pub fn event_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.event_name = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for event_name: {e}")
                });
            self
        }

        pub fn event_target_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.event_target_id = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for event_target_id: {e}")
                });
            self
        }

        pub fn id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.id = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for id: {e}"));
            self
        }

        pub fn type_<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.type_ = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for type_: {e}"));
            self
        }

        pub fn updated_at<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.updated_at = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for updated_at: {e}")
                });
            self
        }

        pub fn user_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.user_id = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for user_id: {e}")
                });
            self
        }

        pub fn extra<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.extra = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for extra: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<WebhookEvent> for super::WebhookEvent {
        type Error = super::error::ConversionError;
        fn try_from(
            value: WebhookEvent,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                created_at: value.created_at?,
                data: value.data?,
                event_id: value.event_id?,
                event_name: value.event_name?,
                event_target_id: value.event_target_id?,
                id: value.id?,
                type_: value.type_?,
                updated_at: value.updated_at?,
                user_id: value.user_id?,
                extra: value.extra?,
            })
        }
    }

    impl ::std::convert::From<super::WebhookEvent> for WebhookEvent {
        fn from(value: super::WebhookEvent) -> Self {
            Self {
                created_at: Ok(value.created_at),
                data: Ok(value.data),
                event_id: Ok(value.event_id),
                event_name: Ok(value.event_name),
                event_target_id: Ok(value.event_target_id),
                id: Ok(value.id),
                type_: Ok(value.type_),
                updated_at: Ok(value.updated_at),
                user_id: Ok(value.user_id),
                extra: Ok(value.extra),
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

///What [`import_kyc`](crate::Client::import_kyc) can answer besides success.
pub type ImportKycError = CreateKycError;
