// @generated
// Made of cases/client/bank by the suite `compiled`. Do not edit.

use super::types;

#[allow(unused_imports)]
use super::{
    encode_path, ByteStream, ClientInfo, ClientHooks, Error, OperationInfo,
    RequestBuilderExt, ResponseValue,
};

/// Builder for [`Client::list`]
///
/// [`Client::list`]: super::Client::list
#[derive(Clone)]
pub struct List<'a> {
    client: &'a super::Client,
}

impl<'a> List<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self { client: client }
    }

    /// Sends a `GET` request to `/accounts`
    pub async fn send(self) -> Result<ResponseValue<types::Page>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "list").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client } = self;
        let url = format!("{}/accounts", client.baseurl);
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

/// Builder for [`Client::cards_list`]
///
/// [`Client::cards_list`]: super::Client::cards_list
#[derive(Clone)]
pub struct CardsList<'a> {
    client: &'a super::Client,
}

impl<'a> CardsList<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self { client: client }
    }

    /// Sends a `GET` request to `/cards`
    pub async fn send(self) -> Result<ResponseValue<types::CardsPage>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "cards_list").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client } = self;
        let url = format!("{}/cards", client.baseurl);
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

/// Builder for [`Client::get_image`]
///
/// [`Client::get_image`]: super::Client::get_image
#[derive(Clone)]
pub struct GetImage<'a> {
    client: &'a super::Client,
    id: Result<::std::string::String, String>,
}

impl<'a> GetImage<'a> {
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

    /// Sends a `GET` request to `/cards/{id}/image`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "get_image").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/cards/{}/image", client.baseurl, encode_path(& id.to_string())
        );
        #[allow(unused_mut)]
        let mut request = client.client.get(url).build()?;
        Ok(request)
    }
}

/// Builder for [`Client::list_settlements`]
///
/// [`Client::list_settlements`]: super::Client::list_settlements
#[derive(Clone)]
pub struct ListSettlements<'a> {
    client: &'a super::Client,
}

impl<'a> ListSettlements<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self { client: client }
    }

    /// Sends a `GET` request to `/cards/settlements`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "list_settlements").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client } = self;
        let url = format!("{}/cards/settlements", client.baseurl);
        #[allow(unused_mut)]
        let mut request = client.client.get(url).build()?;
        Ok(request)
    }
}

impl<'a> ::std::fmt::Debug for List<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("List").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for CardsList<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CardsList").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for GetImage<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetImage").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for ListSettlements<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ListSettlements").finish_non_exhaustive()
    }
}
