// @generated
// Made by `cargo xtask generate dwolla-kba` from openapi/dwolla-kba. Do not edit.

//! The methods of the client, and the requests that they start.

use client_runtime::client::{CallError, Error, ResponseValue};
use client_runtime::reqwest::Request;
use client_runtime::wire::PathStyle;
use client_runtime::{Method, client, opaque_debug, wire};

use crate::{Client, types};

impl Client {
    /// Get an access token
    ///
    /// OAuth 2 client credentials. The token lasts an hour from its creation; there is no refresh token, and a new token leaves the earlier ones valid. The client does this by itself: call it by hand only to hand a token to something else.
    ///
    /// The headers of the answer: [`headers::CreateApplicationAccessToken`](crate::headers::CreateApplicationAccessToken).
    ///
    /// Sends `POST /token`. It is sent again after failures that may pass: A further token leaves the earlier ones valid.
    ///
    /// - `body`: The grant. Client id and secret travel in the Authorization header.
    pub fn create_application_access_token(
        &self,
        body: impl Into<types::CreateApplicationAccessTokenBody>,
    ) -> CreateApplicationAccessToken<'_> {
        CreateApplicationAccessToken { client: self, body: body.into() }
    }

    /// Fetch the questions of a KBA session
    ///
    /// Gives four questions with five answers each. A customer has one attempt in all, and this call starts it: from now on there are two minutes to send the answers. Repeating the call can therefore cost the customer the session.
    ///
    /// The headers of the answer: [`headers::GetKbaQuestions`](crate::headers::GetKbaQuestions).
    ///
    /// Sends `GET /kba/{id}`. It is sent again only if the vendor certainly has not looked at it: Fetching the questions starts the only attempt and its two minutes.
    ///
    /// - `id`: The session's id, the last segment of the `Location` that opening it gave.
    pub fn get_kba_questions(&self, id: impl Into<String>) -> GetKbaQuestions<'_> {
        GetKbaQuestions { client: self, id: id.into() }
    }

    /// Open a KBA session
    ///
    /// Opens a session in which a personal verified customer can prove who they are by answering questions. Only for customers whose status is `kba`, and only on accounts for which Dwolla has switched KBA on. The session's URL comes back in the `Location` header.
    ///
    /// **Idempotency key** (header `idempotency-key`, at most 255 characters): by `CallOptions::idempotency_key`. Under a key the call is sent again after failures that may pass; without one only if it certainly was not processed.
    ///
    /// The headers of the answer: [`headers::InitiateKbaForCustomer`](crate::headers::InitiateKbaForCustomer).
    ///
    /// Sends `POST /customers/{id}/kba`.
    ///
    /// - `id`: The customer's id.
    pub fn initiate_kba_for_customer(&self, id: impl Into<String>) -> InitiateKbaForCustomer<'_> {
        InitiateKbaForCustomer { client: self, id: id.into() }
    }

    /// Answer the questions of a KBA session
    ///
    /// Sends one answer for each of the four questions. Three right ones make the customer `verified`; fewer make them `document`. Both are a 200: what counts is `verificationStatus`. The attempt is used up by this call, whatever its result.
    ///
    /// The headers of the answer: [`headers::VerifyKbaQuestions`](crate::headers::VerifyKbaQuestions).
    ///
    /// Sends `POST /kba/{id}`. It is sent again only if the vendor certainly has not looked at it: The answers are scored once, and replay under an idempotency key is not documented here.
    ///
    /// - `id`: The session's id.
    /// - `body`: The answers.
    pub fn verify_kba_questions(
        &self,
        id: impl Into<String>,
        body: impl Into<types::VerifyKbaQuestionsBody>,
    ) -> VerifyKbaQuestions<'_> {
        VerifyKbaQuestions { client: self, id: id.into(), body: body.into() }
    }
}

/// The request of [`Client::create_application_access_token`]: Get an access token.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateApplicationAccessToken<'a> {
    client: &'a Client,
    body: types::CreateApplicationAccessTokenBody,
}

impl CreateApplicationAccessToken<'_> {
    /// Sends `POST /token`. It is sent again after failures that may pass: A further token leaves the earlier ones valid.
    ///
    /// # Errors
    /// [`Error::ErrorResponse`] with [`types::CreateApplicationAccessTokenError`]:
    /// - 401, `Unauthorized`: The client id or the secret is wrong
    /// - 429, `TooManyRequests`: Too many calls. The limit holds for five minutes, and no header says so. The code is `TooManyRequests` on some pages and `Too Many Requests` on others.
    /// - 500, `InternalServerError`: A fault (`ServerError`) or a timeout (`RequestTimeout`) on the vendor's side.
    ///
    /// Any other [`Error`] means that no such answer came.
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<types::CreateApplicationAccessTokenResponse>,
        Error<types::CreateApplicationAccessTokenError>,
    > {
        let client = self.client;
        client::send(client, self.request()?, "create_application_access_token").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut request = self.client.runtime.request(Method::POST, "/token")?;
        wire::form_body(&mut request, Some(&self.body), &[])?;
        Ok(request)
    }
}

/// The request of [`Client::get_kba_questions`]: Fetch the questions of a KBA session.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetKbaQuestions<'a> {
    client: &'a Client,
    id: String,
}

impl GetKbaQuestions<'_> {
    /// Sends `GET /kba/{id}`. It is sent again only if the vendor certainly has not looked at it: Fetching the questions starts the only attempt and its two minutes.
    ///
    /// # Errors
    /// [`Error::ErrorResponse`] with [`types::GetKbaQuestionsError`]:
    /// - 401, `Unauthorized`: The token has expired (`ExpiredAccessToken`), is unknown (`InvalidAccessToken`) or is missing (`InvalidCredentials`), or the account or application is in a state that rules the call out.
    /// - 403, `Forbidden`: The session has ended, or the application may not read it
    /// - 404, `NotFound`: There is no such session
    /// - 406, `NotAcceptable`: The Accept header asks for no version of the API (`InvalidVersion`).
    /// - 429, `TooManyRequests`: Too many calls. The limit holds for five minutes, and no header says so. The code is `TooManyRequests` on some pages and `Too Many Requests` on others.
    /// - 500, `InternalServerError`: A fault (`ServerError`) or a timeout (`RequestTimeout`) on the vendor's side.
    ///
    /// Any other [`Error`] means that no such answer came.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::GetKbaQuestionsResponse>, Error<types::GetKbaQuestionsError>>
    {
        let client = self.client;
        client::send(client, self.request()?, "get_kba_questions").await
    }

    fn request(self) -> Result<Request, CallError> {
        let path = format!("/kba/{}", wire::path("id", PathStyle::Simple, &self.id)?);
        self.client.runtime.request(Method::GET, &path)
    }
}

/// The request of [`Client::initiate_kba_for_customer`]: Open a KBA session.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct InitiateKbaForCustomer<'a> {
    client: &'a Client,
    id: String,
}

impl InitiateKbaForCustomer<'_> {
    /// Sends `POST /customers/{id}/kba`.
    ///
    /// # Errors
    /// [`Error::ErrorResponse`] with [`types::InitiateKbaForCustomerError`]:
    /// - 401, `Unauthorized`: The token has expired (`ExpiredAccessToken`), is unknown (`InvalidAccessToken`) or is missing (`InvalidCredentials`), or the account or application is in a state that rules the call out.
    /// - 403, `Forbidden`: The customer's status is not `kba`, or the application may not act on this customer
    /// - 404, `NotFound`: There is no such customer
    /// - 406, `NotAcceptable`: The Accept header asks for no version of the API (`InvalidVersion`).
    /// - 409, `Conflict`: A call with the same Idempotency-Key is still in work.
    /// - 429, `TooManyRequests`: Too many calls. The limit holds for five minutes, and no header says so. The code is `TooManyRequests` on some pages and `Too Many Requests` on others.
    /// - 500, `InternalServerError`: A fault (`ServerError`) or a timeout (`RequestTimeout`) on the vendor's side.
    ///
    /// Any other [`Error`] means that no such answer came.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<()>, Error<types::InitiateKbaForCustomerError>> {
        let client = self.client;
        client::send(client, self.request()?, "initiate_kba_for_customer").await
    }

    fn request(self) -> Result<Request, CallError> {
        let path = format!("/customers/{}/kba", wire::path("id", PathStyle::Simple, &self.id)?);
        self.client.runtime.request(Method::POST, &path)
    }
}

/// The request of [`Client::verify_kba_questions`]: Answer the questions of a KBA session.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct VerifyKbaQuestions<'a> {
    client: &'a Client,
    id: String,
    body: types::VerifyKbaQuestionsBody,
}

impl VerifyKbaQuestions<'_> {
    /// Sends `POST /kba/{id}`. It is sent again only if the vendor certainly has not looked at it: The answers are scored once, and replay under an idempotency key is not documented here.
    ///
    /// # Errors
    /// [`Error::ErrorResponse`] with [`types::VerifyKbaQuestionsError`]:
    /// - 400, `BadRequest`: The answers cannot be read, or are not one for each question.
    /// - 401, `Unauthorized`: The token has expired (`ExpiredAccessToken`), is unknown (`InvalidAccessToken`) or is missing (`InvalidCredentials`), or the account or application is in a state that rules the call out.
    /// - 403, `Forbidden`: The session has ended or expired, or the application may not answer it
    /// - 404, `NotFound`: There is no such session
    /// - 406, `NotAcceptable`: The Accept header asks for no version of the API (`InvalidVersion`).
    /// - 429, `TooManyRequests`: Too many calls. The limit holds for five minutes, and no header says so. The code is `TooManyRequests` on some pages and `Too Many Requests` on others.
    /// - 500, `InternalServerError`: A fault (`ServerError`) or a timeout (`RequestTimeout`) on the vendor's side.
    ///
    /// Any other [`Error`] means that no such answer came.
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<types::VerifyKbaQuestionsResponse>,
        Error<types::VerifyKbaQuestionsError>,
    > {
        let client = self.client;
        client::send(client, self.request()?, "verify_kba_questions").await
    }

    fn request(self) -> Result<Request, CallError> {
        let path = format!("/kba/{}", wire::path("id", PathStyle::Simple, &self.id)?);
        let mut request = self.client.runtime.request(Method::POST, &path)?;
        wire::json_body(&mut request, Some(&self.body))?;
        Ok(request)
    }
}

opaque_debug! {
    CreateApplicationAccessToken, GetKbaQuestions, InitiateKbaForCustomer, VerifyKbaQuestions,
}
