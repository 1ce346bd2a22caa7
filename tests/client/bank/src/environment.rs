// @generated
// Made of cases/client/bank by the suite `compiled`. Do not edit.

//! The servers of the vendor's document.

use client_runtime::{VariablePlace, server_variable};

/// Where Accounts is served.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Environment {
    /// Sandbox
    ///
    /// `http://sandbox.accounts.localhost/v1`
    ///
    /// - `cards.yaml`: `http://cards-test.localhost`
    /// - `cards.yaml#/images`: `http://cards-test.localhost/images`
    /// - `http://live.files.localhost`: none, its operations are refused
    Sandbox,
    /// Production
    ///
    /// `http://accounts.localhost/v1`
    ///
    /// - `cards.yaml`: `http://cards.localhost`
    /// - `cards.yaml#/images`: `http://cards.localhost/images`
    /// - `http://live.files.localhost`: `http://live.files.localhost`
    Production,
    /// Hosted
    ///
    /// `https://{tenant}.hosted.example/{version}`
    ///
    /// - `cards.yaml`: `https://cards.{tenant}.hosted.example`
    /// - `cards.yaml#/images`: `https://cards.{tenant}.hosted.example/images`
    /// - `http://live.files.localhost`: none, its operations are refused
    Hosted {
        /// The document's default is `demo`.
        tenant: String,
        /// The document's default is `v1`. The document allows `v1`, `v2`.
        version: String,
    },
    /// On your own hosts
    ///
    /// `/accounts/v1`
    ///
    /// - `cards.yaml`: `{origin}/cards/v4`
    /// - `cards.yaml#/images`: `{origin}/images`
    /// - `http://live.files.localhost`: none, its operations are refused
    On {
        /// Where the API is served: scheme, host and port, `https://api.example.com`.
        origin: String,
    },
    /// Any other base URL: a proxy, a mock, a region that the document does not list.
    Other(String),
}

impl Environment {
    /// The base URL, without a slash at its end.
    #[must_use]
    pub fn base_url(&self) -> String {
        match self {
            Self::Sandbox => "http://sandbox.accounts.localhost/v1".to_owned(),
            Self::Production => "http://accounts.localhost/v1".to_owned(),
            Self::Hosted { tenant, version } => format!(
                "https://{tenant}.hosted.example/{version}",
                tenant = server_variable(tenant, VariablePlace::Authority),
                version = server_variable(version, VariablePlace::Path),
            ),
            Self::On { origin } => {
                format!("{origin}/accounts/v1", origin = origin.trim_end_matches('/'))
            }
            Self::Other(base_url) => base_url.trim_end_matches('/').to_owned(),
        }
    }

    /// The base URLs of the documents, and of the operations, that are not at
    /// [`base_url`](Self::base_url), each by the name under which
    /// [`ClientBuilder::server`](client_runtime::ClientBuilder::server) knows it; `None` where
    /// there is none in this environment. Under [`Environment::Other`] everything is at the base
    /// URL.
    #[must_use]
    pub fn servers(&self) -> Vec<(&'static str, Option<String>)> {
        match self {
            Self::Sandbox => vec![
                ("cards.yaml", Some("http://cards-test.localhost".to_owned())),
                ("cards.yaml#/images", Some("http://cards-test.localhost/images".to_owned())),
                ("http://live.files.localhost", None),
            ],
            Self::Production => vec![
                ("cards.yaml", Some("http://cards.localhost".to_owned())),
                ("cards.yaml#/images", Some("http://cards.localhost/images".to_owned())),
                ("http://live.files.localhost", Some("http://live.files.localhost".to_owned())),
            ],
            Self::Hosted { tenant, .. } => vec![
                (
                    "cards.yaml",
                    Some(format!(
                        "https://cards.{tenant}.hosted.example",
                        tenant = server_variable(tenant, VariablePlace::Authority),
                    )),
                ),
                (
                    "cards.yaml#/images",
                    Some(format!(
                        "https://cards.{tenant}.hosted.example/images",
                        tenant = server_variable(tenant, VariablePlace::Authority),
                    )),
                ),
                ("http://live.files.localhost", None),
            ],
            Self::On { origin } => vec![
                (
                    "cards.yaml",
                    Some(format!("{origin}/cards/v4", origin = origin.trim_end_matches('/'))),
                ),
                (
                    "cards.yaml#/images",
                    Some(format!("{origin}/images", origin = origin.trim_end_matches('/'))),
                ),
                ("http://live.files.localhost", None),
            ],
            Self::Other(_) => Vec::new(),
        }
    }

    /// [`Environment::Hosted`] with the document's defaults, to change what differs:
    /// `Environment::hosted().tenant("..").into()`.
    #[must_use]
    pub fn hosted() -> HostedVariables {
        HostedVariables::default()
    }
}

/// The variables of [`Environment::Hosted`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostedVariables {
    tenant: String,
    version: String,
}

impl Default for HostedVariables {
    fn default() -> Self {
        Self { tenant: "demo".to_owned(), version: "v1".to_owned() }
    }
}

impl HostedVariables {
    /// The document's default is `demo`.
    #[must_use]
    pub fn tenant(mut self, tenant: impl Into<String>) -> Self {
        self.tenant = tenant.into();
        self
    }

    /// The document's default is `v1`. The document allows `v1`, `v2`.
    #[must_use]
    pub fn version(mut self, version: impl Into<String>) -> Self {
        self.version = version.into();
        self
    }
}

impl From<HostedVariables> for Environment {
    fn from(variables: HostedVariables) -> Self {
        Self::Hosted { tenant: variables.tenant, version: variables.version }
    }
}
