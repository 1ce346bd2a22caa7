// @generated
// Made of cases/client/observatory by the suite `compiled`. Do not edit.

use super::types;

#[allow(unused_imports)]
use super::{
    encode_path, ByteStream, ClientInfo, ClientHooks, Error, OperationInfo,
    RequestBuilderExt, ResponseValue,
};

/// Builder for [`Client::list_stars`]
///
/// [`Client::list_stars`]: super::Client::list_stars
#[derive(Clone)]
pub struct ListStars<'a> {
    client: &'a super::Client,
}

impl<'a> ListStars<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self { client: client }
    }

    /// Sends a `GET` request to `/stars`
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<::std::vec::Vec<types::Star>>,
        Error<types::ListStarsError>,
    > {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "list_stars").await
    }

    /// Sends the request and asks for `application/pdf`.
    pub async fn send_as_pdf(
        self,
    ) -> Result<ResponseValue<ByteStream>, Error<types::ListStarsError>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::stream(client, request, "list_stars.send_as_pdf").await
    }

    /// Sends the request and asks for `application/vnd.observatory.v2+json`.
    pub async fn send_as_vnd_observatory_v2_json(
        self,
    ) -> Result<
        ResponseValue<types::ListStarsAsVndObservatoryV2JsonResponse>,
        Error<types::ListStarsError>,
    > {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(
                client,
                request,
                "list_stars.send_as_vnd_observatory_v2_json",
            )
            .await
    }

    /// Sends the request and asks for `text/csv`.
    pub async fn send_as_csv(
        self,
    ) -> Result<ResponseValue<ByteStream>, Error<types::ListStarsError>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::stream(client, request, "list_stars.send_as_csv").await
    }

    /// Sends the request and asks for `text/event-stream`.
    pub async fn send_as_event_stream(
        self,
    ) -> Result<ResponseValue<ByteStream>, Error<types::ListStarsError>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::stream(
                client,
                request,
                "list_stars.send_as_event_stream",
            )
            .await
    }

    /// Sends the request and asks for `text/plain`.
    pub async fn send_as_text(
        self,
    ) -> Result<ResponseValue<::std::string::String>, Error<types::ListStarsError>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "list_stars.send_as_text").await
    }

    /// The request, but for what the client adds to it.
    fn request(
        self,
    ) -> Result<::client_runtime::reqwest::Request, Error<types::ListStarsError>> {
        let Self { client } = self;
        let url = format!("{}/stars", client.baseurl);
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

/// Builder for [`Client::add_star`]
///
/// [`Client::add_star`]: super::Client::add_star
#[derive(Clone)]
pub struct AddStar<'a> {
    client: &'a super::Client,
    body: Result<types::builder::Star, String>,
}

impl<'a> AddStar<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            body: Ok(::std::default::Default::default()),
        }
    }

    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::Star>,
        <V as std::convert::TryInto<types::Star>>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| format!("conversion to `Star` for body failed: {}", s));
        self
    }

    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(types::builder::Star) -> types::builder::Star,
    {
        self.body = self.body.map(f);
        self
    }

    /// Sends a `POST` request to `/stars`
    pub async fn send(self) -> Result<ResponseValue<types::Star>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "add_star").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, body } = self;
        let body = body
            .and_then(|v| types::Star::try_from(v).map_err(|e| e.to_string()))
            .map_err(Error::InvalidRequest)?;
        let url = format!("{}/stars", client.baseurl);
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

/// Builder for [`Client::star_chart`]
///
/// [`Client::star_chart`]: super::Client::star_chart
#[derive(Clone)]
pub struct StarChart<'a> {
    client: &'a super::Client,
    id: Result<::std::string::String, String>,
}

impl<'a> StarChart<'a> {
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

    /// Sends a `GET` request to `/stars/{id}`
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::StarChartResponse>, Error<types::StarChartError>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "star_chart").await
    }

    /// The request, but for what the client adds to it.
    fn request(
        self,
    ) -> Result<::client_runtime::reqwest::Request, Error<types::StarChartError>> {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let url = format!("{}/stars/{}", client.baseurl, encode_path(& id.to_string()));
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

/// Builder for [`Client::replace_star`]
///
/// [`Client::replace_star`]: super::Client::replace_star
#[derive(Clone)]
pub struct ReplaceStar<'a> {
    client: &'a super::Client,
    id: Result<::std::string::String, String>,
}

impl<'a> ReplaceStar<'a> {
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

    /// Sends a `PUT` request to `/stars/{id}`
    pub async fn send(
        self,
    ) -> Result<ResponseValue<::std::option::Option<types::Star>>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "replace_star").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let url = format!("{}/stars/{}", client.baseurl, encode_path(& id.to_string()));
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
        Ok(request)
    }
}

/// Builder for [`Client::drop_star`]
///
/// [`Client::drop_star`]: super::Client::drop_star
#[derive(Clone)]
pub struct DropStar<'a> {
    client: &'a super::Client,
    id: Result<::std::string::String, String>,
}

impl<'a> DropStar<'a> {
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

    /// Sends a `DELETE` request to `/stars/{id}`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "drop_star").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let url = format!("{}/stars/{}", client.baseurl, encode_path(& id.to_string()));
        #[allow(unused_mut)]
        let mut request = client.client.delete(url).build()?;
        Ok(request)
    }
}

/// Builder for [`Client::open_dome`]
///
/// [`Client::open_dome`]: super::Client::open_dome
#[derive(Clone)]
pub struct OpenDome<'a> {
    client: &'a super::Client,
}

impl<'a> OpenDome<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self { client: client }
    }

    /// Sends a `GET` request to `/dome`
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<::std::option::Option<types::Clouds>>,
        Error<types::OpenDomeError>,
    > {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "open_dome").await
    }

    /// The request, but for what the client adds to it.
    fn request(
        self,
    ) -> Result<::client_runtime::reqwest::Request, Error<types::OpenDomeError>> {
        let Self { client } = self;
        let url = format!("{}/dome", client.baseurl);
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

/// Builder for [`Client::turn_dome`]
///
/// [`Client::turn_dome`]: super::Client::turn_dome
#[derive(Clone)]
pub struct TurnDome<'a> {
    client: &'a super::Client,
}

impl<'a> TurnDome<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self { client: client }
    }

    /// Sends a `PUT` request to `/dome`
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::Clouds>, Error<types::TurnDomeError>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "turn_dome").await
    }

    /// The request, but for what the client adds to it.
    fn request(
        self,
    ) -> Result<::client_runtime::reqwest::Request, Error<types::TurnDomeError>> {
        let Self { client } = self;
        let url = format!("{}/dome", client.baseurl);
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
        Ok(request)
    }
}

/// Builder for [`Client::picture`]
///
/// [`Client::picture`]: super::Client::picture
#[derive(Clone)]
pub struct Picture<'a> {
    client: &'a super::Client,
}

impl<'a> Picture<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self { client: client }
    }

    /// Sends a `GET` request to `/pictures`
    pub async fn send(
        self,
    ) -> Result<ResponseValue<ByteStream>, Error<types::PictureError>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::stream(client, request, "picture").await
    }

    /// The request, but for what the client adds to it.
    fn request(
        self,
    ) -> Result<::client_runtime::reqwest::Request, Error<types::PictureError>> {
        let Self { client } = self;
        let url = format!("{}/pictures", client.baseurl);
        #[allow(unused_mut)]
        let mut request = client.client.get(url).build()?;
        Ok(request)
    }
}

impl<'a> ::std::fmt::Debug for ListStars<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ListStars").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for AddStar<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("AddStar").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for StarChart<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("StarChart").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for ReplaceStar<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ReplaceStar").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for DropStar<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("DropStar").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for OpenDome<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("OpenDome").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for TurnDome<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("TurnDome").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for Picture<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("Picture").finish_non_exhaustive()
    }
}
