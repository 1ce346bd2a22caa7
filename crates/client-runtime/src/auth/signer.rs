//! Credentials that only the caller can compute: signatures, and HTTP authentication schemes that
//! the runtime does not know.
//!
//! A [`RequestSigner`] is given for a security scheme like any other credential. It gets each attempt
//! of a call when everything else is on the request, other credentials included, and puts on it
//! what the vendor asks for. A plain function serves where nothing has to be awaited:
//!
//! ```
//! use client_runtime::{Credential, CredentialSet, Signer, signing_fn};
//!
//! # fn mac(_: &[u8]) -> String { "m".to_owned() }
//! let signer = signing_fn(|request| {
//!     let mac = mac(request.body().unwrap_or_default());
//!     request.set_header("x-signature", &mac)
//! });
//! let set = CredentialSet::new().with("signature", Credential::Signer(Signer::new(signer)));
//! # let _ = set;
//! ```

use std::fmt;
use std::future::{Future, ready};
use std::pin::Pin;
use std::sync::Arc;

use http::{HeaderMap, HeaderName, HeaderValue, Method};
use url::Url;

/// What [`RequestSigner::sign`] gives back.
pub type SignFuture<'a> = Pin<Box<dyn Future<Output = Result<(), SigningError>> + Send + 'a>>;

/// Authorises requests in a way of its own.
pub trait RequestSigner: Send + Sync + 'static {
    /// Puts on a request what the vendor asks for. It is called for each attempt of a call, with
    /// the URL, headers and body that are sent, and within the deadline of the call.
    ///
    /// # Errors
    ///
    /// When the request cannot be signed; it is not sent then.
    fn sign<'a>(&'a self, request: &'a mut SignableRequest<'_>) -> SignFuture<'a>;

    /// Whether the request should be signed and sent once more after the vendor has answered `401`
    /// with these headers. A scheme that answers a challenge (RFC 9110 section 11.6.1) keeps what
    /// it needs of `WWW-Authenticate`. By default a refusal is final.
    fn challenged(&self, answer: &HeaderMap) -> bool {
        let _ = answer;
        false
    }
}

/// A request that is about to be sent.
pub struct SignableRequest<'r> {
    request: &'r mut reqwest::Request,
}

impl<'r> SignableRequest<'r> {
    pub(super) fn new(request: &'r mut reqwest::Request) -> Self {
        Self { request }
    }

    /// The HTTP method.
    #[must_use]
    pub fn method(&self) -> &Method {
        self.request.method()
    }

    /// The whole URL, with the query.
    #[must_use]
    pub fn url(&self) -> &Url {
        self.request.url()
    }

    /// The headers so far. Those that belong to the connection, such as `Host` and
    /// `Content-Length`, come later.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        self.request.headers()
    }

    /// The body: empty if there is none, `None` if it is streamed and cannot be seen before it is
    /// sent.
    #[must_use]
    pub fn body(&self) -> Option<&[u8]> {
        self.request.body().map_or(Some(&[]), reqwest::Body::as_bytes)
    }

    /// Sets a header, in place of one of the same name. It is never printed.
    ///
    /// # Errors
    ///
    /// When the name or the value cannot be sent.
    pub fn set_header(&mut self, name: &str, value: &str) -> Result<(), SigningError> {
        let name = HeaderName::from_bytes(name.as_bytes()).map_err(SigningError::new)?;
        let mut value = HeaderValue::from_str(value).map_err(SigningError::new)?;
        value.set_sensitive(true);
        self.request.headers_mut().insert(name, value);
        Ok(())
    }

    /// Adds a parameter to the query.
    pub fn append_query(&mut self, name: &str, value: &str) {
        self.request.url_mut().query_pairs_mut().append_pair(name, value);
    }
}

impl fmt::Debug for SignableRequest<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "SignableRequest({})", self.method())
    }
}

/// A request could not be signed.
pub struct SigningError {
    source: Box<dyn std::error::Error + Send + Sync>,
    transient: bool,
}

impl SigningError {
    /// Wraps the signer's own error. Its message must not show a secret.
    pub fn new(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self { source: source.into(), transient: false }
    }

    /// As [`SigningError::new`] for a failure that may pass on its own, so that the call may be made
    /// again.
    pub fn transient(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self { source: source.into(), transient: true }
    }

    pub(super) fn is_transient(&self) -> bool {
        self.transient
    }
}

impl fmt::Display for SigningError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the request could not be signed")
    }
}

impl fmt::Debug for SigningError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "SigningError(transient: {})", self.transient)
    }
}

impl std::error::Error for SigningError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&*self.source)
    }
}

/// A shared [`RequestSigner`]. Debug shows nothing of it.
#[derive(Clone)]
pub struct Signer(Arc<dyn RequestSigner>);

impl Signer {
    /// Shares a signer.
    #[must_use]
    pub fn new(signer: impl RequestSigner) -> Self {
        Self(Arc::new(signer))
    }

    pub(super) async fn sign(&self, request: &mut reqwest::Request) -> Result<(), SigningError> {
        self.0.sign(&mut SignableRequest::new(request)).await
    }

    pub(super) fn challenged(&self, answer: &HeaderMap) -> bool {
        self.0.challenged(answer)
    }
}

impl fmt::Debug for Signer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Signer(..)")
    }
}

/// A signer that is a function.
pub fn signing_fn<F>(sign: F) -> impl RequestSigner
where
    F: Fn(&mut SignableRequest<'_>) -> Result<(), SigningError> + Send + Sync + 'static,
{
    SigningFn(sign)
}

struct SigningFn<F>(F);

impl<F> RequestSigner for SigningFn<F>
where
    F: Fn(&mut SignableRequest<'_>) -> Result<(), SigningError> + Send + Sync + 'static,
{
    fn sign<'a>(&'a self, request: &'a mut SignableRequest<'_>) -> SignFuture<'a> {
        Box::pin(ready((self.0)(request)))
    }
}
