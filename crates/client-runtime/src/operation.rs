//! One row of the operation table: all that the runtime knows of an operation.
//!
//! A generated crate holds one [`Operation`] for each of its operations, written from the vendor's
//! document and `surface.toml`. The runtime decides from this row alone, so nothing in it needs to
//! know a vendor.

use crate::Method;

/// One operation of a surface.
#[derive(Clone, Debug)]
pub struct Operation {
    /// The method's name in the generated client: `get_order`.
    pub id: &'static str,
    /// The `operationId` as the document spells it, or the one made for it.
    pub operation_id: &'static str,
    /// The HTTP method. A request that the generator can only make with another one gets this.
    pub method: Method,
    /// The path template: `/orders/{id}`, with the query that the document fixes in it. What spans and errors show in place of the real path.
    pub path: &'static str,
    /// The server of its own that the document gives it: absolute, or relative to the base URL.
    pub server: Option<&'static str>,
    /// The first tag.
    pub tag: Option<&'static str>,
    /// The ways to authorise, one of which must be met. Empty: no credentials are sent.
    pub security: &'static [SecurityRequirement],
    /// The true media types of the answers, as the `Accept` header.
    pub accept: Option<&'static str>,
    /// The media types of the request body and ranges of them, as in an `Accept` header, the default
    /// first.
    pub content_type: Option<&'static str>,
    /// The documented answers, exact statuses first, then classes, then the default.
    pub responses: &'static [Response],
    /// When a call may be repeated.
    pub retry: RetryClass,
    /// Whether the vendor reads the surface's idempotency header on this operation.
    pub idempotency_key: bool,
}

/// Schemes that must all be met (the AND of OpenAPI's OR of ANDs). An empty one means that the
/// operation may be called without credentials.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SecurityRequirement {
    /// The schemes, each with the scopes it needs.
    pub schemes: &'static [RequiredScheme],
}

/// A scheme named by a security requirement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RequiredScheme {
    /// The key under `components/securitySchemes`.
    pub scheme: &'static str,
    /// OAuth 2 scopes.
    pub scopes: &'static [&'static str],
}

/// A documented answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Response {
    /// Which statuses it covers.
    pub status: StatusPattern,
    /// How its body is read.
    pub body: Body,
}

/// The key of an OpenAPI `responses` object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatusPattern {
    /// One status: `404`.
    Exact(u16),
    /// A class by its first digit: `4` for `4XX`.
    Class(u16),
    /// `default`: any status that no other row covers.
    Default,
}

/// How the body of a documented answer becomes a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Body {
    /// There is none; whatever comes is not looked at.
    Empty,
    /// JSON of the one type that the operation has for this outcome.
    Json,
    /// There is none, beside answers of the same operation that have one: it is read as JSON
    /// `null`, which makes it the `None` of an optional type.
    Null,
    /// JSON that becomes the content of a variant of an enum over statuses: errors always, and
    /// successes where the operation documents several.
    TaggedJson {
        /// The variant's serde name.
        variant: &'static str,
    },
    /// Text of any media type.
    Text,
    /// Text that becomes the content of a variant of an enum over statuses.
    TaggedText {
        /// The variant's serde name.
        variant: &'static str,
    },
    /// No body; it becomes a unit variant of an enum over statuses.
    TaggedEmpty {
        /// The variant's serde name.
        variant: &'static str,
    },
    /// Bytes of any other media type, handed over as they come.
    Stream,
}

/// When a call may be sent again. A `401` is outside of this: it says that nothing was processed,
/// so that a call is repeated once with a new token whatever its class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetryClass {
    /// After any failure that may pass: what RFC 9110 section 9.2.2 calls idempotent, unless the
    /// vendor says otherwise.
    Idempotent,
    /// Under an idempotency key as [`RetryClass::Idempotent`]. Without one only when the
    /// connection was never made, or when the status says that the call was not processed.
    UnderKey,
    /// Only when the connection was never made. A second call would do harm: it burns a
    /// verification, or moves money twice.
    OneShot,
}

impl StatusPattern {
    /// Whether a status falls under it.
    #[must_use]
    pub fn covers(self, status: u16) -> bool {
        match self {
            Self::Exact(exact) => exact == status,
            Self::Class(class) => class == status / 100,
            Self::Default => true,
        }
    }
}

impl Operation {
    /// The documented answer for a status: an exact row before a class before the default
    /// (OpenAPI 3.1, Responses Object). The default covers no success, as progenitor reads it.
    #[must_use]
    pub fn response(&self, status: u16) -> Option<&'static Response> {
        self.responses.iter().find(|response| response.status.covers(status))
    }
}
