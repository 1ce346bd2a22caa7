// @generated
// Made of cases/client/chat by the suite `compiled`. Do not edit.

//! The client.

use client_runtime::{CallOptions, ClientBuilder, GeneratedClient, Runtime, Surface};

use super::environment::Environment;
use super::operations::SURFACE;

/// A chat, whose answers can be read while they come.
///
/// A clone shares its connections, tokens and retry budget.
#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) runtime: Runtime,
}

impl Client {
    /// Starts to build a client for an environment.
    pub fn builder(environment: Environment) -> ClientBuilder<Self> {
        ClientBuilder::new(environment.base_url())
    }

    /// This client with options for the calls that are made through it. The connections, the tokens
    /// and the retry budget are shared.
    #[must_use]
    pub fn with(&self, options: CallOptions) -> Self {
        Self { runtime: self.runtime.with(options) }
    }
}

impl GeneratedClient for Client {
    fn surface() -> &'static Surface {
        &SURFACE
    }

    fn from_runtime(runtime: Runtime) -> Self {
        Self { runtime }
    }

    fn runtime(&self) -> &Runtime {
        &self.runtime
    }
}
