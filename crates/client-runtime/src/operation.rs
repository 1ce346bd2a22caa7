//! One row of the operation table: all that the runtime knows of an operation.
//!
//! A generated crate holds one [`Operation`] for each of its operations, written from the vendor's
//! document and `surface.toml`. The runtime decides from this row alone, so nothing in it needs to
//! know a vendor. A row says what differs from [`Operation::NEW`]:
//!
//! ```
//! use client_runtime::table::{Empty, Json, failure, success};
//! use client_runtime::{Method, Operation, RetryClass};
//!
//! static OPERATIONS: &[Operation] = &[
//!     Operation {
//!         id: "create_order",
//!         operation_id: "createOrder",
//!         method: Method::POST,
//!         path: "/orders",
//!         content_type: Some("application/json"),
//!         responses: &[success(&[201], Empty), failure(&[400, 403, 409], Json)],
//!         ..Operation::NEW
//!     },
//!     Operation {
//!         id: "get_order",
//!         operation_id: "getOrder",
//!         path: "/orders/{id}",
//!         accept: Some("application/json"),
//!         responses: &[success(&[200], Json), failure(&[403, 404], Json)],
//!         retry: RetryClass::Idempotent,
//!         ..Operation::NEW
//!     },
//! ];
//!
//! assert!(OPERATIONS[0].response(409).is_some());
//! assert!(OPERATIONS[1].response(409).is_none());
//! ```

use crate::{DocumentedResponse, IdempotencyHeader, Method, Server, StatusPattern};

/// One operation of a surface.
#[derive(Clone, Debug)]
pub struct Operation {
    /// The method's name in the generated client: `get_order`. A request that asks for another
    /// media type than the method's `send` has a row of its own: `get_order.send_as_pdf`.
    pub id: &'static str,
    /// The `operationId` as the document spells it, or the one made for it.
    pub operation_id: &'static str,
    /// The HTTP method.
    pub method: Method,
    /// The path template: `/orders/{id}`, with the query that the document fixes in it. What spans
    /// and errors show in place of the real path.
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
    pub responses: &'static [DocumentedResponse],
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
    /// Only if the vendor certainly has not looked at it: the connection was never made, HTTP says so
    /// (421, 425), or it refused the token (401), which is replaced once. A second call would do harm:
    /// it burns a verification, or moves money twice.
    OneShot,
}

impl Operation {
    /// An operation of which nothing is said: a `GET` without a name, a path, credentials and
    /// documented answers, which is sent once.
    pub const NEW: Self = Self {
        id: "",
        operation_id: "",
        method: Method::GET,
        path: "",
        server: None,
        tag: None,
        security: &[],
        accept: None,
        content_type: None,
        responses: &[],
        retry: RetryClass::OneShot,
        idempotency: None,
    };

    /// The documented answer for a status: an exact row before a class before the default
    /// (OpenAPI 3.1, Responses Object). A default covers no success: where nothing else describes
    /// one, the table has what the default says in a row `2XX`, and beside a documented success it
    /// tells what goes wrong.
    #[must_use]
    pub fn response(&self, status: u16) -> Option<&'static DocumentedResponse> {
        self.responses.iter().find(|response| {
            let covers = response.statuses.covers(status);
            covers && (response.statuses != StatusPattern::Default || status / 100 != 2)
        })
    }
}
