// @generated
// Made by `cargo xtask generate kulipa-kyc` from openapi/kulipa-kyc. Do not edit.

//! The methods of the client, and the requests that they start.

use client_runtime::check::{Checks, inner, text};
use client_runtime::client::{CallError, Error, ResponseValue};
use client_runtime::reqwest::Request;
use client_runtime::wire::QueryStyle;
use client_runtime::{Method, client, opaque_debug, wire};

use crate::{Client, types};

impl Client {
    /// Start an identity check of a user
    ///
    /// Starts a check of a user who exists. The user goes through it in a web view.
    ///
    /// **Idempotency key** (header `x-idempotency-key`, at most 64 characters): by `CallOptions::idempotency_key`. The client makes one where the caller gives none. Under a key the call is sent again after failures that may pass; without one only if it certainly was not processed.
    ///
    /// The headers of the answer: [`headers::CreateKyc`](crate::headers::CreateKyc).
    ///
    /// Sends `PUT /kycs`. It is sent again only under an idempotency key, or if it certainly was not processed: The path names no object, so that a second PUT without the key could start a second check.
    pub fn create_kyc(&self, body: impl Into<types::CreateKycRequest>) -> CreateKyc<'_> {
        CreateKyc { client: self, body: body.into() }
    }

    /// Read the checked identity of a user
    ///
    /// Gives what the latest verified full check found. The user must be `active`, and the check must have a reference at the provider.
    ///
    /// The headers of the answer: [`headers::ExportKyc`](crate::headers::ExportKyc).
    ///
    /// Sends `GET /kycs/export`.
    ///
    /// - `user_id`: Sent as `userId`.
    pub fn export_kyc(&self, user_id: impl Into<types::UserId>) -> ExportKyc<'_> {
        ExportKyc { client: self, user_id: user_id.into() }
    }

    /// Take over an identity check of a partner
    ///
    /// Not open yet, by the vendor's page: it is for partners, and only by agreement. The call is here so that the shape is known; expect a refusal.
    ///
    /// **Idempotency key** (header `x-idempotency-key`, at most 64 characters): by `CallOptions::idempotency_key`. The client makes one where the caller gives none. Under a key the call is sent again after failures that may pass; without one only if it certainly was not processed.
    ///
    /// The headers of the answer: [`headers::ImportKyc`](crate::headers::ImportKyc).
    ///
    /// Sends `PUT /kycs/import`. It is sent again only under an idempotency key, or if it certainly was not processed: The path names no object, so that a second PUT without the key could import a second check.
    pub fn import_kyc(&self, body: impl Into<types::ImportKycRequest>) -> ImportKyc<'_> {
        ImportKyc { client: self, body: body.into() }
    }
}

/// The request of [`Client::create_kyc`]: Start an identity check of a user.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateKyc<'a> {
    client: &'a Client,
    body: types::CreateKycRequest,
}

impl CreateKyc<'_> {
    /// Sends `PUT /kycs`. It is sent again only under an idempotency key, or if it certainly was not processed: The path names no object, so that a second PUT without the key could start a second check.
    ///
    /// # Errors
    /// [`Error::ErrorResponse`] with [`types::CreateKycError`]:
    /// - 400, `BadRequest`: The request cannot be taken as it is.
    /// - 401, `Unauthorized`: The key is missing or unknown.
    /// - 403, `Forbidden`: The key is known and may not do this.
    /// - 429, `TooManyRequests`: Too many calls. The wait is in `Retry-After`, and can be longer than the window.
    /// - 500, `InternalServerError`: Kulipa failed inside.
    /// - 502, `BadGateway`: A server behind Kulipa gave no usable answer.
    /// - 503, `ServiceUnavailable`: Kulipa is down or overloaded.
    /// - 504, `GatewayTimeout`: A server behind Kulipa gave no answer in time.
    ///
    /// Any other [`Error`] means that no such answer came.
    pub async fn send(self) -> Result<ResponseValue<types::Kyc>, Error<types::CreateKycError>> {
        let client = self.client;
        client::send(client, self.request()?, "create_kyc").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut checks = Checks::new();
        checks.body(&self.body, &inner());
        checks.done()?;
        let mut request = self.client.runtime.request(Method::PUT, "/kycs")?;
        wire::json_body(&mut request, Some(&self.body))?;
        Ok(request)
    }
}

/// The request of [`Client::export_kyc`]: Read the checked identity of a user.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct ExportKyc<'a> {
    client: &'a Client,
    user_id: types::UserId,
}

impl ExportKyc<'_> {
    /// Sends `GET /kycs/export`.
    ///
    /// # Errors
    /// [`Error::ErrorResponse`] with [`types::ExportKycError`]:
    /// - 400, `BadRequest`: The request cannot be taken as it is.
    /// - 401, `Unauthorized`: The key is missing or unknown.
    /// - 403, `Forbidden`: The key is known and may not do this.
    /// - 404, `NotFound`: There is no such object.
    /// - 429, `TooManyRequests`: Too many calls. The wait is in `Retry-After`, and can be longer than the window.
    /// - 500, `InternalServerError`: Kulipa failed inside.
    /// - 502, `BadGateway`: A server behind Kulipa gave no usable answer.
    /// - 503, `ServiceUnavailable`: Kulipa is down or overloaded.
    /// - 504, `GatewayTimeout`: A server behind Kulipa gave no answer in time.
    ///
    /// Any other [`Error`] means that no such answer came.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::KycExport>, Error<types::ExportKycError>> {
        let client = self.client;
        client::send(client, self.request()?, "export_kyc").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut checks = Checks::new();
        checks.argument(
            "user_id",
            &self.user_id,
            &text().min(40).max(40).pattern("^usr\\-[0-9a-f]{8}\\-[0-9a-f]{4}\\-4[0-9a-f]{3}\\-[89ab][0-9a-f]{3}\\-[0-9a-f]{12}$"),
        );
        checks.done()?;
        let mut request = self.client.runtime.request(Method::GET, "/kycs/export")?;
        wire::query(&mut request, "userId", QueryStyle::Form, &self.user_id)?;
        Ok(request)
    }
}

/// The request of [`Client::import_kyc`]: Take over an identity check of a partner.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct ImportKyc<'a> {
    client: &'a Client,
    body: types::ImportKycRequest,
}

impl ImportKyc<'_> {
    /// Sends `PUT /kycs/import`. It is sent again only under an idempotency key, or if it certainly was not processed: The path names no object, so that a second PUT without the key could import a second check.
    ///
    /// # Errors
    /// [`Error::ErrorResponse`] with [`types::ImportKycError`]:
    /// - 400, `BadRequest`: The request cannot be taken as it is.
    /// - 401, `Unauthorized`: The key is missing or unknown.
    /// - 403, `Forbidden`: The key is known and may not do this.
    /// - 429, `TooManyRequests`: Too many calls. The wait is in `Retry-After`, and can be longer than the window.
    /// - 500, `InternalServerError`: Kulipa failed inside.
    /// - 502, `BadGateway`: A server behind Kulipa gave no usable answer.
    /// - 503, `ServiceUnavailable`: Kulipa is down or overloaded.
    /// - 504, `GatewayTimeout`: A server behind Kulipa gave no answer in time.
    ///
    /// Any other [`Error`] means that no such answer came.
    pub async fn send(self) -> Result<ResponseValue<types::Kyc>, Error<types::ImportKycError>> {
        let client = self.client;
        client::send(client, self.request()?, "import_kyc").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut checks = Checks::new();
        checks.body(&self.body, &inner());
        checks.done()?;
        let mut request = self.client.runtime.request(Method::PUT, "/kycs/import")?;
        wire::json_body(&mut request, Some(&self.body))?;
        Ok(request)
    }
}

opaque_debug! {
    CreateKyc, ExportKyc, ImportKyc,
}
