//! What is known of a call's work after the call has failed.
//!
//! | the last attempt | outcome |
//! |---|---|
//! | was not made: bad arguments, no token, no time left | `NotSent` |
//! | found no connection, or the TLS handshake failed | `NotSent` |
//! | answered 401, 407, 421, 425, or what the surface lists as not processed | `NotProcessed` |
//! | was refused by HTTP/2 before the server looked at it | `NotProcessed` |
//! | lost its connection or ran out of time before a status came, or what came is no HTTP | `Unknown` |
//! | answered with any other status, whether the body came or not | `Answered` |
//!
//! A call that was sent several times is as uncertain as its most uncertain attempt, unless the last
//! one was answered: after a lost connection, a 429 does not say that nothing was done.

use http::StatusCode;

/// What is known of the work that a failed call asked for: the question that matters where a second
/// call would move money twice or burn an identity check.
///
/// ```
/// use client_runtime::Outcome;
/// use client_runtime::client::Error;
///
/// fn may_be_made_anew<E>(error: &Error<E>) -> bool {
///     match error.outcome() {
///         Outcome::NotSent | Outcome::NotProcessed => true,
///         // Ask the vendor what became of it, or make it again under the same idempotency key.
///         Outcome::Unknown => false,
///         // The status and the body say what the vendor made of it.
///         Outcome::Answered => error.status().is_some_and(|status| status.is_client_error()),
///         _ => false,
///     }
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Outcome {
    /// Nothing went out: the vendor knows nothing of the call.
    NotSent,
    /// The vendor, or the protocol, says that the call was not processed.
    NotProcessed,
    /// It went out, and nobody knows whether it was processed.
    Unknown,
    /// The vendor answered, and the status says what it made of the call. A 2xx was processed, even
    /// where its body could not be read. A 5xx leaves open how far the server came
    /// (RFC 9110 section 15.6).
    Answered,
}

impl Outcome {
    /// A word for labels of logs and metrics: `not_processed`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotSent => "not_sent",
            Self::NotProcessed => "not_processed",
            Self::Unknown => "unknown",
            Self::Answered => "answered",
        }
    }

    /// The outcome of a call whose last attempt had this one and those before `earlier`.
    pub(crate) fn after(self, earlier: Self) -> Self {
        match (self, earlier) {
            (Self::Answered, _) => Self::Answered,
            // An answer that was followed by a repeat has settled nothing.
            (_, Self::Answered) => Self::Unknown,
            (last, earlier) => last.max(earlier),
        }
    }
}

/// Statuses that say by their definition that the request was not processed: 401 and 407 (RFC 9110
/// sections 15.5.2 and 15.5.8), 421 (section 15.5.20) and 425 (RFC 8470 section 5.2).
pub(crate) fn is_unprocessed(status: StatusCode) -> bool {
    matches!(status.as_u16(), 401 | 407) || is_misdirected_or_early(status)
}

/// 421 and 425: another connection or another moment may do, whatever the call is.
pub(crate) fn is_misdirected_or_early(status: StatusCode) -> bool {
    matches!(status.as_u16(), 421 | 425)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_is_as_uncertain_as_its_most_uncertain_attempt() {
        use Outcome::{Answered, NotProcessed, NotSent, Unknown};
        for (last, earlier, expected) in [
            (NotSent, NotSent, NotSent),
            (NotSent, NotProcessed, NotProcessed),
            (NotProcessed, NotSent, NotProcessed),
            (NotProcessed, Unknown, Unknown),
            (NotSent, Answered, Unknown),
            (Unknown, Answered, Unknown),
            (Answered, Unknown, Answered),
            (Answered, NotSent, Answered),
        ] {
            assert_eq!(last.after(earlier), expected, "{last:?} after {earlier:?}");
        }
    }
}
