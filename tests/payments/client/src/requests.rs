// @generated
// Made of cases/client/payments by the suite `compiled`. Do not edit.

//! The methods of the client, and the requests that they start.

use client_runtime::check::{Checks, text};
use client_runtime::client::{CallError, Error, ResponseValue};
use client_runtime::reqwest::Request;
use client_runtime::wire::HeaderStyle;
use client_runtime::{Method, client, opaque_debug, wire};

use super::{Client, types};

impl Client {
    /// **Idempotency key** (header `idempotency-key`, at most 40 characters): by `CallOptions::idempotency_key` or by the parameter of that name. Under a key the call is sent again after failures that may pass; without one only if it certainly was not processed.
    ///
    /// Sends `POST /payments`.
    pub fn create_payment(&self, body: impl Into<types::CreatePaymentBody>) -> CreatePayment<'_> {
        CreatePayment { client: self, idempotency_key: None, body: body.into() }
    }

    /// **Idempotency key** (header `x-idempotency-key`, a UUID with its hyphens): by `CallOptions::idempotency_key` or by the parameter of that name. The call is refused without one. Under a key the call is sent again after failures that may pass; without one only if it certainly was not processed.
    ///
    /// Sends `POST /refunds`.
    pub fn create_refund(&self) -> CreateRefund<'_> {
        CreateRefund { client: self, x_idempotency_key: None }
    }

    /// Sends `POST /reports`. It is sent again only if it certainly was not processed.
    pub fn create_report(&self) -> CreateReport<'_> {
        CreateReport { client: self, x_request_id: None }
    }

    /// **Idempotency key** (header `idempotency-key`, at most 255 characters): by `CallOptions::idempotency_key` or by the parameter of that name. Even under a key the call is sent again only if the vendor certainly has not looked at it.
    ///
    /// Sends `POST /transfers`. It is sent again only if the vendor certainly has not looked at it: The vendor does not keep the keys of transfers.
    pub fn create_transfer(&self) -> CreateTransfer<'_> {
        CreateTransfer { client: self, idempotency_key: None }
    }

    /// Sends `GET /accounts`.
    pub fn list_accounts(&self) -> ListAccounts<'_> {
        ListAccounts { client: self }
    }

    /// **Idempotency key** (header `idempotency-key`, at most 40 characters): by `CallOptions::idempotency_key` or by the parameter of that name. The call is sent again after failures that may pass, with or without one.
    ///
    /// Sends `GET /payments`.
    pub fn list_payments(&self) -> ListPayments<'_> {
        ListPayments { client: self, idempotency_key: None }
    }
}

/// The request of [`Client::create_payment`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreatePayment<'a> {
    client: &'a Client,
    idempotency_key: Option<String>,
    body: types::CreatePaymentBody,
}

impl CreatePayment<'_> {
    /// Sent as `Idempotency-Key`.
    pub fn idempotency_key(mut self, idempotency_key: impl Into<String>) -> Self {
        self.idempotency_key = Some(idempotency_key.into());
        self
    }

    /// Sends `POST /payments`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "create_payment").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut checks = Checks::new();
        checks.argument("idempotency_key", &self.idempotency_key, &text().max(40));
        checks.done()?;
        let mut request = self.client.runtime.request(Method::POST, "/payments")?;
        wire::json_body(&mut request, Some(&self.body))?;
        wire::header(&mut request, "Idempotency-Key", HeaderStyle::Simple, &self.idempotency_key)?;
        Ok(request)
    }
}

/// The request of [`Client::create_refund`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateRefund<'a> {
    client: &'a Client,
    x_idempotency_key: Option<String>,
}

impl CreateRefund<'_> {
    /// Sent as `X-IDEMPOTENCY-KEY`.
    pub fn x_idempotency_key(mut self, x_idempotency_key: impl Into<String>) -> Self {
        self.x_idempotency_key = Some(x_idempotency_key.into());
        self
    }

    /// Sends `POST /refunds`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "create_refund").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut request = self.client.runtime.request(Method::POST, "/refunds")?;
        wire::header(
            &mut request,
            "X-IDEMPOTENCY-KEY",
            HeaderStyle::Simple,
            &self.x_idempotency_key,
        )?;
        Ok(request)
    }
}

/// The request of [`Client::create_report`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateReport<'a> {
    client: &'a Client,
    x_request_id: Option<String>,
}

impl CreateReport<'_> {
    /// Sent as `X-Request-Id`.
    pub fn x_request_id(mut self, x_request_id: impl Into<String>) -> Self {
        self.x_request_id = Some(x_request_id.into());
        self
    }

    /// Sends `POST /reports`. It is sent again only if it certainly was not processed.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "create_report").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut request = self.client.runtime.request(Method::POST, "/reports")?;
        wire::header(&mut request, "X-Request-Id", HeaderStyle::Simple, &self.x_request_id)?;
        Ok(request)
    }
}

/// The request of [`Client::create_transfer`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateTransfer<'a> {
    client: &'a Client,
    idempotency_key: Option<String>,
}

impl CreateTransfer<'_> {
    /// Sent as `Idempotency-Key`.
    pub fn idempotency_key(mut self, idempotency_key: impl Into<String>) -> Self {
        self.idempotency_key = Some(idempotency_key.into());
        self
    }

    /// Sends `POST /transfers`. It is sent again only if the vendor certainly has not looked at it: The vendor does not keep the keys of transfers.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "create_transfer").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut request = self.client.runtime.request(Method::POST, "/transfers")?;
        wire::header(&mut request, "Idempotency-Key", HeaderStyle::Simple, &self.idempotency_key)?;
        Ok(request)
    }
}

/// The request of [`Client::list_accounts`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListAccounts<'a> {
    client: &'a Client,
}

impl ListAccounts<'_> {
    /// Sends `GET /accounts`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "list_accounts").await
    }

    fn request(self) -> Result<Request, CallError> {
        self.client.runtime.request(Method::GET, "/accounts")
    }
}

/// The request of [`Client::list_payments`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListPayments<'a> {
    client: &'a Client,
    idempotency_key: Option<String>,
}

impl ListPayments<'_> {
    /// Sent as `Idempotency-Key`.
    pub fn idempotency_key(mut self, idempotency_key: impl Into<String>) -> Self {
        self.idempotency_key = Some(idempotency_key.into());
        self
    }

    /// Sends `GET /payments`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "list_payments").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut checks = Checks::new();
        checks.argument("idempotency_key", &self.idempotency_key, &text().max(40));
        checks.done()?;
        let mut request = self.client.runtime.request(Method::GET, "/payments")?;
        wire::header(&mut request, "Idempotency-Key", HeaderStyle::Simple, &self.idempotency_key)?;
        Ok(request)
    }
}

opaque_debug! {
    CreatePayment, CreateRefund, CreateReport, CreateTransfer, ListAccounts, ListPayments,
}
