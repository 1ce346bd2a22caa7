// @generated
// Made of cases/client/observatory by the suite `compiled`. Do not edit.

//! The methods of the client, and the requests that they start.

use client_runtime::client::{ByteStream, CallError, Error, ResponseValue};
use client_runtime::reqwest::Request;
use client_runtime::wire::PathStyle;
use client_runtime::{Method, client, opaque_debug, streams, wire};

use super::{Client, types};

impl Client {
    /// Sends `POST /stars`. It is sent again only if it certainly was not processed.
    pub fn add_star(&self, body: impl Into<types::Star>) -> AddStar<'_> {
        AddStar { client: self, body: body.into() }
    }

    /// Sends `DELETE /stars/{id}`.
    pub fn drop_star(&self, id: impl Into<String>) -> DropStar<'_> {
        DropStar { client: self, id: id.into() }
    }

    /// [`send_as_pdf`](super::requests::ListStars::send_as_pdf) asks for `application/pdf`.
    ///
    /// [`send_as_vnd_observatory_v2_json`](super::requests::ListStars::send_as_vnd_observatory_v2_json) asks for `application/vnd.observatory.v2+json`.
    ///
    /// [`send_as_csv`](super::requests::ListStars::send_as_csv) asks for `text/csv`.
    ///
    /// [`send_as_event_stream`](super::requests::ListStars::send_as_event_stream) asks for `text/event-stream`.
    ///
    /// [`send_as_text`](super::requests::ListStars::send_as_text) asks for `text/plain`.
    ///
    /// Sends `GET /stars`.
    pub fn list_stars(&self) -> ListStars<'_> {
        ListStars { client: self }
    }

    /// Sends `GET /dome`.
    pub fn open_dome(&self) -> OpenDome<'_> {
        OpenDome { client: self }
    }

    /// Sends `GET /pictures`.
    pub fn picture(&self) -> Picture<'_> {
        Picture { client: self }
    }

    /// Sends `PUT /stars/{id}`.
    pub fn replace_star(&self, id: impl Into<String>) -> ReplaceStar<'_> {
        ReplaceStar { client: self, id: id.into() }
    }

    /// Sends `GET /stars/{id}`.
    pub fn star_chart(&self, id: impl Into<String>) -> StarChart<'_> {
        StarChart { client: self, id: id.into() }
    }

    /// Sends `PUT /dome`.
    pub fn turn_dome(&self) -> TurnDome<'_> {
        TurnDome { client: self }
    }
}

/// The request of [`Client::add_star`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct AddStar<'a> {
    client: &'a Client,
    body: types::Star,
}

impl AddStar<'_> {
    /// Sends `POST /stars`. It is sent again only if it certainly was not processed.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<types::Star>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "add_star").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut request = self.client.runtime.request(Method::POST, "/stars")?;
        wire::json_body(&mut request, Some(&self.body))?;
        Ok(request)
    }
}

/// The request of [`Client::drop_star`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct DropStar<'a> {
    client: &'a Client,
    id: String,
}

impl DropStar<'_> {
    /// Sends `DELETE /stars/{id}`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "drop_star").await
    }

    fn request(self) -> Result<Request, CallError> {
        let path = format!("/stars/{}", wire::path("id", PathStyle::Simple, &self.id)?);
        self.client.runtime.request(Method::DELETE, &path)
    }
}

/// The request of [`Client::list_stars`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListStars<'a> {
    client: &'a Client,
}

impl ListStars<'_> {
    /// Sends `GET /stars`.
    ///
    /// # Errors
    /// [`Error::ErrorResponse`] with [`types::ListStarsError`]:
    /// - 400, `BadRequest`: refused
    ///
    /// Any other [`Error`] means that no such answer came.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<Vec<types::Star>>, Error<types::ListStarsError>> {
        let client = self.client;
        client::send(client, self.request()?, "list_stars").await
    }

    /// Sends `GET /stars` and asks for `application/pdf`.
    ///
    /// # Errors
    /// [`Error::ErrorResponse`] with [`types::ListStarsError`]:
    /// - 400, `BadRequest`: refused
    ///
    /// Any other [`Error`] means that no such answer came.
    pub async fn send_as_pdf(
        self,
    ) -> Result<ResponseValue<ByteStream>, Error<types::ListStarsError>> {
        let client = self.client;
        client::stream(client, self.request()?, "list_stars.send_as_pdf").await
    }

    /// Sends `GET /stars` and asks for `application/vnd.observatory.v2+json`.
    ///
    /// # Errors
    /// [`Error::ErrorResponse`] with [`types::ListStarsError`]:
    /// - 400, `BadRequest`: refused
    ///
    /// Any other [`Error`] means that no such answer came.
    pub async fn send_as_vnd_observatory_v2_json(
        self,
    ) -> Result<ResponseValue<types::ListStarsResponse>, Error<types::ListStarsError>> {
        let client = self.client;
        client::send(client, self.request()?, "list_stars.send_as_vnd_observatory_v2_json").await
    }

    /// Sends `GET /stars` and asks for `text/csv`.
    ///
    /// # Errors
    /// [`Error::ErrorResponse`] with [`types::ListStarsError`]:
    /// - 400, `BadRequest`: refused
    ///
    /// Any other [`Error`] means that no such answer came.
    pub async fn send_as_csv(
        self,
    ) -> Result<ResponseValue<ByteStream>, Error<types::ListStarsError>> {
        let client = self.client;
        client::stream(client, self.request()?, "list_stars.send_as_csv").await
    }

    /// Sends `GET /stars` and asks for `text/event-stream`. Gives its events as they come.
    ///
    /// # Errors
    /// [`Error::ErrorResponse`] with [`types::ListStarsError`]:
    /// - 400, `BadRequest`: refused
    ///
    /// Any other [`Error`] means that no such answer came.
    pub async fn send_as_event_stream(
        self,
    ) -> Result<ResponseValue<streams::EventStream<types::Star>>, Error<types::ListStarsError>>
    {
        let client = self.client;
        client::events(client, self.request()?, "list_stars.send_as_event_stream").await
    }

    /// Sends `GET /stars` and asks for `text/plain`.
    ///
    /// # Errors
    /// [`Error::ErrorResponse`] with [`types::ListStarsError`]:
    /// - 400, `BadRequest`: refused
    ///
    /// Any other [`Error`] means that no such answer came.
    pub async fn send_as_text(self) -> Result<ResponseValue<String>, Error<types::ListStarsError>> {
        let client = self.client;
        client::send(client, self.request()?, "list_stars.send_as_text").await
    }

    fn request(self) -> Result<Request, CallError> {
        self.client.runtime.request(Method::GET, "/stars")
    }
}

/// The request of [`Client::open_dome`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct OpenDome<'a> {
    client: &'a Client,
}

impl OpenDome<'_> {
    /// Sends `GET /dome`.
    ///
    /// # Errors
    /// [`Error::ErrorResponse`] with [`types::OpenDomeError`]:
    /// - any other status, `Default`: the dome
    ///
    /// Any other [`Error`] means that no such answer came.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<Option<types::Clouds>>, Error<types::OpenDomeError>> {
        let client = self.client;
        client::send(client, self.request()?, "open_dome").await
    }

    fn request(self) -> Result<Request, CallError> {
        self.client.runtime.request(Method::GET, "/dome")
    }
}

/// The request of [`Client::picture`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct Picture<'a> {
    client: &'a Client,
}

impl Picture<'_> {
    /// Sends `GET /pictures`.
    ///
    /// # Errors
    /// [`Error::ErrorResponse`] with [`types::PictureError`]:
    /// - 404, `NotFound`: none
    ///
    /// Any other [`Error`] means that no such answer came.
    pub async fn send(self) -> Result<ResponseValue<ByteStream>, Error<types::PictureError>> {
        let client = self.client;
        client::stream(client, self.request()?, "picture").await
    }

    fn request(self) -> Result<Request, CallError> {
        self.client.runtime.request(Method::GET, "/pictures")
    }
}

/// The request of [`Client::replace_star`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct ReplaceStar<'a> {
    client: &'a Client,
    id: String,
}

impl ReplaceStar<'_> {
    /// Sends `PUT /stars/{id}`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<Option<types::Star>>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "replace_star").await
    }

    fn request(self) -> Result<Request, CallError> {
        let path = format!("/stars/{}", wire::path("id", PathStyle::Simple, &self.id)?);
        self.client.runtime.request(Method::PUT, &path)
    }
}

/// The request of [`Client::star_chart`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct StarChart<'a> {
    client: &'a Client,
    id: String,
}

impl StarChart<'_> {
    /// Sends `GET /stars/{id}`.
    ///
    /// # Errors
    /// [`Error::ErrorResponse`] with [`types::StarChartError`]:
    /// - 4XX, `ClientError`: no chart
    ///
    /// Any other [`Error`] means that no such answer came.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::StarChartOutcome>, Error<types::StarChartError>> {
        let client = self.client;
        client::send(client, self.request()?, "star_chart").await
    }

    fn request(self) -> Result<Request, CallError> {
        let path = format!("/stars/{}", wire::path("id", PathStyle::Simple, &self.id)?);
        self.client.runtime.request(Method::GET, &path)
    }
}

/// The request of [`Client::turn_dome`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct TurnDome<'a> {
    client: &'a Client,
}

impl TurnDome<'_> {
    /// Sends `PUT /dome`.
    ///
    /// # Errors
    /// [`Error::ErrorResponse`] with [`types::TurnDomeError`]:
    /// - 304, `NotModified`: as it was
    /// - 4XX, `ClientError`: stuck
    /// - any other status, `Default`: the dome
    ///
    /// Any other [`Error`] means that no such answer came.
    pub async fn send(self) -> Result<ResponseValue<types::Clouds>, Error<types::TurnDomeError>> {
        let client = self.client;
        client::send(client, self.request()?, "turn_dome").await
    }

    fn request(self) -> Result<Request, CallError> {
        self.client.runtime.request(Method::PUT, "/dome")
    }
}

opaque_debug! {
    AddStar, DropStar, ListStars, OpenDome, Picture, ReplaceStar, StarChart, TurnDome,
}
