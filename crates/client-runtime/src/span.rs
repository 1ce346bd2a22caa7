//! The tracing span of a call, after the OpenTelemetry conventions for HTTP clients.
//!
//! The span covers all attempts. It carries the path's template, never a value of it, and no query.
//! The server is the one that the request goes to, which is not the client's base URL where the
//! document gives the operation a server of its own.

use reqwest::Url;
use tracing::Span;
use tracing::field::{Empty, display};

use crate::Operation;
use crate::error::CallError;
use crate::response::Response;
use crate::runtime::Shared;

pub(crate) fn new(shared: &Shared, operation: &'static Operation, url: &Url) -> Span {
    tracing::info_span!(
        "http.client.request",
        otel.name = %format_args!("{} {}", operation.method, operation.path),
        otel.kind = "client",
        http.request.method = %operation.method,
        url.template = operation.path,
        server.address = url.host_str(),
        server.port = url.port_or_known_default(),
        api.surface = shared.surface.name,
        api.operation = operation.id,
        http.response.status_code = Empty,
        http.request.resend_count = Empty,
        error.type = Empty,
    )
}

pub(crate) fn record(span: &Span, result: &Result<Response, CallError>) {
    let (context, error_type) = match result {
        Ok(response) => {
            let status = response.status();
            span.record("http.response.status_code", status.as_u16());
            if !status.is_success() {
                span.record("error.type", display(status.as_u16()));
            }
            (Some(response.context()), None)
        }
        Err(CallError::InvalidRequest(_)) => (None, Some("invalid_request")),
        Err(CallError::Connection(failure)) => (failure.context(), Some("connection")),
        Err(CallError::Timeout(failure)) => (failure.context(), Some("timeout")),
        Err(CallError::Auth(failure)) => (failure.context(), Some("auth")),
    };
    if let Some(error_type) = error_type {
        span.record("error.type", error_type);
    }
    // The convention has the count on repeated requests only.
    let resent = context.map_or(0, |context| context.attempts().saturating_sub(1));
    if resent > 0 {
        span.record("http.request.resend_count", resent);
    }
}
