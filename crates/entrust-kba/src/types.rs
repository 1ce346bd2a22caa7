// @generated
// Made by `cargo xtask generate entrust-kba` from openapi/entrust-kba. Do not edit.

//! What requests and answers hold.

use client_runtime::{Sensitive, object, outcome, text_enum};

/// The failures of [`Client::add_knowledge_based_authenticator_using_post`](crate::Client::add_knowledge_based_authenticator_using_post), by status.
pub type AddKnowledgeBasedAuthenticatorUsingPostError = AuthenticateAdminApiUsingPostError;

object! {
    /// An application of the kind "Administration API".
    pub struct AdminApiAuthentication, AdminApiAuthenticationRequired {
        required {
            /// The application's UUID.
            application_id = "applicationId": String,
            /// The application's secret.
            shared_secret = "sharedSecret": Sensitive<String>,
        }
        optional {
            /// Ties the token to the cookie INTELLITRUST_SESSION_ID, which must then come with every further call. The client keeps no cookies, so leave it out.
            enable_web_session = "enableWebSession": bool,
        }
    }
}

object! {
    /// A token.
    pub struct AdminApiAuthenticationResult {
        optional {
            /// Goes into the Authorization header, alone or after `Bearer `.
            auth_token = "authToken": Sensitive<String>,
            creation_time = "creationTime": String,
            expiration_time = "expirationTime": String,
        }
    }
}

outcome! {
    /// The failures of [`Client::authenticate_admin_api_using_post`](crate::Client::authenticate_admin_api_using_post), by status.
    pub enum AuthenticateAdminApiUsingPostError {
        /// Bad Request
        BadRequest(ErrorInfo) = 400,
        /// Access denied
        Unauthorized(ErrorInfo) = 401,
        /// Forbidden
        Forbidden(ErrorInfo) = 403,
        /// Not Found
        NotFound(ErrorInfo) = 404,
        /// Conflict
        Conflict(ErrorInfo) = 409,
    }
}

object! {
    /// A challenge, or the outcome of one.
    pub struct AuthenticatedResponse {
        optional {
            /// Whether the user is authenticated.
            authentication_completed = "authenticationCompleted": bool,
            /// The questions of one challenge.
            kba_challenge = "kbaChallenge": KbaChallenge,
            /// The token of the challenge, then the one of the authenticated user.
            token = "token": Sensitive<String>,
            /// When the token runs out.
            expires = "expires": i64,
            time = "time": i64,
            status = "status": AuthenticatedResponseStatus,
            /// Who was authenticated.
            user_id = "userId": String,
        }
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

/// The failures of [`Client::delete_user_kba_challenges_using_delete`](crate::Client::delete_user_kba_challenges_using_delete), by status.
pub type DeleteUserKbaChallengesUsingDeleteError = AuthenticateAdminApiUsingPostError;

/// The failures of [`Client::delete_user_kba_question_using_delete`](crate::Client::delete_user_kba_question_using_delete), by status.
pub type DeleteUserKbaQuestionUsingDeleteError = AuthenticateAdminApiUsingPostError;

/// The failures of [`Client::delete_user_kba_using_delete`](crate::Client::delete_user_kba_using_delete), by status.
pub type DeleteUserKbaUsingDeleteError = AuthenticateAdminApiUsingPostError;

object! {
    /// What went wrong.
    pub struct ErrorInfo {
        optional {
            /// The reason, as a code. No list of the codes is published; some that are known are access_denied, user_not_found and invalid_session_token.
            error_code = "errorCode": String,
            /// The same for people.
            error_message = "errorMessage": String,
            /// More about it, in no fixed form.
            parameters = "parameters": Vec<serde_json::Map<String, serde_json::Value>>,
        }
    }
}

/// The failures of [`Client::get_kba_questions_using_get`](crate::Client::get_kba_questions_using_get), by status.
pub type GetKbaQuestionsUsingGetError = AuthenticateAdminApiUsingPostError;

/// The failures of [`Client::get_user_kba_using_get`](crate::Client::get_user_kba_using_get), by status.
pub type GetUserKbaUsingGetError = AuthenticateAdminApiUsingPostError;

object! {
    /// The questions of one challenge.
    pub struct KbaChallenge {
        required {
            user_questions = "userQuestions": Vec<UserQuestion>,
        }
        optional {
            id = "id": String,
        }
    }
}

object! {
    /// A user's questions and answers. The three numbers are the tenant's settings: the service fills them in and ignores them when they are sent.
    pub struct KnowledgeBasedAuthenticator {
        required {
            user_questions = "userQuestions": Vec<UserQuestion>,
        }
        optional {
            /// The most questions that a user may answer. 0 means that KBA is off.
            maximum_number_of_questions = "maximumNumberOfQuestions": i32,
            /// The most characters of an answer.
            maximum_response_size = "maximumResponseSize": i32,
            /// The fewest questions that a user must answer.
            minimum_number_of_questions = "minimumNumberOfQuestions": i32,
        }
    }
}

/// The failures of [`Client::logout_using_post`](crate::Client::logout_using_post), by status.
pub type LogoutUsingPostError = AuthenticateAdminApiUsingPostError;

/// The failures of [`Client::update_knowledge_based_authenticator_using_put`](crate::Client::update_knowledge_based_authenticator_using_put), by status.
pub type UpdateKnowledgeBasedAuthenticatorUsingPutError = AuthenticateAdminApiUsingPostError;

object! {
    /// The answers.
    pub struct UserAuthenticateParameters {
        optional {
            /// The UUID of an application of the kind "Authentication API".
            application_id = "applicationId": String,
            /// The user's id or alias.
            user_id = "userId": String,
            /// The questions of one challenge.
            kba_challenge = "kbaChallenge": KbaChallenge,
            /// Whether to give the challenge up.
            cancel = "cancel": bool,
            /// The address that the user calls from.
            client_ip = "clientIp": String,
            /// The user's language.
            locale = "locale": String,
            /// Ties the token to the cookie INTELLITRUST_SESSION_ID, which must then come with every further call.
            enable_web_session = "enableWebSession": bool,
        }
    }
}

object! {
    /// Who wants to authenticate, and where.
    pub struct UserAuthenticateQueryParameters, UserAuthenticateQueryParametersRequired {
        required {
            /// The UUID of an application of the kind "Authentication API".
            application_id = "applicationId": String,
            /// The user's id or alias.
            user_id = "userId": String,
        }
        optional {
            /// Whether the first challenge is wanted with the answer.
            return_default_challenge = "returnDefaultChallenge": bool,
            /// The address that the user calls from.
            client_ip = "clientIp": String,
            /// A token that the user has from before.
            auth_token = "authToken": Sensitive<String>,
            /// How old the authentication of that token may be.
            max_age = "maxAge": i32,
        }
    }
}

object! {
    /// How the user can authenticate.
    pub struct UserAuthenticateQueryResponse {
        optional {
            /// Whether the token from before is enough.
            authentication_completed = "authenticationCompleted": bool,
            authentication_types = "authenticationTypes": Vec<AuthenticatorType>,
            authenticator_lockout_status = "authenticatorLockoutStatus": Vec<UserAuthenticatorLockoutStatus>,
            /// The questions of one challenge.
            kba_challenge = "kbaChallenge": KbaChallenge,
            token = "token": Sensitive<String>,
            expires = "expires": i64,
            time = "time": i64,
        }
    }
}

outcome! {
    /// The failures of [`Client::user_authenticate_using_post`](crate::Client::user_authenticate_using_post), by status.
    pub enum UserAuthenticateUsingPostError {
        /// Bad Request
        BadRequest(ErrorInfo) = 400,
        /// Access denied
        Unauthorized(ErrorInfo) = 401,
        /// Forbidden
        Forbidden(ErrorInfo) = 403,
        /// Not Found
        NotFound(ErrorInfo) = 404,
    }
}

object! {
    /// Whether an authenticator of the user is locked.
    pub struct UserAuthenticatorLockoutStatus {
        optional {
            /// A way to prove who a user is.
            type_ = "type": AuthenticatorType,
            locked = "locked": bool,
            /// Null when it is not locked.
            lockout_date = "lockoutDate": String,
            /// Null when it is not locked, or locked for good.
            lockout_expiry_date = "lockoutExpiryDate": String,
            remaining_authentication_attempts = "remainingAuthenticationAttempts": i32,
            /// Which password, where the user has several.
            name = "name": String,
        }
    }
}

/// The failures of [`Client::user_authenticator_query_using_post`](crate::Client::user_authenticator_query_using_post), by status.
pub type UserAuthenticatorQueryUsingPostError = UserAuthenticateUsingPostError;

object! {
    /// Who is to be challenged.
    pub struct UserChallengeParameters {
        required {
            /// The UUID of an application of the kind "Authentication API".
            application_id = "applicationId": String,
        }
        optional {
            /// The user's id or alias.
            user_id = "userId": String,
            /// The language of the questions. Without it, the tenant's.
            locale = "locale": String,
            /// The address that the user calls from.
            client_ip = "clientIp": String,
            /// The token of the query before, if that was an authenticated one.
            auth_token = "authToken": Sensitive<String>,
        }
    }
}

/// The failures of [`Client::user_challenge_using_post`](crate::Client::user_challenge_using_post), by status.
pub type UserChallengeUsingPostError = UserAuthenticateUsingPostError;

object! {
    /// A question, and where it is known the user's answer to it.
    pub struct UserQuestion {
        optional {
            /// The UUID of the question with its answer.
            id = "id": String,
            /// The question's text.
            question = "question": String,
            /// The user's answer. Sent when an authenticator is written or a challenge is met; no page says whether reading gives it back.
            answer = "answer": Sensitive<String>,
        }
    }
}

object! {
    /// Something has happened in the tenant's account.
    pub struct WebhookEvent, WebhookEventRequired {
        required {
            /// Recognises the delivery when it comes again. A UUID.
            id = "id": String,
            /// What has happened.
            type_ = "type": String,
        }
        optional {
            /// The tenant's account.
            account_id = "accountId": String,
            event_time = "eventTime": String,
            /// Whom and what the event is about. The members are those of an event about KBA; other events have others.
            data = "data": WebhookEventData,
        }
        extra: serde_json::Map<String, serde_json::Value>,
    }
}

object! {
    /// Whom and what the event is about. The members are those of an event about KBA; other events have others.
    pub struct WebhookEventData {
        optional {
            /// The id of the user. A UUID.
            subject = "subject": String,
            /// The name of the user.
            subject_name = "subjectName": Sensitive<String>,
            subject_type = "subjectType": String,
            resource_name = "resourceName": String,
            source_ip = "sourceIp": Sensitive<String>,
            entity_type = "entityType": String,
            entity_id = "entityId": String,
            /// The text of the question.
            entity_name = "entityName": String,
        }
        extra: serde_json::Map<String, serde_json::Value>,
    }
}
