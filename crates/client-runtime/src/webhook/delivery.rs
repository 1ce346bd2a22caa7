//! A request of the vendor, as the program's HTTP server received it.

use std::fmt;

use http::{HeaderMap, Method};

use super::WebhookError;

/// A request of the vendor. Debug shows neither headers nor body.
#[derive(Clone, Copy)]
pub struct Delivery<'d> {
    /// The method.
    pub method: &'d Method,
    /// The URI that the vendor called, as it is registered there: with scheme and host, also where
    /// a proxy in front of the program ends TLS. Only [`HttpMessageSignature`] reads it.
    ///
    /// [`HttpMessageSignature`]: super::HttpMessageSignature
    pub target_uri: &'d str,
    /// The headers.
    pub headers: &'d HeaderMap,
    /// The body, byte for byte.
    pub body: &'d [u8],
}

impl<'d> Delivery<'d> {
    /// The value of a header that must be there exactly once. Where a header appears twice, two
    /// programs may read two different ones, so it is refused.
    ///
    /// # Errors
    /// If it is absent, repeated or not visible ASCII.
    pub fn header(&self, name: &'static str) -> Result<&'d str, WebhookError> {
        let mut values = self.headers.get_all(name).iter();
        let value = values.next().ok_or(WebhookError::MissingHeader { name })?;
        if values.next().is_some() {
            return Err(WebhookError::RepeatedHeader { name });
        }
        value.to_str().map_err(|_| WebhookError::MalformedHeader { name })
    }
}

impl fmt::Debug for Delivery<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Delivery")
            .field("method", self.method)
            .field("headers", &self.headers.len())
            .field("bytes", &self.body.len())
            .finish_non_exhaustive()
    }
}
