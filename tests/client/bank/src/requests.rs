// @generated
// Made of cases/client/bank by the suite `compiled`. Do not edit.

//! The methods of the client, and the requests that they start.

use client_runtime::client::{CallError, Error, ResponseValue};
use client_runtime::reqwest::Request;
use client_runtime::wire::PathStyle;
use client_runtime::{Method, client, opaque_debug, wire};

use super::{Client, types};

impl Client {
    /// Sends `GET /cards`.
    pub fn cards_list(&self) -> CardsList<'_> {
        CardsList { client: self }
    }

    /// Sends `GET /cards/{id}/image`.
    pub fn get_image(&self, id: impl Into<String>) -> GetImage<'_> {
        GetImage { client: self, id: id.into() }
    }

    /// Sends `GET /accounts`.
    pub fn list(&self) -> List<'_> {
        List { client: self }
    }

    /// Sends `GET /cards/settlements`.
    pub fn list_settlements(&self) -> ListSettlements<'_> {
        ListSettlements { client: self }
    }
}

/// The request of [`Client::cards_list`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct CardsList<'a> {
    client: &'a Client,
}

impl CardsList<'_> {
    /// Sends `GET /cards`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<types::CardsPage>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "cards_list").await
    }

    fn request(self) -> Result<Request, CallError> {
        self.client.runtime.request(Method::GET, "/cards")
    }
}

/// The request of [`Client::get_image`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetImage<'a> {
    client: &'a Client,
    id: String,
}

impl GetImage<'_> {
    /// Sends `GET /cards/{id}/image`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "get_image").await
    }

    fn request(self) -> Result<Request, CallError> {
        let path = format!("/cards/{}/image", wire::path("id", PathStyle::Simple, &self.id)?);
        self.client.runtime.request(Method::GET, &path)
    }
}

/// The request of [`Client::list`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct List<'a> {
    client: &'a Client,
}

impl List<'_> {
    /// Sends `GET /accounts`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<types::Page>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "list").await
    }

    fn request(self) -> Result<Request, CallError> {
        self.client.runtime.request(Method::GET, "/accounts")
    }
}

/// The request of [`Client::list_settlements`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListSettlements<'a> {
    client: &'a Client,
}

impl ListSettlements<'_> {
    /// Sends `GET /cards/settlements`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "list_settlements").await
    }

    fn request(self) -> Result<Request, CallError> {
        self.client.runtime.request(Method::GET, "/cards/settlements")
    }
}

opaque_debug! {
    CardsList, GetImage, List, ListSettlements,
}
