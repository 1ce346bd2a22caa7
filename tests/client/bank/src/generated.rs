// @generated
// Made of cases/client/bank by the suite `compiled`. Do not edit.

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
/// Client for Accounts
///
/// Accounts of customers.
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
    /// Sends a `GET` request to `/accounts`
    ///
    /// ```text
    /// let response = client.list()
    ///     .send()
    ///     .await;
    /// ```
    pub fn list(&self) -> builder::List<'_> {
        builder::List::new(self)
    }

    /// Sends a `GET` request to `/cards`
    ///
    /// ```text
    /// let response = client.cards_list()
    ///     .send()
    ///     .await;
    /// ```
    pub fn cards_list(&self) -> builder::CardsList<'_> {
        builder::CardsList::new(self)
    }

    /// Sends a `GET` request to `/cards/{id}/image`
    ///
    /// ```text
    /// let response = client.get_image()
    ///     .id(id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_image(&self) -> builder::GetImage<'_> {
        builder::GetImage::new(self)
    }

    /// Sends a `GET` request to `/cards/settlements`
    ///
    /// ```text
    /// let response = client.list_settlements()
    ///     .send()
    ///     .await;
    /// ```
    pub fn list_settlements(&self) -> builder::ListSettlements<'_> {
        builder::ListSettlements::new(self)
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
