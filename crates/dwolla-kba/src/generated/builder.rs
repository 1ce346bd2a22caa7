// @generated
// Made by `cargo xtask generate dwolla-kba` from openapi/dwolla-kba. Do not edit.

use super::types;

#[allow(unused_imports)]
use super::{
    encode_path, ByteStream, ClientInfo, ClientHooks, Error, OperationInfo,
    RequestBuilderExt, ResponseValue,
};

/// Builder for [`Client::create_application_access_token`]
///
/// [`Client::create_application_access_token`]: super::Client::create_application_access_token
#[derive(Clone)]
pub struct CreateApplicationAccessToken<'a> {
    client: &'a super::Client,
    body: Result<types::builder::CreateApplicationAccessTokenBody, String>,
}

impl<'a> CreateApplicationAccessToken<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            body: Ok(::std::default::Default::default()),
        }
    }

    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::CreateApplicationAccessTokenBody>,
        <V as std::convert::TryInto<
            types::CreateApplicationAccessTokenBody,
        >>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| {
                format!(
                    "conversion to `CreateApplicationAccessTokenBody` for body failed: {}",
                    s
                )
            });
        self
    }

    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::CreateApplicationAccessTokenBody,
        ) -> types::builder::CreateApplicationAccessTokenBody,
    {
        self.body = self.body.map(f);
        self
    }

    /// Sends a `POST` request to `/token`
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<types::CreateApplicationAccessTokenResponse>,
        Error<types::CreateApplicationAccessTokenError>,
    > {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(
                client,
                request,
                "create_application_access_token",
            )
            .await
    }

    /// The request, but for what the client adds to it.
    fn request(
        self,
    ) -> Result<
        ::client_runtime::reqwest::Request,
        Error<types::CreateApplicationAccessTokenError>,
    > {
        let Self { client, body } = self;
        let body = body
            .and_then(|v| {
                types::CreateApplicationAccessTokenBody::try_from(v)
                    .map_err(|e| e.to_string())
            })
            .map_err(Error::InvalidRequest)?;
        let url = format!("{}/token", client.baseurl);
        #[allow(unused_mut)]
        let mut request = client
            .client
            .post(url)
            .header(
                ::client_runtime::reqwest::header::ACCEPT,
                ::client_runtime::reqwest::header::HeaderValue::from_static(
                    "application/json",
                ),
            )
            .form_urlencoded(&body)?
            .build()?;
        Ok(request)
    }
}

/// Builder for [`Client::initiate_kba_for_customer`]
///
/// [`Client::initiate_kba_for_customer`]: super::Client::initiate_kba_for_customer
#[derive(Clone)]
pub struct InitiateKbaForCustomer<'a> {
    client: &'a super::Client,
    id: Result<::std::string::String, String>,
}

impl<'a> InitiateKbaForCustomer<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            id: Err("id was not initialized".to_string()),
        }
    }

    pub fn id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.id = value
            .try_into()
            .map_err(|_| "conversion to `String` for id failed".to_string());
        self
    }

    /// Sends a `POST` request to `/customers/{id}/kba`
    pub async fn send(
        self,
    ) -> Result<ResponseValue<()>, Error<types::InitiateKbaForCustomerError>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "initiate_kba_for_customer")
            .await
    }

    /// The request, but for what the client adds to it.
    fn request(
        self,
    ) -> Result<
        ::client_runtime::reqwest::Request,
        Error<types::InitiateKbaForCustomerError>,
    > {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/customers/{}/kba", client.baseurl, encode_path(& id.to_string())
        );
        #[allow(unused_mut)]
        let mut request = client
            .client
            .post(url)
            .header(
                ::client_runtime::reqwest::header::ACCEPT,
                ::client_runtime::reqwest::header::HeaderValue::from_static(
                    "application/json",
                ),
            )
            .build()?;
        Ok(request)
    }
}

/// Builder for [`Client::get_kba_questions`]
///
/// [`Client::get_kba_questions`]: super::Client::get_kba_questions
#[derive(Clone)]
pub struct GetKbaQuestions<'a> {
    client: &'a super::Client,
    id: Result<::std::string::String, String>,
}

impl<'a> GetKbaQuestions<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            id: Err("id was not initialized".to_string()),
        }
    }

    pub fn id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.id = value
            .try_into()
            .map_err(|_| "conversion to `String` for id failed".to_string());
        self
    }

    /// Sends a `GET` request to `/kba/{id}`
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<types::GetKbaQuestionsResponse>,
        Error<types::GetKbaQuestionsError>,
    > {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "get_kba_questions").await
    }

    /// The request, but for what the client adds to it.
    fn request(
        self,
    ) -> Result<::client_runtime::reqwest::Request, Error<types::GetKbaQuestionsError>> {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let url = format!("{}/kba/{}", client.baseurl, encode_path(& id.to_string()));
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
            .build()?;
        Ok(request)
    }
}

/// Builder for [`Client::verify_kba_questions`]
///
/// [`Client::verify_kba_questions`]: super::Client::verify_kba_questions
#[derive(Clone)]
pub struct VerifyKbaQuestions<'a> {
    client: &'a super::Client,
    id: Result<::std::string::String, String>,
    body: Result<types::builder::VerifyKbaQuestionsBody, String>,
}

impl<'a> VerifyKbaQuestions<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            id: Err("id was not initialized".to_string()),
            body: Ok(::std::default::Default::default()),
        }
    }

    pub fn id<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.id = value
            .try_into()
            .map_err(|_| "conversion to `String` for id failed".to_string());
        self
    }

    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::VerifyKbaQuestionsBody>,
        <V as std::convert::TryInto<
            types::VerifyKbaQuestionsBody,
        >>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| {
                format!("conversion to `VerifyKbaQuestionsBody` for body failed: {}", s)
            });
        self
    }

    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::VerifyKbaQuestionsBody,
        ) -> types::builder::VerifyKbaQuestionsBody,
    {
        self.body = self.body.map(f);
        self
    }

    /// Sends a `POST` request to `/kba/{id}`
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<types::VerifyKbaQuestionsResponse>,
        Error<types::VerifyKbaQuestionsError>,
    > {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "verify_kba_questions").await
    }

    /// The request, but for what the client adds to it.
    fn request(
        self,
    ) -> Result<
        ::client_runtime::reqwest::Request,
        Error<types::VerifyKbaQuestionsError>,
    > {
        let Self { client, id, body } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let body = body
            .and_then(|v| {
                types::VerifyKbaQuestionsBody::try_from(v).map_err(|e| e.to_string())
            })
            .map_err(Error::InvalidRequest)?;
        let url = format!("{}/kba/{}", client.baseurl, encode_path(& id.to_string()));
        #[allow(unused_mut)]
        let mut request = client
            .client
            .post(url)
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

impl<'a> ::std::fmt::Debug for CreateApplicationAccessToken<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CreateApplicationAccessToken").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for InitiateKbaForCustomer<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("InitiateKbaForCustomer").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for GetKbaQuestions<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetKbaQuestions").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for VerifyKbaQuestions<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("VerifyKbaQuestions").finish_non_exhaustive()
    }
}
