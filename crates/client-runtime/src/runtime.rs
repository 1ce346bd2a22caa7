//! What a generated client holds: where its API is, the HTTP client, credentials, tokens, retry
//! settings.

use std::fmt;
use std::sync::Arc;

use reqwest::Request;
use tracing::Instrument as _;

use crate::error::CallError;
use crate::response::Response;
use crate::shared::Shared;
use crate::span::ObservedCall;
use crate::streams::Limits;
use crate::{CallOptions, Method, Operation, Surface, call, prepare};

/// The runtime of one client. Clones are cheap and share connections, tokens and the retry budget;
/// each has [`CallOptions`] of its own.
#[derive(Clone)]
pub struct Runtime {
    shared: Arc<Shared>,
    options: CallOptions,
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

    /// The base URL, without a slash at its end.
    #[must_use]
    pub fn base_url(&self) -> &str {
        self.shared.servers.base().as_str()
    }

    /// A request without headers and body. The path is added to the base URL as it is: it starts
    /// with a slash, its variables are encoded already, and it may have a query.
    ///
    /// # Errors
    ///
    /// When HTTP has no such method, or there is no such URL.
    #[doc(hidden)]
    pub fn request(&self, method: Method, path: &str) -> Result<Request, CallError> {
        let name = method.as_str();
        let unsendable = |_| CallError::InvalidRequest(format!("HTTP has no method `{name}`"));
        let method = http::Method::from_bytes(name.as_bytes()).map_err(unsendable)?;
        // What is wrong with the URL may be a value of the caller's, so it is not quoted.
        let invalid = |_| CallError::InvalidRequest("its URL cannot be sent".to_owned());
        let url = format!("{}{path}", self.base_url()).parse().map_err(invalid)?;
        Ok(Request::new(method, url))
    }

    /// Starts the call of the row `id`.
    pub(crate) fn start(&self, id: &'static str) -> Result<ObservedCall<'_>, CallError> {
        Ok(ObservedCall::new(&self.shared, self.operation(id)?))
    }

    /// What bounds the streams of its calls.
    pub(crate) fn stream_limits(&self) -> Limits {
        let idle = self.options.stream_idle_limit.unwrap_or(self.shared.stream_idle_limit);
        let clock = Arc::clone(&self.shared.pacing.clock);
        Limits { clock, idle, size: self.shared.max_body }
    }

    /// Makes a call that was started. Not an `async fn`, whose future would hold the request once more.
    pub(crate) fn call(
        &self,
        request: Request,
        call: &mut ObservedCall<'_>,
    ) -> impl Future<Output = Result<Response, CallError>> {
        self.call_at(request, |_| Ok(()), call)
    }

    /// Makes a call that was started, with a request that `place` changes once it is prepared: only
    /// then it is known which server it goes to.
    pub(crate) async fn call_at(
        &self,
        mut request: Request,
        place: impl FnOnce(&mut Request) -> Result<(), CallError> + Send,
        call: &mut ObservedCall<'_>,
    ) -> Result<Response, CallError> {
        let span = call.span.clone();
        let made = async {
            prepare::prepare(&self.shared, &self.options, call.operation, &mut request)?;
            place(&mut request)?;
            call::run(&self.shared, &self.options, request, call).await
        };
        // In a box, so that what the caller spawns, joins and selects stays small.
        Box::pin(made).instrument(span).await
    }

    fn operation(&self, id: &'static str) -> Result<&'static Operation, CallError> {
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
