//! One row of the operation table: all that the runtime knows of an operation.
//!
//! A generated crate holds one [`Operation`] for each of its operations, written from the vendor's
//! document and `surface.toml`. The runtime decides from this row alone, so nothing in it needs to
//! know a vendor.

use crate::Method;

use crate::{IdempotencyHeader, Server};

/// One operation of a surface.
#[derive(Clone, Debug)]
pub struct Operation {
    /// The method's name in the generated client: `get_order`. A request that asks for another
    /// media type than the method's `send` has a row of its own: `get_order.send_as_pdf`.
    pub id: &'static str,
    /// The `operationId` as the document spells it, or the one made for it.
    pub operation_id: &'static str,
    /// The HTTP method. A request that the generator can only make with another one gets this.
    pub method: Method,
    /// The path template: `/orders/{id}`, with the query that the document fixes in it. What spans and errors show in place of the real path.
    pub path: &'static str,
    /// Its server, where that is not the environment's base URL.
    pub server: Option<Server>,
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
    /// The header under which the vendor recognises a repeated call, if this operation has one.
    pub idempotency: Option<IdempotencyHeader>,
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
    /// `default`: any status but a success that no other row covers.
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
    /// Bytes that become the content of a variant of an enum over statuses.
    TaggedBytes {
        /// The variant's serde name.
        variant: &'static str,
    },
    /// Bytes of any other media type, handed over as they come.
    Stream,
    /// By the media type that came, where the document has several for the status. The first is
    /// that of a body which does not say what it is.
    ByMediaType(&'static [Representation]),
    /// Documented, but not what the caller asked for.
    Unasked,
}

/// A documented media type of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Representation {
    /// The media type or range, as the document spells it.
    pub media_type: &'static str,
    /// How a body of it is read.
    pub body: Body,
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
    /// (OpenAPI 3.1, Responses Object). A default covers no success: where nothing else describes
    /// one, the table has what the default says in a row `2XX`, and beside a documented success it
    /// tells what goes wrong.
    #[must_use]
    pub fn response(&self, status: u16) -> Option<&'static Response> {
        self.responses.iter().find(|response| {
            let covers = response.status.covers(status);
            covers && (response.status != StatusPattern::Default || status / 100 != 2)
        })
    }
}
