// @generated
// Made by `cargo xtask generate kulipa-kyc` from openapi/kulipa-kyc. Do not edit.

use super::types;

#[allow(unused_imports)]
use super::{
    encode_path, ByteStream, ClientInfo, ClientHooks, Error, OperationInfo,
    RequestBuilderExt, ResponseValue,
};

/// Builder for [`Client::create_kyc`]
///
/// [`Client::create_kyc`]: super::Client::create_kyc
#[derive(Clone)]
pub struct CreateKyc<'a> {
    client: &'a super::Client,
    body: Result<types::builder::CreateKycRequest, String>,
}

impl<'a> CreateKyc<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            body: Ok(::std::default::Default::default()),
        }
    }

    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::CreateKycRequest>,
        <V as std::convert::TryInto<types::CreateKycRequest>>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| {
                format!("conversion to `CreateKycRequest` for body failed: {}", s)
            });
        self
    }

    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::CreateKycRequest,
        ) -> types::builder::CreateKycRequest,
    {
        self.body = self.body.map(f);
        self
    }

    /// Sends a `PUT` request to `/kycs`
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::Kyc>, Error<types::CreateKycError>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "create_kyc").await
    }

    /// The request, but for what the client adds to it.
    fn request(
        self,
    ) -> Result<::client_runtime::reqwest::Request, Error<types::CreateKycError>> {
        let Self { client, body } = self;
        let body = body
            .and_then(|v| {
                types::CreateKycRequest::try_from(v).map_err(|e| e.to_string())
            })
            .map_err(Error::InvalidRequest)?;
        let url = format!("{}/kycs", client.baseurl);
        #[allow(unused_mut)]
        let mut request = client
            .client
            .put(url)
            .header(
                ::client_runtime::reqwest::header::ACCEPT,
                ::client_runtime::reqwest::header::HeaderValue::from_static(
                    "application/json",
                ),
            )
            .build()?;
        ::client_runtime::wire::json_body(&mut request, Some(&body))?;
        Ok(request)
    }
}

/// Builder for [`Client::export_kyc`]
///
/// [`Client::export_kyc`]: super::Client::export_kyc
#[derive(Clone)]
pub struct ExportKyc<'a> {
    client: &'a super::Client,
    user_id: Result<types::UserId, String>,
}

impl<'a> ExportKyc<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            user_id: Err("user_id was not initialized".to_string()),
        }
    }

    pub fn user_id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::UserId>,
    {
        self.user_id = value
            .try_into()
            .map_err(|_| "conversion to `UserId` for user_id failed".to_string());
        self
    }

    /// Sends a `GET` request to `/kycs/export`
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::KycExport>, Error<types::ExportKycError>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "export_kyc").await
    }

    /// The request, but for what the client adds to it.
    fn request(
        self,
    ) -> Result<::client_runtime::reqwest::Request, Error<types::ExportKycError>> {
        let Self { client, user_id } = self;
        let user_id = user_id.map_err(Error::InvalidRequest)?;
        let url = format!("{}/kycs/export", client.baseurl);
        #[allow(unused_mut)]
        let mut request = client
            .client
            .get(url)
            .header(
                ::client_runtime::reqwest::header::ACCEPT,
                ::client_runtime::reqwest::header::HeaderValue::from_static(
                    "application/json",
                ),
            )
            .query(&::client_runtime::client::QueryParam::new("userId", &user_id))
            .build()?;
        Ok(request)
    }
}

/// Builder for [`Client::import_kyc`]
///
/// [`Client::import_kyc`]: super::Client::import_kyc
#[derive(Clone)]
pub struct ImportKyc<'a> {
    client: &'a super::Client,
    body: Result<types::builder::ImportKycRequest, String>,
}

impl<'a> ImportKyc<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            body: Ok(::std::default::Default::default()),
        }
    }

    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::ImportKycRequest>,
        <V as std::convert::TryInto<types::ImportKycRequest>>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| {
                format!("conversion to `ImportKycRequest` for body failed: {}", s)
            });
        self
    }

    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::ImportKycRequest,
        ) -> types::builder::ImportKycRequest,
    {
        self.body = self.body.map(f);
        self
    }

    /// Sends a `PUT` request to `/kycs/import`
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::Kyc>, Error<types::CreateKycError>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "import_kyc").await
    }

    /// The request, but for what the client adds to it.
    fn request(
        self,
    ) -> Result<::client_runtime::reqwest::Request, Error<types::CreateKycError>> {
        let Self { client, body } = self;
        let body = body
            .and_then(|v| {
                types::ImportKycRequest::try_from(v).map_err(|e| e.to_string())
            })
            .map_err(Error::InvalidRequest)?;
        let url = format!("{}/kycs/import", client.baseurl);
        #[allow(unused_mut)]
        let mut request = client
            .client
            .put(url)
            .header(
                ::client_runtime::reqwest::header::ACCEPT,
                ::client_runtime::reqwest::header::HeaderValue::from_static(
                    "application/json",
                ),
            )
            .build()?;
        ::client_runtime::wire::json_body(&mut request, Some(&body))?;
        Ok(request)
    }
}

impl<'a> ::std::fmt::Debug for CreateKyc<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreateKyc").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for ExportKyc<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ExportKyc").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for ImportKyc<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ImportKyc").finish_non_exhaustive()
    }
}
