// @generated
// Made by `cargo xtask generate entrust-kba` from openapi/entrust-kba. Do not edit.

/// An application of the kind "Administration API".
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct AdminApiAuthentication {
    /// The application's UUID.
    #[serde(rename = "applicationId")]
    pub application_id: ::std::string::String,
    /// Ties the token to the cookie INTELLITRUST_SESSION_ID, which must then come with every further call. The client keeps no cookies, so leave it out.
    #[serde(
        rename = "enableWebSession",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_web_session: ::std::option::Option<bool>,
    /// The application's secret.
    #[serde(rename = "sharedSecret")]
    pub shared_secret: ::client_runtime::Sensitive<::std::string::String>,
}

impl AdminApiAuthentication {
    pub fn builder() -> builder::AdminApiAuthentication {
        Default::default()
    }
}

/// A token.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct AdminApiAuthenticationResult {
    /// Goes into the Authorization header, alone or after `Bearer `.
    #[serde(
        rename = "authToken",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub auth_token: ::std::option::Option<
        ::client_runtime::Sensitive<::std::string::String>,
    >,
    #[serde(
        rename = "creationTime",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub creation_time: ::std::option::Option<::std::string::String>,
    #[serde(
        rename = "expirationTime",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub expiration_time: ::std::option::Option<::std::string::String>,
}

/// `AuthenticateAdminApiUsingPostError`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub enum AuthenticateAdminApiUsingPostError {
    /// Bad Request
    BadRequest(ErrorInfo),
    /// Access denied
    Unauthorized(ErrorInfo),
    /// Forbidden
    Forbidden(ErrorInfo),
    /// Not Found
    NotFound(ErrorInfo),
    /// Conflict
    Conflict(ErrorInfo),
}

/// A challenge, or the outcome of one.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct AuthenticatedResponse {
    /// Whether the user is authenticated.
    #[serde(
        rename = "authenticationCompleted",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub authentication_completed: ::std::option::Option<bool>,
    /// When the token runs out.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub expires: ::std::option::Option<i64>,
    #[serde(
        rename = "kbaChallenge",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub kba_challenge: ::std::option::Option<KbaChallenge>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<AuthenticatedResponseStatus>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub time: ::std::option::Option<i64>,
    /// The token of the challenge, then the one of the authenticated user.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub token: ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
    /// Who was authenticated.
    #[serde(rename = "userId", skip_serializing_if = "::std::option::Option::is_none")]
    pub user_id: ::std::option::Option<::std::string::String>,
}

/// `AuthenticatedResponseStatus`
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum AuthenticatedResponseStatus {
    Confirm,
    Concern,
    Cancel,
    NoResponse,
    /// A value that the document does not list, as the vendor sent it.
    Other(::std::string::String),
}

impl AuthenticatedResponseStatus {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Confirm => "CONFIRM",
            Self::Concern => "CONCERN",
            Self::Cancel => "CANCEL",
            Self::NoResponse => "NO_RESPONSE",
            Self::Other(value) => value,
        }
    }
}

impl ::std::convert::From<&str> for AuthenticatedResponseStatus {
    fn from(value: &str) -> Self {
        match value {
            "CONFIRM" => Self::Confirm,
            "CONCERN" => Self::Concern,
            "CANCEL" => Self::Cancel,
            "NO_RESPONSE" => Self::NoResponse,
            other => Self::Other(other.to_owned()),
        }
    }
}

impl ::std::convert::From<::std::string::String> for AuthenticatedResponseStatus {
    fn from(value: ::std::string::String) -> Self {
        Self::from(value.as_str())
    }
}

impl ::std::str::FromStr for AuthenticatedResponseStatus {
    type Err = ::std::convert::Infallible;
    fn from_str(value: &str) -> ::std::result::Result<Self, Self::Err> {
        Ok(Self::from(value))
    }
}

impl ::std::fmt::Display for AuthenticatedResponseStatus {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl ::serde::Serialize for AuthenticatedResponseStatus {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> ::std::result::Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> ::serde::Deserialize<'de> for AuthenticatedResponseStatus {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> ::std::result::Result<Self, D::Error> {
        <::std::string::String as ::serde::Deserialize>::deserialize(deserializer)
            .map(Self::from)
    }
}

/// A way to prove who a user is.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum AuthenticatorType {
    Machine,
    Password,
    External,
    Kba,
    TempAccessCode,
    Otp,
    Grid,
    Token,
    Tokencr,
    Tokenpush,
    Fido,
    Smartcredentialpush,
    PasswordAndSecondfactor,
    SmartLogin,
    Idp,
    Passkey,
    IdpAndSecondfactor,
    UserCertificate,
    Face,
    Passthrough,
    Magiclink,
    /// A value that the document does not list, as the vendor sent it.
    Other(::std::string::String),
}

impl AuthenticatorType {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Machine => "MACHINE",
            Self::Password => "PASSWORD",
            Self::External => "EXTERNAL",
            Self::Kba => "KBA",
            Self::TempAccessCode => "TEMP_ACCESS_CODE",
            Self::Otp => "OTP",
            Self::Grid => "GRID",
            Self::Token => "TOKEN",
            Self::Tokencr => "TOKENCR",
            Self::Tokenpush => "TOKENPUSH",
            Self::Fido => "FIDO",
            Self::Smartcredentialpush => "SMARTCREDENTIALPUSH",
            Self::PasswordAndSecondfactor => "PASSWORD_AND_SECONDFACTOR",
            Self::SmartLogin => "SMART_LOGIN",
            Self::Idp => "IDP",
            Self::Passkey => "PASSKEY",
            Self::IdpAndSecondfactor => "IDP_AND_SECONDFACTOR",
            Self::UserCertificate => "USER_CERTIFICATE",
            Self::Face => "FACE",
            Self::Passthrough => "PASSTHROUGH",
            Self::Magiclink => "MAGICLINK",
            Self::Other(value) => value,
        }
    }
}

impl ::std::convert::From<&str> for AuthenticatorType {
    fn from(value: &str) -> Self {
        match value {
            "MACHINE" => Self::Machine,
            "PASSWORD" => Self::Password,
            "EXTERNAL" => Self::External,
            "KBA" => Self::Kba,
            "TEMP_ACCESS_CODE" => Self::TempAccessCode,
            "OTP" => Self::Otp,
            "GRID" => Self::Grid,
            "TOKEN" => Self::Token,
            "TOKENCR" => Self::Tokencr,
            "TOKENPUSH" => Self::Tokenpush,
            "FIDO" => Self::Fido,
            "SMARTCREDENTIALPUSH" => Self::Smartcredentialpush,
            "PASSWORD_AND_SECONDFACTOR" => Self::PasswordAndSecondfactor,
            "SMART_LOGIN" => Self::SmartLogin,
            "IDP" => Self::Idp,
            "PASSKEY" => Self::Passkey,
            "IDP_AND_SECONDFACTOR" => Self::IdpAndSecondfactor,
            "USER_CERTIFICATE" => Self::UserCertificate,
            "FACE" => Self::Face,
            "PASSTHROUGH" => Self::Passthrough,
            "MAGICLINK" => Self::Magiclink,
            other => Self::Other(other.to_owned()),
        }
    }
}

impl ::std::convert::From<::std::string::String> for AuthenticatorType {
    fn from(value: ::std::string::String) -> Self {
        Self::from(value.as_str())
    }
}

impl ::std::str::FromStr for AuthenticatorType {
    type Err = ::std::convert::Infallible;
    fn from_str(value: &str) -> ::std::result::Result<Self, Self::Err> {
        Ok(Self::from(value))
    }
}

impl ::std::fmt::Display for AuthenticatorType {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl ::serde::Serialize for AuthenticatorType {
    fn serialize<S: ::serde::Serializer>(
        &self,
        serializer: S,
    ) -> ::std::result::Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> ::serde::Deserialize<'de> for AuthenticatorType {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> ::std::result::Result<Self, D::Error> {
        <::std::string::String as ::serde::Deserialize>::deserialize(deserializer)
            .map(Self::from)
    }
}

/// What went wrong.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct ErrorInfo {
    /// The reason, as a code. No list of the codes is published; some that are known are access_denied, user_not_found and invalid_session_token.
    #[serde(
        rename = "errorCode",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub error_code: ::std::option::Option<::std::string::String>,
    /// The same for people.
    #[serde(
        rename = "errorMessage",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub error_message: ::std::option::Option<::std::string::String>,
    /// More about it, in no fixed form.
    #[serde(
        default,
        skip_serializing_if = "::std::vec::Vec::is_empty",
        deserialize_with = "::client_runtime::wire::null_as_empty"
    )]
    pub parameters: ::std::vec::Vec<
        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    >,
}

/// The questions of one challenge.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct KbaChallenge {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<::std::string::String>,
    #[serde(rename = "userQuestions")]
    pub user_questions: ::std::vec::Vec<UserQuestion>,
}

impl KbaChallenge {
    pub fn builder() -> builder::KbaChallenge {
        Default::default()
    }
}

/// A user's questions and answers. The three numbers are the tenant's settings: the service fills them in and ignores them when they are sent.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct KnowledgeBasedAuthenticator {
    /// The most questions that a user may answer. 0 means that KBA is off.
    #[serde(
        rename = "maximumNumberOfQuestions",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub maximum_number_of_questions: ::std::option::Option<i32>,
    /// The most characters of an answer.
    #[serde(
        rename = "maximumResponseSize",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub maximum_response_size: ::std::option::Option<i32>,
    /// The fewest questions that a user must answer.
    #[serde(
        rename = "minimumNumberOfQuestions",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub minimum_number_of_questions: ::std::option::Option<i32>,
    #[serde(rename = "userQuestions")]
    pub user_questions: ::std::vec::Vec<UserQuestion>,
}

impl KnowledgeBasedAuthenticator {
    pub fn builder() -> builder::KnowledgeBasedAuthenticator {
        Default::default()
    }
}

/// The answers.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct UserAuthenticateParameters {
    /// The UUID of an application of the kind "Authentication API".
    #[serde(
        rename = "applicationId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub application_id: ::std::option::Option<::std::string::String>,
    /// Whether to give the challenge up.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub cancel: ::std::option::Option<bool>,
    /// The address that the user calls from.
    #[serde(rename = "clientIp", skip_serializing_if = "::std::option::Option::is_none")]
    pub client_ip: ::std::option::Option<::std::string::String>,
    /// Ties the token to the cookie INTELLITRUST_SESSION_ID, which must then come with every further call.
    #[serde(
        rename = "enableWebSession",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_web_session: ::std::option::Option<bool>,
    #[serde(
        rename = "kbaChallenge",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub kba_challenge: ::std::option::Option<KbaChallenge>,
    /// The user's language.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub locale: ::std::option::Option<::std::string::String>,
    /// The user's id or alias.
    #[serde(rename = "userId", skip_serializing_if = "::std::option::Option::is_none")]
    pub user_id: ::std::option::Option<::std::string::String>,
}

impl UserAuthenticateParameters {
    pub fn builder() -> builder::UserAuthenticateParameters {
        Default::default()
    }
}

/// Who wants to authenticate, and where.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct UserAuthenticateQueryParameters {
    /// The UUID of an application of the kind "Authentication API".
    #[serde(rename = "applicationId")]
    pub application_id: ::std::string::String,
    /// A token that the user has from before.
    #[serde(
        rename = "authToken",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub auth_token: ::std::option::Option<
        ::client_runtime::Sensitive<::std::string::String>,
    >,
    /// The address that the user calls from.
    #[serde(rename = "clientIp", skip_serializing_if = "::std::option::Option::is_none")]
    pub client_ip: ::std::option::Option<::std::string::String>,
    /// How old the authentication of that token may be.
    #[serde(rename = "maxAge", skip_serializing_if = "::std::option::Option::is_none")]
    pub max_age: ::std::option::Option<i32>,
    /// Whether the first challenge is wanted with the answer.
    #[serde(
        rename = "returnDefaultChallenge",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub return_default_challenge: ::std::option::Option<bool>,
    /// The user's id or alias.
    #[serde(rename = "userId")]
    pub user_id: ::std::string::String,
}

impl UserAuthenticateQueryParameters {
    pub fn builder() -> builder::UserAuthenticateQueryParameters {
        Default::default()
    }
}

/// How the user can authenticate.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct UserAuthenticateQueryResponse {
    /// Whether the token from before is enough.
    #[serde(
        rename = "authenticationCompleted",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub authentication_completed: ::std::option::Option<bool>,
    #[serde(
        rename = "authenticationTypes",
        default,
        skip_serializing_if = "::std::vec::Vec::is_empty",
        deserialize_with = "::client_runtime::wire::null_as_empty"
    )]
    pub authentication_types: ::std::vec::Vec<AuthenticatorType>,
    #[serde(
        rename = "authenticatorLockoutStatus",
        default,
        skip_serializing_if = "::std::vec::Vec::is_empty",
        deserialize_with = "::client_runtime::wire::null_as_empty"
    )]
    pub authenticator_lockout_status: ::std::vec::Vec<UserAuthenticatorLockoutStatus>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub expires: ::std::option::Option<i64>,
    #[serde(
        rename = "kbaChallenge",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub kba_challenge: ::std::option::Option<KbaChallenge>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub time: ::std::option::Option<i64>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub token: ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
}

/// Whether an authenticator of the user is locked.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct UserAuthenticatorLockoutStatus {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub locked: ::std::option::Option<bool>,
    /// Null when it is not locked.
    ///
    /// Format: `date-time`.
    #[serde(
        rename = "lockoutDate",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub lockout_date: ::std::option::Option<::std::string::String>,
    /// Null when it is not locked, or locked for good.
    ///
    /// Format: `date-time`.
    #[serde(
        rename = "lockoutExpiryDate",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub lockout_expiry_date: ::std::option::Option<::std::string::String>,
    /// Which password, where the user has several.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<::std::string::String>,
    #[serde(
        rename = "remainingAuthenticationAttempts",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub remaining_authentication_attempts: ::std::option::Option<i32>,
    #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
    pub type_: ::std::option::Option<AuthenticatorType>,
}

/// `UserAuthenticatorQueryUsingPostError`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub enum UserAuthenticatorQueryUsingPostError {
    /// Bad Request
    BadRequest(ErrorInfo),
    /// Access denied
    Unauthorized(ErrorInfo),
    /// Forbidden
    Forbidden(ErrorInfo),
    /// Not Found
    NotFound(ErrorInfo),
}

/// Who is to be challenged.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct UserChallengeParameters {
    /// The UUID of an application of the kind "Authentication API".
    #[serde(rename = "applicationId")]
    pub application_id: ::std::string::String,
    /// The token of the query before, if that was an authenticated one.
    #[serde(
        rename = "authToken",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub auth_token: ::std::option::Option<
        ::client_runtime::Sensitive<::std::string::String>,
    >,
    /// The address that the user calls from.
    #[serde(rename = "clientIp", skip_serializing_if = "::std::option::Option::is_none")]
    pub client_ip: ::std::option::Option<::std::string::String>,
    /// The language of the questions. Without it, the tenant's.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub locale: ::std::option::Option<::std::string::String>,
    /// The user's id or alias.
    #[serde(rename = "userId", skip_serializing_if = "::std::option::Option::is_none")]
    pub user_id: ::std::option::Option<::std::string::String>,
}

impl UserChallengeParameters {
    pub fn builder() -> builder::UserChallengeParameters {
        Default::default()
    }
}

/// A question, and where it is known the user's answer to it.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct UserQuestion {
    /// The user's answer. Sent when an authenticator is written or a challenge is met; no page says whether reading gives it back.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub answer: ::std::option::Option<
        ::client_runtime::Sensitive<::std::string::String>,
    >,
    /// The UUID of the question with its answer.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<::std::string::String>,
    /// The question's text.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub question: ::std::option::Option<::std::string::String>,
}

impl UserQuestion {
    pub fn builder() -> builder::UserQuestion {
        Default::default()
    }
}

/// Something has happened in the tenant's account.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct WebhookEvent {
    /// The tenant's account.
    #[serde(
        rename = "accountId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub account_id: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub data: ::std::option::Option<WebhookEventData>,
    /// Format: `date-time`.
    #[serde(
        rename = "eventTime",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub event_time: ::std::option::Option<::std::string::String>,
    /// Recognises the delivery when it comes again. A UUID.
    pub id: ::std::string::String,
    /// What has happened.
    #[serde(rename = "type")]
    pub type_: ::std::string::String,
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}

/// Whom and what the event is about. The members are those of an event about KBA; other events have others.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct WebhookEventData {
    #[serde(rename = "entityId", skip_serializing_if = "::std::option::Option::is_none")]
    pub entity_id: ::std::option::Option<::std::string::String>,
    /// The text of the question.
    #[serde(
        rename = "entityName",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub entity_name: ::std::option::Option<::std::string::String>,
    #[serde(
        rename = "entityType",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub entity_type: ::std::option::Option<::std::string::String>,
    #[serde(
        rename = "resourceName",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub resource_name: ::std::option::Option<::std::string::String>,
    #[serde(rename = "sourceIp", skip_serializing_if = "::std::option::Option::is_none")]
    pub source_ip: ::std::option::Option<
        ::client_runtime::Sensitive<::std::string::String>,
    >,
    /// The id of the user. A UUID.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub subject: ::std::option::Option<::std::string::String>,
    /// The name of the user.
    #[serde(
        rename = "subjectName",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub subject_name: ::std::option::Option<
        ::client_runtime::Sensitive<::std::string::String>,
    >,
    #[serde(
        rename = "subjectType",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub subject_type: ::std::option::Option<::std::string::String>,
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}

/// Types for composing complex structures.
pub mod builder {
    #[derive(Clone, Debug)]
    pub struct AdminApiAuthentication {
        application_id: ::std::result::Result<
            ::std::string::String,
            ::std::string::String,
        >,
        enable_web_session: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        shared_secret: ::std::result::Result<
            ::client_runtime::Sensitive<::std::string::String>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for AdminApiAuthentication {
        fn default() -> Self {
            Self {
                application_id: Err("no value supplied for application_id".to_string()),
                enable_web_session: Ok(Default::default()),
                shared_secret: Err("no value supplied for shared_secret".to_string()),
            }
        }
    }

    impl AdminApiAuthentication {
        pub fn application_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.application_id = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for application_id: {e}")
                });
            self
        }

        pub fn enable_web_session<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.enable_web_session = value
                .try_into()
                .map_err(|e| {
                    format!(
                        "error converting supplied value for enable_web_session: {e}"
                    )
                });
            self
        }

        pub fn shared_secret<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::client_runtime::Sensitive<::std::string::String>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.shared_secret = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for shared_secret: {e}")
                });
            self
        }
    }

    impl ::std::convert::TryFrom<AdminApiAuthentication>
    for super::AdminApiAuthentication {
        type Error = super::error::ConversionError;
        fn try_from(
            value: AdminApiAuthentication,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                application_id: value.application_id?,
                enable_web_session: value.enable_web_session?,
                shared_secret: value.shared_secret?,
            })
        }
    }

    impl ::std::convert::From<super::AdminApiAuthentication> for AdminApiAuthentication {
        fn from(value: super::AdminApiAuthentication) -> Self {
            Self {
                application_id: Ok(value.application_id),
                enable_web_session: Ok(value.enable_web_session),
                shared_secret: Ok(value.shared_secret),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct KbaChallenge {
        id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        user_questions: ::std::result::Result<
            ::std::vec::Vec<super::UserQuestion>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for KbaChallenge {
        fn default() -> Self {
            Self {
                id: Ok(Default::default()),
                user_questions: Err("no value supplied for user_questions".to_string()),
            }
        }
    }

    impl KbaChallenge {
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

        pub fn user_questions<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<super::UserQuestion>>,
            T::Error: ::std::fmt::Display,
        {
            self.user_questions = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for user_questions: {e}")
                });
            self
        }
    }

    impl ::std::convert::TryFrom<KbaChallenge> for super::KbaChallenge {
        type Error = super::error::ConversionError;
        fn try_from(
            value: KbaChallenge,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                id: value.id?,
                user_questions: value.user_questions?,
            })
        }
    }

    impl ::std::convert::From<super::KbaChallenge> for KbaChallenge {
        fn from(value: super::KbaChallenge) -> Self {
            Self {
                id: Ok(value.id),
                user_questions: Ok(value.user_questions),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct KnowledgeBasedAuthenticator {
        maximum_number_of_questions: ::std::result::Result<
            ::std::option::Option<i32>,
            ::std::string::String,
        >,
        maximum_response_size: ::std::result::Result<
            ::std::option::Option<i32>,
            ::std::string::String,
        >,
        minimum_number_of_questions: ::std::result::Result<
            ::std::option::Option<i32>,
            ::std::string::String,
        >,
        user_questions: ::std::result::Result<
            ::std::vec::Vec<super::UserQuestion>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for KnowledgeBasedAuthenticator {
        fn default() -> Self {
            Self {
                maximum_number_of_questions: Ok(Default::default()),
                maximum_response_size: Ok(Default::default()),
                minimum_number_of_questions: Ok(Default::default()),
                user_questions: Err("no value supplied for user_questions".to_string()),
            }
        }
    }

    impl KnowledgeBasedAuthenticator {
        pub fn maximum_number_of_questions<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i32>>,
            T::Error: ::std::fmt::Display,
        {
            self.maximum_number_of_questions = value
                .try_into()
                .map_err(|e| {
                    format!(
                        "error converting supplied value for maximum_number_of_questions: {e}"
                    )
                });
            self
        }

        pub fn maximum_response_size<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i32>>,
            T::Error: ::std::fmt::Display,
        {
            self.maximum_response_size = value
                .try_into()
                .map_err(|e| {
                    format!(
                        "error converting supplied value for maximum_response_size: {e}"
                    )
                });
            self
        }

        pub fn minimum_number_of_questions<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i32>>,
            T::Error: ::std::fmt::Display,
        {
            self.minimum_number_of_questions = value
                .try_into()
                .map_err(|e| {
                    format!(
                        "error converting supplied value for minimum_number_of_questions: {e}"
                    )
                });
            self
        }

        pub fn user_questions<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<super::UserQuestion>>,
            T::Error: ::std::fmt::Display,
        {
            self.user_questions = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for user_questions: {e}")
                });
            self
        }
    }

    impl ::std::convert::TryFrom<KnowledgeBasedAuthenticator>
    for super::KnowledgeBasedAuthenticator {
        type Error = super::error::ConversionError;
        fn try_from(
            value: KnowledgeBasedAuthenticator,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                maximum_number_of_questions: value.maximum_number_of_questions?,
                maximum_response_size: value.maximum_response_size?,
                minimum_number_of_questions: value.minimum_number_of_questions?,
                user_questions: value.user_questions?,
            })
        }
    }

    impl ::std::convert::From<super::KnowledgeBasedAuthenticator>
    for KnowledgeBasedAuthenticator {
        fn from(value: super::KnowledgeBasedAuthenticator) -> Self {
            Self {
                maximum_number_of_questions: Ok(value.maximum_number_of_questions),
                maximum_response_size: Ok(value.maximum_response_size),
                minimum_number_of_questions: Ok(value.minimum_number_of_questions),
                user_questions: Ok(value.user_questions),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct UserAuthenticateParameters {
        application_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        cancel: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        client_ip: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        enable_web_session: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        kba_challenge: ::std::result::Result<
            ::std::option::Option<super::KbaChallenge>,
            ::std::string::String,
        >,
        locale: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        user_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for UserAuthenticateParameters {
        fn default() -> Self {
            Self {
                application_id: Ok(Default::default()),
                cancel: Ok(Default::default()),
                client_ip: Ok(Default::default()),
                enable_web_session: Ok(Default::default()),
                kba_challenge: Ok(Default::default()),
                locale: Ok(Default::default()),
                user_id: Ok(Default::default()),
            }
        }
    }

    impl UserAuthenticateParameters {
        pub fn application_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.application_id = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for application_id: {e}")
                });
            self
        }

        pub fn cancel<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.cancel = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for cancel: {e}"));
            self
        }

        pub fn client_ip<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.client_ip = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for client_ip: {e}")
                });
            self
        }

        pub fn enable_web_session<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.enable_web_session = value
                .try_into()
                .map_err(|e| {
                    format!(
                        "error converting supplied value for enable_web_session: {e}"
                    )
                });
            self
        }

        pub fn kba_challenge<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::KbaChallenge>>,
            T::Error: ::std::fmt::Display,
        {
            self.kba_challenge = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for kba_challenge: {e}")
                });
            self
        }

        pub fn locale<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.locale = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for locale: {e}"));
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
    }

    impl ::std::convert::TryFrom<UserAuthenticateParameters>
    for super::UserAuthenticateParameters {
        type Error = super::error::ConversionError;
        fn try_from(
            value: UserAuthenticateParameters,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                application_id: value.application_id?,
                cancel: value.cancel?,
                client_ip: value.client_ip?,
                enable_web_session: value.enable_web_session?,
                kba_challenge: value.kba_challenge?,
                locale: value.locale?,
                user_id: value.user_id?,
            })
        }
    }

    impl ::std::convert::From<super::UserAuthenticateParameters>
    for UserAuthenticateParameters {
        fn from(value: super::UserAuthenticateParameters) -> Self {
            Self {
                application_id: Ok(value.application_id),
                cancel: Ok(value.cancel),
                client_ip: Ok(value.client_ip),
                enable_web_session: Ok(value.enable_web_session),
                kba_challenge: Ok(value.kba_challenge),
                locale: Ok(value.locale),
                user_id: Ok(value.user_id),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct UserAuthenticateQueryParameters {
        application_id: ::std::result::Result<
            ::std::string::String,
            ::std::string::String,
        >,
        auth_token: ::std::result::Result<
            ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            ::std::string::String,
        >,
        client_ip: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        max_age: ::std::result::Result<
            ::std::option::Option<i32>,
            ::std::string::String,
        >,
        return_default_challenge: ::std::result::Result<
            ::std::option::Option<bool>,
            ::std::string::String,
        >,
        user_id: ::std::result::Result<::std::string::String, ::std::string::String>,
    }

    impl ::std::default::Default for UserAuthenticateQueryParameters {
        fn default() -> Self {
            Self {
                application_id: Err("no value supplied for application_id".to_string()),
                auth_token: Ok(Default::default()),
                client_ip: Ok(Default::default()),
                max_age: Ok(Default::default()),
                return_default_challenge: Ok(Default::default()),
                user_id: Err("no value supplied for user_id".to_string()),
            }
        }
    }

    impl UserAuthenticateQueryParameters {
        pub fn application_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.application_id = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for application_id: {e}")
                });
            self
        }

        pub fn auth_token<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.auth_token = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for auth_token: {e}")
                });
            self
        }

        pub fn client_ip<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.client_ip = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for client_ip: {e}")
                });
            self
        }

        pub fn max_age<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<i32>>,
            T::Error: ::std::fmt::Display,
        {
            self.max_age = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for max_age: {e}")
                });
            self
        }

        pub fn return_default_challenge<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<bool>>,
            T::Error: ::std::fmt::Display,
        {
            self.return_default_challenge = value
                .try_into()
                .map_err(|e| {
                    format!(
                        "error converting supplied value for return_default_challenge: {e}"
                    )
                });
            self
        }

        pub fn user_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
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

    impl ::std::convert::TryFrom<UserAuthenticateQueryParameters>
    for super::UserAuthenticateQueryParameters {
        type Error = super::error::ConversionError;
        fn try_from(
            value: UserAuthenticateQueryParameters,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                application_id: value.application_id?,
                auth_token: value.auth_token?,
                client_ip: value.client_ip?,
                max_age: value.max_age?,
                return_default_challenge: value.return_default_challenge?,
                user_id: value.user_id?,
            })
        }
    }

    impl ::std::convert::From<super::UserAuthenticateQueryParameters>
    for UserAuthenticateQueryParameters {
        fn from(value: super::UserAuthenticateQueryParameters) -> Self {
            Self {
                application_id: Ok(value.application_id),
                auth_token: Ok(value.auth_token),
                client_ip: Ok(value.client_ip),
                max_age: Ok(value.max_age),
                return_default_challenge: Ok(value.return_default_challenge),
                user_id: Ok(value.user_id),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct UserChallengeParameters {
        application_id: ::std::result::Result<
            ::std::string::String,
            ::std::string::String,
        >,
        auth_token: ::std::result::Result<
            ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            ::std::string::String,
        >,
        client_ip: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        locale: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        user_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for UserChallengeParameters {
        fn default() -> Self {
            Self {
                application_id: Err("no value supplied for application_id".to_string()),
                auth_token: Ok(Default::default()),
                client_ip: Ok(Default::default()),
                locale: Ok(Default::default()),
                user_id: Ok(Default::default()),
            }
        }
    }

    impl UserChallengeParameters {
        pub fn application_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.application_id = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for application_id: {e}")
                });
            self
        }

        pub fn auth_token<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.auth_token = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for auth_token: {e}")
                });
            self
        }

        pub fn client_ip<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.client_ip = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for client_ip: {e}")
                });
            self
        }

        pub fn locale<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.locale = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for locale: {e}"));
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
    }

    impl ::std::convert::TryFrom<UserChallengeParameters>
    for super::UserChallengeParameters {
        type Error = super::error::ConversionError;
        fn try_from(
            value: UserChallengeParameters,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                application_id: value.application_id?,
                auth_token: value.auth_token?,
                client_ip: value.client_ip?,
                locale: value.locale?,
                user_id: value.user_id?,
            })
        }
    }

    impl ::std::convert::From<super::UserChallengeParameters>
    for UserChallengeParameters {
        fn from(value: super::UserChallengeParameters) -> Self {
            Self {
                application_id: Ok(value.application_id),
                auth_token: Ok(value.auth_token),
                client_ip: Ok(value.client_ip),
                locale: Ok(value.locale),
                user_id: Ok(value.user_id),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct UserQuestion {
        answer: ::std::result::Result<
            ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            ::std::string::String,
        >,
        id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        question: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for UserQuestion {
        fn default() -> Self {
            Self {
                answer: Ok(Default::default()),
                id: Ok(Default::default()),
                question: Ok(Default::default()),
            }
        }
    }

    impl UserQuestion {
        pub fn answer<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.answer = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for answer: {e}"));
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

        pub fn question<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.question = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for question: {e}")
                });
            self
        }
    }

    impl ::std::convert::TryFrom<UserQuestion> for super::UserQuestion {
        type Error = super::error::ConversionError;
        fn try_from(
            value: UserQuestion,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                answer: value.answer?,
                id: value.id?,
                question: value.question?,
            })
        }
    }

    impl ::std::convert::From<super::UserQuestion> for UserQuestion {
        fn from(value: super::UserQuestion) -> Self {
            Self {
                answer: Ok(value.answer),
                id: Ok(value.id),
                question: Ok(value.question),
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

///What [`get_user_kba_using_get`](crate::Client::get_user_kba_using_get) can answer besides success.
pub type GetUserKbaUsingGetError = AuthenticateAdminApiUsingPostError;
///What [`update_knowledge_based_authenticator_using_put`](crate::Client::update_knowledge_based_authenticator_using_put) can answer besides success.
pub type UpdateKnowledgeBasedAuthenticatorUsingPutError = AuthenticateAdminApiUsingPostError;
///What [`add_knowledge_based_authenticator_using_post`](crate::Client::add_knowledge_based_authenticator_using_post) can answer besides success.
pub type AddKnowledgeBasedAuthenticatorUsingPostError = AuthenticateAdminApiUsingPostError;
///What [`delete_user_kba_using_delete`](crate::Client::delete_user_kba_using_delete) can answer besides success.
pub type DeleteUserKbaUsingDeleteError = AuthenticateAdminApiUsingPostError;
///What [`delete_user_kba_question_using_delete`](crate::Client::delete_user_kba_question_using_delete) can answer besides success.
pub type DeleteUserKbaQuestionUsingDeleteError = AuthenticateAdminApiUsingPostError;
///What [`delete_user_kba_challenges_using_delete`](crate::Client::delete_user_kba_challenges_using_delete) can answer besides success.
pub type DeleteUserKbaChallengesUsingDeleteError = AuthenticateAdminApiUsingPostError;
///What [`get_kba_questions_using_get`](crate::Client::get_kba_questions_using_get) can answer besides success.
pub type GetKbaQuestionsUsingGetError = AuthenticateAdminApiUsingPostError;
///What [`user_challenge_using_post`](crate::Client::user_challenge_using_post) can answer besides success.
pub type UserChallengeUsingPostError = UserAuthenticatorQueryUsingPostError;
///What [`user_authenticate_using_post`](crate::Client::user_authenticate_using_post) can answer besides success.
pub type UserAuthenticateUsingPostError = UserAuthenticatorQueryUsingPostError;
///What [`logout_using_post`](crate::Client::logout_using_post) can answer besides success.
pub type LogoutUsingPostError = AuthenticateAdminApiUsingPostError;
