// @generated
// Made of cases/client/chat by the suite `compiled`. Do not edit.

//! The methods of the client, and the requests that they start.

use client_runtime::client::{ByteStream, CallError, Error, ResponseValue};
use client_runtime::reqwest::Request;
use client_runtime::wire::PathStyle;
use client_runtime::{Method, client, opaque_debug, streams, wire};

use super::{Client, types};

impl Client {
    /// How many messages there were, an hour each.
    ///
    /// Sends `GET /counts`.
    pub fn count_messages(&self) -> CountMessages<'_> {
        CountMessages { client: self }
    }

    /// Replies to a message, all at once or word by word.
    ///
    /// [`send_as_event_stream`](super::requests::CreateReply::send_as_event_stream) asks for `text/event-stream`.
    ///
    /// Sends `POST /replies`. It is sent again only if it certainly was not processed.
    pub fn create_reply(&self, body: impl Into<types::Message>) -> CreateReply<'_> {
        CreateReply { client: self, body: body.into() }
    }

    /// A file.
    ///
    /// Sends `GET /files/{id}`.
    pub fn download_file(&self, id: impl Into<String>) -> DownloadFile<'_> {
        DownloadFile { client: self, id: id.into() }
    }

    /// All that was said, a line each, or as a list.
    ///
    /// [`send_as_csv`](super::requests::ReadTranscript::send_as_csv) asks for `text/csv`.
    ///
    /// Sends `GET /transcript`.
    pub fn read_transcript(&self) -> ReadTranscript<'_> {
        ReadTranscript { client: self }
    }

    /// A file of any length.
    ///
    /// Sends `POST /files`. It is sent again only if it certainly was not processed.
    pub fn upload_file(&self, body: impl Into<client_runtime::Content>) -> UploadFile<'_> {
        UploadFile { client: self, body: body.into() }
    }

    /// A picture with words.
    ///
    /// Sends `POST /pictures`. It is sent again only if it certainly was not processed.
    pub fn upload_picture(&self, body: impl Into<types::UploadPictureBody>) -> UploadPicture<'_> {
        UploadPicture { client: self, body: body.into() }
    }

    /// Notices in plain words.
    ///
    /// Sends `GET /notices`.
    pub fn watch_notices(&self) -> WatchNotices<'_> {
        WatchNotices { client: self }
    }

    /// What happens in a room, as an event of OpenAPI 3.2.
    ///
    /// Sends `GET /rooms/{id}/events`.
    pub fn watch_room(&self, id: impl Into<String>) -> WatchRoom<'_> {
        WatchRoom { client: self, id: id.into() }
    }
}

/// The request of [`Client::count_messages`]: How many messages there were, an hour each.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct CountMessages<'a> {
    client: &'a Client,
}

impl CountMessages<'_> {
    /// Sends `GET /counts`. Gives its values as they come.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(
        self,
    ) -> Result<ResponseValue<streams::JsonStream<types::CountMessagesResponseItem>>, Error<()>>
    {
        let client = self.client;
        client::json_stream(client, self.request()?, "count_messages").await
    }

    fn request(self) -> Result<Request, CallError> {
        self.client.runtime.request(Method::GET, "/counts")
    }
}

/// The request of [`Client::create_reply`]: Replies to a message, all at once or word by word.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateReply<'a> {
    client: &'a Client,
    body: types::Message,
}

impl CreateReply<'_> {
    /// Sends `POST /replies`. It is sent again only if it certainly was not processed.
    ///
    /// # Errors
    /// [`Error::ErrorResponse`] with [`types::CreateReplyError`]:
    /// - 429, `TooManyRequests`: too many messages
    ///
    /// Any other [`Error`] means that no such answer came.
    pub async fn send(self) -> Result<ResponseValue<types::Reply>, Error<types::CreateReplyError>> {
        let client = self.client;
        client::send(client, self.request()?, "create_reply").await
    }

    /// Sends `POST /replies` and asks for `text/event-stream`. Gives its events as they come. It is sent again only if it certainly was not processed.
    ///
    /// # Errors
    /// [`Error::ErrorResponse`] with [`types::CreateReplyError`]:
    /// - 429, `TooManyRequests`: too many messages
    ///
    /// Any other [`Error`] means that no such answer came.
    pub async fn send_as_event_stream(
        self,
    ) -> Result<ResponseValue<streams::EventStream<types::Piece>>, Error<types::CreateReplyError>>
    {
        let client = self.client;
        client::events(client, self.request()?, "create_reply.send_as_event_stream").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut request = self.client.runtime.request(Method::POST, "/replies")?;
        wire::json_body(&mut request, Some(&self.body))?;
        Ok(request)
    }
}

/// The request of [`Client::download_file`]: A file.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct DownloadFile<'a> {
    client: &'a Client,
    id: String,
}

impl DownloadFile<'_> {
    /// Sends `GET /files/{id}`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<ByteStream>, Error<()>> {
        let client = self.client;
        client::stream(client, self.request()?, "download_file").await
    }

    fn request(self) -> Result<Request, CallError> {
        let path = format!("/files/{}", wire::path("id", PathStyle::Simple, &self.id)?);
        self.client.runtime.request(Method::GET, &path)
    }
}

/// The request of [`Client::read_transcript`]: All that was said, a line each, or as a list.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct ReadTranscript<'a> {
    client: &'a Client,
}

impl ReadTranscript<'_> {
    /// Sends `GET /transcript`. Gives its values as they come.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<streams::JsonStream<types::Said>>, Error<()>> {
        let client = self.client;
        client::json_stream(client, self.request()?, "read_transcript").await
    }

    /// Sends `GET /transcript` and asks for `text/csv`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send_as_csv(self) -> Result<ResponseValue<ByteStream>, Error<()>> {
        let client = self.client;
        client::stream(client, self.request()?, "read_transcript.send_as_csv").await
    }

    fn request(self) -> Result<Request, CallError> {
        self.client.runtime.request(Method::GET, "/transcript")
    }
}

/// The request of [`Client::upload_file`]: A file of any length.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct UploadFile<'a> {
    client: &'a Client,
    body: client_runtime::Content,
}

impl UploadFile<'_> {
    /// Sends `POST /files`. It is sent again only if it certainly was not processed.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "upload_file").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut request = self.client.runtime.request(Method::POST, "/files")?;
        wire::bytes_body(&mut request, Some(&self.body), "application/octet-stream")?;
        Ok(request)
    }
}

/// The request of [`Client::upload_picture`]: A picture with words.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct UploadPicture<'a> {
    client: &'a Client,
    body: types::UploadPictureBody,
}

impl UploadPicture<'_> {
    /// Sends `POST /pictures`. It is sent again only if it certainly was not processed.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "upload_picture").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut request = self.client.runtime.request(Method::POST, "/pictures")?;
        wire::multipart_body(&mut request, Some(&self.body), &[])?;
        Ok(request)
    }
}

/// The request of [`Client::watch_notices`]: Notices in plain words.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct WatchNotices<'a> {
    client: &'a Client,
}

impl WatchNotices<'_> {
    /// Sends `GET /notices`. Gives its events as they come.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<streams::EventStream<String>>, Error<()>> {
        let client = self.client;
        client::events(client, self.request()?, "watch_notices").await
    }

    fn request(self) -> Result<Request, CallError> {
        self.client.runtime.request(Method::GET, "/notices")
    }
}

/// The request of [`Client::watch_room`]: What happens in a room, as an event of OpenAPI 3.2.
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct WatchRoom<'a> {
    client: &'a Client,
    id: String,
}

impl WatchRoom<'_> {
    /// Sends `GET /rooms/{id}/events`. Gives its events as they come.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(
        self,
    ) -> Result<ResponseValue<streams::EventStream<types::WatchRoomResponseItem>>, Error<()>> {
        let client = self.client;
        client::events(client, self.request()?, "watch_room").await
    }

    fn request(self) -> Result<Request, CallError> {
        let path = format!("/rooms/{}/events", wire::path("id", PathStyle::Simple, &self.id)?);
        self.client.runtime.request(Method::GET, &path)
    }
}

opaque_debug! {
    CountMessages, CreateReply, DownloadFile, ReadTranscript, UploadFile, UploadPicture,
    WatchNotices, WatchRoom,
}
