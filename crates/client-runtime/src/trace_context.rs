//! Trace context of W3C on the requests of a client, for those who want the vendor or a proxy in
//! between to see it.
//!
//! The runtime depends on no tracing system, so the caller says what the current context is. With
//! `tracing-opentelemetry` that is the context of [`tracing::Span::current`], which is the attempt's.
//!
//! ```
//! use client_runtime::{TraceContext, TraceParent};
//!
//! # fn current() -> Option<(u128, u64, bool)> { None }
//! let propagated = TraceContext::new(|| {
//!     let (trace, span, sampled) = current()?;
//!     TraceParent::new(trace, span, sampled)
//! });
//! // Client::builder(..).intercept(propagated)
//! # let _ = propagated;
//! ```

use std::fmt;
use std::future::ready;

use crate::{InterceptFuture, Interceptor, OutgoingRequest};

/// The value of a `traceparent` header (Trace Context, W3C, section 3.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TraceParent {
    trace: u128,
    span: u64,
    sampled: bool,
}

impl TraceParent {
    /// The context of a span in a trace; `None` if one of the ids is zero, which is not an id.
    #[must_use]
    pub fn new(trace: u128, span: u64, sampled: bool) -> Option<Self> {
        (trace != 0 && span != 0).then_some(Self { trace, span, sampled })
    }
}

impl fmt::Display for TraceParent {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { trace, span, sampled } = self;
        write!(formatter, "00-{trace:032x}-{span:016x}-{:02x}", u8::from(*sampled))
    }
}

/// An [`Interceptor`] that puts `traceparent` on every attempt.
pub struct TraceContext<F>(F);

impl<F> TraceContext<F>
where
    F: Fn() -> Option<TraceParent> + Send + Sync + 'static,
{
    /// Puts on each attempt what the function gives, which is called in the attempt's span.
    pub fn new(current: F) -> Self {
        Self(current)
    }
}

impl<F> Interceptor for TraceContext<F>
where
    F: Fn() -> Option<TraceParent> + Send + Sync + 'static,
{
    fn before_attempt<'a>(&'a self, request: &'a mut OutgoingRequest<'_>) -> InterceptFuture<'a> {
        let set = match (self.0)() {
            Some(parent) => request.set_header("traceparent", &parent.to_string()),
            None => Ok(()),
        };
        Box::pin(ready(set))
    }
}

impl<F> fmt::Debug for TraceContext<F> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("TraceContext")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_is_that_of_the_recommendation() {
        let parent = TraceParent::new(0x0af7_6519_16cd_43dd_8448_eb21_1c80_319c, 0xb7ad, true);
        let expected = "00-0af7651916cd43dd8448eb211c80319c-000000000000b7ad-01";
        assert_eq!(parent.unwrap().to_string(), expected);
        assert_eq!(TraceParent::new(0, 1, true), None);
        assert_eq!(TraceParent::new(1, 0, true), None);
    }
}
