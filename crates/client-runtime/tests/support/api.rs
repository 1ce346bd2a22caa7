//! The client of the made-up API. `create_entry` is as the generator writes it; the other
//! operations share one `send`, which has the same shape.

use std::marker::PhantomData;

use client_runtime::client::{self, ByteStream, CallError, Error, FromAnswer, ResponseValue};
use client_runtime::reqwest::Request;
use client_runtime::reqwest::header::{HeaderName, HeaderValue};
use client_runtime::wire::{self, PathStyle};
use client_runtime::{CallOptions, GeneratedClient, Method, Runtime, Sensitive, Surface};
use serde::{Deserialize, Serialize};

use super::tables::Table;

#[derive(Clone)]
pub struct Client<T> {
    pub runtime: Runtime,
    table: PhantomData<T>,
}

impl<T: Table> GeneratedClient for Client<T> {
    fn surface() -> &'static Surface {
        T::SURFACE
    }

    fn from_runtime(runtime: Runtime) -> Self {
        Self { runtime, table: PhantomData }
    }

    fn runtime(&self) -> &Runtime {
        &self.runtime
    }
}

#[derive(Debug, Deserialize, PartialEq)]
pub struct Entry {
    pub id: String,
    #[serde(default)]
    pub tags: Vec<u32>,
}

#[derive(Clone, Serialize)]
pub struct NewEntry {
    pub note: Sensitive<String>,
}

#[derive(Serialize)]
pub struct Burning {
    pub sure: bool,
}

#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Message {
    pub code: String,
}

client_runtime::outcome! {
    pub enum EntryError {
        Forbidden(Message) = 403,
        NotFound = 404,
        BadGateway(Message) = 502,
    }
}

impl<T: Table> Client<T> {
    pub fn with(&self, options: CallOptions) -> Self {
        Self::from_runtime(self.runtime.with(options))
    }

    pub async fn get_entry(&self, id: &str) -> Result<ResponseValue<Entry>, Error<EntryError>> {
        let url = format!("/entries/{}", wire::path("id", PathStyle::Simple, id)?);
        client::send(self, self.runtime.request(Method::GET, &url)?, "get_entry").await
    }

    pub async fn burn_entry(&self, id: &str) -> Result<ResponseValue<Entry>, Error<EntryError>> {
        let url = format!("/entries/{}/burn", wire::path("id", PathStyle::Simple, id)?);
        let mut request = self.runtime.request(Method::POST, &url)?;
        wire::form_body(&mut request, Some(&Burning { sure: true }), &[])?;
        client::send(self, request, "burn_entry").await
    }

    /// Any operation without parameters.
    pub async fn get(&self, id: &'static str) -> Result<ResponseValue<Entry>, Error<EntryError>> {
        self.call(id).await
    }

    /// As [`Client::get`] with a header that the caller sets.
    pub async fn get_with(
        &self,
        id: &'static str,
        header: &'static str,
        value: &'static str,
    ) -> Result<ResponseValue<Entry>, Error<EntryError>> {
        let mut request = self.request(id)?;
        let header = HeaderName::from_bytes(header.as_bytes()).unwrap();
        request.headers_mut().insert(header, HeaderValue::from_static(value));
        client::send(self, request, id).await
    }

    pub async fn download(&self) -> Result<ResponseValue<ByteStream>, Error<()>> {
        self.stream("download").await
    }

    /// Any operation without parameters that answers with a stream.
    pub async fn stream(&self, id: &'static str) -> Result<ResponseValue<ByteStream>, Error<()>> {
        client::stream(self, self.request(id)?, id).await
    }

    /// Any operation without parameters, with types of any.
    pub async fn call<V: FromAnswer, E: FromAnswer>(
        &self,
        id: &'static str,
    ) -> Result<ResponseValue<V>, Error<E>> {
        client::send(self, self.request(id)?, id).await
    }

    fn request(&self, id: &'static str) -> Result<Request, CallError> {
        let operation = T::SURFACE.operation(id).unwrap();
        self.runtime.request(operation.method, operation.path)
    }

    pub fn create_entry(&self, note: impl Into<Sensitive<String>>) -> CreateEntry<'_, T> {
        CreateEntry { client: self, body: NewEntry { note: note.into() } }
    }
}

/// The request of [`Client::create_entry`].
#[derive(Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateEntry<'a, T> {
    client: &'a Client<T>,
    body: NewEntry,
}

impl<T: Table> CreateEntry<'_, T> {
    pub async fn send(self) -> Result<ResponseValue<()>, Error<EntryError>> {
        let client = self.client;
        client::send(client, self.request()?, "create_entry").await
    }

    fn request(self) -> Result<Request, CallError> {
        let mut request = self.client.runtime.request(Method::POST, "/entries")?;
        wire::json_body(&mut request, Some(&self.body))?;
        Ok(request)
    }
}

/// Calls can be spawned.
const _: () = {
    fn assert_send<F: Send>(_: F) {}
    #[allow(dead_code)]
    fn sends(client: &Client<super::tables::Common>) {
        assert_send(client.create_entry("n").send());
        assert_send(client.download());
    }
};
