// @generated
// Made of cases/client/post-office by the suite `compiled`. Do not edit.

use super::types;

#[allow(unused_imports)]
use super::{
    encode_path, ByteStream, ClientInfo, ClientHooks, Error, OperationInfo,
    RequestBuilderExt, ResponseValue,
};

/// Builder for [`Client::weigh`]
///
/// [`Client::weigh`]: super::Client::weigh
#[derive(Clone)]
pub struct Weigh<'a> {
    client: &'a super::Client,
    weight: Result<f64, String>,
    least: Result<f64, String>,
    range: Result<Option<types::WeighRange>, String>,
    single: Result<Option<f64>, String>,
    steps: Result<Option<::std::vec::Vec<f64>>, String>,
    tare: Result<Option<f64>, String>,
    x_factor: Result<Option<f64>, String>,
}

impl<'a> Weigh<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            weight: Err("weight was not initialized".to_string()),
            least: Err("least was not initialized".to_string()),
            range: Ok(None),
            single: Ok(None),
            steps: Ok(None),
            tare: Ok(None),
            x_factor: Ok(None),
        }
    }

    pub fn weight<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<f64>,
    {
        self.weight = value
            .try_into()
            .map_err(|_| "conversion to `f64` for weight failed".to_string());
        self
    }

    pub fn least<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<f64>,
    {
        self.least = value
            .try_into()
            .map_err(|_| "conversion to `f64` for least failed".to_string());
        self
    }

    pub fn range<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::WeighRange>,
    {
        self.range = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `WeighRange` for range failed".to_string());
        self
    }

    pub fn single<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<f64>,
    {
        self.single = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `f64` for single failed".to_string());
        self
    }

    pub fn steps<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::vec::Vec<f64>>,
    {
        self.steps = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::vec::Vec<f64>` for steps failed".to_string()
            });
        self
    }

    pub fn tare<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<f64>,
    {
        self.tare = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `f64` for tare failed".to_string());
        self
    }

    pub fn x_factor<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<f64>,
    {
        self.x_factor = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `f64` for x_factor failed".to_string());
        self
    }

    /// Sends a `GET` request to `/scales/{weight}`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "weigh").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, weight, least, range, single, steps, tare, x_factor } = self;
        let weight = weight.map_err(Error::InvalidRequest)?;
        let least = least.map_err(Error::InvalidRequest)?;
        let range = range.map_err(Error::InvalidRequest)?;
        let single = single.map_err(Error::InvalidRequest)?;
        let steps = steps.map_err(Error::InvalidRequest)?;
        let tare = tare.map_err(Error::InvalidRequest)?;
        let x_factor = x_factor.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/scales/{}", client.baseurl, ::client_runtime::wire::path("weight",
            ::client_runtime::wire::PathStyle::Simple, & weight) ?
        );
        #[allow(unused_mut)]
        let mut request = client.client.get(url).build()?;
        ::client_runtime::wire::query(
            &mut request,
            "least",
            ::client_runtime::wire::QueryStyle::Form,
            &least,
        )?;
        ::client_runtime::wire::query(
            &mut request,
            "range",
            ::client_runtime::wire::QueryStyle::DeepObject,
            &range,
        )?;
        ::client_runtime::wire::query(
            &mut request,
            "single",
            ::client_runtime::wire::QueryStyle::Form,
            &single,
        )?;
        ::client_runtime::wire::query(
            &mut request,
            "steps",
            ::client_runtime::wire::QueryStyle::Form,
            &steps,
        )?;
        ::client_runtime::wire::cookie(
            &mut request,
            "tare",
            ::client_runtime::wire::CookieStyle::Form,
            &tare,
        )?;
        ::client_runtime::wire::header(
            &mut request,
            "X-Factor",
            ::client_runtime::wire::HeaderStyle::Simple,
            &x_factor,
        )?;
        Ok(request)
    }
}

/// Builder for [`Client::weigh_parts`]
///
/// [`Client::weigh_parts`]: super::Client::weigh_parts
#[derive(Clone)]
pub struct WeighParts<'a> {
    client: &'a super::Client,
    weight: Result<f64, String>,
    body: Result<types::WeighPartsBody, String>,
}

impl<'a> WeighParts<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            weight: Err("weight was not initialized".to_string()),
            body: Err("body was not initialized".to_string()),
        }
    }

    pub fn weight<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<f64>,
    {
        self.weight = value
            .try_into()
            .map_err(|_| "conversion to `f64` for weight failed".to_string());
        self
    }

    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::WeighPartsBody>,
        <V as std::convert::TryInto<types::WeighPartsBody>>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map_err(|error| {
                format!("conversion to `WeighPartsBody` for body failed: {error}")
            });
        self
    }

    /// Sends a `PUT` request to `/scales/{weight}`
    pub async fn send(self) -> Result<ResponseValue<types::Weights>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "weigh_parts").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, weight, body } = self;
        let weight = weight.map_err(Error::InvalidRequest)?;
        let body = body.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/scales/{}", client.baseurl, ::client_runtime::wire::path("weight",
            ::client_runtime::wire::PathStyle::Simple, & weight) ?
        );
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
        ::client_runtime::wire::multipart_body(&mut request, Some(&body), &[])?;
        Ok(request)
    }
}

/// Builder for [`Client::weigh_form`]
///
/// [`Client::weigh_form`]: super::Client::weigh_form
#[derive(Clone)]
pub struct WeighForm<'a> {
    client: &'a super::Client,
    weight: Result<f64, String>,
    body: Result<types::builder::WeighFormBody, String>,
}

impl<'a> WeighForm<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            weight: Err("weight was not initialized".to_string()),
            body: Ok(::std::default::Default::default()),
        }
    }

    pub fn weight<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<f64>,
    {
        self.weight = value
            .try_into()
            .map_err(|_| "conversion to `f64` for weight failed".to_string());
        self
    }

    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::WeighFormBody>,
        <V as std::convert::TryInto<types::WeighFormBody>>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| {
                format!("conversion to `WeighFormBody` for body failed: {}", s)
            });
        self
    }

    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::WeighFormBody,
        ) -> types::builder::WeighFormBody,
    {
        self.body = self.body.map(f);
        self
    }

    /// Sends a `POST` request to `/scales/{weight}`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "weigh_form").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, weight, body } = self;
        let weight = weight.map_err(Error::InvalidRequest)?;
        let body = body
            .and_then(|v| types::WeighFormBody::try_from(v).map_err(|e| e.to_string()))
            .map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/scales/{}", client.baseurl, ::client_runtime::wire::path("weight",
            ::client_runtime::wire::PathStyle::Simple, & weight) ?
        );
        #[allow(unused_mut)]
        let mut request = client.client.post(url).form_urlencoded(&body)?.build()?;
        Ok(request)
    }
}

/// Builder for [`Client::weigh_json`]
///
/// [`Client::weigh_json`]: super::Client::weigh_json
#[derive(Clone)]
pub struct WeighJson<'a> {
    client: &'a super::Client,
    weight: Result<f64, String>,
    body: Result<types::builder::Weights, String>,
}

impl<'a> WeighJson<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            weight: Err("weight was not initialized".to_string()),
            body: Ok(::std::default::Default::default()),
        }
    }

    pub fn weight<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<f64>,
    {
        self.weight = value
            .try_into()
            .map_err(|_| "conversion to `f64` for weight failed".to_string());
        self
    }

    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::Weights>,
        <V as std::convert::TryInto<types::Weights>>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| format!("conversion to `Weights` for body failed: {}", s));
        self
    }

    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(types::builder::Weights) -> types::builder::Weights,
    {
        self.body = self.body.map(f);
        self
    }

    /// Sends a `PATCH` request to `/scales/{weight}`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "weigh_json").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, weight, body } = self;
        let weight = weight.map_err(Error::InvalidRequest)?;
        let body = body
            .and_then(|v| types::Weights::try_from(v).map_err(|e| e.to_string()))
            .map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/scales/{}", client.baseurl, ::client_runtime::wire::path("weight",
            ::client_runtime::wire::PathStyle::Simple, & weight) ?
        );
        #[allow(unused_mut)]
        let mut request = client.client.patch(url).build()?;
        ::client_runtime::wire::json_body(&mut request, Some(&body))?;
        Ok(request)
    }
}

/// Builder for [`Client::put_label`]
///
/// [`Client::put_label`]: super::Client::put_label
#[derive(Clone)]
pub struct PutLabel<'a> {
    client: &'a super::Client,
    body: Result<::client_runtime::Content, String>,
}

impl<'a> PutLabel<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            body: Err("body was not initialized".to_string()),
        }
    }

    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::client_runtime::Content>,
    {
        self.body = value
            .try_into()
            .map_err(|_| {
                "conversion to `::client_runtime::Content` for body failed".to_string()
            });
        self
    }

    /// Sends a `PUT` request to `/labels`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "put_label").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, body } = self;
        let body = body.map_err(Error::InvalidRequest)?;
        let url = format!("{}/labels", client.baseurl);
        #[allow(unused_mut)]
        let mut request = client.client.put(url).build()?;
        ::client_runtime::wire::bytes_body(
            &mut request,
            Some(&body),
            "image/png, image/jpeg, text/plain",
        )?;
        Ok(request)
    }
}

/// Builder for [`Client::post_label`]
///
/// [`Client::post_label`]: super::Client::post_label
#[derive(Clone)]
pub struct PostLabel<'a> {
    client: &'a super::Client,
    body: Result<Option<::client_runtime::Content>, String>,
}

impl<'a> PostLabel<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            body: Ok(None),
        }
    }

    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::client_runtime::Content>,
    {
        self.body = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::client_runtime::Content` for body failed".to_string()
            });
        self
    }

    /// Sends a `POST` request to `/labels`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "post_label").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, body } = self;
        let body = body.map_err(Error::InvalidRequest)?;
        let url = format!("{}/labels", client.baseurl);
        #[allow(unused_mut)]
        let mut request = client.client.post(url).build()?;
        ::client_runtime::wire::bytes_body(
            &mut request,
            body.as_ref(),
            "image/*, application/pdf",
        )?;
        Ok(request)
    }
}

/// Builder for [`Client::send_parcel`]
///
/// [`Client::send_parcel`]: super::Client::send_parcel
#[derive(Clone)]
pub struct SendParcel<'a> {
    client: &'a super::Client,
    body: Result<types::SendParcelBody, String>,
}

impl<'a> SendParcel<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            body: Err("body was not initialized".to_string()),
        }
    }

    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::SendParcelBody>,
        <V as std::convert::TryInto<types::SendParcelBody>>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map_err(|error| {
                format!("conversion to `SendParcelBody` for body failed: {error}")
            });
        self
    }

    /// Sends a `POST` request to `/parcels`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "send_parcel").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, body } = self;
        let body = body.map_err(Error::InvalidRequest)?;
        let url = format!("{}/parcels", client.baseurl);
        #[allow(unused_mut)]
        let mut request = client.client.post(url).build()?;
        ::client_runtime::wire::multipart_body(
            &mut request,
            Some(&body),
            &[
                ::client_runtime::wire::Field {
                    name: "logo",
                    media_types: "image/png, image/jpeg",
                    headers: &[],
                    file: true,
                },
                ::client_runtime::wire::Field {
                    name: "pages",
                    media_types: "*/*",
                    headers: &["X-Checksum"],
                    file: true,
                },
                ::client_runtime::wire::Field {
                    name: "customs",
                    media_types: "application/json",
                    headers: &["X-Signature"],
                    file: false,
                },
                ::client_runtime::wire::Field {
                    name: "badge",
                    media_types: "image/png",
                    headers: &[],
                    file: true,
                },
                ::client_runtime::wire::Field {
                    name: "scans",
                    media_types: "image/tiff",
                    headers: &[],
                    file: true,
                },
            ],
        )?;
        Ok(request)
    }
}

/// Builder for [`Client::search_by_form`]
///
/// [`Client::search_by_form`]: super::Client::search_by_form
#[derive(Clone)]
pub struct SearchByForm<'a> {
    client: &'a super::Client,
    all: Result<types::SearchByFormAll, String>,
}

impl<'a> SearchByForm<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            all: Err("all was not initialized".to_string()),
        }
    }

    pub fn all<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::SearchByFormAll>,
    {
        self.all = value
            .try_into()
            .map_err(|_| "conversion to `SearchByFormAll` for all failed".to_string());
        self
    }

    /// Sends a `GET` request to `/search`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "search_by_form").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, all } = self;
        let all = all.map_err(Error::InvalidRequest)?;
        let url = format!("{}/search", client.baseurl);
        #[allow(unused_mut)]
        let mut request = client.client.get(url).build()?;
        ::client_runtime::wire::querystring(
            &mut request,
            "all",
            ::client_runtime::wire::QuerystringStyle::Form(
                &[
                    ("ids", ::client_runtime::wire::FieldStyle::Joined),
                    ("at", ::client_runtime::wire::FieldStyle::DeepObject),
                ],
            ),
            &all,
        )?;
        Ok(request)
    }
}

/// Builder for [`Client::search_by_text`]
///
/// [`Client::search_by_text`]: super::Client::search_by_text
#[derive(Clone)]
pub struct SearchByText<'a> {
    client: &'a super::Client,
    raw: Result<Option<::std::string::String>, String>,
}

impl<'a> SearchByText<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            raw: Ok(None),
        }
    }

    pub fn raw<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.raw = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `String` for raw failed".to_string());
        self
    }

    /// Sends a `PUT` request to `/search`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "search_by_text").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, raw } = self;
        let raw = raw.map_err(Error::InvalidRequest)?;
        let url = format!("{}/search", client.baseurl);
        #[allow(unused_mut)]
        let mut request = client.client.put(url).build()?;
        ::client_runtime::wire::querystring(
            &mut request,
            "raw",
            ::client_runtime::wire::QuerystringStyle::Raw,
            &raw,
        )?;
        Ok(request)
    }
}

/// Builder for [`Client::search_by_json`]
///
/// [`Client::search_by_json`]: super::Client::search_by_json
#[derive(Clone)]
pub struct SearchByJson<'a> {
    client: &'a super::Client,
    filter: Result<Option<types::SearchByJsonFilter>, String>,
}

impl<'a> SearchByJson<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            filter: Ok(None),
        }
    }

    pub fn filter<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::SearchByJsonFilter>,
    {
        self.filter = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `SearchByJsonFilter` for filter failed".to_string()
            });
        self
    }

    /// Sends a `POST` request to `/search`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "search_by_json").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, filter } = self;
        let filter = filter.map_err(Error::InvalidRequest)?;
        let url = format!("{}/search", client.baseurl);
        #[allow(unused_mut)]
        let mut request = client.client.post(url).build()?;
        ::client_runtime::wire::querystring(
            &mut request,
            "filter",
            ::client_runtime::wire::QuerystringStyle::Json,
            &filter,
        )?;
        Ok(request)
    }
}

/// Builder for [`Client::search_by_object`]
///
/// [`Client::search_by_object`]: super::Client::search_by_object
#[derive(Clone)]
pub struct SearchByObject<'a> {
    client: &'a super::Client,
    filter: Result<Option<types::SearchByObjectFilter>, String>,
}

impl<'a> SearchByObject<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            filter: Ok(None),
        }
    }

    pub fn filter<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::SearchByObjectFilter>,
    {
        self.filter = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `SearchByObjectFilter` for filter failed".to_string()
            });
        self
    }

    /// Sends a `DELETE` request to `/search`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "search_by_object").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, filter } = self;
        let filter = filter.map_err(Error::InvalidRequest)?;
        let url = format!("{}/search", client.baseurl);
        #[allow(unused_mut)]
        let mut request = client.client.delete(url).build()?;
        ::client_runtime::wire::query(
            &mut request,
            "filter",
            ::client_runtime::wire::QueryStyle::Form,
            &filter,
        )?;
        Ok(request)
    }
}

/// Builder for [`Client::search_by_path`]
///
/// [`Client::search_by_path`]: super::Client::search_by_path
#[derive(Clone)]
pub struct SearchByPath<'a> {
    client: &'a super::Client,
    selector: Result<Option<::std::string::String>, String>,
}

impl<'a> SearchByPath<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            selector: Ok(None),
        }
    }

    pub fn selector<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.selector = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `String` for selector failed".to_string());
        self
    }

    /// Sends a `PATCH` request to `/search`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "search_by_path").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, selector } = self;
        let selector = selector.map_err(Error::InvalidRequest)?;
        let url = format!("{}/search", client.baseurl);
        #[allow(unused_mut)]
        let mut request = client.client.patch(url).build()?;
        ::client_runtime::wire::querystring(
            &mut request,
            "selector",
            ::client_runtime::wire::QuerystringStyle::Text,
            &selector,
        )?;
        Ok(request)
    }
}

/// Builder for [`Client::trace_search`]
///
/// [`Client::trace_search`]: super::Client::trace_search
#[derive(Clone)]
pub struct TraceSearch<'a> {
    client: &'a super::Client,
}

impl<'a> TraceSearch<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self { client: client }
    }

    /// Sends a `TRACE` request to `/search`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "trace_search").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client } = self;
        let url = format!("{}/search", client.baseurl);
        #[allow(unused_mut)]
        let mut request = client
            .client
            .request(::client_runtime::reqwest::Method::TRACE, url)
            .build()?;
        Ok(request)
    }
}

/// Builder for [`Client::query_search`]
///
/// [`Client::query_search`]: super::Client::query_search
#[derive(Clone)]
pub struct QuerySearch<'a> {
    client: &'a super::Client,
    body: Result<types::builder::QuerySearchBody, String>,
}

impl<'a> QuerySearch<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            body: Ok(::std::default::Default::default()),
        }
    }

    pub fn body<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::QuerySearchBody>,
        <V as std::convert::TryInto<types::QuerySearchBody>>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|s| {
                format!("conversion to `QuerySearchBody` for body failed: {}", s)
            });
        self
    }

    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::QuerySearchBody,
        ) -> types::builder::QuerySearchBody,
    {
        self.body = self.body.map(f);
        self
    }

    /// Sends a `QUERY` request to `/search`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "query_search").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, body } = self;
        let body = body
            .and_then(|v| types::QuerySearchBody::try_from(v).map_err(|e| e.to_string()))
            .map_err(Error::InvalidRequest)?;
        let url = format!("{}/search", client.baseurl);
        #[allow(unused_mut)]
        let mut request = client.client.post(url).build()?;
        ::client_runtime::wire::json_body(&mut request, Some(&body))?;
        Ok(request)
    }
}

/// Builder for [`Client::copy_search`]
///
/// [`Client::copy_search`]: super::Client::copy_search
#[derive(Clone)]
pub struct CopySearch<'a> {
    client: &'a super::Client,
    destination: Result<::std::string::String, String>,
}

impl<'a> CopySearch<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            destination: Err("destination was not initialized".to_string()),
        }
    }

    pub fn destination<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.destination = value
            .try_into()
            .map_err(|_| "conversion to `String` for destination failed".to_string());
        self
    }

    /// Sends a `COPY` request to `/search`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "copy_search").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, destination } = self;
        let destination = destination.map_err(Error::InvalidRequest)?;
        let url = format!("{}/search", client.baseurl);
        #[allow(unused_mut)]
        let mut request = client.client.post(url).build()?;
        ::client_runtime::wire::header(
            &mut request,
            "Destination",
            ::client_runtime::wire::HeaderStyle::Simple,
            &destination,
        )?;
        Ok(request)
    }
}

/// Builder for [`Client::link_search`]
///
/// [`Client::link_search`]: super::Client::link_search
#[derive(Clone)]
pub struct LinkSearch<'a> {
    client: &'a super::Client,
}

impl<'a> LinkSearch<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self { client: client }
    }

    /// Sends a `Link` request to `/search`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "link_search").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client } = self;
        let url = format!("{}/search", client.baseurl);
        #[allow(unused_mut)]
        let mut request = client.client.post(url).build()?;
        Ok(request)
    }
}

/// Builder for [`Client::get_box`]
///
/// [`Client::get_box`]: super::Client::get_box
#[derive(Clone)]
pub struct GetBox<'a> {
    client: &'a super::Client,
    id: Result<::std::string::String, String>,
}

impl<'a> GetBox<'a> {
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

    /// Sends a `GET` request to `/boxes/{id}`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "get_box").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, id } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let url = format!("{}/boxes/{}", client.baseurl, encode_path(& id.to_string()));
        #[allow(unused_mut)]
        let mut request = client.client.get(url).build()?;
        Ok(request)
    }
}

/// Builder for [`Client::lock_box`]
///
/// [`Client::lock_box`]: super::Client::lock_box
#[derive(Clone)]
pub struct LockBox<'a> {
    client: &'a super::Client,
    id: Result<::std::string::String, String>,
    body: Result<Option<types::LockBoxBody>, String>,
}

impl<'a> LockBox<'a> {
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
        V: std::convert::TryInto<types::LockBoxBody>,
        <V as std::convert::TryInto<types::LockBoxBody>>::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(Some)
            .map_err(|error| {
                format!("conversion to `LockBoxBody` for body failed: {error}")
            });
        self
    }

    /// Sends a `LOCK` request to `/boxes/{id}`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "lock_box").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, id, body } = self;
        let id = id.map_err(Error::InvalidRequest)?;
        let body = body.map_err(Error::InvalidRequest)?;
        let url = format!("{}/boxes/{}", client.baseurl, encode_path(& id.to_string()));
        #[allow(unused_mut)]
        let mut request = client.client.post(url).build()?;
        ::client_runtime::wire::json_body(&mut request, body.as_ref())?;
        Ok(request)
    }
}

/// Builder for [`Client::me`]
///
/// [`Client::me`]: super::Client::me
#[derive(Clone)]
pub struct Me<'a> {
    client: &'a super::Client,
    classic: Result<Option<::std::string::String>, String>,
    colour: Result<Option<types::MeColour>, String>,
    marks: Result<Option<::std::vec::Vec<::std::string::String>>, String>,
    sess: Result<Option<::std::string::String>, String>,
}

impl<'a> Me<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            classic: Ok(None),
            colour: Ok(None),
            marks: Ok(None),
            sess: Ok(None),
        }
    }

    pub fn classic<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.classic = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `String` for classic failed".to_string());
        self
    }

    pub fn colour<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<types::MeColour>,
    {
        self.colour = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `MeColour` for colour failed".to_string());
        self
    }

    pub fn marks<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
    {
        self.marks = value
            .try_into()
            .map(Some)
            .map_err(|_| {
                "conversion to `::std::vec::Vec <String>` for marks failed".to_string()
            });
        self
    }

    pub fn sess<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.sess = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `String` for sess failed".to_string());
        self
    }

    /// Sends a `GET` request to `/me`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "me").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, classic, colour, marks, sess } = self;
        let classic = classic.map_err(Error::InvalidRequest)?;
        let colour = colour.map_err(Error::InvalidRequest)?;
        let marks = marks.map_err(Error::InvalidRequest)?;
        let sess = sess.map_err(Error::InvalidRequest)?;
        let url = format!("{}/me", client.baseurl);
        #[allow(unused_mut)]
        let mut request = client.client.get(url).build()?;
        ::client_runtime::wire::cookie(
            &mut request,
            "classic",
            ::client_runtime::wire::CookieStyle::Form,
            &classic,
        )?;
        ::client_runtime::wire::cookie(
            &mut request,
            "colour",
            ::client_runtime::wire::CookieStyle::CookieJoined,
            &colour,
        )?;
        ::client_runtime::wire::cookie(
            &mut request,
            "marks",
            ::client_runtime::wire::CookieStyle::Cookie,
            &marks,
        )?;
        ::client_runtime::wire::cookie(
            &mut request,
            "sess",
            ::client_runtime::wire::CookieStyle::Cookie,
            &sess,
        )?;
        Ok(request)
    }
}

/// Builder for [`Client::lead`]
///
/// [`Client::lead`]: super::Client::lead
#[derive(Clone)]
pub struct Lead<'a> {
    client: &'a super::Client,
}

impl<'a> Lead<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self { client: client }
    }

    /// Sends a `GET` request to `//lead`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "lead").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client } = self;
        let url = format!("{}//lead", client.baseurl);
        #[allow(unused_mut)]
        let mut request = client.client.get(url).build()?;
        Ok(request)
    }
}

/// Builder for [`Client::plain_lead`]
///
/// [`Client::plain_lead`]: super::Client::plain_lead
#[derive(Clone)]
pub struct PlainLead<'a> {
    client: &'a super::Client,
}

impl<'a> PlainLead<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self { client: client }
    }

    /// Sends a `GET` request to `/lead`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "plain_lead").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client } = self;
        let url = format!("{}/lead", client.baseurl);
        #[allow(unused_mut)]
        let mut request = client.client.get(url).build()?;
        Ok(request)
    }
}

/// Builder for [`Client::slashes`]
///
/// [`Client::slashes`]: super::Client::slashes
#[derive(Clone)]
pub struct Slashes<'a> {
    client: &'a super::Client,
    b: Result<::std::string::String, String>,
}

impl<'a> Slashes<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            b: Err("b was not initialized".to_string()),
        }
    }

    pub fn b<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.b = value
            .try_into()
            .map_err(|_| "conversion to `String` for b failed".to_string());
        self
    }

    /// Sends a `GET` request to `/a//{b}//`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "slashes").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, b } = self;
        let b = b.map_err(Error::InvalidRequest)?;
        let url = format!("{}/a//{}//", client.baseurl, encode_path(& b.to_string()));
        #[allow(unused_mut)]
        let mut request = client.client.get(url).build()?;
        Ok(request)
    }
}

/// Builder for [`Client::fixed_query`]
///
/// [`Client::fixed_query`]: super::Client::fixed_query
#[derive(Clone)]
pub struct FixedQuery<'a> {
    client: &'a super::Client,
    y: Result<Option<::std::string::String>, String>,
}

impl<'a> FixedQuery<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            y: Ok(None),
        }
    }

    pub fn y<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.y = value
            .try_into()
            .map(Some)
            .map_err(|_| "conversion to `String` for y failed".to_string());
        self
    }

    /// Sends a `GET` request to `/fixed?kind=large&x`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "fixed_query").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, y } = self;
        let y = y.map_err(Error::InvalidRequest)?;
        let url = format!("{}/fixed?kind=large&x", client.baseurl);
        #[allow(unused_mut)]
        let mut request = client
            .client
            .get(url)
            .query(&::client_runtime::client::QueryParam::new("y", &y))
            .build()?;
        Ok(request)
    }
}

/// Builder for [`Client::variable_in_query`]
///
/// [`Client::variable_in_query`]: super::Client::variable_in_query
#[derive(Clone)]
pub struct VariableInQuery<'a> {
    client: &'a super::Client,
    v: Result<::std::string::String, String>,
}

impl<'a> VariableInQuery<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            v: Err("v was not initialized".to_string()),
        }
    }

    pub fn v<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.v = value
            .try_into()
            .map_err(|_| "conversion to `String` for v failed".to_string());
        self
    }

    /// Sends a `GET` request to `/in-query?v={v}`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "variable_in_query").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, v } = self;
        let v = v.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/in-query?v={}", client.baseurl, encode_path(& v.to_string())
        );
        #[allow(unused_mut)]
        let mut request = client.client.get(url).build()?;
        Ok(request)
    }
}

/// Builder for [`Client::fragment`]
///
/// [`Client::fragment`]: super::Client::fragment
#[derive(Clone)]
pub struct Fragment<'a> {
    client: &'a super::Client,
}

impl<'a> Fragment<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self { client: client }
    }

    /// Sends a `POST` request to `/#Action=Send`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "fragment").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client } = self;
        let url = format!("{}/#Action=Send", client.baseurl);
        #[allow(unused_mut)]
        let mut request = client.client.post(url).build()?;
        Ok(request)
    }
}

/// Builder for [`Client::matrix`]
///
/// [`Client::matrix`]: super::Client::matrix
#[derive(Clone)]
pub struct Matrix<'a> {
    client: &'a super::Client,
    v: Result<::std::string::String, String>,
}

impl<'a> Matrix<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            v: Err("v was not initialized".to_string()),
        }
    }

    pub fn v<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.v = value
            .try_into()
            .map_err(|_| "conversion to `String` for v failed".to_string());
        self
    }

    /// Sends a `GET` request to `/matrix;v={v};w=1`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "matrix").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, v } = self;
        let v = v.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/matrix;v={};w=1", client.baseurl, ::client_runtime::wire::path("v",
            ::client_runtime::wire::PathStyle::Simple, & v) ?
        );
        #[allow(unused_mut)]
        let mut request = client.client.get(url).build()?;
        Ok(request)
    }
}

/// Builder for [`Client::two_in_one`]
///
/// [`Client::two_in_one`]: super::Client::two_in_one
#[derive(Clone)]
pub struct TwoInOne<'a> {
    client: &'a super::Client,
    name: Result<::std::string::String, String>,
    format: Result<::std::string::String, String>,
}

impl<'a> TwoInOne<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            name: Err("name was not initialized".to_string()),
            format: Err("format was not initialized".to_string()),
        }
    }

    pub fn name<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.name = value
            .try_into()
            .map_err(|_| "conversion to `String` for name failed".to_string());
        self
    }

    pub fn format<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.format = value
            .try_into()
            .map_err(|_| "conversion to `String` for format failed".to_string());
        self
    }

    /// Sends a `GET` request to `/{name}.{format}`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "two_in_one").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, name, format } = self;
        let name = name.map_err(Error::InvalidRequest)?;
        let format = format.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/{}.{}", client.baseurl, ::client_runtime::wire::path("name",
            ::client_runtime::wire::PathStyle::Simple, & name) ?,
            ::client_runtime::wire::path("format",
            ::client_runtime::wire::PathStyle::Simple, & format) ?
        );
        #[allow(unused_mut)]
        let mut request = client.client.get(url).build()?;
        Ok(request)
    }
}

/// Builder for [`Client::adjacent`]
///
/// [`Client::adjacent`]: super::Client::adjacent
#[derive(Clone)]
pub struct Adjacent<'a> {
    client: &'a super::Client,
    a: Result<::std::string::String, String>,
    b: Result<::std::string::String, String>,
}

impl<'a> Adjacent<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            a: Err("a was not initialized".to_string()),
            b: Err("b was not initialized".to_string()),
        }
    }

    pub fn a<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.a = value
            .try_into()
            .map_err(|_| "conversion to `String` for a failed".to_string());
        self
    }

    pub fn b<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.b = value
            .try_into()
            .map_err(|_| "conversion to `String` for b failed".to_string());
        self
    }

    /// Sends a `GET` request to `/pair/{a}{b}`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "adjacent").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, a, b } = self;
        let a = a.map_err(Error::InvalidRequest)?;
        let b = b.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/pair/{}{}", client.baseurl, ::client_runtime::wire::path("a",
            ::client_runtime::wire::PathStyle::Simple, & a) ?,
            ::client_runtime::wire::path("b", ::client_runtime::wire::PathStyle::Simple,
            & b) ?
        );
        #[allow(unused_mut)]
        let mut request = client.client.get(url).build()?;
        Ok(request)
    }
}

/// Builder for [`Client::literals`]
///
/// [`Client::literals`]: super::Client::literals
#[derive(Clone)]
pub struct Literals<'a> {
    client: &'a super::Client,
    c: Result<::std::string::String, String>,
}

impl<'a> Literals<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            c: Err("c was not initialized".to_string()),
        }
    }

    pub fn c<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.c = value
            .try_into()
            .map_err(|_| "conversion to `String` for c failed".to_string());
        self
    }

    /// Sends a `GET` request to `/100%25/grüße (a b)/{c}\d`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "literals").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, c } = self;
        let c = c.map_err(Error::InvalidRequest)?;
        let url = format!(
            "{}/100%25/grüße%20(a%20b)/{}%5Cd", client.baseurl,
            ::client_runtime::wire::path("c", ::client_runtime::wire::PathStyle::Simple,
            & c) ?
        );
        #[allow(unused_mut)]
        let mut request = client.client.get(url).build()?;
        Ok(request)
    }
}

/// Builder for [`Client::trailing`]
///
/// [`Client::trailing`]: super::Client::trailing
#[derive(Clone)]
pub struct Trailing<'a> {
    client: &'a super::Client,
    t: Result<::std::string::String, String>,
}

impl<'a> Trailing<'a> {
    pub fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            t: Err("t was not initialized".to_string()),
        }
    }

    pub fn t<V>(mut self, value: V) -> Self
    where
        V: std::convert::TryInto<::std::string::String>,
    {
        self.t = value
            .try_into()
            .map_err(|_| "conversion to `String` for t failed".to_string());
        self
    }

    /// Sends a `GET` request to `/tail/{t}/`
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        let request = self.request()?;
        ::client_runtime::client::send(client, request, "trailing").await
    }

    /// The request, but for what the client adds to it.
    fn request(self) -> Result<::client_runtime::reqwest::Request, Error<()>> {
        let Self { client, t } = self;
        let t = t.map_err(Error::InvalidRequest)?;
        let url = format!("{}/tail/{}/", client.baseurl, encode_path(& t.to_string()));
        #[allow(unused_mut)]
        let mut request = client.client.get(url).build()?;
        Ok(request)
    }
}

impl<'a> ::std::fmt::Debug for Weigh<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("Weigh").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for WeighParts<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("WeighParts").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for WeighForm<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("WeighForm").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for WeighJson<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("WeighJson").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for PutLabel<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("PutLabel").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for PostLabel<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("PostLabel").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for SendParcel<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("SendParcel").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for SearchByForm<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("SearchByForm").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for SearchByText<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("SearchByText").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for SearchByJson<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("SearchByJson").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for SearchByObject<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("SearchByObject").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for SearchByPath<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("SearchByPath").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for TraceSearch<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("TraceSearch").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for QuerySearch<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("QuerySearch").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for CopySearch<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("CopySearch").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for LinkSearch<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("LinkSearch").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for GetBox<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("GetBox").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for LockBox<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("LockBox").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for Me<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("Me").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for Lead<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("Lead").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for PlainLead<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("PlainLead").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for Slashes<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("Slashes").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for FixedQuery<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("FixedQuery").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for VariableInQuery<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("VariableInQuery").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for Fragment<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("Fragment").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for Matrix<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("Matrix").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for TwoInOne<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("TwoInOne").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for Adjacent<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("Adjacent").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for Literals<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("Literals").finish_non_exhaustive()
    }
}

impl<'a> ::std::fmt::Debug for Trailing<'a> {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("Trailing").finish_non_exhaustive()
    }
}
