// @generated
// Made by `cargo xtask generate kulipa-kyc` from openapi/kulipa-kyc. Do not edit.

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

/// `ErrorDetails`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct ErrorDetails {
    /// What was wrong with which member, as a schema validator lists it.
    #[serde(
        default,
        skip_serializing_if = "::std::vec::Vec::is_empty",
        deserialize_with = "::client_runtime::wire::null_as_empty"
    )]
    pub issues: ::std::vec::Vec<::serde_json::Value>,
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
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
    #[serde(
        default,
        skip_serializing_if = "::serde_json::Map::is_empty",
        deserialize_with = "::client_runtime::wire::null_as_empty"
    )]
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

/// Types for composing complex structures.
pub mod builder {
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
