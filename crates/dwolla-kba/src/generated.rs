// @generated
// Made by `cargo xtask generate dwolla-kba` from openapi/dwolla-kba. Do not edit.

#[allow(unused_imports)]
pub use ::client_runtime::client::{ByteStream, ClientInfo, Error, ResponseValue};
#[allow(unused_imports)]
use ::client_runtime::client::{
    encode_path, ClientHooks, OperationInfo, RequestBuilderExt,
};

/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types;
#[derive(Clone)]
/// Client for Dwolla API
///
/// Knowledge-based authentication (KBA) in Dwolla's API, one page of its reference a document.
///
/// https://www.dwolla.com/legal/tos/
///
/// Version: 2.0
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: ::client_runtime::reqwest::Client,
    pub(crate) inner: ::client_runtime::Runtime,
}

impl ClientInfo<::client_runtime::Runtime> for Client {
    fn api_version() -> &'static str {
        "2.0"
    }

    fn baseurl(&self) -> &str {
        self.baseurl.as_str()
    }

    fn client(&self) -> &::client_runtime::reqwest::Client {
        &self.client
    }

    fn inner(&self) -> &::client_runtime::Runtime {
        &self.inner
    }
}

const _: () = {
    #[allow(dead_code)]
    fn assert_client_hooks()
    where
        Client: ClientHooks<::client_runtime::Runtime>,
    {}
};

impl Client {
    /// Get an access token
    ///
    /// OAuth 2 client credentials. The token lasts an hour from its creation; there is no refresh token, and a new token leaves the earlier ones valid. The client does this by itself: call it by hand only to hand a token to something else.
    ///
    /// The headers of the answer: [`headers::CreateApplicationAccessToken`](crate::headers::CreateApplicationAccessToken).
    ///
    /// Sends a `POST` request to `/token`
    ///
    /// Arguments:
    /// - `body`: The grant. Client id and secret travel in the Authorization header.
    /// ```text
    /// let response = client.create_application_access_token()
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn create_application_access_token(
        &self,
    ) -> builder::CreateApplicationAccessToken<'_> {
        builder::CreateApplicationAccessToken::new(self)
    }

    /// Open a KBA session
    ///
    /// Opens a session in which a personal verified customer can prove who they are by answering questions. Only for customers whose status is `kba`, and only on accounts for which Dwolla has switched KBA on. The session's URL comes back in the `Location` header.
    ///
    /// **Idempotency key** (header `idempotency-key`, at most 255 characters): by `CallOptions::idempotency_key`. Under a key the call is sent again after failures that may pass; without one only if it surely was not processed.
    ///
    /// The headers of the answer: [`headers::InitiateKbaForCustomer`](crate::headers::InitiateKbaForCustomer).
    ///
    /// Sends a `POST` request to `/customers/{id}/kba`
    ///
    /// Arguments:
    /// - `id`: The customer's id.
    /// ```text
    /// let response = client.initiate_kba_for_customer()
    ///     .id(id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn initiate_kba_for_customer(&self) -> builder::InitiateKbaForCustomer<'_> {
        builder::InitiateKbaForCustomer::new(self)
    }

    /// Fetch the questions of a KBA session
    ///
    /// Gives four questions with five answers each. A customer has one attempt in all, and this call starts it: from now on there are two minutes to send the answers. Repeating the call can therefore cost the customer the session.
    ///
    /// The headers of the answer: [`headers::GetKbaQuestions`](crate::headers::GetKbaQuestions).
    ///
    /// Sends a `GET` request to `/kba/{id}`
    ///
    /// Arguments:
    /// - `id`: The session's id, the last segment of the `Location` that opening it gave.
    /// ```text
    /// let response = client.get_kba_questions()
    ///     .id(id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_kba_questions(&self) -> builder::GetKbaQuestions<'_> {
        builder::GetKbaQuestions::new(self)
    }

    /// Answer the questions of a KBA session
    ///
    /// Sends one answer for each of the four questions. Three right ones make the customer `verified`; fewer make them `document`. Both are a 200: what counts is `verificationStatus`. The attempt is used up by this call, whatever its result.
    ///
    /// The headers of the answer: [`headers::VerifyKbaQuestions`](crate::headers::VerifyKbaQuestions).
    ///
    /// Sends a `POST` request to `/kba/{id}`
    ///
    /// Arguments:
    /// - `id`: The session's id.
    /// - `body`: The answers.
    /// ```text
    /// let response = client.verify_kba_questions()
    ///     .id(id)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn verify_kba_questions(&self) -> builder::VerifyKbaQuestions<'_> {
        builder::VerifyKbaQuestions::new(self)
    }
}

/// Types for composing operation parameters.
#[allow(clippy::all)]
pub mod builder;
impl ::std::fmt::Debug for Client {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("Client").finish_non_exhaustive()
    }
}
