// @generated
// Made of cases/client/observatory by the suite `compiled`. Do not edit.

#[allow(unused_imports)]
pub use ::client_runtime::client::{ByteStream, ClientInfo, Error, ResponseValue};
#[allow(unused_imports)]
use ::client_runtime::client::{
    encode_path, ClientHooks, OperationInfo, RequestBuilderExt,
};

/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types;
#[derive(Clone)]
/// Client for Observatory
///
/// Version: 1
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: ::client_runtime::reqwest::Client,
    pub(crate) inner: ::client_runtime::Runtime,
}

impl ClientInfo<::client_runtime::Runtime> for Client {
    fn api_version() -> &'static str {
        "1"
    }

    fn baseurl(&self) -> &str {
        self.baseurl.as_str()
    }

    fn client(&self) -> &::client_runtime::reqwest::Client {
        &self.client
    }

    fn inner(&self) -> &::client_runtime::Runtime {
        &self.inner
    }
}

const _: () = {
    #[allow(dead_code)]
    fn assert_client_hooks()
    where
        Client: ClientHooks<::client_runtime::Runtime>,
    {}
};

impl Client {
    /// [`send_as_pdf`](builder::ListStars::send_as_pdf) asks for `application/pdf`.
    ///
    /// [`send_as_vnd_observatory_v2_json`](builder::ListStars::send_as_vnd_observatory_v2_json) asks for `application/vnd.observatory.v2+json`.
    ///
    /// [`send_as_csv`](builder::ListStars::send_as_csv) asks for `text/csv`.
    ///
    /// [`send_as_event_stream`](builder::ListStars::send_as_event_stream) asks for `text/event-stream`.
    ///
    /// [`send_as_text`](builder::ListStars::send_as_text) asks for `text/plain`.
    ///
    /// Sends a `GET` request to `/stars`
    ///
    /// ```text
    /// let response = client.list_stars()
    ///     .send()
    ///     .await;
    /// ```
    pub fn list_stars(&self) -> builder::ListStars<'_> {
        builder::ListStars::new(self)
    }

    /// Sends a `POST` request to `/stars`
    ///
    /// ```text
    /// let response = client.add_star()
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn add_star(&self) -> builder::AddStar<'_> {
        builder::AddStar::new(self)
    }

    /// Sends a `GET` request to `/stars/{id}`
    ///
    /// ```text
    /// let response = client.star_chart()
    ///     .id(id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn star_chart(&self) -> builder::StarChart<'_> {
        builder::StarChart::new(self)
    }

    /// Sends a `PUT` request to `/stars/{id}`
    ///
    /// ```text
    /// let response = client.replace_star()
    ///     .id(id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn replace_star(&self) -> builder::ReplaceStar<'_> {
        builder::ReplaceStar::new(self)
    }

    /// Sends a `DELETE` request to `/stars/{id}`
    ///
    /// ```text
    /// let response = client.drop_star()
    ///     .id(id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn drop_star(&self) -> builder::DropStar<'_> {
        builder::DropStar::new(self)
    }

    /// Sends a `GET` request to `/dome`
    ///
    /// ```text
    /// let response = client.open_dome()
    ///     .send()
    ///     .await;
    /// ```
    pub fn open_dome(&self) -> builder::OpenDome<'_> {
        builder::OpenDome::new(self)
    }

    /// Sends a `PUT` request to `/dome`
    ///
    /// ```text
    /// let response = client.turn_dome()
    ///     .send()
    ///     .await;
    /// ```
    pub fn turn_dome(&self) -> builder::TurnDome<'_> {
        builder::TurnDome::new(self)
    }

    /// Sends a `GET` request to `/pictures`
    ///
    /// ```text
    /// let response = client.picture()
    ///     .send()
    ///     .await;
    /// ```
    pub fn picture(&self) -> builder::Picture<'_> {
        builder::Picture::new(self)
    }
}

/// Types for composing operation parameters.
#[allow(clippy::all)]
pub mod builder;
impl ::std::fmt::Debug for Client {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("Client").finish_non_exhaustive()
    }
}
