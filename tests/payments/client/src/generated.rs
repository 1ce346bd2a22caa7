// @generated
// Made of cases/client/payments by the suite `compiled`. Do not edit.

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
/// Client for Payments
///
/// Version: 1
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: ::client_runtime::reqwest::Client,
    pub(crate) inner: ::client_runtime::Runtime,
}

impl ClientInfo<::client_runtime::Runtime> for Client {
    fn api_version() -> &'static str {
        "1"
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
    /// **Idempotency key** (header `idempotency-key`, at most 40 characters): by `CallOptions::idempotency_key` or by the parameter of that name. The call may be sent again with or without one.
    ///
    /// Sends a `GET` request to `/payments`
    ///
    /// Arguments:
    /// - `idempotency_key`: Sent as `Idempotency-Key`.
    /// ```text
    /// let response = client.list_payments()
    ///     .idempotency_key(idempotency_key)
    ///     .send()
    ///     .await;
    /// ```
    pub fn list_payments(&self) -> builder::ListPayments<'_> {
        builder::ListPayments::new(self)
    }

    /// **Idempotency key** (header `idempotency-key`, at most 40 characters): by `CallOptions::idempotency_key` or by the parameter of that name. Under a key the call is sent again after failures that may pass; without one only if it surely was not processed.
    ///
    /// Sends a `POST` request to `/payments`
    ///
    /// Arguments:
    /// - `idempotency_key`: Sent as `Idempotency-Key`.
    /// - `body`
    /// ```text
    /// let response = client.create_payment()
    ///     .idempotency_key(idempotency_key)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn create_payment(&self) -> builder::CreatePayment<'_> {
        builder::CreatePayment::new(self)
    }

    /// **Idempotency key** (header `x-idempotency-key`, a UUID with its hyphens): by `CallOptions::idempotency_key` or by the parameter of that name. The call is refused without one. Under a key the call is sent again after failures that may pass; without one only if it surely was not processed.
    ///
    /// Sends a `POST` request to `/refunds`
    ///
    /// Arguments:
    /// - `x_idempotency_key`: Sent as `X-IDEMPOTENCY-KEY`.
    /// ```text
    /// let response = client.create_refund()
    ///     .x_idempotency_key(x_idempotency_key)
    ///     .send()
    ///     .await;
    /// ```
    pub fn create_refund(&self) -> builder::CreateRefund<'_> {
        builder::CreateRefund::new(self)
    }

    /// **Idempotency key** (header `idempotency-key`, at most 255 characters): by `CallOptions::idempotency_key` or by the parameter of that name. The call is not sent again under a key either.
    ///
    /// Sends a `POST` request to `/transfers`
    ///
    /// Arguments:
    /// - `idempotency_key`: Sent as `Idempotency-Key`.
    /// ```text
    /// let response = client.create_transfer()
    ///     .idempotency_key(idempotency_key)
    ///     .send()
    ///     .await;
    /// ```
    pub fn create_transfer(&self) -> builder::CreateTransfer<'_> {
        builder::CreateTransfer::new(self)
    }

    /// Sends a `POST` request to `/reports`
    ///
    /// Arguments:
    /// - `x_request_id`: Sent as `X-Request-Id`.
    /// ```text
    /// let response = client.create_report()
    ///     .x_request_id(x_request_id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn create_report(&self) -> builder::CreateReport<'_> {
        builder::CreateReport::new(self)
    }

    /// Sends a `GET` request to `/accounts`
    ///
    /// ```text
    /// let response = client.list_accounts()
    ///     .send()
    ///     .await;
    /// ```
    pub fn list_accounts(&self) -> builder::ListAccounts<'_> {
        builder::ListAccounts::new(self)
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
