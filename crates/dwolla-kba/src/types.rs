// @generated
// Made by `cargo xtask generate dwolla-kba` from openapi/dwolla-kba. Do not edit.

use std::collections::BTreeMap;

use client_runtime::{Sensitive, object, union};
use serde::{Deserialize, Serialize};

/// The body of the errors that any operation can end in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CommonError {
    /// What went wrong, in one word. Compare without case.
    pub code: String,
    /// The same for people. The texts are no part of the interface.
    pub message: String,
}

object! { CommonError, CommonErrorRequired required { code: String, message: String } }

/// The body of a request.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CreateApplicationAccessTokenBody {
    /// The only grant there is.
    pub grant_type: String,
    /// The application's key, where it is not in the Authorization header.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,
    /// The application's secret, where it is not in the Authorization header.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_secret: Option<Sensitive<String>>,
}

object! {
    CreateApplicationAccessTokenBody
    optional { client_id: String, client_secret: Sensitive<String> }
    constant { grant_type: String = "client_credentials" }
}

outcome! {
    /// The parameter `Error`.
    pub enum CreateApplicationAccessTokenError {
        /// `401`: The client id or the secret is wrong
        Unauthorized(CreateApplicationAccessTokenUnauthorized) = 401,
        /// `429`: Too many calls. The limit holds for five minutes, and no header says so. The code is `TooManyRequests` on some pages and `Too Many Requests` on others.
        TooManyRequests(CommonError) = 429,
        /// `500`: A fault (`ServerError`) or a timeout (`RequestTimeout`) on the vendor's side.
        InternalServerError(CommonError) = 500,
    }
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CreateApplicationAccessTokenResponse {
    /// Goes into the Authorization header of the other calls, after `Bearer `.
    pub access_token: Sensitive<String>,
    /// Written `Bearer` by the specification and `bearer` by the guides. Compare without case.
    pub token_type: String,
    /// Seconds that the token lasts, 3600 by the guides.
    pub expires_in: i64,
}

object! {
    CreateApplicationAccessTokenResponse, CreateApplicationAccessTokenResponseRequired
    required { access_token: Sensitive<String>, expires_in: i64, token_type: String }
}

/// The parameter `Unauthorized`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CreateApplicationAccessTokenUnauthorized {
    /// An error code of OAuth 2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// The same for people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error_description: Option<String>,
    /// A page about the error.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error_uri: Option<String>,
}

object! {
    CreateApplicationAccessTokenUnauthorized
    optional { error: String, error_description: String, error_uri: String }
}

/// One reason for which a body was refused.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EmbeddedError {
    /// Required, Invalid, InvalidFormat, Duplicate, ReadOnly, NotAllowed, Restricted and others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// `message`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// JSON pointer to the member that was refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// Empty, as far as is known.
    #[serde(rename = "_links", skip_serializing_if = "Option::is_none")]
    pub links: Option<serde_json::Map<String, serde_json::Value>>,
}

object! {
    EmbeddedError
    optional {
        code: String, message: String, path: String,
        links: serde_json::Map<String, serde_json::Value>,
    }
}

/// More than two minutes have gone by since the questions were fetched.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ExpiredKbaSessionError {
    /// `code`
    pub code: String,
    /// `message`
    pub message: String,
}

object! {
    ExpiredKbaSessionError, ExpiredKbaSessionErrorRequired
    required { code: String, message: String }
}

/// The application may not act on this resource.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ForbiddenError {
    /// `code`
    pub code: String,
    /// `message`
    pub message: String,
}

object! { ForbiddenError, ForbiddenErrorRequired required { code: String, message: String } }

outcome! {
    /// The parameter `Error`.
    pub enum GetKbaQuestionsError {
        /// `401`: The token has expired (`ExpiredAccessToken`), is unknown (`InvalidAccessToken`) or is missing (`InvalidCredentials`), or the account or application is in a state that rules the call out.
        Unauthorized(CommonError) = 401,
        /// `403`: The session has ended, or the application may not read it
        Forbidden(GetKbaQuestionsForbidden) = 403,
        /// `404`: There is no such session
        NotFound(GetKbaQuestionsNotFound) = 404,
        /// `406`: The Accept header asks for no version of the API (`InvalidVersion`).
        NotAcceptable(CommonError) = 406,
        /// `429`: Too many calls. The limit holds for five minutes, and no header says so. The code is `TooManyRequests` on some pages and `Too Many Requests` on others.
        TooManyRequests(CommonError) = 429,
        /// `500`: A fault (`ServerError`) or a timeout (`RequestTimeout`) on the vendor's side.
        InternalServerError(CommonError) = 500,
    }
}

union! {
    /// The parameter `Forbidden`.
    pub enum GetKbaQuestionsForbidden by ByMembers {
        ForbiddenError(ForbiddenError) has ["code", "message"],
        InvalidKbaSessionError(InvalidKbaSessionError) has ["code", "message"],
    }
    from { ForbiddenError: ForbiddenError, InvalidKbaSessionError: InvalidKbaSessionError }
}

/// The parameter `NotFound`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct GetKbaQuestionsNotFound {
    /// `code`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// `message`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

object! { GetKbaQuestionsNotFound optional { code: String, message: String } }

/// An answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct GetKbaQuestionsResponse {
    /// `_links`
    #[serde(rename = "_links")]
    pub links: GetKbaQuestionsResponseLinks,
    /// The session's id.
    pub id: String,
    /// `questions`
    pub questions: Vec<GetKbaQuestionsResponseQuestion>,
}

object! {
    GetKbaQuestionsResponse, GetKbaQuestionsResponseRequired
    required {
        id: String, links: GetKbaQuestionsResponseLinks,
        questions: Vec<GetKbaQuestionsResponseQuestion>,
    }
}

/// `_links` of [`GetKbaQuestionsResponse`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct GetKbaQuestionsResponseLinks {
    /// Where to post the answers. It is the session's own URL.
    pub answer: GetKbaQuestionsResponseLinksAnswer,
}

object! { GetKbaQuestionsResponseLinks required { answer: GetKbaQuestionsResponseLinksAnswer } }

/// Where to post the answers. It is the session's own URL.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct GetKbaQuestionsResponseLinksAnswer {
    /// `href`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
    /// `type`
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// `resource-type`
    #[serde(rename = "resource-type", skip_serializing_if = "Option::is_none")]
    pub resource_type: Option<String>,
}

object! {
    GetKbaQuestionsResponseLinksAnswer
    optional { href: String, type_: String, resource_type: String }
}

/// An item of `questions` of [`GetKbaQuestionsResponse`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct GetKbaQuestionsResponseQuestion {
    /// `id`
    pub id: String,
    /// `text`
    pub text: Sensitive<String>,
    /// `answers`
    pub answers: Vec<GetKbaQuestionsResponseQuestionAnswer>,
}

object! {
    GetKbaQuestionsResponseQuestion, GetKbaQuestionsResponseQuestionRequired
    required {
        answers: Vec<GetKbaQuestionsResponseQuestionAnswer>, id: String, text: Sensitive<String>,
    }
}

/// An item of `answers` of [`GetKbaQuestionsResponseQuestion`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct GetKbaQuestionsResponseQuestionAnswer {
    /// `id`
    pub id: String,
    /// `text`
    pub text: Sensitive<String>,
}

object! { GetKbaQuestionsResponseQuestionAnswer required { id: String, text: Sensitive<String> } }

/// What comes with a 409 is published nowhere. Any object is taken.
pub type IdempotencyConflict = serde_json::Map<String, serde_json::Value>;

outcome! {
    /// The parameter `Error`.
    pub enum InitiateKbaForCustomerError {
        /// `401`: The token has expired (`ExpiredAccessToken`), is unknown (`InvalidAccessToken`) or is missing (`InvalidCredentials`), or the account or application is in a state that rules the call out.
        Unauthorized(CommonError) = 401,
        /// `403`: The customer's status is not `kba`, or the application may not act on this customer
        Forbidden(InitiateKbaForCustomerForbidden) = 403,
        /// `404`: There is no such customer
        NotFound(NotFoundError) = 404,
        /// `406`: The Accept header asks for no version of the API (`InvalidVersion`).
        NotAcceptable(CommonError) = 406,
        /// `409`: A call with the same Idempotency-Key is still in work.
        Conflict(IdempotencyConflict) = 409,
        /// `429`: Too many calls. The limit holds for five minutes, and no header says so. The code is `TooManyRequests` on some pages and `Too Many Requests` on others.
        TooManyRequests(CommonError) = 429,
        /// `500`: A fault (`ServerError`) or a timeout (`RequestTimeout`) on the vendor's side.
        InternalServerError(CommonError) = 500,
    }
}

union! {
    /// The parameter `Forbidden`.
    pub enum InitiateKbaForCustomerForbidden by ByMembers {
        InvalidResourceStateSchema(InvalidResourceStateSchema) has ["code", "message"],
        ForbiddenError(ForbiddenError) has ["code", "message"],
    }
    from { InvalidResourceStateSchema: InvalidResourceStateSchema, ForbiddenError: ForbiddenError }
}

/// The session was answered before, or is not the one that counts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct InvalidKbaSessionError {
    /// `code`
    pub code: String,
    /// `message`
    pub message: String,
}

object! {
    InvalidKbaSessionError, InvalidKbaSessionErrorRequired
    required { code: String, message: String }
}

/// The state of the resource rules the call out. Here: the customer's status is not `kba`. The code's first letter is small in this example and a capital in the vendor's error table, and the example's text speaks of documents: compare the code without case and rely on no text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct InvalidResourceStateSchema {
    /// `code`
    pub code: String,
    /// `message`
    pub message: String,
}

object! {
    InvalidResourceStateSchema, InvalidResourceStateSchemaRequired
    required { code: String, message: String }
}

/// There is no such resource.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NotFoundError {
    /// `code`
    pub code: String,
    /// `message`
    pub message: String,
}

object! { NotFoundError, NotFoundErrorRequired required { code: String, message: String } }

/// A body that was read and refused. The errors page puts a list of errors into `_embedded`; the vendor's shared schema puts code and message straight there instead, which is taken for a slip.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ValidationError {
    /// `code`
    pub code: String,
    /// `message`
    pub message: String,
    /// `_embedded`
    #[serde(rename = "_embedded", skip_serializing_if = "Option::is_none")]
    pub embedded: Option<ValidationErrorEmbedded>,
}

object! {
    ValidationError, ValidationErrorRequired
    required { code: String, message: String }
    optional { embedded: ValidationErrorEmbedded }
}

/// `_embedded` of [`ValidationError`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ValidationErrorEmbedded {
    /// `errors`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub errors: Option<Vec<EmbeddedError>>,
}

object! { ValidationErrorEmbedded optional { errors: Vec<EmbeddedError> } }

/// The body of a request.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct VerifyKbaQuestionsBody {
    /// One answer for each of the four questions.
    pub answers: Vec<VerifyKbaQuestionsBodyAnswer>,
}

object! { VerifyKbaQuestionsBody required { answers: Vec<VerifyKbaQuestionsBodyAnswer> } }

/// An item of `answers` of [`VerifyKbaQuestionsBody`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct VerifyKbaQuestionsBodyAnswer {
    /// `questionId`
    #[serde(rename = "questionId")]
    pub question_id: String,
    /// `answerId`
    #[serde(rename = "answerId")]
    pub answer_id: Sensitive<String>,
}

object! {
    VerifyKbaQuestionsBodyAnswer
    required { answer_id: Sensitive<String>, question_id: String }
}

outcome! {
    /// The parameter `Error`.
    pub enum VerifyKbaQuestionsError {
        /// `400`: The answers cannot be read, or are not one for each question.
        BadRequest(ValidationError) = 400,
        /// `401`: The token has expired (`ExpiredAccessToken`), is unknown (`InvalidAccessToken`) or is missing (`InvalidCredentials`), or the account or application is in a state that rules the call out.
        Unauthorized(CommonError) = 401,
        /// `403`: The session has ended or expired, or the application may not answer it
        Forbidden(VerifyKbaQuestionsForbidden) = 403,
        /// `404`: There is no such session
        NotFound(VerifyKbaQuestionsNotFound) = 404,
        /// `406`: The Accept header asks for no version of the API (`InvalidVersion`).
        NotAcceptable(CommonError) = 406,
        /// `429`: Too many calls. The limit holds for five minutes, and no header says so. The code is `TooManyRequests` on some pages and `Too Many Requests` on others.
        TooManyRequests(CommonError) = 429,
        /// `500`: A fault (`ServerError`) or a timeout (`RequestTimeout`) on the vendor's side.
        InternalServerError(CommonError) = 500,
    }
}

union! {
    /// The parameter `Forbidden`.
    pub enum VerifyKbaQuestionsForbidden by ByMembers {
        ForbiddenError(ForbiddenError) has ["code", "message"],
        InvalidKbaSessionError(InvalidKbaSessionError) has ["code", "message"],
        ExpiredKbaSessionError(ExpiredKbaSessionError) has ["code", "message"],
    }
    from {
        ForbiddenError: ForbiddenError, InvalidKbaSessionError: InvalidKbaSessionError,
        ExpiredKbaSessionError: ExpiredKbaSessionError,
    }
}

/// The parameter `NotFound`.
pub type VerifyKbaQuestionsNotFound = GetKbaQuestionsNotFound;

/// An answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct VerifyKbaQuestionsResponse {
    /// `_links`
    #[serde(rename = "_links", skip_serializing_if = "Option::is_none")]
    pub links: Option<VerifyKbaQuestionsResponseLinks>,
    /// `verified` when the customer passed. The word for a failure is published nowhere, so take anything else for one.
    #[serde(rename = "verificationStatus", skip_serializing_if = "Option::is_none")]
    pub verification_status: Option<String>,
}

object! {
    VerifyKbaQuestionsResponse
    optional { links: VerifyKbaQuestionsResponseLinks, verification_status: String }
}

/// `_links` of [`VerifyKbaQuestionsResponse`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct VerifyKbaQuestionsResponseLinks {
    /// `customer`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer: Option<VerifyKbaQuestionsResponseLinksCustomer>,
}

object! {
    VerifyKbaQuestionsResponseLinks
    optional { customer: VerifyKbaQuestionsResponseLinksCustomer }
}

/// `customer` of [`VerifyKbaQuestionsResponseLinks`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct VerifyKbaQuestionsResponseLinksCustomer {
    /// `href`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
    /// `type`
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// `resource-type`
    #[serde(rename = "resource-type", skip_serializing_if = "Option::is_none")]
    pub resource_type: Option<String>,
}

object! {
    VerifyKbaQuestionsResponseLinksCustomer
    optional { href: String, type_: String, resource_type: String }
}

/// Something has happened to a resource. An event can come twice, and after a later one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct WebhookEvent {
    /// Recognises the event when it comes again.
    pub id: String,
    /// What has happened.
    pub topic: String,
    /// The id of the resource; of the customer in an event about KBA.
    #[serde(rename = "resourceId", skip_serializing_if = "Option::is_none")]
    pub resource_id: Option<String>,
    /// `created`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created: Option<String>,
    /// In place of `created` on an older page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,
    /// The caller's own id, in events about transfers.
    #[serde(rename = "correlationId", skip_serializing_if = "Option::is_none")]
    pub correlation_id: Option<String>,
    /// Where to read more.
    #[serde(rename = "_links", skip_serializing_if = "Option::is_none")]
    pub links: Option<WebhookLinks>,
    /// The members that the document does not list.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

object! {
    WebhookEvent, WebhookEventRequired
    required { id: String, topic: String }
    optional {
        resource_id: String, created: String, timestamp: String, correlation_id: String,
        links: WebhookLinks,
    }
    extra { extra: serde_json::Map<String, serde_json::Value> }
}

/// The URL of a resource.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct WebhookLink {
    /// `href`
    pub href: String,
    /// The media type of what is there.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// What kind of resource it is. `resource` in events about KBA has none.
    #[serde(rename = "resource-type", skip_serializing_if = "Option::is_none")]
    pub resource_type: Option<String>,
    /// The members that the document does not list.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

object! {
    WebhookLink
    required { href: String }
    optional { type_: String, resource_type: String }
    extra { extra: serde_json::Map<String, serde_json::Value> }
}

/// Where to read more.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct WebhookLinks {
    /// The URL of a resource.
    #[serde(rename = "self", skip_serializing_if = "Option::is_none")]
    pub self_: Option<WebhookLink>,
    /// The URL of a resource.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<WebhookLink>,
    /// The URL of a resource.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resource: Option<WebhookLink>,
    /// The URL of a resource.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customer: Option<WebhookLink>,
    /// The members that the document does not list.
    #[serde(flatten)]
    pub extra: BTreeMap<String, WebhookLink>,
}

object! {
    WebhookLinks
    optional {
        self_: WebhookLink, account: WebhookLink, resource: WebhookLink, customer: WebhookLink,
    }
    extra { extra: BTreeMap<String, WebhookLink> }
}
