// @generated
// Made of cases/client/harbour by the suite `compiled`. Do not edit.

//! The methods of the client, and the requests that they start.

use client_runtime::check::{Checks, inner, list, number, text};
use client_runtime::client::{CallError, Error, ResponseValue};
use client_runtime::reqwest::Request;
use client_runtime::wire::{HeaderStyle, PathStyle, QueryStyle};
use client_runtime::{Method, client, opaque_debug, wire};

use super::{Client, types};

impl Client {
    /// Sends `POST /sailors`. It is sent again only if it certainly was not processed.
    pub fn add_sailor(&self, body: impl Into<types::SailorInput>) -> AddSailor<'_> {
        AddSailor { client: self, body: body.into() }
    }

    /// Sends `POST /tides`. It is sent again only if it certainly was not processed.
    pub fn add_tide(
        &self,
        day: impl Into<jiff::civil::Date>,
        body: impl Into<types::Tide>,
    ) -> AddTide<'_> {
        AddTide { client: self, day: day.into(), x_at: None, body: body.into() }
    }

    /// Sends `PUT /berths/{berth}`.
    pub fn book(
        &self,
        berth: impl Into<String>,
        nights: impl Into<i64>,
        body: impl Into<types::Booking>,
    ) -> Book<'_> {
        Book {
            client: self,
            berth: berth.into(),
            nights: nights.into(),
            since: None,
            tags: None,
            x_depth: None,
            body: body.into(),
        }
    }

    /// Sends `POST /berths/{berth}`. It is sent again only if it certainly was not processed.
    pub fn book_by_form(
        &self,
        berth: impl Into<String>,
        body: impl Into<types::BookByFormBody>,
    ) -> BookByForm<'_> {
        BookByForm { client: self, berth: berth.into(), body: body.into() }
    }

    /// Sends `GET /cargo`.
    pub fn list_cargo(&self) -> ListCargo<'_> {
        ListCargo { client: self, kind: None }
    }

    /// Sends `PUT /cargo`.
    pub fn load(&self, body: impl Into<types::Cargo>) -> Load<'_> {
        Load { client: self, body: body.into() }
    }
}

/// The request of [`Client::add_sailor`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct AddSailor<'a> {
    client: &'a Client,
    body: types::SailorInput,
}

impl AddSailor<'_> {
    /// Sends `POST /sailors`. It is sent again only if it certainly was not processed.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<types::Sailor>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "add_sailor").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut request = self.client.runtime.request(Method::POST, "/sailors")?;
        wire::json_body(&mut request, Some(&self.body))?;
        Ok(request)
    }
}

/// The request of [`Client::add_tide`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct AddTide<'a> {
    client: &'a Client,
    day: jiff::civil::Date,
    x_at: Option<jiff::Timestamp>,
    body: types::Tide,
}

impl AddTide<'_> {
    /// Sent as `X-At`.
    pub fn x_at(mut self, x_at: impl Into<jiff::Timestamp>) -> Self {
        self.x_at = Some(x_at.into());
        self
    }

    /// Sends `POST /tides`. It is sent again only if it certainly was not processed.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<types::Tide>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "add_tide").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut checks = Checks::new();
        checks.body(&self.body, &inner());
        checks.done()?;
        let mut request = self.client.runtime.request(Method::POST, "/tides")?;
        wire::json_body(&mut request, Some(&self.body))?;
        wire::query(&mut request, "day", QueryStyle::Form, &self.day)?;
        wire::header(&mut request, "X-At", HeaderStyle::Simple, &self.x_at)?;
        Ok(request)
    }
}

/// The request of [`Client::book`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct Book<'a> {
    client: &'a Client,
    berth: String,
    nights: i64,
    since: Option<Vec<jiff::Timestamp>>,
    tags: Option<Vec<String>>,
    x_depth: Option<f64>,
    body: types::Booking,
}

impl Book<'_> {
    /// Sets `since`.
    pub fn since(mut self, since: impl Into<Vec<jiff::Timestamp>>) -> Self {
        self.since = Some(since.into());
        self
    }

    /// Sets `tags`.
    pub fn tags(mut self, tags: impl Into<Vec<String>>) -> Self {
        self.tags = Some(tags.into());
        self
    }

    /// Sent as `X-Depth`.
    pub fn x_depth(mut self, x_depth: impl Into<f64>) -> Self {
        self.x_depth = Some(x_depth.into());
        self
    }

    /// Sends `PUT /berths/{berth}`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<types::Booking>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "book").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut checks = Checks::new();
        checks.argument("berth", &self.berth, &text().pattern("^[A-Z][0-9]+$"));
        checks.argument("nights", &self.nights, &number().min("1").max("30"));
        checks.argument("since", &self.since, &list().max(1));
        checks.argument("tags", &self.tags, &list().min(1).max(2).unique().items(&text().max(3)));
        checks.argument("x_depth", &self.x_depth, &number().exclusive_min("0").multiple_of("0.5"));
        checks.body(&self.body, &inner());
        checks.done()?;
        let path = format!("/berths/{}", wire::path("berth", PathStyle::Simple, &self.berth)?);
        let mut request = self.client.runtime.request(Method::PUT, &path)?;
        wire::json_body(&mut request, Some(&self.body))?;
        wire::query(&mut request, "nights", QueryStyle::Form, &self.nights)?;
        wire::query(&mut request, "since", QueryStyle::Form, &self.since)?;
        wire::query(&mut request, "tags", QueryStyle::Form, &self.tags)?;
        wire::header(&mut request, "X-Depth", HeaderStyle::Simple, &self.x_depth)?;
        Ok(request)
    }
}

/// The request of [`Client::book_by_form`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct BookByForm<'a> {
    client: &'a Client,
    berth: String,
    body: types::BookByFormBody,
}

impl BookByForm<'_> {
    /// Sends `POST /berths/{berth}`. It is sent again only if it certainly was not processed.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "book_by_form").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut checks = Checks::new();
        checks.argument("berth", &self.berth, &text().pattern("^[A-Z][0-9]+$"));
        checks.body(&self.body, &inner());
        checks.done()?;
        let path = format!("/berths/{}", wire::path("berth", PathStyle::Simple, &self.berth)?);
        let mut request = self.client.runtime.request(Method::POST, &path)?;
        wire::form_body(&mut request, Some(&self.body), &[])?;
        Ok(request)
    }
}

/// The request of [`Client::list_cargo`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListCargo<'a> {
    client: &'a Client,
    kind: Option<types::Hazard>,
}

impl ListCargo<'_> {
    /// Sets `kind`.
    pub fn kind(mut self, kind: impl Into<types::Hazard>) -> Self {
        self.kind = Some(kind.into());
        self
    }

    /// Sends `GET /cargo`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "list_cargo").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut request = self.client.runtime.request(Method::GET, "/cargo")?;
        wire::query(&mut request, "kind", QueryStyle::Form, &self.kind)?;
        Ok(request)
    }
}

/// The request of [`Client::load`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct Load<'a> {
    client: &'a Client,
    body: types::Cargo,
}

impl Load<'_> {
    /// Sends `PUT /cargo`.
    ///
    /// # Errors
    /// The document describes no failures; each is an [`Error::UnexpectedResponse`].
    pub async fn send(self) -> Result<ResponseValue<types::Cargo>, Error<()>> {
        let client = self.client;
        client::send(client, self.request()?, "load").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut request = self.client.runtime.request(Method::PUT, "/cargo")?;
        wire::json_body(&mut request, Some(&self.body))?;
        Ok(request)
    }
}

opaque_debug! {
    AddSailor, AddTide, Book, BookByForm, ListCargo, Load,
}
