//! What a generated client holds besides its HTTP client: credentials, tokens, retry settings.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use crate::auth::{Authenticator, TokenSettings};
use crate::client::OperationInfo;
use crate::error::CallError;
use crate::rate_gate::RateGate;
use crate::response::Response;
use crate::retry::Pacing;
use crate::servers::Servers;
use crate::{CallOptions, Surface, call, prepare};

/// The runtime of one client. Clones are cheap and share tokens and the retry budget; each has
/// [`CallOptions`] of its own.
#[derive(Clone)]
pub struct Runtime {
    shared: Arc<Shared>,
    options: CallOptions,
}

/// What all clones of a runtime share.
pub(crate) struct Shared {
    pub(crate) surface: &'static Surface,
    pub(crate) servers: Servers,
    pub(crate) authenticator: Authenticator,
    pub(crate) tokens: TokenSettings,
    pub(crate) pacing: Pacing,
    /// There if calls wait for the vendor's rate limit.
    pub(crate) rate_gate: Option<RateGate>,
    pub(crate) timeout: Duration,
    pub(crate) deadline: Duration,
    pub(crate) max_body: usize,
}

impl Runtime {
    pub(crate) fn new(shared: Shared) -> Self {
        Self { shared: Arc::new(shared), options: CallOptions::new() }
    }

    /// The same runtime with options for the next calls, over those it has.
    #[must_use]
    pub fn with(&self, options: CallOptions) -> Self {
        Self { shared: Arc::clone(&self.shared), options: self.options.overlaid(options) }
    }

    /// The surface of the client.
    #[must_use]
    pub fn surface(&self) -> &'static Surface {
        self.shared.surface
    }

    /// Prepares a request, once a call.
    pub(crate) fn prepare(
        &self,
        request: &mut reqwest::Request,
        info: &OperationInfo,
    ) -> Result<(), CallError> {
        let operation = self.operation(info.operation_id)?;
        prepare::prepare(&self.shared, &self.options, operation, request)
    }

    /// Makes a call with a prepared request.
    pub(crate) async fn call(
        &self,
        http: &reqwest::Client,
        request: reqwest::Request,
        id: &'static str,
    ) -> Result<Response, CallError> {
        let operation = self.operation(id)?;
        call::run(&self.shared, &self.options, http, operation, request).await
    }

    fn operation(&self, id: &'static str) -> Result<&'static crate::Operation, CallError> {
        let missing = || CallError::InvalidRequest(format!("the operation table has no `{id}`"));
        self.shared.surface.operation(id).ok_or_else(missing)
    }
}

impl fmt::Debug for Runtime {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Runtime")
            .field("surface", &self.surface().name)
            .finish_non_exhaustive()
    }
}
