// @generated
// Made by `cargo xtask generate dwolla-kba` from openapi/dwolla-kba. Do not edit.
// xtask 0.1.0, progenitor 0.15.1, input 1fa494c60dc7d9e2

/// The body of the errors that any operation can end in.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct CommonError {
    /// What went wrong, in one word. Compare without case.
    pub code: ::std::string::String,
    /// The same for people. The texts are no part of the interface.
    pub message: ::std::string::String,
}

impl CommonError {
    pub fn builder() -> builder::CommonError {
        Default::default()
    }
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

impl CreateApplicationAccessTokenResponse {
    pub fn builder() -> builder::CreateApplicationAccessTokenResponse {
        Default::default()
    }
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

impl CreateApplicationAccessTokenUnauthorized {
    pub fn builder() -> builder::CreateApplicationAccessTokenUnauthorized {
        Default::default()
    }
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
        skip_serializing_if = "::serde_json::Map::is_empty"
    )]
    pub links: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub message: ::std::option::Option<::std::string::String>,
    /// JSON pointer to the member that was refused.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub path: ::std::option::Option<::std::string::String>,
}

impl EmbeddedError {
    pub fn builder() -> builder::EmbeddedError {
        Default::default()
    }
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

impl GetKbaQuestionsForbidden {
    pub fn builder() -> builder::GetKbaQuestionsForbidden {
        Default::default()
    }
}

/// `GetKbaQuestionsNotFound`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct GetKbaQuestionsNotFound {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub code: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub message: ::std::option::Option<::std::string::String>,
}

impl GetKbaQuestionsNotFound {
    pub fn builder() -> builder::GetKbaQuestionsNotFound {
        Default::default()
    }
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

impl GetKbaQuestionsResponse {
    pub fn builder() -> builder::GetKbaQuestionsResponse {
        Default::default()
    }
}

/// `GetKbaQuestionsResponseLinks`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct GetKbaQuestionsResponseLinks {
    /// Where to post the answers. It is the session's own URL.
    pub answer: GetKbaQuestionsResponseLinksAnswer,
}

impl GetKbaQuestionsResponseLinks {
    pub fn builder() -> builder::GetKbaQuestionsResponseLinks {
        Default::default()
    }
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

impl GetKbaQuestionsResponseLinksAnswer {
    pub fn builder() -> builder::GetKbaQuestionsResponseLinksAnswer {
        Default::default()
    }
}

/// `GetKbaQuestionsResponseQuestionsItem`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct GetKbaQuestionsResponseQuestionsItem {
    pub answers: ::std::vec::Vec<GetKbaQuestionsResponseQuestionsItemAnswersItem>,
    pub id: ::std::string::String,
    pub text: ::client_runtime::Sensitive<::std::string::String>,
}

impl GetKbaQuestionsResponseQuestionsItem {
    pub fn builder() -> builder::GetKbaQuestionsResponseQuestionsItem {
        Default::default()
    }
}

/// `GetKbaQuestionsResponseQuestionsItemAnswersItem`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct GetKbaQuestionsResponseQuestionsItemAnswersItem {
    pub id: ::std::string::String,
    pub text: ::client_runtime::Sensitive<::std::string::String>,
}

impl GetKbaQuestionsResponseQuestionsItemAnswersItem {
    pub fn builder() -> builder::GetKbaQuestionsResponseQuestionsItemAnswersItem {
        Default::default()
    }
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

impl InitiateKbaForCustomerForbidden {
    pub fn builder() -> builder::InitiateKbaForCustomerForbidden {
        Default::default()
    }
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

impl NotFoundError {
    pub fn builder() -> builder::NotFoundError {
        Default::default()
    }
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

impl ValidationError {
    pub fn builder() -> builder::ValidationError {
        Default::default()
    }
}

/// `ValidationErrorEmbedded`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct ValidationErrorEmbedded {
    #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
    pub errors: ::std::vec::Vec<EmbeddedError>,
}

impl ValidationErrorEmbedded {
    pub fn builder() -> builder::ValidationErrorEmbedded {
        Default::default()
    }
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

impl VerifyKbaQuestionsForbidden {
    pub fn builder() -> builder::VerifyKbaQuestionsForbidden {
        Default::default()
    }
}

/// `VerifyKbaQuestionsNotFound`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct VerifyKbaQuestionsNotFound {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub code: ::std::option::Option<::std::string::String>,
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub message: ::std::option::Option<::std::string::String>,
}

impl VerifyKbaQuestionsNotFound {
    pub fn builder() -> builder::VerifyKbaQuestionsNotFound {
        Default::default()
    }
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

impl VerifyKbaQuestionsResponse {
    pub fn builder() -> builder::VerifyKbaQuestionsResponse {
        Default::default()
    }
}

/// `VerifyKbaQuestionsResponseLinks`
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct VerifyKbaQuestionsResponseLinks {
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub customer: ::std::option::Option<VerifyKbaQuestionsResponseLinksCustomer>,
}

impl VerifyKbaQuestionsResponseLinks {
    pub fn builder() -> builder::VerifyKbaQuestionsResponseLinks {
        Default::default()
    }
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

impl VerifyKbaQuestionsResponseLinksCustomer {
    pub fn builder() -> builder::VerifyKbaQuestionsResponseLinksCustomer {
        Default::default()
    }
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

impl WebhookEvent {
    pub fn builder() -> builder::WebhookEvent {
        Default::default()
    }
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

impl WebhookLink {
    pub fn builder() -> builder::WebhookLink {
        Default::default()
    }
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

impl WebhookLinks {
    pub fn builder() -> builder::WebhookLinks {
        Default::default()
    }
}

/// Types for composing complex structures.
pub mod builder {
    #[derive(Clone, Debug)]
    pub struct CommonError {
        code: ::std::result::Result<::std::string::String, ::std::string::String>,
        message: ::std::result::Result<::std::string::String, ::std::string::String>,
    }

    impl ::std::default::Default for CommonError {
        fn default() -> Self {
            Self {
                code: Err("no value supplied for code".to_string()),
                message: Err("no value supplied for message".to_string()),
            }
        }
    }

    impl CommonError {
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

    impl ::std::convert::TryFrom<CommonError> for super::CommonError {
        type Error = super::error::ConversionError;
        fn try_from(
            value: CommonError,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                code: value.code?,
                message: value.message?,
            })
        }
    }

    impl ::std::convert::From<super::CommonError> for CommonError {
        fn from(value: super::CommonError) -> Self {
            Self {
                code: Ok(value.code),
                message: Ok(value.message),
            }
        }
    }

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
    pub struct CreateApplicationAccessTokenResponse {
        access_token: ::std::result::Result<
            ::client_runtime::Sensitive<::std::string::String>,
            ::std::string::String,
        >,
        expires_in: ::std::result::Result<i64, ::std::string::String>,
        token_type: ::std::result::Result<::std::string::String, ::std::string::String>,
    }

    impl ::std::default::Default for CreateApplicationAccessTokenResponse {
        fn default() -> Self {
            Self {
                access_token: Err("no value supplied for access_token".to_string()),
                expires_in: Err("no value supplied for expires_in".to_string()),
                token_type: Err("no value supplied for token_type".to_string()),
            }
        }
    }

    impl CreateApplicationAccessTokenResponse {
        pub fn access_token<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::client_runtime::Sensitive<::std::string::String>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.access_token = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for access_token: {e}")
                });
            self
        }

        pub fn expires_in<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<i64>,
            T::Error: ::std::fmt::Display,
        {
            self.expires_in = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for expires_in: {e}")
                });
            self
        }

        pub fn token_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.token_type = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for token_type: {e}")
                });
            self
        }
    }

    impl ::std::convert::TryFrom<CreateApplicationAccessTokenResponse>
    for super::CreateApplicationAccessTokenResponse {
        type Error = super::error::ConversionError;
        fn try_from(
            value: CreateApplicationAccessTokenResponse,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                access_token: value.access_token?,
                expires_in: value.expires_in?,
                token_type: value.token_type?,
            })
        }
    }

    impl ::std::convert::From<super::CreateApplicationAccessTokenResponse>
    for CreateApplicationAccessTokenResponse {
        fn from(value: super::CreateApplicationAccessTokenResponse) -> Self {
            Self {
                access_token: Ok(value.access_token),
                expires_in: Ok(value.expires_in),
                token_type: Ok(value.token_type),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct CreateApplicationAccessTokenUnauthorized {
        error: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        error_description: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        error_uri: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for CreateApplicationAccessTokenUnauthorized {
        fn default() -> Self {
            Self {
                error: Ok(Default::default()),
                error_description: Ok(Default::default()),
                error_uri: Ok(Default::default()),
            }
        }
    }

    impl CreateApplicationAccessTokenUnauthorized {
        pub fn error<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.error = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for error: {e}"));
            self
        }

        pub fn error_description<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.error_description = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for error_description: {e}")
                });
            self
        }

        pub fn error_uri<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.error_uri = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for error_uri: {e}")
                });
            self
        }
    }

    impl ::std::convert::TryFrom<CreateApplicationAccessTokenUnauthorized>
    for super::CreateApplicationAccessTokenUnauthorized {
        type Error = super::error::ConversionError;
        fn try_from(
            value: CreateApplicationAccessTokenUnauthorized,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                error: value.error?,
                error_description: value.error_description?,
                error_uri: value.error_uri?,
            })
        }
    }

    impl ::std::convert::From<super::CreateApplicationAccessTokenUnauthorized>
    for CreateApplicationAccessTokenUnauthorized {
        fn from(value: super::CreateApplicationAccessTokenUnauthorized) -> Self {
            Self {
                error: Ok(value.error),
                error_description: Ok(value.error_description),
                error_uri: Ok(value.error_uri),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct EmbeddedError {
        code: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        links: ::std::result::Result<
            ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            ::std::string::String,
        >,
        message: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        path: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for EmbeddedError {
        fn default() -> Self {
            Self {
                code: Ok(Default::default()),
                links: Ok(Default::default()),
                message: Ok(Default::default()),
                path: Ok(Default::default()),
            }
        }
    }

    impl EmbeddedError {
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

        pub fn links<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.links = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for links: {e}"));
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

        pub fn path<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.path = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for path: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<EmbeddedError> for super::EmbeddedError {
        type Error = super::error::ConversionError;
        fn try_from(
            value: EmbeddedError,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                code: value.code?,
                links: value.links?,
                message: value.message?,
                path: value.path?,
            })
        }
    }

    impl ::std::convert::From<super::EmbeddedError> for EmbeddedError {
        fn from(value: super::EmbeddedError) -> Self {
            Self {
                code: Ok(value.code),
                links: Ok(value.links),
                message: Ok(value.message),
                path: Ok(value.path),
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
    pub struct GetKbaQuestionsForbidden {
        code: ::std::result::Result<::std::string::String, ::std::string::String>,
        message: ::std::result::Result<::std::string::String, ::std::string::String>,
    }

    impl ::std::default::Default for GetKbaQuestionsForbidden {
        fn default() -> Self {
            Self {
                code: Err("no value supplied for code".to_string()),
                message: Err("no value supplied for message".to_string()),
            }
        }
    }

    impl GetKbaQuestionsForbidden {
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

    impl ::std::convert::TryFrom<GetKbaQuestionsForbidden>
    for super::GetKbaQuestionsForbidden {
        type Error = super::error::ConversionError;
        fn try_from(
            value: GetKbaQuestionsForbidden,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                code: value.code?,
                message: value.message?,
            })
        }
    }

    impl ::std::convert::From<super::GetKbaQuestionsForbidden>
    for GetKbaQuestionsForbidden {
        fn from(value: super::GetKbaQuestionsForbidden) -> Self {
            Self {
                code: Ok(value.code),
                message: Ok(value.message),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct GetKbaQuestionsNotFound {
        code: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        message: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for GetKbaQuestionsNotFound {
        fn default() -> Self {
            Self {
                code: Ok(Default::default()),
                message: Ok(Default::default()),
            }
        }
    }

    impl GetKbaQuestionsNotFound {
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
    }

    impl ::std::convert::TryFrom<GetKbaQuestionsNotFound>
    for super::GetKbaQuestionsNotFound {
        type Error = super::error::ConversionError;
        fn try_from(
            value: GetKbaQuestionsNotFound,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                code: value.code?,
                message: value.message?,
            })
        }
    }

    impl ::std::convert::From<super::GetKbaQuestionsNotFound>
    for GetKbaQuestionsNotFound {
        fn from(value: super::GetKbaQuestionsNotFound) -> Self {
            Self {
                code: Ok(value.code),
                message: Ok(value.message),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct GetKbaQuestionsResponse {
        id: ::std::result::Result<::std::string::String, ::std::string::String>,
        links: ::std::result::Result<
            super::GetKbaQuestionsResponseLinks,
            ::std::string::String,
        >,
        questions: ::std::result::Result<
            ::std::vec::Vec<super::GetKbaQuestionsResponseQuestionsItem>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for GetKbaQuestionsResponse {
        fn default() -> Self {
            Self {
                id: Err("no value supplied for id".to_string()),
                links: Err("no value supplied for links".to_string()),
                questions: Err("no value supplied for questions".to_string()),
            }
        }
    }

    impl GetKbaQuestionsResponse {
        pub fn id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.id = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for id: {e}"));
            self
        }

        pub fn links<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::GetKbaQuestionsResponseLinks>,
            T::Error: ::std::fmt::Display,
        {
            self.links = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for links: {e}"));
            self
        }

        pub fn questions<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::vec::Vec<super::GetKbaQuestionsResponseQuestionsItem>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.questions = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for questions: {e}")
                });
            self
        }
    }

    impl ::std::convert::TryFrom<GetKbaQuestionsResponse>
    for super::GetKbaQuestionsResponse {
        type Error = super::error::ConversionError;
        fn try_from(
            value: GetKbaQuestionsResponse,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                id: value.id?,
                links: value.links?,
                questions: value.questions?,
            })
        }
    }

    impl ::std::convert::From<super::GetKbaQuestionsResponse>
    for GetKbaQuestionsResponse {
        fn from(value: super::GetKbaQuestionsResponse) -> Self {
            Self {
                id: Ok(value.id),
                links: Ok(value.links),
                questions: Ok(value.questions),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct GetKbaQuestionsResponseLinks {
        answer: ::std::result::Result<
            super::GetKbaQuestionsResponseLinksAnswer,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for GetKbaQuestionsResponseLinks {
        fn default() -> Self {
            Self {
                answer: Err("no value supplied for answer".to_string()),
            }
        }
    }

    impl GetKbaQuestionsResponseLinks {
        pub fn answer<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::GetKbaQuestionsResponseLinksAnswer>,
            T::Error: ::std::fmt::Display,
        {
            self.answer = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for answer: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<GetKbaQuestionsResponseLinks>
    for super::GetKbaQuestionsResponseLinks {
        type Error = super::error::ConversionError;
        fn try_from(
            value: GetKbaQuestionsResponseLinks,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { answer: value.answer? })
        }
    }

    impl ::std::convert::From<super::GetKbaQuestionsResponseLinks>
    for GetKbaQuestionsResponseLinks {
        fn from(value: super::GetKbaQuestionsResponseLinks) -> Self {
            Self { answer: Ok(value.answer) }
        }
    }

    #[derive(Clone, Debug)]
    pub struct GetKbaQuestionsResponseLinksAnswer {
        href: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        resource_type: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        type_: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for GetKbaQuestionsResponseLinksAnswer {
        fn default() -> Self {
            Self {
                href: Ok(Default::default()),
                resource_type: Ok(Default::default()),
                type_: Ok(Default::default()),
            }
        }
    }

    impl GetKbaQuestionsResponseLinksAnswer {
        pub fn href<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.href = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for href: {e}"));
            self
        }

        pub fn resource_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.resource_type = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for resource_type: {e}")
                });
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

    impl ::std::convert::TryFrom<GetKbaQuestionsResponseLinksAnswer>
    for super::GetKbaQuestionsResponseLinksAnswer {
        type Error = super::error::ConversionError;
        fn try_from(
            value: GetKbaQuestionsResponseLinksAnswer,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                href: value.href?,
                resource_type: value.resource_type?,
                type_: value.type_?,
            })
        }
    }

    impl ::std::convert::From<super::GetKbaQuestionsResponseLinksAnswer>
    for GetKbaQuestionsResponseLinksAnswer {
        fn from(value: super::GetKbaQuestionsResponseLinksAnswer) -> Self {
            Self {
                href: Ok(value.href),
                resource_type: Ok(value.resource_type),
                type_: Ok(value.type_),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct GetKbaQuestionsResponseQuestionsItem {
        answers: ::std::result::Result<
            ::std::vec::Vec<super::GetKbaQuestionsResponseQuestionsItemAnswersItem>,
            ::std::string::String,
        >,
        id: ::std::result::Result<::std::string::String, ::std::string::String>,
        text: ::std::result::Result<
            ::client_runtime::Sensitive<::std::string::String>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for GetKbaQuestionsResponseQuestionsItem {
        fn default() -> Self {
            Self {
                answers: Err("no value supplied for answers".to_string()),
                id: Err("no value supplied for id".to_string()),
                text: Err("no value supplied for text".to_string()),
            }
        }
    }

    impl GetKbaQuestionsResponseQuestionsItem {
        pub fn answers<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::vec::Vec<super::GetKbaQuestionsResponseQuestionsItemAnswersItem>,
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

        pub fn id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.id = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for id: {e}"));
            self
        }

        pub fn text<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::client_runtime::Sensitive<::std::string::String>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.text = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for text: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<GetKbaQuestionsResponseQuestionsItem>
    for super::GetKbaQuestionsResponseQuestionsItem {
        type Error = super::error::ConversionError;
        fn try_from(
            value: GetKbaQuestionsResponseQuestionsItem,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                answers: value.answers?,
                id: value.id?,
                text: value.text?,
            })
        }
    }

    impl ::std::convert::From<super::GetKbaQuestionsResponseQuestionsItem>
    for GetKbaQuestionsResponseQuestionsItem {
        fn from(value: super::GetKbaQuestionsResponseQuestionsItem) -> Self {
            Self {
                answers: Ok(value.answers),
                id: Ok(value.id),
                text: Ok(value.text),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct GetKbaQuestionsResponseQuestionsItemAnswersItem {
        id: ::std::result::Result<::std::string::String, ::std::string::String>,
        text: ::std::result::Result<
            ::client_runtime::Sensitive<::std::string::String>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for GetKbaQuestionsResponseQuestionsItemAnswersItem {
        fn default() -> Self {
            Self {
                id: Err("no value supplied for id".to_string()),
                text: Err("no value supplied for text".to_string()),
            }
        }
    }

    impl GetKbaQuestionsResponseQuestionsItemAnswersItem {
        pub fn id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.id = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for id: {e}"));
            self
        }

        pub fn text<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::client_runtime::Sensitive<::std::string::String>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.text = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for text: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<GetKbaQuestionsResponseQuestionsItemAnswersItem>
    for super::GetKbaQuestionsResponseQuestionsItemAnswersItem {
        type Error = super::error::ConversionError;
        fn try_from(
            value: GetKbaQuestionsResponseQuestionsItemAnswersItem,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                id: value.id?,
                text: value.text?,
            })
        }
    }

    impl ::std::convert::From<super::GetKbaQuestionsResponseQuestionsItemAnswersItem>
    for GetKbaQuestionsResponseQuestionsItemAnswersItem {
        fn from(value: super::GetKbaQuestionsResponseQuestionsItemAnswersItem) -> Self {
            Self {
                id: Ok(value.id),
                text: Ok(value.text),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct InitiateKbaForCustomerForbidden {
        code: ::std::result::Result<::std::string::String, ::std::string::String>,
        message: ::std::result::Result<::std::string::String, ::std::string::String>,
    }

    impl ::std::default::Default for InitiateKbaForCustomerForbidden {
        fn default() -> Self {
            Self {
                code: Err("no value supplied for code".to_string()),
                message: Err("no value supplied for message".to_string()),
            }
        }
    }

    impl InitiateKbaForCustomerForbidden {
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

    impl ::std::convert::TryFrom<InitiateKbaForCustomerForbidden>
    for super::InitiateKbaForCustomerForbidden {
        type Error = super::error::ConversionError;
        fn try_from(
            value: InitiateKbaForCustomerForbidden,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                code: value.code?,
                message: value.message?,
            })
        }
    }

    impl ::std::convert::From<super::InitiateKbaForCustomerForbidden>
    for InitiateKbaForCustomerForbidden {
        fn from(value: super::InitiateKbaForCustomerForbidden) -> Self {
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
    pub struct NotFoundError {
        code: ::std::result::Result<::std::string::String, ::std::string::String>,
        message: ::std::result::Result<::std::string::String, ::std::string::String>,
    }

    impl ::std::default::Default for NotFoundError {
        fn default() -> Self {
            Self {
                code: Err("no value supplied for code".to_string()),
                message: Err("no value supplied for message".to_string()),
            }
        }
    }

    impl NotFoundError {
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

    impl ::std::convert::TryFrom<NotFoundError> for super::NotFoundError {
        type Error = super::error::ConversionError;
        fn try_from(
            value: NotFoundError,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                code: value.code?,
                message: value.message?,
            })
        }
    }

    impl ::std::convert::From<super::NotFoundError> for NotFoundError {
        fn from(value: super::NotFoundError) -> Self {
            Self {
                code: Ok(value.code),
                message: Ok(value.message),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct ValidationError {
        code: ::std::result::Result<::std::string::String, ::std::string::String>,
        embedded: ::std::result::Result<
            ::std::option::Option<super::ValidationErrorEmbedded>,
            ::std::string::String,
        >,
        message: ::std::result::Result<::std::string::String, ::std::string::String>,
    }

    impl ::std::default::Default for ValidationError {
        fn default() -> Self {
            Self {
                code: Err("no value supplied for code".to_string()),
                embedded: Ok(Default::default()),
                message: Err("no value supplied for message".to_string()),
            }
        }
    }

    impl ValidationError {
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

        pub fn embedded<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::ValidationErrorEmbedded>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.embedded = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for embedded: {e}")
                });
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

    impl ::std::convert::TryFrom<ValidationError> for super::ValidationError {
        type Error = super::error::ConversionError;
        fn try_from(
            value: ValidationError,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                code: value.code?,
                embedded: value.embedded?,
                message: value.message?,
            })
        }
    }

    impl ::std::convert::From<super::ValidationError> for ValidationError {
        fn from(value: super::ValidationError) -> Self {
            Self {
                code: Ok(value.code),
                embedded: Ok(value.embedded),
                message: Ok(value.message),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct ValidationErrorEmbedded {
        errors: ::std::result::Result<
            ::std::vec::Vec<super::EmbeddedError>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for ValidationErrorEmbedded {
        fn default() -> Self {
            Self {
                errors: Ok(Default::default()),
            }
        }
    }

    impl ValidationErrorEmbedded {
        pub fn errors<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<super::EmbeddedError>>,
            T::Error: ::std::fmt::Display,
        {
            self.errors = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for errors: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<ValidationErrorEmbedded>
    for super::ValidationErrorEmbedded {
        type Error = super::error::ConversionError;
        fn try_from(
            value: ValidationErrorEmbedded,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { errors: value.errors? })
        }
    }

    impl ::std::convert::From<super::ValidationErrorEmbedded>
    for ValidationErrorEmbedded {
        fn from(value: super::ValidationErrorEmbedded) -> Self {
            Self { errors: Ok(value.errors) }
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

    #[derive(Clone, Debug)]
    pub struct VerifyKbaQuestionsForbidden {
        code: ::std::result::Result<::std::string::String, ::std::string::String>,
        message: ::std::result::Result<::std::string::String, ::std::string::String>,
    }

    impl ::std::default::Default for VerifyKbaQuestionsForbidden {
        fn default() -> Self {
            Self {
                code: Err("no value supplied for code".to_string()),
                message: Err("no value supplied for message".to_string()),
            }
        }
    }

    impl VerifyKbaQuestionsForbidden {
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

    impl ::std::convert::TryFrom<VerifyKbaQuestionsForbidden>
    for super::VerifyKbaQuestionsForbidden {
        type Error = super::error::ConversionError;
        fn try_from(
            value: VerifyKbaQuestionsForbidden,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                code: value.code?,
                message: value.message?,
            })
        }
    }

    impl ::std::convert::From<super::VerifyKbaQuestionsForbidden>
    for VerifyKbaQuestionsForbidden {
        fn from(value: super::VerifyKbaQuestionsForbidden) -> Self {
            Self {
                code: Ok(value.code),
                message: Ok(value.message),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct VerifyKbaQuestionsNotFound {
        code: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        message: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for VerifyKbaQuestionsNotFound {
        fn default() -> Self {
            Self {
                code: Ok(Default::default()),
                message: Ok(Default::default()),
            }
        }
    }

    impl VerifyKbaQuestionsNotFound {
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
    }

    impl ::std::convert::TryFrom<VerifyKbaQuestionsNotFound>
    for super::VerifyKbaQuestionsNotFound {
        type Error = super::error::ConversionError;
        fn try_from(
            value: VerifyKbaQuestionsNotFound,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                code: value.code?,
                message: value.message?,
            })
        }
    }

    impl ::std::convert::From<super::VerifyKbaQuestionsNotFound>
    for VerifyKbaQuestionsNotFound {
        fn from(value: super::VerifyKbaQuestionsNotFound) -> Self {
            Self {
                code: Ok(value.code),
                message: Ok(value.message),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct VerifyKbaQuestionsResponse {
        links: ::std::result::Result<
            ::std::option::Option<super::VerifyKbaQuestionsResponseLinks>,
            ::std::string::String,
        >,
        verification_status: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for VerifyKbaQuestionsResponse {
        fn default() -> Self {
            Self {
                links: Ok(Default::default()),
                verification_status: Ok(Default::default()),
            }
        }
    }

    impl VerifyKbaQuestionsResponse {
        pub fn links<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::VerifyKbaQuestionsResponseLinks>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.links = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for links: {e}"));
            self
        }

        pub fn verification_status<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.verification_status = value
                .try_into()
                .map_err(|e| {
                    format!(
                        "error converting supplied value for verification_status: {e}"
                    )
                });
            self
        }
    }

    impl ::std::convert::TryFrom<VerifyKbaQuestionsResponse>
    for super::VerifyKbaQuestionsResponse {
        type Error = super::error::ConversionError;
        fn try_from(
            value: VerifyKbaQuestionsResponse,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                links: value.links?,
                verification_status: value.verification_status?,
            })
        }
    }

    impl ::std::convert::From<super::VerifyKbaQuestionsResponse>
    for VerifyKbaQuestionsResponse {
        fn from(value: super::VerifyKbaQuestionsResponse) -> Self {
            Self {
                links: Ok(value.links),
                verification_status: Ok(value.verification_status),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct VerifyKbaQuestionsResponseLinks {
        customer: ::std::result::Result<
            ::std::option::Option<super::VerifyKbaQuestionsResponseLinksCustomer>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for VerifyKbaQuestionsResponseLinks {
        fn default() -> Self {
            Self {
                customer: Ok(Default::default()),
            }
        }
    }

    impl VerifyKbaQuestionsResponseLinks {
        pub fn customer<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::option::Option<super::VerifyKbaQuestionsResponseLinksCustomer>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.customer = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for customer: {e}")
                });
            self
        }
    }

    impl ::std::convert::TryFrom<VerifyKbaQuestionsResponseLinks>
    for super::VerifyKbaQuestionsResponseLinks {
        type Error = super::error::ConversionError;
        fn try_from(
            value: VerifyKbaQuestionsResponseLinks,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { customer: value.customer? })
        }
    }

    impl ::std::convert::From<super::VerifyKbaQuestionsResponseLinks>
    for VerifyKbaQuestionsResponseLinks {
        fn from(value: super::VerifyKbaQuestionsResponseLinks) -> Self {
            Self {
                customer: Ok(value.customer),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct VerifyKbaQuestionsResponseLinksCustomer {
        href: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        resource_type: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        type_: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for VerifyKbaQuestionsResponseLinksCustomer {
        fn default() -> Self {
            Self {
                href: Ok(Default::default()),
                resource_type: Ok(Default::default()),
                type_: Ok(Default::default()),
            }
        }
    }

    impl VerifyKbaQuestionsResponseLinksCustomer {
        pub fn href<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.href = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for href: {e}"));
            self
        }

        pub fn resource_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.resource_type = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for resource_type: {e}")
                });
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

    impl ::std::convert::TryFrom<VerifyKbaQuestionsResponseLinksCustomer>
    for super::VerifyKbaQuestionsResponseLinksCustomer {
        type Error = super::error::ConversionError;
        fn try_from(
            value: VerifyKbaQuestionsResponseLinksCustomer,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                href: value.href?,
                resource_type: value.resource_type?,
                type_: value.type_?,
            })
        }
    }

    impl ::std::convert::From<super::VerifyKbaQuestionsResponseLinksCustomer>
    for VerifyKbaQuestionsResponseLinksCustomer {
        fn from(value: super::VerifyKbaQuestionsResponseLinksCustomer) -> Self {
            Self {
                href: Ok(value.href),
                resource_type: Ok(value.resource_type),
                type_: Ok(value.type_),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct WebhookEvent {
        correlation_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        created: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        id: ::std::result::Result<::std::string::String, ::std::string::String>,
        links: ::std::result::Result<
            ::std::option::Option<super::WebhookLinks>,
            ::std::string::String,
        >,
        resource_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        timestamp: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        topic: ::std::result::Result<::std::string::String, ::std::string::String>,
        extra: ::std::result::Result<
            ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for WebhookEvent {
        fn default() -> Self {
            Self {
                correlation_id: Ok(Default::default()),
                created: Ok(Default::default()),
                id: Err("no value supplied for id".to_string()),
                links: Ok(Default::default()),
                resource_id: Ok(Default::default()),
                timestamp: Ok(Default::default()),
                topic: Err("no value supplied for topic".to_string()),
                extra: Err("no value supplied for extra".to_string()),
            }
        }
    }

    impl WebhookEvent {
        pub fn correlation_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.correlation_id = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for correlation_id: {e}")
                });
            self
        }

        pub fn created<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.created = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for created: {e}")
                });
            self
        }

        pub fn id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.id = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for id: {e}"));
            self
        }

        pub fn links<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::WebhookLinks>>,
            T::Error: ::std::fmt::Display,
        {
            self.links = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for links: {e}"));
            self
        }

        pub fn resource_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.resource_id = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for resource_id: {e}")
                });
            self
        }

        pub fn timestamp<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.timestamp = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for timestamp: {e}")
                });
            self
        }

        pub fn topic<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.topic = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for topic: {e}"));
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
                correlation_id: value.correlation_id?,
                created: value.created?,
                id: value.id?,
                links: value.links?,
                resource_id: value.resource_id?,
                timestamp: value.timestamp?,
                topic: value.topic?,
                extra: value.extra?,
            })
        }
    }

    impl ::std::convert::From<super::WebhookEvent> for WebhookEvent {
        fn from(value: super::WebhookEvent) -> Self {
            Self {
                correlation_id: Ok(value.correlation_id),
                created: Ok(value.created),
                id: Ok(value.id),
                links: Ok(value.links),
                resource_id: Ok(value.resource_id),
                timestamp: Ok(value.timestamp),
                topic: Ok(value.topic),
                extra: Ok(value.extra),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct WebhookLink {
        href: ::std::result::Result<::std::string::String, ::std::string::String>,
        resource_type: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        type_: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        extra: ::std::result::Result<
            ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for WebhookLink {
        fn default() -> Self {
            Self {
                href: Err("no value supplied for href".to_string()),
                resource_type: Ok(Default::default()),
                type_: Ok(Default::default()),
                extra: Err("no value supplied for extra".to_string()),
            }
        }
    }

    impl WebhookLink {
        pub fn href<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.href = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for href: {e}"));
            self
        }

        pub fn resource_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.resource_type = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for resource_type: {e}")
                });
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

    impl ::std::convert::TryFrom<WebhookLink> for super::WebhookLink {
        type Error = super::error::ConversionError;
        fn try_from(
            value: WebhookLink,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                href: value.href?,
                resource_type: value.resource_type?,
                type_: value.type_?,
                extra: value.extra?,
            })
        }
    }

    impl ::std::convert::From<super::WebhookLink> for WebhookLink {
        fn from(value: super::WebhookLink) -> Self {
            Self {
                href: Ok(value.href),
                resource_type: Ok(value.resource_type),
                type_: Ok(value.type_),
                extra: Ok(value.extra),
            }
        }
    }

    #[derive(Clone, Debug)]
    pub struct WebhookLinks {
        account: ::std::result::Result<
            ::std::option::Option<super::WebhookLink>,
            ::std::string::String,
        >,
        customer: ::std::result::Result<
            ::std::option::Option<super::WebhookLink>,
            ::std::string::String,
        >,
        resource: ::std::result::Result<
            ::std::option::Option<super::WebhookLink>,
            ::std::string::String,
        >,
        self_: ::std::result::Result<
            ::std::option::Option<super::WebhookLink>,
            ::std::string::String,
        >,
        extra: ::std::result::Result<
            ::std::collections::BTreeMap<::std::string::String, super::WebhookLink>,
            ::std::string::String,
        >,
    }

    impl ::std::default::Default for WebhookLinks {
        fn default() -> Self {
            Self {
                account: Ok(Default::default()),
                customer: Ok(Default::default()),
                resource: Ok(Default::default()),
                self_: Ok(Default::default()),
                extra: Err("no value supplied for extra".to_string()),
            }
        }
    }

    impl WebhookLinks {
        pub fn account<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::WebhookLink>>,
            T::Error: ::std::fmt::Display,
        {
            self.account = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for account: {e}")
                });
            self
        }

        pub fn customer<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::WebhookLink>>,
            T::Error: ::std::fmt::Display,
        {
            self.customer = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for customer: {e}")
                });
            self
        }

        pub fn resource<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::WebhookLink>>,
            T::Error: ::std::fmt::Display,
        {
            self.resource = value
                .try_into()
                .map_err(|e| {
                    format!("error converting supplied value for resource: {e}")
                });
            self
        }

        pub fn self_<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::option::Option<super::WebhookLink>>,
            T::Error: ::std::fmt::Display,
        {
            self.self_ = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for self_: {e}"));
            self
        }

        pub fn extra<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::std::collections::BTreeMap<::std::string::String, super::WebhookLink>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.extra = value
                .try_into()
                .map_err(|e| format!("error converting supplied value for extra: {e}"));
            self
        }
    }

    impl ::std::convert::TryFrom<WebhookLinks> for super::WebhookLinks {
        type Error = super::error::ConversionError;
        fn try_from(
            value: WebhookLinks,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                account: value.account?,
                customer: value.customer?,
                resource: value.resource?,
                self_: value.self_?,
                extra: value.extra?,
            })
        }
    }

    impl ::std::convert::From<super::WebhookLinks> for WebhookLinks {
        fn from(value: super::WebhookLinks) -> Self {
            Self {
                account: Ok(value.account),
                customer: Ok(value.customer),
                resource: Ok(value.resource),
                self_: Ok(value.self_),
                extra: Ok(value.extra),
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
