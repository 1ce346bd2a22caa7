// @generated
// Made of cases/client/museum by the suite `compiled`. Do not edit.

use super::types;

#[allow(unused_imports)]
use super::{
    encode_path, ByteStream, ClientInfo, ClientHooks, Error, OperationInfo,
    RequestBuilderExt, ResponseValue,
};

/// Builder for [`Client::list_exhibits`]
///
/// [`Client::list_exhibits`]: super::Client::list_exhibits
#[derive(Clone)]
pub struct ListExhibits<'a> {
    client: &'a super::Client,
    filter: Result<Option<types::ListExhibitsFilter>, String>,
    limit: Result<Option<i64>, String>,
    rooms: Result<Option<::std::vec::Vec<i64>>, String>,
    tags: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
    x_languages: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
}

impl<'a> ListExhibits<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            filter: Ok(None),
            limit: Ok(None),
            rooms: Ok(None),
            tags: Ok(None),
            x_languages: Ok(None),
        }
    }

    pub fn filter<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::ListExhibitsFilter>,
    {
        self.filter = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `ListExhibitsFilter` for filter failed".to_string()
            });
        self
    }

    pub fn limit<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<i64>,
    {
        self.limit = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `i64` for limit failed".to_string());
        self
    }

    pub fn rooms<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::vec::Vec<i64>>,
    {
        self.rooms = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::vec::Vec<i64>` for rooms failed".to_string()
            });
        self
    }

    pub fn tags<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
    {
        self.tags = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::vec::Vec <String>` for tags failed".to_string()
            });
        self
    }

    pub fn x_languages<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
    {
        self.x_languages = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::vec::Vec <String>` for x_languages failed"
                    .to_string()
            });
        self
    }

    /// Sends a `GET` request to `/exhibits`
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<::std::vec::Vec<types::Exhibit>>,
        Error<types::ListExhibitsError>,
    > {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "list_exhibits").await
    }

    /// The request, but for what the client adds to it.
    fn request(
        self,
    ) -> Result<::client_runtime::reqwest::Request, Error<types::ListExhibitsError>> {
        let Self { client, filter, limit, rooms, tags, x_languages } = self;
        let filter = filter.map_err(Error::InvalidRequest)?;
        let limit = limit.map_err(Error::InvalidRequest)?;
        let rooms = rooms.map_err(Error::InvalidRequest)?;
        let tags = tags.map_err(Error::InvalidRequest)?;
        let x_languages = x_languages.map_err(Error::InvalidRequest)?;
        let url = format!("{}/exhibits", client.baseurl);
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
            .query(&::client_runtime::client::QueryParam::new("limit", &limit))
            .query(&::client_runtime::client::QueryParam::new("tags", &tags))
            .build()?;
        ::client_runtime::wire::query(
            &mut request,
            "filter",
            ::client_runtime::wire::QueryStyle::DeepObject,
            &filter,
        )?;
        ::client_runtime::wire::query(
            &mut request,
            "rooms",
            ::client_runtime::wire::QueryStyle::FormJoined,
            &rooms,
        )?;
        ::client_runtime::wire::header(
            &mut request,
            "X-Languages",
            ::client_runtime::wire::HeaderStyle::Simple,
            &x_languages,
        )?;
        Ok(request)
    }
}

/// Builder for [`Client::add_exhibit`]
///
/// [`Client::add_exhibit`]: super::Client::add_exhibit
#[derive(Clone)]
pub struct AddExhibit<'a> {
    client: &'a super::Client,
    body: Result<types::builder::Exhibit, String>,
}

impl<'a> AddExhibit<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            body: Ok(::std::default::Default::default()),
        }
    }

    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::Exhibit>,
        <V as std::convert::TryInto<types::Exhibit>>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| format!("conversion to `Exhibit` for body failed: {}", s));
        self
    }

    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(types::builder::Exhibit) -> types::builder::Exhibit,
    {
        self.body = self.body.map(f);
        self
    }

    /// Sends a `POST` request to `/exhibits`
    pub async fn send(
        self,
    ) -> Result<
        ResponseValue<types::AddExhibitResponse>,
        Error<types::AddExhibitError>,
    > {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "add_exhibit").await
    }

    /// The request, but for what the client adds to it.
    fn request(
        self,
    ) -> Result<::client_runtime::reqwest::Request, Error<types::AddExhibitError>> {
        let Self { client, body } = self;
        let body = body
            .and_then(|v| types::Exhibit::try_from(v).map_err(|e| e.to_string()))
            .map_err(Error::InvalidRequest)?;
        let url = format!("{}/exhibits", client.baseurl);
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

/// Builder for [`Client::exhibits_options`]
///
/// [`Client::exhibits_options`]: super::Client::exhibits_options
#[derive(Clone)]
pub struct ExhibitsOptions<'a> {
    client: &'a super::Client,
}

impl<'a> ExhibitsOptions<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self { client: client }
    }

    /// Sends a `OPTIONS` request to `/exhibits`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "exhibits_options").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client } = self;
        let url = format!("{}/exhibits", client.baseurl);
        #[allow(unused_mut)]
        let mut request = client
            .client
            .request(::client_runtime::reqwest::Method::OPTIONS, url)
            .build()?;
        Ok(request)
    }
}

/// Builder for [`Client::peek_exhibit`]
///
/// [`Client::peek_exhibit`]: super::Client::peek_exhibit
#[derive(Clone)]
pub struct PeekExhibit<'a> {
    client: &'a super::Client,
    id: Result<::std::string::String, String>,
}

impl<'a> PeekExhibit<'a> {
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

    /// Sends a `HEAD` request to `/exhibits/{id}`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "peek_exhibit").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/exhibits/{}", client.baseurl, encode_path(& id.to_string())
        );
        #[allow(unused_mut)]
        let mut request = client.client.head(url).build()?;
        Ok(request)
    }
}

/// Builder for [`Client::change_exhibit`]
///
/// [`Client::change_exhibit`]: super::Client::change_exhibit
#[derive(Clone)]
pub struct ChangeExhibit<'a> {
    client: &'a super::Client,
    id: Result<::std::string::String, String>,
    body: Result<Option<types::Exhibit>, String>,
}

impl<'a> ChangeExhibit<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            id: Err("id was not initialized".to_string()),
            body: Ok(None),
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
        V: std::convert::TryInto<types::Exhibit>,
        <V as std::convert::TryInto<types::Exhibit>>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(Some)
            .map_err(|error| {
                format!("conversion to `Exhibit` for body failed: {error}")
            });
        self
    }

    /// Sends a `PATCH` request to `/exhibits/{id}`
    pub async fn send(
        self,
    ) -> Result<ResponseValue<::std::option::Option<types::Exhibit>>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "change_exhibit").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, id, body } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let body = body.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/exhibits/{}", client.baseurl, encode_path(& id.to_string())
        );
        #[allow(unused_mut)]
        let mut request = client
            .client
            .patch(url)
            .header(
                ::client_runtime::reqwest::header::ACCEPT,
                ::client_runtime::reqwest::header::HeaderValue::from_static(
                    "application/json",
                ),
            )
            .build()?;
        ::client_runtime::wire::json_body(&mut request, body.as_ref())?;
        Ok(request)
    }
}

/// Builder for [`Client::add_photo`]
///
/// [`Client::add_photo`]: super::Client::add_photo
#[derive(Clone)]
pub struct AddPhoto<'a> {
    client: &'a super::Client,
}

impl<'a> AddPhoto<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self { client: client }
    }

    /// Sends a `POST` request to `/photos`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "add_photo").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client } = self;
        let url = format!("{}/photos", client.baseurl);
        #[allow(unused_mut)]
        let mut request = client.client.post(url).build()?;
        Ok(request)
    }
}

/// Builder for [`Client::opening_hours`]
///
/// [`Client::opening_hours`]: super::Client::opening_hours
#[derive(Clone)]
pub struct OpeningHours<'a> {
    client: &'a super::Client,
    api_version: Result<Option<::std::string::String>, String>,
    info: Result<Option<::std::string::String>, String>,
    request: Result<Option<::std::string::String>, String>,
}

impl<'a> OpeningHours<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            api_version: Ok(None),
            info: Ok(None),
            request: Ok(None),
        }
    }

    pub fn api_version<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.api_version = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `String` for api_version failed".to_string());
        self
    }

    pub fn info<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.info = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `String` for info failed".to_string());
        self
    }

    pub fn request<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.request = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `String` for request failed".to_string());
        self
    }

    /// Sends a `GET` request to `/hours`
    pub async fn send(self) -> Result<ResponseValue<::std::string::String>, Error<()>> {
        let client = self.client;
        let request = self.request2()?;
        ::client_runtime::client::send(client, request, "opening_hours").await
    }

    /// The request, but for what the client adds to it.
    fn request2(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, api_version, info, request } = self;
        let api_version = api_version.map_err(Error::InvalidRequest)?;
        let info = info.map_err(Error::InvalidRequest)?;
        let request = request.map_err(Error::InvalidRequest)?;
        let url = format!("{}/hours", client.baseurl);
        #[allow(unused_mut)]
        let mut _request = client
            .client
            .get(url)
            .header(
                ::client_runtime::reqwest::header::ACCEPT,
                ::client_runtime::reqwest::header::HeaderValue::from_static(
                    "application/json",
                ),
            )
            .query(&::client_runtime::client::QueryParam::new("info", &info))
            .query(&::client_runtime::client::QueryParam::new("request", &request))
            .build()?;
        ::client_runtime::wire::header(
            &mut _request,
            "api-version",
            ::client_runtime::wire::HeaderStyle::Simple,
            &api_version,
        )?;
        Ok(_request)
    }
}

impl<'a> ::std::fmt::Debug for ListExhibits<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ListExhibits").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for AddExhibit<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("AddExhibit").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for ExhibitsOptions<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ExhibitsOptions").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for PeekExhibit<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("PeekExhibit").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for ChangeExhibit<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("ChangeExhibit").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for AddPhoto<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("AddPhoto").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for OpeningHours<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("OpeningHours").finish_non_exhaustive()
    }
}
