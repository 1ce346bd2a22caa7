// @generated
// Made by `cargo xtask generate dwolla-kba` from openapi/dwolla-kba. Do not edit.

//! What requests and answers hold.

use std::collections::BTreeMap;

use client_runtime::{Sensitive, object, outcome};

object! {
    /// The body of the errors that any operation can end in.
    pub struct CommonError, CommonErrorRequired {
        required {
            /// What went wrong, in one word. Compare without case.
            code = "code": String,
            /// The same for people. The texts are no part of the interface.
            message = "message": String,
        }
    }
}

object! {
    /// The body of [`Client::create_application_access_token`](crate::Client::create_application_access_token).
    pub struct CreateApplicationAccessTokenBody {
        optional {
            /// The application's key, where it is not in the Authorization header.
            client_id = "client_id": String,
            /// The application's secret, where it is not in the Authorization header.
            client_secret = "client_secret": Sensitive<String>,
        }
        constant {
            /// The only grant there is.
            grant_type = "grant_type": String = "client_credentials",
        }
    }
}

outcome! {
    /// The failures of [`Client::create_application_access_token`](crate::Client::create_application_access_token), by status.
    pub enum CreateApplicationAccessTokenError {
        /// The client id or the secret is wrong
        Unauthorized(CreateApplicationAccessTokenUnauthorizedResponse) = 401,
        /// Too many calls. The limit holds for five minutes, and no header says so. The code is `TooManyRequests` on some pages and `Too Many Requests` on others.
        TooManyRequests(CommonError) = 429,
        /// A fault (`ServerError`) or a timeout (`RequestTimeout`) on the vendor's side.
        InternalServerError(CommonError) = 500,
    }
}

object! {
    /// The answer of [`Client::create_application_access_token`](crate::Client::create_application_access_token).
    pub struct CreateApplicationAccessTokenResponse, CreateApplicationAccessTokenResponseRequired {
        required {
            /// Goes into the Authorization header of the other calls, after `Bearer `.
            access_token = "access_token": Sensitive<String>,
            /// Seconds that the token lasts, 3600 by the guides.
            expires_in = "expires_in": i64,
            /// Written `Bearer` by the specification and `bearer` by the guides. Compare without case.
            token_type = "token_type": String,
        }
    }
}

object! {
    /// The answer of [`Client::create_application_access_token`](crate::Client::create_application_access_token) with `401`.
    pub struct CreateApplicationAccessTokenUnauthorizedResponse {
        optional {
            /// An error code of OAuth 2.
            error = "error": String,
            /// The same for people.
            error_description = "error_description": String,
            /// A page about the error.
            error_uri = "error_uri": String,
        }
    }
}

object! {
    /// One reason for which a body was refused.
    pub struct EmbeddedError {
        optional {
            /// Required, Invalid, InvalidFormat, Duplicate, ReadOnly, NotAllowed, Restricted and others.
            code = "code": String,
            message = "message": String,
            /// JSON pointer to the member that was refused.
            path = "path": String,
            /// Empty, as far as is known.
            links = "_links": serde_json::Map<String, serde_json::Value>,
        }
    }
}

outcome! {
    /// The failures of [`Client::get_kba_questions`](crate::Client::get_kba_questions), by status.
    pub enum GetKbaQuestionsError {
        /// The token has expired (`ExpiredAccessToken`), is unknown (`InvalidAccessToken`) or is missing (`InvalidCredentials`), or the account or application is in a state that rules the call out.
        Unauthorized(CommonError) = 401,
        /// The session has ended, or the application may not read it
        Forbidden(GetKbaQuestionsForbiddenResponse) = 403,
        /// There is no such session
        NotFound(GetKbaQuestionsNotFoundResponse) = 404,
        /// The Accept header asks for no version of the API (`InvalidVersion`).
        NotAcceptable(CommonError) = 406,
        /// Too many calls. The limit holds for five minutes, and no header says so. The code is `TooManyRequests` on some pages and `Too Many Requests` on others.
        TooManyRequests(CommonError) = 429,
        /// A fault (`ServerError`) or a timeout (`RequestTimeout`) on the vendor's side.
        InternalServerError(CommonError) = 500,
    }
}

object! {
    /// One of these, which have the same shape:
    ///
    /// - ForbiddenError: code `Forbidden`, message `The supplied credentials are not authorized for this resource.`
    /// - InvalidKbaSessionError: code `InvalidResourceState`, message `The kba session is no longer valid.`
    pub struct GetKbaQuestionsForbiddenResponse, GetKbaQuestionsForbiddenResponseRequired {
        required {
            code = "code": String,
            message = "message": String,
        }
    }
}

object! {
    /// The answer of [`Client::get_kba_questions`](crate::Client::get_kba_questions) with `404`.
    pub struct GetKbaQuestionsNotFoundResponse {
        optional {
            code = "code": String,
            message = "message": String,
        }
    }
}

object! {
    /// The answer of [`Client::get_kba_questions`](crate::Client::get_kba_questions).
    pub struct GetKbaQuestionsResponse, GetKbaQuestionsResponseRequired {
        required {
            /// The session's id.
            id = "id": String,
            links = "_links": GetKbaQuestionsResponseLinks,
            questions = "questions": Vec<GetKbaQuestionsResponseQuestion>,
        }
    }
}

object! {
    /// `_links` of [`GetKbaQuestionsResponse`].
    pub struct GetKbaQuestionsResponseLinks {
        required {
            /// Where to post the answers. It is the session's own URL.
            answer = "answer": GetKbaQuestionsResponseLinksAnswer,
        }
    }
}

object! {
    /// Where to post the answers. It is the session's own URL.
    pub struct GetKbaQuestionsResponseLinksAnswer {
        optional {
            href = "href": String,
            type_ = "type": String,
            resource_type = "resource-type": String,
        }
    }
}

object! {
    /// An item of `questions` of [`GetKbaQuestionsResponse`].
    pub struct GetKbaQuestionsResponseQuestion, GetKbaQuestionsResponseQuestionRequired {
        required {
            answers = "answers": Vec<GetKbaQuestionsResponseQuestionAnswer>,
            id = "id": String,
            text = "text": Sensitive<String>,
        }
    }
}

object! {
    /// An item of `answers` of [`GetKbaQuestionsResponseQuestion`].
    pub struct GetKbaQuestionsResponseQuestionAnswer,
        GetKbaQuestionsResponseQuestionAnswerRequired {
        required {
            id = "id": String,
            text = "text": Sensitive<String>,
        }
    }
}

/// What comes with a 409 is published nowhere. Any object is taken.
pub type IdempotencyConflict = serde_json::Map<String, serde_json::Value>;

outcome! {
    /// The failures of [`Client::initiate_kba_for_customer`](crate::Client::initiate_kba_for_customer), by status.
    pub enum InitiateKbaForCustomerError {
        /// The token has expired (`ExpiredAccessToken`), is unknown (`InvalidAccessToken`) or is missing (`InvalidCredentials`), or the account or application is in a state that rules the call out.
        Unauthorized(CommonError) = 401,
        /// The customer's status is not `kba`, or the application may not act on this customer
        Forbidden(InitiateKbaForCustomerForbiddenResponse) = 403,
        /// There is no such customer
        NotFound(NotFoundError) = 404,
        /// The Accept header asks for no version of the API (`InvalidVersion`).
        NotAcceptable(CommonError) = 406,
        /// A call with the same Idempotency-Key is still in work.
        Conflict(IdempotencyConflict) = 409,
        /// Too many calls. The limit holds for five minutes, and no header says so. The code is `TooManyRequests` on some pages and `Too Many Requests` on others.
        TooManyRequests(CommonError) = 429,
        /// A fault (`ServerError`) or a timeout (`RequestTimeout`) on the vendor's side.
        InternalServerError(CommonError) = 500,
    }
}

object! {
    /// One of these, which have the same shape:
    ///
    /// - InvalidResourceStateSchema: code `invalidResourceState`, message `Resource cannot be modified. Document creation not allowed for already verified Customers or non-verified Customer types.`
    /// - ForbiddenError: code `Forbidden`, message `The supplied credentials are not authorized for this resource.`
    pub struct InitiateKbaForCustomerForbiddenResponse,
        InitiateKbaForCustomerForbiddenResponseRequired {
        required {
            code = "code": String,
            message = "message": String,
        }
    }
}

object! {
    /// There is no such resource.
    pub struct NotFoundError, NotFoundErrorRequired {
        required {
            code = "code": String,
            message = "message": String,
        }
    }
}

object! {
    /// A body that was read and refused. The errors page puts a list of errors into `_embedded`; the vendor's shared schema puts code and message straight there instead, which is taken for a slip.
    pub struct ValidationError, ValidationErrorRequired {
        required {
            code = "code": String,
            message = "message": String,
        }
        optional {
            embedded = "_embedded": ValidationErrorEmbedded,
        }
    }
}

object! {
    /// `_embedded` of [`ValidationError`].
    pub struct ValidationErrorEmbedded {
        optional {
            errors = "errors": Vec<EmbeddedError>,
        }
    }
}

object! {
    /// The body of [`Client::verify_kba_questions`](crate::Client::verify_kba_questions).
    pub struct VerifyKbaQuestionsBody {
        required {
            /// One answer for each of the four questions.
            answers = "answers": Vec<VerifyKbaQuestionsBodyAnswer>,
        }
    }
}

object! {
    /// An item of `answers` of [`VerifyKbaQuestionsBody`].
    pub struct VerifyKbaQuestionsBodyAnswer, VerifyKbaQuestionsBodyAnswerRequired {
        required {
            answer_id = "answerId": Sensitive<String>,
            question_id = "questionId": String,
        }
    }
}

outcome! {
    /// The failures of [`Client::verify_kba_questions`](crate::Client::verify_kba_questions), by status.
    pub enum VerifyKbaQuestionsError {
        /// The answers cannot be read, or are not one for each question.
        BadRequest(ValidationError) = 400,
        /// The token has expired (`ExpiredAccessToken`), is unknown (`InvalidAccessToken`) or is missing (`InvalidCredentials`), or the account or application is in a state that rules the call out.
        Unauthorized(CommonError) = 401,
        /// The session has ended or expired, or the application may not answer it
        Forbidden(VerifyKbaQuestionsForbiddenResponse) = 403,
        /// There is no such session
        NotFound(VerifyKbaQuestionsNotFoundResponse) = 404,
        /// The Accept header asks for no version of the API (`InvalidVersion`).
        NotAcceptable(CommonError) = 406,
        /// Too many calls. The limit holds for five minutes, and no header says so. The code is `TooManyRequests` on some pages and `Too Many Requests` on others.
        TooManyRequests(CommonError) = 429,
        /// A fault (`ServerError`) or a timeout (`RequestTimeout`) on the vendor's side.
        InternalServerError(CommonError) = 500,
    }
}

object! {
    /// One of these, which have the same shape:
    ///
    /// - ForbiddenError: code `Forbidden`, message `The supplied credentials are not authorized for this resource.`
    /// - InvalidKbaSessionError: code `InvalidResourceState`, message `The kba session is no longer valid.`
    /// - ExpiredKbaSessionError: code `InvalidResourceState`, message `The kba session has expired.`
    pub struct VerifyKbaQuestionsForbiddenResponse, VerifyKbaQuestionsForbiddenResponseRequired {
        required {
            code = "code": String,
            message = "message": String,
        }
    }
}

/// The answer of [`Client::verify_kba_questions`](crate::Client::verify_kba_questions) with `404`.
pub type VerifyKbaQuestionsNotFoundResponse = GetKbaQuestionsNotFoundResponse;

object! {
    /// The answer of [`Client::verify_kba_questions`](crate::Client::verify_kba_questions).
    pub struct VerifyKbaQuestionsResponse {
        optional {
            links = "_links": VerifyKbaQuestionsResponseLinks,
            /// `verified` when the customer passed. The word for a failure is published nowhere, so take anything else for one.
            verification_status = "verificationStatus": String,
        }
    }
}

object! {
    /// `_links` of [`VerifyKbaQuestionsResponse`].
    pub struct VerifyKbaQuestionsResponseLinks {
        optional {
            customer = "customer": VerifyKbaQuestionsResponseLinksCustomer,
        }
    }
}

object! {
    /// `customer` of [`VerifyKbaQuestionsResponseLinks`].
    pub struct VerifyKbaQuestionsResponseLinksCustomer {
        optional {
            href = "href": String,
            type_ = "type": String,
            resource_type = "resource-type": String,
        }
    }
}

object! {
    /// Something has happened to a resource. An event can come twice, and after a later one.
    pub struct WebhookEvent, WebhookEventRequired {
        required {
            /// Recognises the event when it comes again.
            id = "id": String,
            /// What has happened.
            topic = "topic": String,
        }
        optional {
            /// The id of the resource; of the customer in an event about KBA.
            resource_id = "resourceId": String,
            created = "created": String,
            /// In place of `created` on an older page.
            timestamp = "timestamp": String,
            /// The caller's own id, in events about transfers.
            correlation_id = "correlationId": String,
            /// Where to read more.
            links = "_links": WebhookLinks,
        }
        extra: serde_json::Map<String, serde_json::Value>,
    }
}

object! {
    /// The URL of a resource.
    pub struct WebhookLink {
        required {
            href = "href": String,
        }
        optional {
            /// The media type of what is there.
            type_ = "type": String,
            /// What kind of resource it is. `resource` in events about KBA has none.
            resource_type = "resource-type": String,
        }
        extra: serde_json::Map<String, serde_json::Value>,
    }
}

object! {
    /// Where to read more.
    pub struct WebhookLinks {
        optional {
            /// The URL of a resource.
            self_ = "self": WebhookLink,
            /// The URL of a resource.
            account = "account": WebhookLink,
            /// The URL of a resource.
            resource = "resource": WebhookLink,
            /// The URL of a resource.
            customer = "customer": WebhookLink,
        }
        extra: BTreeMap<String, WebhookLink>,
    }
}
