// @generated
// Made of cases/client/museum by the suite `compiled`. Do not edit.

//! The methods of the client, and the requests that they start.

use client_runtime::client::{CallError, Error, ResponseValue};
use client_runtime::reqwest::Request;
use client_runtime::wire::{HeaderStyle, PathStyle, QueryStyle};
use client_runtime::{Method, client, opaque_debug, wire};

use super::{Client, types};

impl Client {
    /// Sends `POST /exhibits`. It is sent again only if it certainly was not processed.
    pub fn add_exhibit(&self, body: impl Into<types::Exhibit>) -> AddExhibit<'_> {
        AddExhibit { client: self, body: body.into() }
    }

    /// Sends `POST /photos`. It is sent again only if it certainly was not processed.
    pub fn add_photo(&self) -> AddPhoto<'_> {
        AddPhoto { client: self }
    }

    /// Sends `PATCH /exhibits/{id}`. It is sent again only if it certainly was not processed.
    pub fn change_exhibit(&self, id: impl Into<String>) -> ChangeExhibit<'_> {
        ChangeExhibit { client: self, id: id.into(), body: None }
    }

    /// The headers of the answer: [`headers::ExhibitsOptions`](super::headers::ExhibitsOptions).
    ///
    /// Sends `OPTIONS /exhibits`.
    pub fn exhibits_options(&self) -> ExhibitsOptions<'_> {
        ExhibitsOptions { client: self }
    }

    /// The headers of the answer: [`headers::ListExhibits`](super::headers::ListExhibits).
    ///
    /// Sends `GET /exhibits`.
    pub fn list_exhibits(&self) -> ListExhibits<'_> {
        ListExhibits {
            client: self,
            filter: None,
            limit: None,
            rooms: None,
            tags: None,
            x_languages: None,
        }
    }

    /// Sends `GET /hours`.
    pub fn opening_hours(&self) -> OpeningHours<'_> {
        OpeningHours { client: self, api_version: None, info: None, request: None }
    }

    /// Sends `HEAD /exhibits/{id}`.
    pub fn peek_exhibit(&self, id: impl Into<String>) -> PeekExhibit<'_> {
        PeekExhibit { client: self, id: id.into() }
    }
}

/// The request of [`Client::add_exhibit`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct AddExhibit<'a> {
    client: &'a Client,
    body: types::Exhibit,
}

impl AddExhibit<'_> {
    /// Sends `POST /exhibits`. It is sent again only if it certainly was not processed.
    ///
    /// # Errors
    /// [`Error::ErrorResponse`] with [`types::AddExhibitError`]:
    /// - 409, `Conflict`: there is one
    /// - 422, `UnprocessableEntity`: impossible
    /// - 423, `Locked`: locked
    ///
    /// Any other [`Error`] means that no such answer came.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::AddExhibitOutcome>, Error<types::AddExhibitError>> {
        let client = self.client;
        client::send(client, self.request()?, "add_exhibit").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut request = self.client.runtime.request(Method::POST, "/exhibits")?;
        wire::json_body(&mut request, Some(&self.body))?;
        Ok(request)
    }
}

/// The request of [`Client::add_photo`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct AddPhoto<'a> {
    client: &'a Client,
}

impl AddPhoto<'_> {
    /// Sends `POST /photos`. It is sent again only if it certainly was not processed.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "add_photo").await
    }

    fn request(self) -> Result<Request, CallError> {
        self.client.runtime.request(Method::POST, "/photos")
    }
}

/// The request of [`Client::change_exhibit`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct ChangeExhibit<'a> {
    client: &'a Client,
    id: String,
    body: Option<types::Exhibit>,
}

impl ChangeExhibit<'_> {
    /// Sets `body`.
    pub fn body(mut self, body: impl Into<types::Exhibit>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// Sends `PATCH /exhibits/{id}`. It is sent again only if it certainly was not processed.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<Option<types::Exhibit>>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "change_exhibit").await
    }

    fn request(self) -> Result<Request, CallError> {
        let path = format!("/exhibits/{}", wire::path("id", PathStyle::Simple, &self.id)?);
        let mut request = self.client.runtime.request(Method::PATCH, &path)?;
        wire::json_body(&mut request, self.body.as_ref())?;
        Ok(request)
    }
}

/// The request of [`Client::exhibits_options`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct ExhibitsOptions<'a> {
    client: &'a Client,
}

impl ExhibitsOptions<'_> {
    /// Sends `OPTIONS /exhibits`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "exhibits_options").await
    }

    fn request(self) -> Result<Request, CallError> {
        self.client.runtime.request(Method::OPTIONS, "/exhibits")
    }
}

/// The request of [`Client::list_exhibits`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListExhibits<'a> {
    client: &'a Client,
    filter: Option<types::ListExhibitsFilter>,
    limit: Option<i64>,
    rooms: Option<Vec<i64>>,
    tags: Option<Vec<String>>,
    x_languages: Option<Vec<String>>,
}

impl ListExhibits<'_> {
    /// Sets `filter`.
    pub fn filter(mut self, filter: impl Into<types::ListExhibitsFilter>) -> Self {
        self.filter = Some(filter.into());
        self
    }

    /// The vendor's default is `20`.
    pub fn limit(mut self, limit: impl Into<i64>) -> Self {
        self.limit = Some(limit.into());
        self
    }

    /// Sets `rooms`.
    pub fn rooms(mut self, rooms: impl Into<Vec<i64>>) -> Self {
        self.rooms = Some(rooms.into());
        self
    }

    /// Sets `tags`.
    pub fn tags(mut self, tags: impl Into<Vec<String>>) -> Self {
        self.tags = Some(tags.into());
        self
    }

    /// Sent as `X-Languages`.
    pub fn x_languages(mut self, x_languages: impl Into<Vec<String>>) -> Self {
        self.x_languages = Some(x_languages.into());
        self
    }

    /// Sends `GET /exhibits`.
    ///
    /// # Errors
    /// [`Error::ErrorResponse`] with [`types::ListExhibitsError`]:
    /// - any other status, `Default`: refused
    ///
    /// Any other [`Error`] means that no such answer came.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<Vec<types::Exhibit>>, Error<types::ListExhibitsError>> {
        let client = self.client;
        client::send(client, self.request()?, "list_exhibits").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut request = self.client.runtime.request(Method::GET, "/exhibits")?;
        wire::query(&mut request, "filter", QueryStyle::DeepObject, &self.filter)?;
        wire::query(&mut request, "limit", QueryStyle::Form, &self.limit)?;
        wire::query(&mut request, "rooms", QueryStyle::FormJoined, &self.rooms)?;
        wire::query(&mut request, "tags", QueryStyle::Form, &self.tags)?;
        wire::header(&mut request, "X-Languages", HeaderStyle::Simple, &self.x_languages)?;
        Ok(request)
    }
}

/// The request of [`Client::opening_hours`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct OpeningHours<'a> {
    client: &'a Client,
    api_version: Option<String>,
    info: Option<String>,
    request: Option<String>,
}

impl OpeningHours<'_> {
    /// Sent as `api-version`.
    pub fn api_version(mut self, api_version: impl Into<String>) -> Self {
        self.api_version = Some(api_version.into());
        self
    }

    /// Sets `info`.
    pub fn info(mut self, info: impl Into<String>) -> Self {
        self.info = Some(info.into());
        self
    }

    /// Sets `request`.
    pub fn request(mut self, request: impl Into<String>) -> Self {
        self.request = Some(request.into());
        self
    }

    /// Sends `GET /hours`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<String>, Error<()>> {
        let client = self.client;
        client::send(client, self.request_()?, "opening_hours").await
    }

    fn request_(self) -> Result<Request, CallError> {
        let mut request = self.client.runtime.request(Method::GET, "/hours")?;
        wire::header(&mut request, "api-version", HeaderStyle::Simple, &self.api_version)?;
        wire::query(&mut request, "info", QueryStyle::Form, &self.info)?;
        wire::query(&mut request, "request", QueryStyle::Form, &self.request)?;
        Ok(request)
    }
}

/// The request of [`Client::peek_exhibit`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct PeekExhibit<'a> {
    client: &'a Client,
    id: String,
}

impl PeekExhibit<'_> {
    /// Sends `HEAD /exhibits/{id}`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "peek_exhibit").await
    }

    fn request(self) -> Result<Request, CallError> {
        let path = format!("/exhibits/{}", wire::path("id", PathStyle::Simple, &self.id)?);
        self.client.runtime.request(Method::HEAD, &path)
    }
}

opaque_debug! {
    AddExhibit, AddPhoto, ChangeExhibit, ExhibitsOptions, ListExhibits, OpeningHours, PeekExhibit,
}
