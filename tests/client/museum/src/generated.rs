// @generated
// Made of cases/client/museum by the suite `compiled`. Do not edit.

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
/// Client for Museum
///
/// Version: 7
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: ::client_runtime::reqwest::Client,
    pub(crate) inner: ::client_runtime::Runtime,
}

impl ClientInfo<::client_runtime::Runtime> for Client {
    fn api_version() -> &'static str {
        "7"
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
    /// The headers of the answer: [`headers::ListExhibits`](crate::headers::ListExhibits).
    ///
    /// Sends a `GET` request to `/exhibits`
    ///
    /// Arguments:
    /// - `filter`
    /// - `limit`: The vendor's default is `20`.
    /// - `rooms`
    /// - `tags`
    /// - `x_languages`: Sent as `X-Languages`.
    /// ```text
    /// let response = client.list_exhibits()
    ///     .filter(filter)
    ///     .limit(limit)
    ///     .rooms(rooms)
    ///     .tags(tags)
    ///     .x_languages(x_languages)
    ///     .send()
    ///     .await;
    /// ```
    pub fn list_exhibits(&self) -> builder::ListExhibits<'_> {
        builder::ListExhibits::new(self)
    }

    /// Sends a `POST` request to `/exhibits`
    ///
    /// ```text
    /// let response = client.add_exhibit()
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn add_exhibit(&self) -> builder::AddExhibit<'_> {
        builder::AddExhibit::new(self)
    }

    /// The headers of the answer: [`headers::ExhibitsOptions`](crate::headers::ExhibitsOptions).
    ///
    /// Sends a `OPTIONS` request to `/exhibits`
    ///
    /// ```text
    /// let response = client.exhibits_options()
    ///     .send()
    ///     .await;
    /// ```
    pub fn exhibits_options(&self) -> builder::ExhibitsOptions<'_> {
        builder::ExhibitsOptions::new(self)
    }

    /// Sends a `HEAD` request to `/exhibits/{id}`
    ///
    /// ```text
    /// let response = client.peek_exhibit()
    ///     .id(id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn peek_exhibit(&self) -> builder::PeekExhibit<'_> {
        builder::PeekExhibit::new(self)
    }

    /// Sends a `PATCH` request to `/exhibits/{id}`
    ///
    /// ```text
    /// let response = client.change_exhibit()
    ///     .id(id)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn change_exhibit(&self) -> builder::ChangeExhibit<'_> {
        builder::ChangeExhibit::new(self)
    }

    /// Sends a `POST` request to `/photos`
    ///
    /// ```text
    /// let response = client.add_photo()
    ///     .send()
    ///     .await;
    /// ```
    pub fn add_photo(&self) -> builder::AddPhoto<'_> {
        builder::AddPhoto::new(self)
    }

    /// Sends a `GET` request to `/hours`
    ///
    /// Arguments:
    /// - `api_version`: Sent as `api-version`.
    /// - `info`
    /// - `request`
    /// ```text
    /// let response = client.opening_hours()
    ///     .api_version(api_version)
    ///     .info(info)
    ///     .request(request)
    ///     .send()
    ///     .await;
    /// ```
    pub fn opening_hours(&self) -> builder::OpeningHours<'_> {
        builder::OpeningHours::new(self)
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
