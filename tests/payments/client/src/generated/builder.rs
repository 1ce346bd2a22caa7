// @generated
// Made of cases/client/payments by the suite `compiled`. Do not edit.

use super::types;

#[allow(unused_imports)]
use super::{
    encode_path, ByteStream, ClientInfo, ClientHooks, Error, OperationInfo,
    RequestBuilderExt, ResponseValue,
};

/// Builder for [`Client::list_payments`]
///
/// [`Client::list_payments`]: super::Client::list_payments
#[derive(Clone)]
pub struct ListPayments<'a> {
    client: &'a super::Client,
    idempotency_key: Result<Option<types::ListPaymentsIdempotencyKey>, String>,
}

impl<'a> ListPayments<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            idempotency_key: Ok(None),
        }
    }

    pub fn idempotency_key<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::ListPaymentsIdempotencyKey>,
    {
        self.idempotency_key = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `ListPaymentsIdempotencyKey` for idempotency_key failed"
                    .to_string()
            });
        self
    }

    /// Sends a `GET` request to `/payments`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "list_payments").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, idempotency_key } = self;
        let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
        let url = format!("{}/payments", client.baseurl);
        #[allow(unused_mut)]
        let mut request = client.client.get(url).build()?;
        ::client_runtime::wire::header(
            &mut request,
            "Idempotency-Key",
            ::client_runtime::wire::HeaderStyle::Simple,
            &idempotency_key,
        )?;
        Ok(request)
    }
}

/// Builder for [`Client::create_payment`]
///
/// [`Client::create_payment`]: super::Client::create_payment
#[derive(Clone)]
pub struct CreatePayment<'a> {
    client: &'a super::Client,
    idempotency_key: Result<Option<types::ListPaymentsIdempotencyKey>, String>,
    body: Result<types::builder::CreatePaymentBody, String>,
}

impl<'a> CreatePayment<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            idempotency_key: Ok(None),
            body: Ok(::std::default::Default::default()),
        }
    }

    pub fn idempotency_key<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::ListPaymentsIdempotencyKey>,
    {
        self.idempotency_key = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `ListPaymentsIdempotencyKey` for idempotency_key failed"
                    .to_string()
            });
        self
    }

    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::CreatePaymentBody>,
        <V as std::convert::TryInto<types::CreatePaymentBody>>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| {
                format!("conversion to `CreatePaymentBody` for body failed: {}", s)
            });
        self
    }

    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::CreatePaymentBody,
        ) -> types::builder::CreatePaymentBody,
    {
        self.body = self.body.map(f);
        self
    }

    /// Sends a `POST` request to `/payments`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "create_payment").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, idempotency_key, body } = self;
        let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
        let body = body
            .and_then(|v| {
                types::CreatePaymentBody::try_from(v).map_err(|e| e.to_string())
            })
            .map_err(Error::InvalidRequest)?;
        let url = format!("{}/payments", client.baseurl);
        #[allow(unused_mut)]
        let mut request = client.client.post(url).build()?;
        ::client_runtime::wire::json_body(&mut request, Some(&body))?;
        ::client_runtime::wire::header(
            &mut request,
            "Idempotency-Key",
            ::client_runtime::wire::HeaderStyle::Simple,
            &idempotency_key,
        )?;
        Ok(request)
    }
}

/// Builder for [`Client::create_refund`]
///
/// [`Client::create_refund`]: super::Client::create_refund
#[derive(Clone)]
pub struct CreateRefund<'a> {
    client: &'a super::Client,
    x_idempotency_key: Result<Option<::std::string::String>, String>,
}

impl<'a> CreateRefund<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            x_idempotency_key: Ok(None),
        }
    }

    pub fn x_idempotency_key<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.x_idempotency_key = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `String` for x_idempotency_key failed".to_string()
            });
        self
    }

    /// Sends a `POST` request to `/refunds`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "create_refund").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, x_idempotency_key } = self;
        let x_idempotency_key = x_idempotency_key.map_err(Error::InvalidRequest)?;
        let url = format!("{}/refunds", client.baseurl);
        #[allow(unused_mut)]
        let mut request = client.client.post(url).build()?;
        ::client_runtime::wire::header(
            &mut request,
            "X-IDEMPOTENCY-KEY",
            ::client_runtime::wire::HeaderStyle::Simple,
            &x_idempotency_key,
        )?;
        Ok(request)
    }
}

/// Builder for [`Client::create_transfer`]
///
/// [`Client::create_transfer`]: super::Client::create_transfer
#[derive(Clone)]
pub struct CreateTransfer<'a> {
    client: &'a super::Client,
    idempotency_key: Result<Option<::std::string::String>, String>,
}

impl<'a> CreateTransfer<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            idempotency_key: Ok(None),
        }
    }

    pub fn idempotency_key<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.idempotency_key = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `String` for idempotency_key failed".to_string()
            });
        self
    }

    /// Sends a `POST` request to `/transfers`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "create_transfer").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, idempotency_key } = self;
        let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
        let url = format!("{}/transfers", client.baseurl);
        #[allow(unused_mut)]
        let mut request = client.client.post(url).build()?;
        ::client_runtime::wire::header(
            &mut request,
            "Idempotency-Key",
            ::client_runtime::wire::HeaderStyle::Simple,
            &idempotency_key,
        )?;
        Ok(request)
    }
}

/// Builder for [`Client::create_report`]
///
/// [`Client::create_report`]: super::Client::create_report
#[derive(Clone)]
pub struct CreateReport<'a> {
    client: &'a super::Client,
    x_request_id: Result<Option<::std::string::String>, String>,
}

impl<'a> CreateReport<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            x_request_id: Ok(None),
        }
    }

    pub fn x_request_id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.x_request_id = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `String` for x_request_id failed".to_string());
        self
    }

    /// Sends a `POST` request to `/reports`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "create_report").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, x_request_id } = self;
        let x_request_id = x_request_id.map_err(Error::InvalidRequest)?;
        let url = format!("{}/reports", client.baseurl);
        #[allow(unused_mut)]
        let mut request = client.client.post(url).build()?;
        ::client_runtime::wire::header(
            &mut request,
            "X-Request-Id",
            ::client_runtime::wire::HeaderStyle::Simple,
            &x_request_id,
        )?;
        Ok(request)
    }
}

/// Builder for [`Client::list_accounts`]
///
/// [`Client::list_accounts`]: super::Client::list_accounts
#[derive(Clone)]
pub struct ListAccounts<'a> {
    client: &'a super::Client,
}

impl<'a> ListAccounts<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self { client: client }
    }

    /// Sends a `GET` request to `/accounts`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "list_accounts").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client } = self;
        let url = format!("{}/accounts", client.baseurl);
        #[allow(unused_mut)]
        let mut request = client.client.get(url).build()?;
        Ok(request)
    }
}

impl<'a> ::std::fmt::Debug for ListPayments<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ListPayments").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for CreatePayment<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreatePayment").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for CreateRefund<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreateRefund").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for CreateTransfer<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreateTransfer").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for CreateReport<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreateReport").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for ListAccounts<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ListAccounts").finish_non_exhaustive()
    }
}
