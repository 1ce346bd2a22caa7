// @generated
// Made by `cargo xtask generate dwolla-kba` from openapi/dwolla-kba. Do not edit.

/// The body of the errors that any operation can end in.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct CommonError {
    /// What went wrong, in one word. Compare without case.
    pub code: ::std::string::String,
    /// The same for people. The texts are no part of the interface.
    pub message: ::std::string::String,
}

/// `CreateApplicationAccessTokenBody`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct CreateApplicationAccessTokenBody {
    /// The application's key, where it is not in the Authorization header.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub client_id: ::std::option::Option<::std::string::String>,
    /// The application's secret, where it is not in the Authorization header.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub client_secret: ::std::option::Option<
        ::client_runtime::Sensitive<::std::string::String>,
    >,
    /// The only grant there is.
    #[serde(default = "defaults::create_application_access_token_body_grant_type")]
    pub grant_type: CreateApplicationAccessTokenBodyGrantType,
}

impl ::std::default::Default for CreateApplicationAccessTokenBody {
    fn default() -> Self {
        Self {
            client_id: Default::default(),
            client_secret: Default::default(),
            grant_type: defaults::create_application_access_token_body_grant_type(),
        }
    }
}

impl CreateApplicationAccessTokenBody {
    pub fn builder() -> builder::CreateApplicationAccessTokenBody {
        Default::default()
    }
}

/// The only grant there is.
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
pub enum CreateApplicationAccessTokenBodyGrantType {
    #[serde(rename = "client_credentials")]
    ClientCredentials,
}

impl CreateApplicationAccessTokenBodyGrantType {
    /// The value on the wire.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::ClientCredentials => "client_credentials",
        }
    }
}

impl ::std::fmt::Display for CreateApplicationAccessTokenBodyGrantType {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl ::std::str::FromStr for CreateApplicationAccessTokenBodyGrantType {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "client_credentials" => Ok(Self::ClientCredentials),
            _ => Err("invalid value".into()),
        }
    }
}

impl ::std::convert::TryFrom<&str> for CreateApplicationAccessTokenBodyGrantType {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

impl ::std::convert::TryFrom<::std::string::String>
for CreateApplicationAccessTokenBodyGrantType {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}

/// `CreateApplicationAccessTokenError`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub enum CreateApplicationAccessTokenError {
    /// The client id or the secret is wrong
    Unauthorized(CreateApplicationAccessTokenUnauthorized),
    /// Too many calls. The limit holds for five minutes, and no header says so. The code is `TooManyRequests` on some pages and `Too Many Requests` on others.
    TooManyRequests(CommonError),
    /// A fault (`ServerError`) or a timeout (`RequestTimeout`) on the vendor's side.
    InternalServerError(CommonError),
}

impl ::std::convert::From<CreateApplicationAccessTokenUnauthorized>
for CreateApplicationAccessTokenError {
    fn from(value: CreateApplicationAccessTokenUnauthorized) -> Self {
        Self::Unauthorized(value)
    }
}

/// `CreateApplicationAccessTokenResponse`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct CreateApplicationAccessTokenResponse {
    /// Goes into the Authorization header of the other calls, after `Bearer `.
    pub access_token: ::client_runtime::Sensitive<::std::string::String>,
    /// Seconds that the token lasts, 3600 by the guides.
    pub expires_in: i64,
    /// Written `Bearer` by the specification and `bearer` by the guides. Compare without case.
    pub token_type: ::std::string::String,
}

/// `CreateApplicationAccessTokenUnauthorized`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct CreateApplicationAccessTokenUnauthorized {
    /// An error code of OAuth 2.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub error: ::std::option::Option<::std::string::String>,
    /// The same for people.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub error_description: ::std::option::Option<::std::string::String>,
    /// A page about the error.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub error_uri: ::std::option::Option<::std::string::String>,
}

/// One reason for which a body was refused.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct EmbeddedError {
    /// Required, Invalid, InvalidFormat, Duplicate, ReadOnly, NotAllowed, Restricted and others.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub code: ::std::option::Option<::std::string::String>,
    /// Empty, as far as is known.
    #[serde(
        rename = "_links",
        default,
        skip_serializing_if = "::serde_json::Map::is_empty",
        deserialize_with = "::client_runtime::wire::null_as_empty"
    )]
    pub links: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub message: ::std::option::Option<::std::string::String>,
    /// JSON pointer to the member that was refused.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub path: ::std::option::Option<::std::string::String>,
}

/// More than two minutes have gone by since the questions were fetched.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct ExpiredKbaSessionError {
    pub code: ::std::string::String,
    pub message: ::std::string::String,
}

impl ExpiredKbaSessionError {
    pub fn builder() -> builder::ExpiredKbaSessionError {
        Default::default()
    }
}

/// The application may not act on this resource.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct ForbiddenError {
    pub code: ::std::string::String,
    pub message: ::std::string::String,
}

impl ForbiddenError {
    pub fn builder() -> builder::ForbiddenError {
        Default::default()
    }
}

/// `GetKbaQuestionsError`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub enum GetKbaQuestionsError {
    /// The token has expired (`ExpiredAccessToken`), is unknown (`InvalidAccessToken`) or is missing (`InvalidCredentials`), or the account or application is in a state that rules the call out.
    Unauthorized(CommonError),
    /// The session has ended, or the application may not read it
    Forbidden(GetKbaQuestionsForbidden),
    /// There is no such session
    NotFound(GetKbaQuestionsNotFound),
    /// The Accept header asks for no version of the API (`InvalidVersion`).
    NotAcceptable(CommonError),
    /// Too many calls. The limit holds for five minutes, and no header says so. The code is `TooManyRequests` on some pages and `Too Many Requests` on others.
    TooManyRequests(CommonError),
    /// A fault (`ServerError`) or a timeout (`RequestTimeout`) on the vendor's side.
    InternalServerError(CommonError),
}

impl ::std::convert::From<GetKbaQuestionsForbidden> for GetKbaQuestionsError {
    fn from(value: GetKbaQuestionsForbidden) -> Self {
        Self::Forbidden(value)
    }
}

impl ::std::convert::From<GetKbaQuestionsNotFound> for GetKbaQuestionsError {
    fn from(value: GetKbaQuestionsNotFound) -> Self {
        Self::NotFound(value)
    }
}

/// One of these, which have the same shape:
///
/// - ForbiddenError: code `Forbidden`, message `The supplied credentials are not authorized for this resource.`
/// - InvalidKbaSessionError: code `InvalidResourceState`, message `The kba session is no longer valid.`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct GetKbaQuestionsForbidden {
    pub code: ::std::string::String,
    pub message: ::std::string::String,
}

/// `GetKbaQuestionsNotFound`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct GetKbaQuestionsNotFound {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub code: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub message: ::std::option::Option<::std::string::String>,
}

/// `GetKbaQuestionsResponse`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct GetKbaQuestionsResponse {
    /// The session's id.
    pub id: ::std::string::String,
    #[serde(rename = "_links")]
    pub links: GetKbaQuestionsResponseLinks,
    pub questions: ::std::vec::Vec<GetKbaQuestionsResponseQuestionsItem>,
}

/// `GetKbaQuestionsResponseLinks`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct GetKbaQuestionsResponseLinks {
    /// Where to post the answers. It is the session's own URL.
    pub answer: GetKbaQuestionsResponseLinksAnswer,
}

/// Where to post the answers. It is the session's own URL.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct GetKbaQuestionsResponseLinksAnswer {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub href: ::std::option::Option<::std::string::String>,
    #[serde(
        rename = "resource-type",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub resource_type: ::std::option::Option<::std::string::String>,
    #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
    pub type_: ::std::option::Option<::std::string::String>,
}

/// `GetKbaQuestionsResponseQuestionsItem`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct GetKbaQuestionsResponseQuestionsItem {
    pub answers: ::std::vec::Vec<GetKbaQuestionsResponseQuestionsItemAnswersItem>,
    pub id: ::std::string::String,
    pub text: ::client_runtime::Sensitive<::std::string::String>,
}

/// `GetKbaQuestionsResponseQuestionsItemAnswersItem`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct GetKbaQuestionsResponseQuestionsItemAnswersItem {
    pub id: ::std::string::String,
    pub text: ::client_runtime::Sensitive<::std::string::String>,
}

/// What comes with a 409 is published nowhere. Any object is taken.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(transparent)]
pub struct IdempotencyConflict(
    pub ::serde_json::Map<::std::string::String, ::serde_json::Value>,
);
impl ::std::ops::Deref for IdempotencyConflict {
    type Target = ::serde_json::Map<::std::string::String, ::serde_json::Value>;
    fn deref(&self) -> &::serde_json::Map<::std::string::String, ::serde_json::Value> {
        &self.0
    }
}

impl ::std::convert::From<IdempotencyConflict>
for ::serde_json::Map<::std::string::String, ::serde_json::Value> {
    fn from(value: IdempotencyConflict) -> Self {
        value.0
    }
}

impl ::std::convert::From<::serde_json::Map<::std::string::String, ::serde_json::Value>>
for IdempotencyConflict {
    fn from(
        value: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    ) -> Self {
        Self(value)
    }
}

/// `InitiateKbaForCustomerError`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub enum InitiateKbaForCustomerError {
    /// The token has expired (`ExpiredAccessToken`), is unknown (`InvalidAccessToken`) or is missing (`InvalidCredentials`), or the account or application is in a state that rules the call out.
    Unauthorized(CommonError),
    /// The customer's status is not `kba`, or the application may not act on this customer
    Forbidden(InitiateKbaForCustomerForbidden),
    /// There is no such customer
    NotFound(NotFoundError),
    /// The Accept header asks for no version of the API (`InvalidVersion`).
    NotAcceptable(CommonError),
    /// A call with the same Idempotency-Key is still in work.
    Conflict(IdempotencyConflict),
    /// Too many calls. The limit holds for five minutes, and no header says so. The code is `TooManyRequests` on some pages and `Too Many Requests` on others.
    TooManyRequests(CommonError),
    /// A fault (`ServerError`) or a timeout (`RequestTimeout`) on the vendor's side.
    InternalServerError(CommonError),
}

impl ::std::convert::From<InitiateKbaForCustomerForbidden>
for InitiateKbaForCustomerError {
    fn from(value: InitiateKbaForCustomerForbidden) -> Self {
        Self::Forbidden(value)
    }
}

impl ::std::convert::From<NotFoundError> for InitiateKbaForCustomerError {
    fn from(value: NotFoundError) -> Self {
        Self::NotFound(value)
    }
}

impl ::std::convert::From<IdempotencyConflict> for InitiateKbaForCustomerError {
    fn from(value: IdempotencyConflict) -> Self {
        Self::Conflict(value)
    }
}

/// One of these, which have the same shape:
///
/// - InvalidResourceStateSchema: code `invalidResourceState`, message `Resource cannot be modified. Document creation not allowed for already verified Customers or non-verified Customer types.`
/// - ForbiddenError: code `Forbidden`, message `The supplied credentials are not authorized for this resource.`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct InitiateKbaForCustomerForbidden {
    pub code: ::std::string::String,
    pub message: ::std::string::String,
}

/// The session was answered before, or is not the one that counts.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct InvalidKbaSessionError {
    pub code: ::std::string::String,
    pub message: ::std::string::String,
}

impl InvalidKbaSessionError {
    pub fn builder() -> builder::InvalidKbaSessionError {
        Default::default()
    }
}

/// The state of the resource rules the call out. Here: the customer's status is not `kba`. The code's first letter is small in this example and a capital in the vendor's error table, and the example's text speaks of documents: compare the code without case and rely on no text.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct InvalidResourceStateSchema {
    pub code: ::std::string::String,
    pub message: ::std::string::String,
}

impl InvalidResourceStateSchema {
    pub fn builder() -> builder::InvalidResourceStateSchema {
        Default::default()
    }
}

/// There is no such resource.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct NotFoundError {
    pub code: ::std::string::String,
    pub message: ::std::string::String,
}

/// A body that was read and refused. The errors page puts a list of errors into `_embedded`; the vendor's shared schema puts code and message straight there instead, which is taken for a slip.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct ValidationError {
    pub code: ::std::string::String,
    #[serde(
        rename = "_embedded",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub embedded: ::std::option::Option<ValidationErrorEmbedded>,
    pub message: ::std::string::String,
}

/// `ValidationErrorEmbedded`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct ValidationErrorEmbedded {
    #[serde(
        default,
        skip_serializing_if = "::std::vec::Vec::is_empty",
        deserialize_with = "::client_runtime::wire::null_as_empty"
    )]
    pub errors: ::std::vec::Vec<EmbeddedError>,
}

/// `VerifyKbaQuestionsBody`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct VerifyKbaQuestionsBody {
    /// One answer for each of the four questions.
    pub answers: ::std::vec::Vec<VerifyKbaQuestionsBodyAnswersItem>,
}

impl VerifyKbaQuestionsBody {
    pub fn builder() -> builder::VerifyKbaQuestionsBody {
        Default::default()
    }
}

/// `VerifyKbaQuestionsBodyAnswersItem`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct VerifyKbaQuestionsBodyAnswersItem {
    #[serde(rename = "answerId")]
    pub answer_id: ::client_runtime::Sensitive<::std::string::String>,
    #[serde(rename = "questionId")]
    pub question_id: ::std::string::String,
}

impl VerifyKbaQuestionsBodyAnswersItem {
    pub fn builder() -> builder::VerifyKbaQuestionsBodyAnswersItem {
        Default::default()
    }
}

/// `VerifyKbaQuestionsError`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub enum VerifyKbaQuestionsError {
    /// The answers cannot be read, or are not one for each question.
    BadRequest(ValidationError),
    /// The token has expired (`ExpiredAccessToken`), is unknown (`InvalidAccessToken`) or is missing (`InvalidCredentials`), or the account or application is in a state that rules the call out.
    Unauthorized(CommonError),
    /// The session has ended or expired, or the application may not answer it
    Forbidden(VerifyKbaQuestionsForbidden),
    /// There is no such session
    NotFound(VerifyKbaQuestionsNotFound),
    /// The Accept header asks for no version of the API (`InvalidVersion`).
    NotAcceptable(CommonError),
    /// Too many calls. The limit holds for five minutes, and no header says so. The code is `TooManyRequests` on some pages and `Too Many Requests` on others.
    TooManyRequests(CommonError),
    /// A fault (`ServerError`) or a timeout (`RequestTimeout`) on the vendor's side.
    InternalServerError(CommonError),
}

impl ::std::convert::From<ValidationError> for VerifyKbaQuestionsError {
    fn from(value: ValidationError) -> Self {
        Self::BadRequest(value)
    }
}

impl ::std::convert::From<VerifyKbaQuestionsForbidden> for VerifyKbaQuestionsError {
    fn from(value: VerifyKbaQuestionsForbidden) -> Self {
        Self::Forbidden(value)
    }
}

impl ::std::convert::From<VerifyKbaQuestionsNotFound> for VerifyKbaQuestionsError {
    fn from(value: VerifyKbaQuestionsNotFound) -> Self {
        Self::NotFound(value)
    }
}

/// One of these, which have the same shape:
///
/// - ForbiddenError: code `Forbidden`, message `The supplied credentials are not authorized for this resource.`
/// - InvalidKbaSessionError: code `InvalidResourceState`, message `The kba session is no longer valid.`
/// - ExpiredKbaSessionError: code `InvalidResourceState`, message `The kba session has expired.`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct VerifyKbaQuestionsForbidden {
    pub code: ::std::string::String,
    pub message: ::std::string::String,
}

/// `VerifyKbaQuestionsNotFound`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct VerifyKbaQuestionsNotFound {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub code: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub message: ::std::option::Option<::std::string::String>,
}

/// `VerifyKbaQuestionsResponse`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct VerifyKbaQuestionsResponse {
    #[serde(rename = "_links", skip_serializing_if = "::std::option::Option::is_none")]
    pub links: ::std::option::Option<VerifyKbaQuestionsResponseLinks>,
    /// `verified` when the customer passed. The word for a failure is published nowhere, so take anything else for one.
    #[serde(
        rename = "verificationStatus",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub verification_status: ::std::option::Option<::std::string::String>,
}

/// `VerifyKbaQuestionsResponseLinks`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct VerifyKbaQuestionsResponseLinks {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub customer: ::std::option::Option<VerifyKbaQuestionsResponseLinksCustomer>,
}

/// `VerifyKbaQuestionsResponseLinksCustomer`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct VerifyKbaQuestionsResponseLinksCustomer {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub href: ::std::option::Option<::std::string::String>,
    #[serde(
        rename = "resource-type",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub resource_type: ::std::option::Option<::std::string::String>,
    #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
    pub type_: ::std::option::Option<::std::string::String>,
}

/// Something has happened to a resource. An event can come twice, and after a later one.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct WebhookEvent {
    /// The caller's own id, in events about transfers.
    #[serde(
        rename = "correlationId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub correlation_id: ::std::option::Option<::std::string::String>,
    /// Format: `date-time`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub created: ::std::option::Option<::std::string::String>,
    /// Recognises the event when it comes again.
    pub id: ::std::string::String,
    #[serde(rename = "_links", skip_serializing_if = "::std::option::Option::is_none")]
    pub links: ::std::option::Option<WebhookLinks>,
    /// The id of the resource; of the customer in an event about KBA.
    #[serde(
        rename = "resourceId",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub resource_id: ::std::option::Option<::std::string::String>,
    /// In place of `created` on an older page.
    ///
    /// Format: `date-time`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub timestamp: ::std::option::Option<::std::string::String>,
    /// What has happened.
    pub topic: ::std::string::String,
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}

/// The URL of a resource.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct WebhookLink {
    pub href: ::std::string::String,
    /// What kind of resource it is. `resource` in events about KBA has none.
    #[serde(
        rename = "resource-type",
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub resource_type: ::std::option::Option<::std::string::String>,
    /// The media type of what is there.
    #[serde(rename = "type", skip_serializing_if = "::std::option::Option::is_none")]
    pub type_: ::std::option::Option<::std::string::String>,
    #[serde(flatten)]
    pub extra: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
}

/// Where to read more.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct WebhookLinks {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub account: ::std::option::Option<WebhookLink>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub customer: ::std::option::Option<WebhookLink>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub resource: ::std::option::Option<WebhookLink>,
    #[serde(rename = "self", skip_serializing_if = "::std::option::Option::is_none")]
    pub self_: ::std::option::Option<WebhookLink>,
    #[serde(flatten)]
    pub extra: ::std::collections::BTreeMap<::std::string::String, WebhookLink>,
}

/// Types for composing complex structures.
pub mod builder {
    #[derive(Clone, Debug)]
    pub struct CreateApplicationAccessTokenBody {
        client_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        client_secret: ::std::result::Result<
            ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            ::std::string::String,
        >,
        grant_type: ::std::result::Result<
            super::CreateApplicationAccessTokenBodyGrantType,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for CreateApplicationAccessTokenBody {
        fn default() -> Self {
            Self {
                client_id: Ok(Default::default()),
                client_secret: Ok(Default::default()),
                grant_type: Ok(
                    super::defaults::create_application_access_token_body_grant_type(),
                ),
            }
        }
    }

    impl CreateApplicationAccessTokenBody {
        pub fn client_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.client_id = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for client_id: {e}")
                });
            self
        }

        pub fn client_secret<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<::client_runtime::Sensitive<::std::string::String>>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.client_secret = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for client_secret: {e}")
                });
            self
        }

        pub fn grant_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::CreateApplicationAccessTokenBodyGrantType>,
            T::Error: ::std::fmt::Display,
        {
            self.grant_type = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for grant_type: {e}")
                });
            self
        }
    }

    impl ::std::convert::TryFrom<CreateApplicationAccessTokenBody>
    for super::CreateApplicationAccessTokenBody {
        type Error = super::error::ConversionError;
        fn try_from(
            value: CreateApplicationAccessTokenBody,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                client_id: value.client_id?,
                client_secret: value.client_secret?,
                grant_type: value.grant_type?,
            })
        }
    }

    impl ::std::convert::From<super::CreateApplicationAccessTokenBody>
    for CreateApplicationAccessTokenBody {
        fn from(value: super::CreateApplicationAccessTokenBody) -> Self {
            Self {
                client_id: Ok(value.client_id),
                client_secret: Ok(value.client_secret),
                grant_type: Ok(value.grant_type),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct ExpiredKbaSessionError {
        code: ::std::result::Result<::std::string::String, ::std::string::String>,
        message: ::std::result::Result<::std::string::String, ::std::string::String>,
    }

    impl ::std::default::Default for ExpiredKbaSessionError {
        fn default() -> Self {
            Self {
                code: Err("no value supplied for code".to_string()),
                message: Err("no value supplied for message".to_string()),
            }
        }
    }

    impl ExpiredKbaSessionError {
        pub fn code<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.code = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for code: {e}"));
            self
        }

        pub fn message<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.message = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for message: {e}")
                });
            self
        }
    }

    impl ::std::convert::TryFrom<ExpiredKbaSessionError>
    for super::ExpiredKbaSessionError {
        type Error = super::error::ConversionError;
        fn try_from(
            value: ExpiredKbaSessionError,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                code: value.code?,
                message: value.message?,
            })
        }
    }

    impl ::std::convert::From<super::ExpiredKbaSessionError> for ExpiredKbaSessionError {
        fn from(value: super::ExpiredKbaSessionError) -> Self {
            Self {
                code: Ok(value.code),
                message: Ok(value.message),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct ForbiddenError {
        code: ::std::result::Result<::std::string::String, ::std::string::String>,
        message: ::std::result::Result<::std::string::String, ::std::string::String>,
    }

    impl ::std::default::Default for ForbiddenError {
        fn default() -> Self {
            Self {
                code: Err("no value supplied for code".to_string()),
                message: Err("no value supplied for message".to_string()),
            }
        }
    }

    impl ForbiddenError {
        pub fn code<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.code = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for code: {e}"));
            self
        }

        pub fn message<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.message = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for message: {e}")
                });
            self
        }
    }

    impl ::std::convert::TryFrom<ForbiddenError> for super::ForbiddenError {
        type Error = super::error::ConversionError;
        fn try_from(
            value: ForbiddenError,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                code: value.code?,
                message: value.message?,
            })
        }
    }

    impl ::std::convert::From<super::ForbiddenError> for ForbiddenError {
        fn from(value: super::ForbiddenError) -> Self {
            Self {
                code: Ok(value.code),
                message: Ok(value.message),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct InvalidKbaSessionError {
        code: ::std::result::Result<::std::string::String, ::std::string::String>,
        message: ::std::result::Result<::std::string::String, ::std::string::String>,
    }

    impl ::std::default::Default for InvalidKbaSessionError {
        fn default() -> Self {
            Self {
                code: Err("no value supplied for code".to_string()),
                message: Err("no value supplied for message".to_string()),
            }
        }
    }

    impl InvalidKbaSessionError {
        pub fn code<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.code = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for code: {e}"));
            self
        }

        pub fn message<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.message = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for message: {e}")
                });
            self
        }
    }

    impl ::std::convert::TryFrom<InvalidKbaSessionError>
    for super::InvalidKbaSessionError {
        type Error = super::error::ConversionError;
        fn try_from(
            value: InvalidKbaSessionError,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                code: value.code?,
                message: value.message?,
            })
        }
    }

    impl ::std::convert::From<super::InvalidKbaSessionError> for InvalidKbaSessionError {
        fn from(value: super::InvalidKbaSessionError) -> Self {
            Self {
                code: Ok(value.code),
                message: Ok(value.message),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct InvalidResourceStateSchema {
        code: ::std::result::Result<::std::string::String, ::std::string::String>,
        message: ::std::result::Result<::std::string::String, ::std::string::String>,
    }

    impl ::std::default::Default for InvalidResourceStateSchema {
        fn default() -> Self {
            Self {
                code: Err("no value supplied for code".to_string()),
                message: Err("no value supplied for message".to_string()),
            }
        }
    }

    impl InvalidResourceStateSchema {
        pub fn code<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.code = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for code: {e}"));
            self
        }

        pub fn message<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.message = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for message: {e}")
                });
            self
        }
    }

    impl ::std::convert::TryFrom<InvalidResourceStateSchema>
    for super::InvalidResourceStateSchema {
        type Error = super::error::ConversionError;
        fn try_from(
            value: InvalidResourceStateSchema,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                code: value.code?,
                message: value.message?,
            })
        }
    }

    impl ::std::convert::From<super::InvalidResourceStateSchema>
    for InvalidResourceStateSchema {
        fn from(value: super::InvalidResourceStateSchema) -> Self {
            Self {
                code: Ok(value.code),
                message: Ok(value.message),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct VerifyKbaQuestionsBody {
        answers: ::std::result::Result<
            ::std::vec::Vec<super::VerifyKbaQuestionsBodyAnswersItem>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for VerifyKbaQuestionsBody {
        fn default() -> Self {
            Self {
                answers: Err("no value supplied for answers".to_string()),
            }
        }
    }

    impl VerifyKbaQuestionsBody {
        pub fn answers<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::vec::Vec<super::VerifyKbaQuestionsBodyAnswersItem>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.answers = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for answers: {e}")
                });
            self
        }
    }

    impl ::std::convert::TryFrom<VerifyKbaQuestionsBody>
    for super::VerifyKbaQuestionsBody {
        type Error = super::error::ConversionError;
        fn try_from(
            value: VerifyKbaQuestionsBody,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { answers: value.answers? })
        }
    }

    impl ::std::convert::From<super::VerifyKbaQuestionsBody> for VerifyKbaQuestionsBody {
        fn from(value: super::VerifyKbaQuestionsBody) -> Self {
            Self { answers: Ok(value.answers) }
        }
    }

    #[derive(Clone, Debug)]
    pub struct VerifyKbaQuestionsBodyAnswersItem {
        answer_id: ::std::result::Result<
            ::client_runtime::Sensitive<::std::string::String>,
            ::std::string::String,
        >,
        question_id: ::std::result::Result<::std::string::String, ::std::string::String>,
    }

    impl ::std::default::Default for VerifyKbaQuestionsBodyAnswersItem {
        fn default() -> Self {
            Self {
                answer_id: Err("no value supplied for answer_id".to_string()),
                question_id: Err("no value supplied for question_id".to_string()),
            }
        }
    }

    impl VerifyKbaQuestionsBodyAnswersItem {
        pub fn answer_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::client_runtime::Sensitive<::std::string::String>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.answer_id = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for answer_id: {e}")
                });
            self
        }

        pub fn question_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.question_id = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for question_id: {e}")
                });
            self
        }
    }

    impl ::std::convert::TryFrom<VerifyKbaQuestionsBodyAnswersItem>
    for super::VerifyKbaQuestionsBodyAnswersItem {
        type Error = super::error::ConversionError;
        fn try_from(
            value: VerifyKbaQuestionsBodyAnswersItem,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                answer_id: value.answer_id?,
                question_id: value.question_id?,
            })
        }
    }

    impl ::std::convert::From<super::VerifyKbaQuestionsBodyAnswersItem>
    for VerifyKbaQuestionsBodyAnswersItem {
        fn from(value: super::VerifyKbaQuestionsBodyAnswersItem) -> Self {
            Self {
                answer_id: Ok(value.answer_id),
                question_id: Ok(value.question_id),
            }
        }
    }
}

/// Generation of default values for serde.
pub mod defaults {
    pub(super) fn create_application_access_token_body_grant_type() -> super::CreateApplicationAccessTokenBodyGrantType {
        super::CreateApplicationAccessTokenBodyGrantType::ClientCredentials
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
