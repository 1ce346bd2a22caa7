// @generated
// Made of cases/client/post-office by the suite `compiled`. Do not edit.

//! The methods of the client, and the requests that they start.

use client_runtime::client::{CallError, Error, ResponseValue};
use client_runtime::reqwest::Request;
use client_runtime::wire::{
    CookieStyle, Field, FieldStyle, HeaderStyle, PathStyle, QueryStyle, QuerystringStyle,
};
use client_runtime::{Method, client, opaque_debug, wire};

use super::{Client, types};

impl Client {
    /// Sends `GET /pair/{a}{b}`.
    pub fn adjacent(&self, a: impl Into<String>, b: impl Into<String>) -> Adjacent<'_> {
        Adjacent { client: self, a: a.into(), b: b.into() }
    }

    /// Sends `COPY /search`. It is sent again only if it certainly was not processed.
    ///
    /// - `destination`: Sent as `Destination`.
    pub fn copy_search(&self, destination: impl Into<String>) -> CopySearch<'_> {
        CopySearch { client: self, destination: destination.into() }
    }

    /// Sends `GET /fixed?kind=large&x`.
    pub fn fixed_query(&self) -> FixedQuery<'_> {
        FixedQuery { client: self, y: None }
    }

    /// Sends `POST /#Action=Send`. It is sent again only if it certainly was not processed.
    pub fn fragment(&self) -> Fragment<'_> {
        Fragment { client: self }
    }

    /// Sends `GET /boxes/{id}`.
    pub fn get_box(&self, id: impl Into<String>) -> GetBox<'_> {
        GetBox { client: self, id: id.into() }
    }

    /// Sends `GET //lead`.
    pub fn lead(&self) -> Lead<'_> {
        Lead { client: self }
    }

    /// Sends `Link /search`. It is sent again only if it certainly was not processed.
    pub fn link_search(&self) -> LinkSearch<'_> {
        LinkSearch { client: self }
    }

    /// Sends `GET /100%25/grüße (a b)/{c}\d`.
    pub fn literals(&self, c: impl Into<String>) -> Literals<'_> {
        Literals { client: self, c: c.into() }
    }

    /// Sends `LOCK /boxes/{id}`. It is sent again only if it certainly was not processed.
    pub fn lock_box(&self, id: impl Into<String>) -> LockBox<'_> {
        LockBox { client: self, id: id.into(), body: None }
    }

    /// Sends `GET /matrix;v={v};w=1`.
    pub fn matrix(&self, v: impl Into<String>) -> Matrix<'_> {
        Matrix { client: self, v: v.into() }
    }

    /// Sends `GET /me`.
    pub fn me(&self) -> Me<'_> {
        Me { client: self, classic: None, colour: None, marks: None, sess: None }
    }

    /// Sends `GET /lead`.
    pub fn plain_lead(&self) -> PlainLead<'_> {
        PlainLead { client: self }
    }

    /// Sends `POST /labels`. It is sent again only if it certainly was not processed.
    pub fn post_label(&self) -> PostLabel<'_> {
        PostLabel { client: self, body: None }
    }

    /// Sends `PUT /labels`.
    pub fn put_label(&self, body: impl Into<client_runtime::Content>) -> PutLabel<'_> {
        PutLabel { client: self, body: body.into() }
    }

    /// Sends `QUERY /search`.
    pub fn query_search(&self, body: impl Into<types::QuerySearchBody>) -> QuerySearch<'_> {
        QuerySearch { client: self, body: body.into() }
    }

    /// Sends `GET /search`.
    pub fn search_by_form(&self, all: impl Into<types::SearchByFormAll>) -> SearchByForm<'_> {
        SearchByForm { client: self, all: all.into() }
    }

    /// Sends `POST /search`. It is sent again only if it certainly was not processed.
    pub fn search_by_json(&self) -> SearchByJson<'_> {
        SearchByJson { client: self, filter: None }
    }

    /// Sends `DELETE /search`.
    pub fn search_by_object(&self) -> SearchByObject<'_> {
        SearchByObject { client: self, filter: None }
    }

    /// Sends `PATCH /search`. It is sent again only if it certainly was not processed.
    pub fn search_by_path(&self) -> SearchByPath<'_> {
        SearchByPath { client: self, selector: None }
    }

    /// Sends `PUT /search`.
    pub fn search_by_text(&self) -> SearchByText<'_> {
        SearchByText { client: self, raw: None }
    }

    /// Sends `POST /parcels`. It is sent again only if it certainly was not processed.
    pub fn send_parcel(&self, body: impl Into<types::SendParcelBody>) -> SendParcel<'_> {
        SendParcel { client: self, body: body.into() }
    }

    /// Sends `GET /a//{b}//`.
    pub fn slashes(&self, b: impl Into<String>) -> Slashes<'_> {
        Slashes { client: self, b: b.into() }
    }

    /// Sends `TRACE /search`.
    pub fn trace_search(&self) -> TraceSearch<'_> {
        TraceSearch { client: self }
    }

    /// Sends `GET /tail/{t}/`.
    pub fn trailing(&self, t: impl Into<String>) -> Trailing<'_> {
        Trailing { client: self, t: t.into() }
    }

    /// Sends `GET /{name}.{format}`.
    pub fn two_in_one(&self, name: impl Into<String>, format: impl Into<String>) -> TwoInOne<'_> {
        TwoInOne { client: self, name: name.into(), format: format.into() }
    }

    /// Sends `GET /in-query?v={v}`.
    pub fn variable_in_query(&self, v: impl Into<String>) -> VariableInQuery<'_> {
        VariableInQuery { client: self, v: v.into() }
    }

    /// Sends `GET /scales/{weight}`.
    pub fn weigh(&self, weight: impl Into<f64>, least: impl Into<f64>) -> Weigh<'_> {
        Weigh {
            client: self,
            weight: weight.into(),
            least: least.into(),
            range: None,
            single: None,
            steps: None,
            tare: None,
            x_factor: None,
        }
    }

    /// Sends `POST /scales/{weight}`. It is sent again only if it certainly was not processed.
    pub fn weigh_form(
        &self,
        weight: impl Into<f64>,
        body: impl Into<types::WeighFormBody>,
    ) -> WeighForm<'_> {
        WeighForm { client: self, weight: weight.into(), body: body.into() }
    }

    /// Sends `PATCH /scales/{weight}`. It is sent again only if it certainly was not processed.
    pub fn weigh_json(
        &self,
        weight: impl Into<f64>,
        body: impl Into<types::Weights>,
    ) -> WeighJson<'_> {
        WeighJson { client: self, weight: weight.into(), body: body.into() }
    }

    /// Sends `PUT /scales/{weight}`.
    pub fn weigh_parts(
        &self,
        weight: impl Into<f64>,
        body: impl Into<types::WeighPartsBody>,
    ) -> WeighParts<'_> {
        WeighParts { client: self, weight: weight.into(), body: body.into() }
    }
}

/// The request of [`Client::adjacent`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct Adjacent<'a> {
    client: &'a Client,
    a: String,
    b: String,
}

impl Adjacent<'_> {
    /// Sends `GET /pair/{a}{b}`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "adjacent").await
    }

    fn request(self) -> Result<Request, CallError> {
        let path = format!(
            "/pair/{}{}",
            wire::path("a", PathStyle::Simple, &self.a)?,
            wire::path("b", PathStyle::Simple, &self.b)?,
        );
        self.client.runtime.request(Method::GET, &path)
    }
}

/// The request of [`Client::copy_search`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct CopySearch<'a> {
    client: &'a Client,
    destination: String,
}

impl CopySearch<'_> {
    /// Sends `COPY /search`. It is sent again only if it certainly was not processed.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "copy_search").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut request = self.client.runtime.request(Method::extension("COPY"), "/search")?;
        wire::header(&mut request, "Destination", HeaderStyle::Simple, &self.destination)?;
        Ok(request)
    }
}

/// The request of [`Client::fixed_query`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct FixedQuery<'a> {
    client: &'a Client,
    y: Option<String>,
}

impl FixedQuery<'_> {
    /// Sets `y`.
    pub fn y(mut self, y: impl Into<String>) -> Self {
        self.y = Some(y.into());
        self
    }

    /// Sends `GET /fixed?kind=large&x`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "fixed_query").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut request = self.client.runtime.request(Method::GET, "/fixed?kind=large&x")?;
        wire::query(&mut request, "y", QueryStyle::Form, &self.y)?;
        Ok(request)
    }
}

/// The request of [`Client::fragment`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct Fragment<'a> {
    client: &'a Client,
}

impl Fragment<'_> {
    /// Sends `POST /#Action=Send`. It is sent again only if it certainly was not processed.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "fragment").await
    }

    fn request(self) -> Result<Request, CallError> {
        self.client.runtime.request(Method::POST, "/#Action=Send")
    }
}

/// The request of [`Client::get_box`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetBox<'a> {
    client: &'a Client,
    id: String,
}

impl GetBox<'_> {
    /// Sends `GET /boxes/{id}`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "get_box").await
    }

    fn request(self) -> Result<Request, CallError> {
        let path = format!("/boxes/{}", wire::path("id", PathStyle::Simple, &self.id)?);
        self.client.runtime.request(Method::GET, &path)
    }
}

/// The request of [`Client::lead`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct Lead<'a> {
    client: &'a Client,
}

impl Lead<'_> {
    /// Sends `GET //lead`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "lead").await
    }

    fn request(self) -> Result<Request, CallError> {
        self.client.runtime.request(Method::GET, "//lead")
    }
}

/// The request of [`Client::link_search`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct LinkSearch<'a> {
    client: &'a Client,
}

impl LinkSearch<'_> {
    /// Sends `Link /search`. It is sent again only if it certainly was not processed.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "link_search").await
    }

    fn request(self) -> Result<Request, CallError> {
        self.client.runtime.request(Method::extension("Link"), "/search")
    }
}

/// The request of [`Client::literals`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct Literals<'a> {
    client: &'a Client,
    c: String,
}

impl Literals<'_> {
    /// Sends `GET /100%25/grüße (a b)/{c}\d`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "literals").await
    }

    fn request(self) -> Result<Request, CallError> {
        let path =
            format!("/100%25/grüße%20(a%20b)/{}%5Cd", wire::path("c", PathStyle::Simple, &self.c)?);
        self.client.runtime.request(Method::GET, &path)
    }
}

/// The request of [`Client::lock_box`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct LockBox<'a> {
    client: &'a Client,
    id: String,
    body: Option<types::LockBoxBody>,
}

impl LockBox<'_> {
    /// Sets `body`.
    pub fn body(mut self, body: impl Into<types::LockBoxBody>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// Sends `LOCK /boxes/{id}`. It is sent again only if it certainly was not processed.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "lock_box").await
    }

    fn request(self) -> Result<Request, CallError> {
        let path = format!("/boxes/{}", wire::path("id", PathStyle::Simple, &self.id)?);
        let mut request = self.client.runtime.request(Method::extension("LOCK"), &path)?;
        wire::json_body(&mut request, self.body.as_ref())?;
        Ok(request)
    }
}

/// The request of [`Client::matrix`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct Matrix<'a> {
    client: &'a Client,
    v: String,
}

impl Matrix<'_> {
    /// Sends `GET /matrix;v={v};w=1`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "matrix").await
    }

    fn request(self) -> Result<Request, CallError> {
        let path = format!("/matrix;v={};w=1", wire::path("v", PathStyle::Simple, &self.v)?);
        self.client.runtime.request(Method::GET, &path)
    }
}

/// The request of [`Client::me`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct Me<'a> {
    client: &'a Client,
    classic: Option<String>,
    colour: Option<types::MeColour>,
    marks: Option<Vec<String>>,
    sess: Option<String>,
}

impl Me<'_> {
    /// Sets `classic`.
    pub fn classic(mut self, classic: impl Into<String>) -> Self {
        self.classic = Some(classic.into());
        self
    }

    /// Sets `colour`.
    pub fn colour(mut self, colour: impl Into<types::MeColour>) -> Self {
        self.colour = Some(colour.into());
        self
    }

    /// Sets `marks`.
    pub fn marks(mut self, marks: impl Into<Vec<String>>) -> Self {
        self.marks = Some(marks.into());
        self
    }

    /// Sets `sess`.
    pub fn sess(mut self, sess: impl Into<String>) -> Self {
        self.sess = Some(sess.into());
        self
    }

    /// Sends `GET /me`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "me").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut request = self.client.runtime.request(Method::GET, "/me")?;
        wire::cookie(&mut request, "classic", CookieStyle::Form, &self.classic)?;
        wire::cookie(&mut request, "colour", CookieStyle::CookieJoined, &self.colour)?;
        wire::cookie(&mut request, "marks", CookieStyle::Cookie, &self.marks)?;
        wire::cookie(&mut request, "sess", CookieStyle::Cookie, &self.sess)?;
        Ok(request)
    }
}

/// The request of [`Client::plain_lead`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct PlainLead<'a> {
    client: &'a Client,
}

impl PlainLead<'_> {
    /// Sends `GET /lead`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "plain_lead").await
    }

    fn request(self) -> Result<Request, CallError> {
        self.client.runtime.request(Method::GET, "/lead")
    }
}

/// The request of [`Client::post_label`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct PostLabel<'a> {
    client: &'a Client,
    body: Option<client_runtime::Content>,
}

impl PostLabel<'_> {
    /// Sets `body`.
    pub fn body(mut self, body: impl Into<client_runtime::Content>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// Sends `POST /labels`. It is sent again only if it certainly was not processed.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "post_label").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut request = self.client.runtime.request(Method::POST, "/labels")?;
        wire::bytes_body(&mut request, self.body.as_ref(), "image/*, application/pdf")?;
        Ok(request)
    }
}

/// The request of [`Client::put_label`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct PutLabel<'a> {
    client: &'a Client,
    body: client_runtime::Content,
}

impl PutLabel<'_> {
    /// Sends `PUT /labels`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "put_label").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut request = self.client.runtime.request(Method::PUT, "/labels")?;
        wire::bytes_body(&mut request, Some(&self.body), "image/png, image/jpeg, text/plain")?;
        Ok(request)
    }
}

/// The request of [`Client::query_search`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct QuerySearch<'a> {
    client: &'a Client,
    body: types::QuerySearchBody,
}

impl QuerySearch<'_> {
    /// Sends `QUERY /search`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "query_search").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut request = self.client.runtime.request(Method::extension("QUERY"), "/search")?;
        wire::json_body(&mut request, Some(&self.body))?;
        Ok(request)
    }
}

/// The request of [`Client::search_by_form`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct SearchByForm<'a> {
    client: &'a Client,
    all: types::SearchByFormAll,
}

impl SearchByForm<'_> {
    /// Sends `GET /search`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "search_by_form").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut request = self.client.runtime.request(Method::GET, "/search")?;
        wire::querystring(
            &mut request,
            "all",
            QuerystringStyle::Form(&[("ids", FieldStyle::Joined), ("at", FieldStyle::DeepObject)]),
            &self.all,
        )?;
        Ok(request)
    }
}

/// The request of [`Client::search_by_json`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct SearchByJson<'a> {
    client: &'a Client,
    filter: Option<types::SearchByJsonFilter>,
}

impl SearchByJson<'_> {
    /// Sets `filter`.
    pub fn filter(mut self, filter: impl Into<types::SearchByJsonFilter>) -> Self {
        self.filter = Some(filter.into());
        self
    }

    /// Sends `POST /search`. It is sent again only if it certainly was not processed.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "search_by_json").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut request = self.client.runtime.request(Method::POST, "/search")?;
        wire::querystring(&mut request, "filter", QuerystringStyle::Json, &self.filter)?;
        Ok(request)
    }
}

/// The request of [`Client::search_by_object`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct SearchByObject<'a> {
    client: &'a Client,
    filter: Option<types::SearchByObjectFilter>,
}

impl SearchByObject<'_> {
    /// Sets `filter`.
    pub fn filter(mut self, filter: impl Into<types::SearchByObjectFilter>) -> Self {
        self.filter = Some(filter.into());
        self
    }

    /// Sends `DELETE /search`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "search_by_object").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut request = self.client.runtime.request(Method::DELETE, "/search")?;
        wire::query(&mut request, "filter", QueryStyle::Form, &self.filter)?;
        Ok(request)
    }
}

/// The request of [`Client::search_by_path`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct SearchByPath<'a> {
    client: &'a Client,
    selector: Option<String>,
}

impl SearchByPath<'_> {
    /// Sets `selector`.
    pub fn selector(mut self, selector: impl Into<String>) -> Self {
        self.selector = Some(selector.into());
        self
    }

    /// Sends `PATCH /search`. It is sent again only if it certainly was not processed.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "search_by_path").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut request = self.client.runtime.request(Method::PATCH, "/search")?;
        wire::querystring(&mut request, "selector", QuerystringStyle::Text, &self.selector)?;
        Ok(request)
    }
}

/// The request of [`Client::search_by_text`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct SearchByText<'a> {
    client: &'a Client,
    raw: Option<String>,
}

impl SearchByText<'_> {
    /// Sets `raw`.
    pub fn raw(mut self, raw: impl Into<String>) -> Self {
        self.raw = Some(raw.into());
        self
    }

    /// Sends `PUT /search`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "search_by_text").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut request = self.client.runtime.request(Method::PUT, "/search")?;
        wire::querystring(&mut request, "raw", QuerystringStyle::Raw, &self.raw)?;
        Ok(request)
    }
}

/// The request of [`Client::send_parcel`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct SendParcel<'a> {
    client: &'a Client,
    body: types::SendParcelBody,
}

impl SendParcel<'_> {
    /// Sends `POST /parcels`. It is sent again only if it certainly was not processed.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "send_parcel").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut request = self.client.runtime.request(Method::POST, "/parcels")?;
        wire::multipart_body(
            &mut request,
            Some(&self.body),
            &[
                Field {
                    name: "logo",
                    media_types: "image/png, image/jpeg",
                    headers: &[],
                    file: true,
                },
                Field { name: "pages", media_types: "*/*", headers: &["X-Checksum"], file: true },
                Field {
                    name: "customs",
                    media_types: "application/json",
                    headers: &["X-Signature"],
                    file: false,
                },
                Field { name: "badge", media_types: "image/png", headers: &[], file: true },
                Field { name: "scans", media_types: "image/tiff", headers: &[], file: true },
            ],
        )?;
        Ok(request)
    }
}

/// The request of [`Client::slashes`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct Slashes<'a> {
    client: &'a Client,
    b: String,
}

impl Slashes<'_> {
    /// Sends `GET /a//{b}//`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "slashes").await
    }

    fn request(self) -> Result<Request, CallError> {
        let path = format!("/a//{}//", wire::path("b", PathStyle::Simple, &self.b)?);
        self.client.runtime.request(Method::GET, &path)
    }
}

/// The request of [`Client::trace_search`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct TraceSearch<'a> {
    client: &'a Client,
}

impl TraceSearch<'_> {
    /// Sends `TRACE /search`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "trace_search").await
    }

    fn request(self) -> Result<Request, CallError> {
        self.client.runtime.request(Method::TRACE, "/search")
    }
}

/// The request of [`Client::trailing`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct Trailing<'a> {
    client: &'a Client,
    t: String,
}

impl Trailing<'_> {
    /// Sends `GET /tail/{t}/`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "trailing").await
    }

    fn request(self) -> Result<Request, CallError> {
        let path = format!("/tail/{}/", wire::path("t", PathStyle::Simple, &self.t)?);
        self.client.runtime.request(Method::GET, &path)
    }
}

/// The request of [`Client::two_in_one`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct TwoInOne<'a> {
    client: &'a Client,
    name: String,
    format: String,
}

impl TwoInOne<'_> {
    /// Sends `GET /{name}.{format}`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "two_in_one").await
    }

    fn request(self) -> Result<Request, CallError> {
        let path = format!(
            "/{}.{}",
            wire::path("name", PathStyle::Simple, &self.name)?,
            wire::path("format", PathStyle::Simple, &self.format)?,
        );
        self.client.runtime.request(Method::GET, &path)
    }
}

/// The request of [`Client::variable_in_query`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct VariableInQuery<'a> {
    client: &'a Client,
    v: String,
}

impl VariableInQuery<'_> {
    /// Sends `GET /in-query?v={v}`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "variable_in_query").await
    }

    fn request(self) -> Result<Request, CallError> {
        let path = format!("/in-query?v={}", wire::path_query("v", PathStyle::Simple, &self.v)?);
        self.client.runtime.request(Method::GET, &path)
    }
}

/// The request of [`Client::weigh`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct Weigh<'a> {
    client: &'a Client,
    weight: f64,
    least: f64,
    range: Option<types::WeighRange>,
    single: Option<f64>,
    steps: Option<Vec<f64>>,
    tare: Option<f64>,
    x_factor: Option<f64>,
}

impl Weigh<'_> {
    /// Sets `range`.
    pub fn range(mut self, range: impl Into<types::WeighRange>) -> Self {
        self.range = Some(range.into());
        self
    }

    /// Sets `single`.
    pub fn single(mut self, single: impl Into<f64>) -> Self {
        self.single = Some(single.into());
        self
    }

    /// Sets `steps`.
    pub fn steps(mut self, steps: impl Into<Vec<f64>>) -> Self {
        self.steps = Some(steps.into());
        self
    }

    /// Sets `tare`.
    pub fn tare(mut self, tare: impl Into<f64>) -> Self {
        self.tare = Some(tare.into());
        self
    }

    /// Sent as `X-Factor`.
    pub fn x_factor(mut self, x_factor: impl Into<f64>) -> Self {
        self.x_factor = Some(x_factor.into());
        self
    }

    /// Sends `GET /scales/{weight}`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "weigh").await
    }

    fn request(self) -> Result<Request, CallError> {
        let path = format!("/scales/{}", wire::path("weight", PathStyle::Simple, &self.weight)?);
        let mut request = self.client.runtime.request(Method::GET, &path)?;
        wire::query(&mut request, "least", QueryStyle::Form, &self.least)?;
        wire::query(&mut request, "range", QueryStyle::DeepObject, &self.range)?;
        wire::query(&mut request, "single", QueryStyle::Form, &self.single)?;
        wire::query(&mut request, "steps", QueryStyle::Form, &self.steps)?;
        wire::cookie(&mut request, "tare", CookieStyle::Form, &self.tare)?;
        wire::header(&mut request, "X-Factor", HeaderStyle::Simple, &self.x_factor)?;
        Ok(request)
    }
}

/// The request of [`Client::weigh_form`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct WeighForm<'a> {
    client: &'a Client,
    weight: f64,
    body: types::WeighFormBody,
}

impl WeighForm<'_> {
    /// Sends `POST /scales/{weight}`. It is sent again only if it certainly was not processed.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "weigh_form").await
    }

    fn request(self) -> Result<Request, CallError> {
        let path = format!("/scales/{}", wire::path("weight", PathStyle::Simple, &self.weight)?);
        let mut request = self.client.runtime.request(Method::POST, &path)?;
        wire::form_body(&mut request, Some(&self.body), &[])?;
        Ok(request)
    }
}

/// The request of [`Client::weigh_json`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct WeighJson<'a> {
    client: &'a Client,
    weight: f64,
    body: types::Weights,
}

impl WeighJson<'_> {
    /// Sends `PATCH /scales/{weight}`. It is sent again only if it certainly was not processed.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "weigh_json").await
    }

    fn request(self) -> Result<Request, CallError> {
        let path = format!("/scales/{}", wire::path("weight", PathStyle::Simple, &self.weight)?);
        let mut request = self.client.runtime.request(Method::PATCH, &path)?;
        wire::json_body(&mut request, Some(&self.body))?;
        Ok(request)
    }
}

/// The request of [`Client::weigh_parts`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct WeighParts<'a> {
    client: &'a Client,
    weight: f64,
    body: types::WeighPartsBody,
}

impl WeighParts<'_> {
    /// Sends `PUT /scales/{weight}`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<types::Weights>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "weigh_parts").await
    }

    fn request(self) -> Result<Request, CallError> {
        let path = format!("/scales/{}", wire::path("weight", PathStyle::Simple, &self.weight)?);
        let mut request = self.client.runtime.request(Method::PUT, &path)?;
        wire::multipart_body(&mut request, Some(&self.body), &[])?;
        Ok(request)
    }
}

opaque_debug! {
    Adjacent, CopySearch, FixedQuery, Fragment, GetBox, Lead, LinkSearch, Literals, LockBox,
    Matrix, Me, PlainLead, PostLabel, PutLabel, QuerySearch, SearchByForm, SearchByJson,
    SearchByObject, SearchByPath, SearchByText, SendParcel, Slashes, TraceSearch, Trailing,
    TwoInOne, VariableInQuery, Weigh, WeighForm, WeighJson, WeighParts,
}
