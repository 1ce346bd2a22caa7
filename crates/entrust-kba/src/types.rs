// @generated
// Made by `cargo xtask generate entrust-kba` from openapi/entrust-kba. Do not edit.

use client_runtime::{Sensitive, object, text_enum};
use serde::{Deserialize, Serialize};

/// The parameter `Error`.
pub type AddKnowledgeBasedAuthenticatorUsingPostError = AuthenticateAdminApiUsingPostError;

/// An application of the kind "Administration API".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AdminApiAuthentication {
    /// The application's UUID.
    #[serde(rename = "applicationId")]
    pub application_id: String,
    /// The application's secret.
    #[serde(rename = "sharedSecret")]
    pub shared_secret: Sensitive<String>,
    /// Ties the token to the cookie INTELLITRUST_SESSION_ID, which must then come with every further call. The client keeps no cookies, so leave it out.
    #[serde(rename = "enableWebSession", skip_serializing_if = "Option::is_none")]
    pub enable_web_session: Option<bool>,
}

object! {
    AdminApiAuthentication
    required { application_id: String, shared_secret: Sensitive<String> }
    optional { enable_web_session: bool }
}

/// A token.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AdminApiAuthenticationResult {
    /// Goes into the Authorization header, alone or after `Bearer `.
    #[serde(rename = "authToken", skip_serializing_if = "Option::is_none")]
    pub auth_token: Option<Sensitive<String>>,
    /// `creationTime`
    #[serde(rename = "creationTime", skip_serializing_if = "Option::is_none")]
    pub creation_time: Option<String>,
    /// `expirationTime`
    #[serde(rename = "expirationTime", skip_serializing_if = "Option::is_none")]
    pub expiration_time: Option<String>,
}

object! {
    AdminApiAuthenticationResult
    optional { auth_token: Sensitive<String>, creation_time: String, expiration_time: String }
}

outcome! {
    /// The parameter `Error`.
    pub enum AuthenticateAdminApiUsingPostError {
        /// `400`: Bad Request
        BadRequest(ErrorInfo) = 400,
        /// `401`: Access denied
        Unauthorized(ErrorInfo) = 401,
        /// `403`: Forbidden
        Forbidden(ErrorInfo) = 403,
        /// `404`: Not Found
        NotFound(ErrorInfo) = 404,
        /// `409`: Conflict
        Conflict(ErrorInfo) = 409,
    }
}

/// A challenge, or the outcome of one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AuthenticatedResponse {
    /// Whether the user is authenticated.
    #[serde(rename = "authenticationCompleted", skip_serializing_if = "Option::is_none")]
    pub authentication_completed: Option<bool>,
    /// The questions of one challenge.
    #[serde(rename = "kbaChallenge", skip_serializing_if = "Option::is_none")]
    pub kba_challenge: Option<KbaChallenge>,
    /// The token of the challenge, then the one of the authenticated user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token: Option<Sensitive<String>>,
    /// When the token runs out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires: Option<i64>,
    /// `time`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<i64>,
    /// `status`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<AuthenticatedResponseStatus>,
    /// Who was authenticated.
    #[serde(rename = "userId", skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
}

object! {
    AuthenticatedResponse
    optional {
        authentication_completed: bool, kba_challenge: KbaChallenge, token: Sensitive<String>,
        expires: i64, time: i64, status: AuthenticatedResponseStatus, user_id: String,
    }
}

text_enum! {
    /// `status` of [`AuthenticatedResponse`].
    pub enum AuthenticatedResponseStatus {
        Confirm = "CONFIRM",
        Concern = "CONCERN",
        Cancel = "CANCEL",
        NoResponse = "NO_RESPONSE",
    }
}

text_enum! {
    /// A way to prove who a user is.
    pub enum AuthenticatorType {
        Machine = "MACHINE",
        Password = "PASSWORD",
        External = "EXTERNAL",
        Kba = "KBA",
        TempAccessCode = "TEMP_ACCESS_CODE",
        Otp = "OTP",
        Grid = "GRID",
        Token = "TOKEN",
        Tokencr = "TOKENCR",
        Tokenpush = "TOKENPUSH",
        Fido = "FIDO",
        Smartcredentialpush = "SMARTCREDENTIALPUSH",
        PasswordAndSecondfactor = "PASSWORD_AND_SECONDFACTOR",
        SmartLogin = "SMART_LOGIN",
        Idp = "IDP",
        Passkey = "PASSKEY",
        IdpAndSecondfactor = "IDP_AND_SECONDFACTOR",
        UserCertificate = "USER_CERTIFICATE",
        Face = "FACE",
        Passthrough = "PASSTHROUGH",
        Magiclink = "MAGICLINK",
    }
}

/// The parameter `Error`.
pub type DeleteUserKbaChallengesUsingDeleteError = AuthenticateAdminApiUsingPostError;

/// The parameter `Error`.
pub type DeleteUserKbaQuestionUsingDeleteError = AuthenticateAdminApiUsingPostError;

/// The parameter `Error`.
pub type DeleteUserKbaUsingDeleteError = AuthenticateAdminApiUsingPostError;

/// What went wrong.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ErrorInfo {
    /// The reason, as a code. No list of the codes is published; some that are known are access_denied, user_not_found and invalid_session_token.
    #[serde(rename = "errorCode", skip_serializing_if = "Option::is_none")]
    pub error_code: Option<String>,
    /// The same for people.
    #[serde(rename = "errorMessage", skip_serializing_if = "Option::is_none")]
    pub error_message: Option<String>,
    /// More about it, in no fixed form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parameters: Option<Vec<serde_json::Map<String, serde_json::Value>>>,
}

object! {
    ErrorInfo
    optional {
        error_code: String, error_message: String,
        parameters: Vec<serde_json::Map<String, serde_json::Value>>,
    }
}

/// The parameter `Error`.
pub type GetKbaQuestionsUsingGetError = AuthenticateAdminApiUsingPostError;

/// The parameter `Error`.
pub type GetUserKbaUsingGetError = AuthenticateAdminApiUsingPostError;

/// The questions of one challenge.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct KbaChallenge {
    /// `id`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// `userQuestions`
    #[serde(rename = "userQuestions")]
    pub user_questions: Vec<UserQuestion>,
}

object! { KbaChallenge required { user_questions: Vec<UserQuestion> } optional { id: String } }

/// A user's questions and answers. The three numbers are the tenant's settings: the service fills them in and ignores them when they are sent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct KnowledgeBasedAuthenticator {
    /// `userQuestions`
    #[serde(rename = "userQuestions")]
    pub user_questions: Vec<UserQuestion>,
    /// The most questions that a user may answer. 0 means that KBA is off.
    #[serde(rename = "maximumNumberOfQuestions", skip_serializing_if = "Option::is_none")]
    pub maximum_number_of_questions: Option<i32>,
    /// The most characters of an answer.
    #[serde(rename = "maximumResponseSize", skip_serializing_if = "Option::is_none")]
    pub maximum_response_size: Option<i32>,
    /// The fewest questions that a user must answer.
    #[serde(rename = "minimumNumberOfQuestions", skip_serializing_if = "Option::is_none")]
    pub minimum_number_of_questions: Option<i32>,
}

object! {
    KnowledgeBasedAuthenticator
    required { user_questions: Vec<UserQuestion> }
    optional {
        maximum_number_of_questions: i32, maximum_response_size: i32,
        minimum_number_of_questions: i32,
    }
}

/// The parameter `Error`.
pub type LogoutUsingPostError = AuthenticateAdminApiUsingPostError;

/// The parameter `Error`.
pub type UpdateKnowledgeBasedAuthenticatorUsingPutError = AuthenticateAdminApiUsingPostError;

/// The answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserAuthenticateParameters {
    /// The UUID of an application of the kind "Authentication API".
    #[serde(rename = "applicationId", skip_serializing_if = "Option::is_none")]
    pub application_id: Option<String>,
    /// The user's id or alias.
    #[serde(rename = "userId", skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
    /// The questions of one challenge.
    #[serde(rename = "kbaChallenge", skip_serializing_if = "Option::is_none")]
    pub kba_challenge: Option<KbaChallenge>,
    /// Whether to give the challenge up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancel: Option<bool>,
    /// The address that the user calls from.
    #[serde(rename = "clientIp", skip_serializing_if = "Option::is_none")]
    pub client_ip: Option<String>,
    /// The user's language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locale: Option<String>,
    /// Ties the token to the cookie INTELLITRUST_SESSION_ID, which must then come with every further call.
    #[serde(rename = "enableWebSession", skip_serializing_if = "Option::is_none")]
    pub enable_web_session: Option<bool>,
}

object! {
    UserAuthenticateParameters
    optional {
        application_id: String, user_id: String, kba_challenge: KbaChallenge, cancel: bool,
        client_ip: String, locale: String, enable_web_session: bool,
    }
}

/// Who wants to authenticate, and where.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserAuthenticateQueryParameters {
    /// The UUID of an application of the kind "Authentication API".
    #[serde(rename = "applicationId")]
    pub application_id: String,
    /// The user's id or alias.
    #[serde(rename = "userId")]
    pub user_id: String,
    /// Whether the first challenge is wanted with the answer.
    #[serde(rename = "returnDefaultChallenge", skip_serializing_if = "Option::is_none")]
    pub return_default_challenge: Option<bool>,
    /// The address that the user calls from.
    #[serde(rename = "clientIp", skip_serializing_if = "Option::is_none")]
    pub client_ip: Option<String>,
    /// A token that the user has from before.
    #[serde(rename = "authToken", skip_serializing_if = "Option::is_none")]
    pub auth_token: Option<Sensitive<String>>,
    /// How old the authentication of that token may be.
    #[serde(rename = "maxAge", skip_serializing_if = "Option::is_none")]
    pub max_age: Option<i32>,
}

object! {
    UserAuthenticateQueryParameters, UserAuthenticateQueryParametersRequired
    required { application_id: String, user_id: String }
    optional {
        return_default_challenge: bool, client_ip: String, auth_token: Sensitive<String>,
        max_age: i32,
    }
}

/// How the user can authenticate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserAuthenticateQueryResponse {
    /// Whether the token from before is enough.
    #[serde(rename = "authenticationCompleted", skip_serializing_if = "Option::is_none")]
    pub authentication_completed: Option<bool>,
    /// `authenticationTypes`
    #[serde(rename = "authenticationTypes", skip_serializing_if = "Option::is_none")]
    pub authentication_types: Option<Vec<AuthenticatorType>>,
    /// `authenticatorLockoutStatus`
    #[serde(rename = "authenticatorLockoutStatus", skip_serializing_if = "Option::is_none")]
    pub authenticator_lockout_status: Option<Vec<UserAuthenticatorLockoutStatus>>,
    /// The questions of one challenge.
    #[serde(rename = "kbaChallenge", skip_serializing_if = "Option::is_none")]
    pub kba_challenge: Option<KbaChallenge>,
    /// `token`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token: Option<Sensitive<String>>,
    /// `expires`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires: Option<i64>,
    /// `time`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<i64>,
}

object! {
    UserAuthenticateQueryResponse
    optional {
        authentication_completed: bool, authentication_types: Vec<AuthenticatorType>,
        authenticator_lockout_status: Vec<UserAuthenticatorLockoutStatus>,
        kba_challenge: KbaChallenge, token: Sensitive<String>, expires: i64, time: i64,
    }
}

outcome! {
    /// The parameter `Error`.
    pub enum UserAuthenticateUsingPostError {
        /// `400`: Bad Request
        BadRequest(ErrorInfo) = 400,
        /// `401`: Access denied
        Unauthorized(ErrorInfo) = 401,
        /// `403`: Forbidden
        Forbidden(ErrorInfo) = 403,
        /// `404`: Not Found
        NotFound(ErrorInfo) = 404,
    }
}

/// Whether an authenticator of the user is locked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserAuthenticatorLockoutStatus {
    /// A way to prove who a user is.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<AuthenticatorType>,
    /// `locked`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locked: Option<bool>,
    /// Null when it is not locked.
    #[serde(rename = "lockoutDate", skip_serializing_if = "Option::is_none")]
    pub lockout_date: Option<String>,
    /// Null when it is not locked, or locked for good.
    #[serde(rename = "lockoutExpiryDate", skip_serializing_if = "Option::is_none")]
    pub lockout_expiry_date: Option<String>,
    /// `remainingAuthenticationAttempts`
    #[serde(rename = "remainingAuthenticationAttempts", skip_serializing_if = "Option::is_none")]
    pub remaining_authentication_attempts: Option<i32>,
    /// Which password, where the user has several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

object! {
    UserAuthenticatorLockoutStatus
    optional {
        type_: AuthenticatorType, locked: bool, lockout_date: String, lockout_expiry_date: String,
        remaining_authentication_attempts: i32, name: String,
    }
}

/// The parameter `Error`.
pub type UserAuthenticatorQueryUsingPostError = UserAuthenticateUsingPostError;

/// Who is to be challenged.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserChallengeParameters {
    /// The UUID of an application of the kind "Authentication API".
    #[serde(rename = "applicationId")]
    pub application_id: String,
    /// The user's id or alias.
    #[serde(rename = "userId", skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
    /// The language of the questions. Without it, the tenant's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locale: Option<String>,
    /// The address that the user calls from.
    #[serde(rename = "clientIp", skip_serializing_if = "Option::is_none")]
    pub client_ip: Option<String>,
    /// The token of the query before, if that was an authenticated one.
    #[serde(rename = "authToken", skip_serializing_if = "Option::is_none")]
    pub auth_token: Option<Sensitive<String>>,
}

object! {
    UserChallengeParameters
    required { application_id: String }
    optional { user_id: String, locale: String, client_ip: String, auth_token: Sensitive<String> }
}

/// The parameter `Error`.
pub type UserChallengeUsingPostError = UserAuthenticateUsingPostError;

/// A question, and where it is known the user's answer to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserQuestion {
    /// The UUID of the question with its answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The question's text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    /// The user's answer. Sent when an authenticator is written or a challenge is met; no page says whether reading gives it back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<Sensitive<String>>,
}

object! { UserQuestion optional { id: String, question: String, answer: Sensitive<String> } }

/// Something has happened in the tenant's account.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct WebhookEvent {
    /// Recognises the delivery when it comes again. A UUID.
    pub id: String,
    /// What has happened.
    #[serde(rename = "type")]
    pub type_: String,
    /// The tenant's account.
    #[serde(rename = "accountId", skip_serializing_if = "Option::is_none")]
    pub account_id: Option<String>,
    /// `eventTime`
    #[serde(rename = "eventTime", skip_serializing_if = "Option::is_none")]
    pub event_time: Option<String>,
    /// Whom and what the event is about. The members are those of an event about KBA; other events have others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<WebhookEventData>,
    /// The members that the document does not list.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

object! {
    WebhookEvent, WebhookEventRequired
    required { id: String, type_: String }
    optional { account_id: String, event_time: String, data: WebhookEventData }
    extra { extra: serde_json::Map<String, serde_json::Value> }
}

/// Whom and what the event is about. The members are those of an event about KBA; other events have others.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct WebhookEventData {
    /// The id of the user. A UUID.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// The name of the user.
    #[serde(rename = "subjectName", skip_serializing_if = "Option::is_none")]
    pub subject_name: Option<Sensitive<String>>,
    /// `subjectType`
    #[serde(rename = "subjectType", skip_serializing_if = "Option::is_none")]
    pub subject_type: Option<String>,
    /// `resourceName`
    #[serde(rename = "resourceName", skip_serializing_if = "Option::is_none")]
    pub resource_name: Option<String>,
    /// `sourceIp`
    #[serde(rename = "sourceIp", skip_serializing_if = "Option::is_none")]
    pub source_ip: Option<Sensitive<String>>,
    /// `entityType`
    #[serde(rename = "entityType", skip_serializing_if = "Option::is_none")]
    pub entity_type: Option<String>,
    /// `entityId`
    #[serde(rename = "entityId", skip_serializing_if = "Option::is_none")]
    pub entity_id: Option<String>,
    /// The text of the question.
    #[serde(rename = "entityName", skip_serializing_if = "Option::is_none")]
    pub entity_name: Option<String>,
    /// The members that the document does not list.
    #[serde(flatten)]
    pub extra: serde_json::Map<String, serde_json::Value>,
}

object! {
    WebhookEventData
    optional {
        subject: String, subject_name: Sensitive<String>, subject_type: String,
        resource_name: String, source_ip: Sensitive<String>, entity_type: String,
        entity_id: String, entity_name: String,
    }
    extra { extra: serde_json::Map<String, serde_json::Value> }
}
