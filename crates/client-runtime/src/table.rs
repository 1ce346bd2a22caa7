//! The words of an operation table: the documented answers of an
//! [`Operation`](crate::Operation), one line each.
//!
//! ```
//! use client_runtime::DocumentedResponse;
//! use client_runtime::table::{Bytes, Json, Text, failure, failure_class, otherwise, variant};
//!
//! static RESPONSES: &[DocumentedResponse] = &[
//!     variant(&[200], Bytes),
//!     variant(&[202], Json),
//!     failure(&[400, 403, 404], Json),
//!     failure(&[502, 503], Text),
//!     failure_class(4, Json),
//!     otherwise(Text),
//! ];
//!
//! assert!(RESPONSES[2].statuses.covers(403));
//! ```

pub use crate::Decoding::{
    self, ByMediaType, Bytes, Empty, Events, Json, JsonLines, JsonSequence, Null, Stream, Text,
    TextEvents, Unasked,
};
use crate::{DocumentedResponse, ResponseKind, StatusPattern};

/// Successes of the one type that the operation's successes have.
#[must_use]
pub const fn success(statuses: &'static [u16], decoding: Decoding) -> DocumentedResponse {
    of(StatusPattern::Exact(statuses), ResponseKind::Success, decoding)
}

/// The successes of a class, given by its first digit.
#[must_use]
pub const fn success_class(class: u16, decoding: Decoding) -> DocumentedResponse {
    of(StatusPattern::Class(class), ResponseKind::Success, decoding)
}

/// Successes that are a variant of an enum over statuses.
#[must_use]
pub const fn variant(statuses: &'static [u16], decoding: Decoding) -> DocumentedResponse {
    of(StatusPattern::Exact(statuses), ResponseKind::Variant, decoding)
}

/// The successes of a class, given by its first digit, that are a variant of an enum over statuses.
#[must_use]
pub const fn variant_class(class: u16, decoding: Decoding) -> DocumentedResponse {
    of(StatusPattern::Class(class), ResponseKind::Variant, decoding)
}

/// Failures.
#[must_use]
pub const fn failure(statuses: &'static [u16], decoding: Decoding) -> DocumentedResponse {
    of(StatusPattern::Exact(statuses), ResponseKind::Failure, decoding)
}

/// The failures of a class, given by its first digit.
#[must_use]
pub const fn failure_class(class: u16, decoding: Decoding) -> DocumentedResponse {
    of(StatusPattern::Class(class), ResponseKind::Failure, decoding)
}

/// `default`: the failures that nothing else covers.
#[must_use]
pub const fn otherwise(decoding: Decoding) -> DocumentedResponse {
    of(StatusPattern::Default, ResponseKind::Failure, decoding)
}

const fn of(statuses: StatusPattern, kind: ResponseKind, decoding: Decoding) -> DocumentedResponse {
    DocumentedResponse { statuses, kind, decoding }
}
