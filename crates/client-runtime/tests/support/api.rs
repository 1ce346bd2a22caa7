//! The client of the made-up API. `create_entry` is as the generator writes it; the other
//! operations share one `send`, which has the same shape.

use std::marker::PhantomData;

use client_runtime::client::{
    self, ByteStream, ClientHooks, ClientInfo, Error, RequestBuilderExt, ResponseValue, encode_path,
};
use client_runtime::reqwest::{self, Method, RequestBuilder};
use client_runtime::{CallOptions, GeneratedClient, Operation, Runtime, Sensitive, Surface};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::tables::Table;

#[derive(Clone)]
pub struct Client<T> {
    baseurl: String,
    client: reqwest::Client,
    inner: Runtime,
    table: PhantomData<T>,
}

impl<T: Table> GeneratedClient for Client<T> {
    fn surface() -> &'static Surface {
        T::SURFACE
    }

    fn from_parts(baseurl: String, client: reqwest::Client, inner: Runtime) -> Self {
        Self { baseurl, client, inner, table: PhantomData }
    }
}

impl<T: Table> ClientInfo<Runtime> for Client<T> {
    fn api_version() -> &'static str {
        "1"
    }

    fn baseurl(&self) -> &str {
        &self.baseurl
    }

    fn client(&self) -> &reqwest::Client {
        &self.client
    }

    fn inner(&self) -> &Runtime {
        &self.inner
    }
}

impl<T: Table> ClientHooks<Runtime> for Client<T> {}

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

#[derive(Debug, Deserialize, PartialEq)]
pub struct Message {
    pub code: String,
}

#[derive(Debug, Deserialize, PartialEq)]
pub enum EntryError {
    Forbidden(Message),
    NotFound,
    BadGateway(Message),
}

impl<T: Table> Client<T> {
    pub fn with(&self, options: CallOptions) -> Self {
        Self { inner: self.inner.with(options), ..self.clone() }
    }

    pub fn runtime(&self) -> &Runtime {
        &self.inner
    }

    pub async fn get_entry(&self, id: &str) -> Result<ResponseValue<Entry>, Error<EntryError>> {
        let url = format!("{}/entries/{}", self.baseurl, encode_path(id));
        self.send("get_entry", self.client.get(url)).await
    }

    pub async fn burn_entry(&self, id: &str) -> Result<ResponseValue<Entry>, Error<EntryError>> {
        let url = format!("{}/entries/{}/burn", self.baseurl, encode_path(id));
        self.send("burn_entry", self.client.post(url).form_urlencoded(&Burning { sure: true })?)
            .await
    }

    /// Any operation without parameters.
    pub async fn get(&self, id: &'static str) -> Result<ResponseValue<Entry>, Error<EntryError>> {
        let operation = T::SURFACE.operation(id).unwrap();
        let url = format!("{}{}", self.baseurl, operation.path);
        self.send(id, self.client.request(method(operation), url)).await
    }

    /// As [`Client::get`] with a header that the caller sets.
    pub async fn get_with(
        &self,
        id: &'static str,
        header: &'static str,
        value: &'static str,
    ) -> Result<ResponseValue<Entry>, Error<EntryError>> {
        let operation = T::SURFACE.operation(id).unwrap();
        let url = format!("{}{}", self.baseurl, operation.path);
        self.send(id, self.client.request(method(operation), url).header(header, value)).await
    }

    pub async fn download(&self) -> Result<ResponseValue<ByteStream>, Error<()>> {
        self.stream("download").await
    }

    /// Any operation without parameters that answers with a stream.
    pub async fn stream(&self, id: &'static str) -> Result<ResponseValue<ByteStream>, Error<()>> {
        let operation = T::SURFACE.operation(id).unwrap();
        let url = format!("{}{}", self.baseurl, operation.path);
        let request = self.client.request(method(operation), url).build()?;
        client::stream(self, request, id).await
    }

    /// Any operation without parameters, with types of any.
    pub async fn call<V: DeserializeOwned, E: DeserializeOwned>(
        &self,
        id: &'static str,
    ) -> Result<ResponseValue<V>, Error<E>> {
        let operation = T::SURFACE.operation(id).unwrap();
        let url = format!("{}{}", self.baseurl, operation.path);
        self.send(id, self.client.request(method(operation), url)).await
    }

    async fn send<V: DeserializeOwned, E: DeserializeOwned>(
        &self,
        id: &'static str,
        request: RequestBuilder,
    ) -> Result<ResponseValue<V>, Error<E>> {
        let request = request.header("accept", "application/json").build()?;
        client::send(self, request, id).await
    }

    pub fn create_entry(&self) -> builder::CreateEntry<'_, T> {
        builder::CreateEntry::new(self)
    }
}

pub mod builder {
    use super::*;

    pub struct CreateEntry<'a, T> {
        client: &'a Client<T>,
        body: Result<NewEntry, String>,
    }

    impl<'a, T: Table> CreateEntry<'a, T> {
        pub fn new(client: &'a Client<T>) -> Self {
            Self { client, body: Err("body was not initialized".to_string()) }
        }

        pub fn note<V>(mut self, value: V) -> Self
        where
            V: TryInto<Sensitive<String>>,
            V::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(|note| NewEntry { note })
                .map_err(|e| format!("error converting supplied value for note: {e}"));
            self
        }

        ///Sends a `POST` request to `/entries`
        pub async fn send(self) -> Result<ResponseValue<()>, Error<EntryError>> {
            let Self { client, body } = self;
            let body = body.map_err(Error::InvalidRequest)?;
            let url = format!("{}/entries", client.baseurl,);
            let header_map = reqwest::header::HeaderMap::with_capacity(1usize);
            let request = client
                .client
                .post(url)
                .header(
                    reqwest::header::ACCEPT,
                    reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            client::send(client, request, "create_entry").await
        }
    }
}

/// Calls can be spawned.
const _: () = {
    fn assert_send<F: Send>(_: F) {}
    #[allow(dead_code)]
    fn sends(client: &Client<super::tables::Common>) {
        assert_send(client.create_entry().send());
        assert_send(client.download());
    }
};

/// The method of an operation, as the HTTP client has it.
fn method(operation: &Operation) -> client_runtime::reqwest::Method {
    operation.method.as_str().parse().unwrap()
}
