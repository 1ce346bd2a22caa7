// @generated
// Made by `cargo xtask generate kulipa-kyc` from openapi/kulipa-kyc. Do not edit.

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
/// Client for Kulipa API
///
/// Identity checks (KYC) of users in Kulipa's API, one page of its reference a document.
///
/// Version: v1
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: ::client_runtime::reqwest::Client,
    pub(crate) inner: ::client_runtime::Runtime,
}

impl ClientInfo<::client_runtime::Runtime> for Client {
    fn api_version() -> &'static str {
        "v1"
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
    /// Start an identity check of a user
    ///
    /// Starts a check of a user who exists. The user goes through it in a web view.
    ///
    /// **Idempotency key** (header `x-idempotency-key`, at most 64 characters): by `CallOptions::idempotency_key`. The client makes one where the caller gives none. Under a key the call is sent again after failures that may pass; without one only if it surely was not processed.
    ///
    /// The headers of the answer: [`headers::CreateKyc`](crate::headers::CreateKyc).
    ///
    /// Sends a `PUT` request to `/kycs`
    ///
    /// ```text
    /// let response = client.create_kyc()
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn create_kyc(&self) -> builder::CreateKyc<'_> {
        builder::CreateKyc::new(self)
    }

    /// Read the checked identity of a user
    ///
    /// Gives what the latest verified full check found. The user must be `active`, and the check must have a reference at the provider.
    ///
    /// The headers of the answer: [`headers::ExportKyc`](crate::headers::ExportKyc).
    ///
    /// Sends a `GET` request to `/kycs/export`
    ///
    /// Arguments:
    /// - `user_id`: Sent as `userId`.
    /// ```text
    /// let response = client.export_kyc()
    ///     .user_id(user_id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn export_kyc(&self) -> builder::ExportKyc<'_> {
        builder::ExportKyc::new(self)
    }

    /// Take over an identity check of a partner
    ///
    /// Not open yet, by the vendor's page: it is for partners, and only by agreement. The call is here so that the shape is known; expect a refusal.
    ///
    /// **Idempotency key** (header `x-idempotency-key`, at most 64 characters): by `CallOptions::idempotency_key`. The client makes one where the caller gives none. Under a key the call is sent again after failures that may pass; without one only if it surely was not processed.
    ///
    /// The headers of the answer: [`headers::ImportKyc`](crate::headers::ImportKyc).
    ///
    /// Sends a `PUT` request to `/kycs/import`
    ///
    /// ```text
    /// let response = client.import_kyc()
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn import_kyc(&self) -> builder::ImportKyc<'_> {
        builder::ImportKyc::new(self)
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
