//! Why a delivery is refused.

use http::StatusCode;

/// The check that a delivery did not pass. Nothing of the delivery, of a secret or of the signature
/// that was expected is in it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum WebhookError {
    /// The body is larger than the verifier allows.
    #[error("the body is larger than the {limit} bytes allowed")]
    BodyTooLarge {
        /// The bytes that are allowed.
        limit: usize,
    },
    /// A header of the scheme is not there.
    #[error("the delivery has no `{name}` header")]
    MissingHeader {
        /// The header's name.
        name: &'static str,
    },
    /// A header of the scheme is there more than once.
    #[error("the delivery has more than one `{name}` header")]
    RepeatedHeader {
        /// The header's name.
        name: &'static str,
    },
    /// A header of the scheme does not have the form it should have.
    #[error("the `{name}` header of the delivery cannot be read")]
    MalformedHeader {
        /// The header's name.
        name: &'static str,
    },
    /// The signature is not one of the keys' over this delivery: it was made with another key, or
    /// something was changed on the way.
    #[error("the signature does not fit the delivery and the keys")]
    SignatureMismatch,
    /// The key source does not know the key that the delivery names.
    #[error("the key that the delivery names is not known")]
    UnknownKey,
    /// What the key source gave is not a public key of the scheme.
    #[error("the public key that the delivery names cannot be read")]
    InvalidPublicKey,
    /// The body's digest is not the one that the delivery states.
    #[error("the body does not have the digest that the delivery states")]
    DigestMismatch,
    /// The delivery states no digest by an algorithm that is safe.
    #[error("the delivery states neither a sha-256 nor a sha-512 digest")]
    UnsupportedDigest,
    /// None of the delivery's signatures has the label.
    #[error("the delivery has no signature `{label}`")]
    MissingSignature {
        /// The label that was looked for.
        label: &'static str,
    },
    /// The signature leaves out something that it must cover.
    #[error("the signature does not cover `{component}`")]
    NotCovered {
        /// What it must cover.
        component: &'static str,
    },
    /// The signature covers something that is not in the delivery, appears twice, or is not known.
    #[error("the signature covers something that is absent, repeated or not supported")]
    UnusableComponent,
    /// The URI that the program gave for the delivery is not a URI.
    #[error("the target URI given for the delivery is not an absolute URI")]
    MalformedTarget,
    /// The signature names another algorithm than the scheme's.
    #[error("the signature was made with another algorithm")]
    UnexpectedAlgorithm,
    /// The signature names another key than the scheme's.
    #[error("the signature names another key")]
    UnexpectedKeyId,
    /// The signature does not say when it was made.
    #[error("the signature does not say when it was made")]
    MissingCreated,
    /// The delivery was signed longer ago than is tolerated.
    #[error("the delivery was signed too long ago")]
    TooOld,
    /// The delivery was signed at a time that is still to come.
    #[error("the delivery was signed at a time that is still to come")]
    FromTheFuture,
    /// The signature was valid up to a time that is past.
    #[error("the signature has expired")]
    Expired,
    /// The delivery is valid and was received before: its event is being processed. The vendor should
    /// send it again later, in case that fails.
    #[error("the delivery was already received, and its event is still being processed")]
    InWork,
    /// The delivery is valid and was received before: its event is done.
    #[error("the delivery was already received")]
    Replayed,
    /// The body is not the event that it should be.
    #[error("the body is not the documented event (line {line}, column {column})")]
    InvalidEvent {
        /// The line of the fault, counted from 1.
        line: usize,
        /// Its column, counted from 1.
        column: usize,
    },
}

impl WebhookError {
    /// What to answer the vendor. A delivery whose event is done is acknowledged, since the vendor
    /// repeats it until it is; one whose event is in work is told to come later.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Replayed => StatusCode::OK,
            Self::InWork => StatusCode::SERVICE_UNAVAILABLE,
            Self::BodyTooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Self::InvalidEvent { .. } => StatusCode::UNPROCESSABLE_ENTITY,
            // These two are the program's faults: the vendor should try again.
            Self::InvalidPublicKey | Self::MalformedTarget => StatusCode::INTERNAL_SERVER_ERROR,
            Self::MissingHeader { .. }
            | Self::RepeatedHeader { .. }
            | Self::MalformedHeader { .. }
            | Self::SignatureMismatch
            | Self::UnknownKey
            | Self::DigestMismatch
            | Self::UnsupportedDigest
            | Self::MissingSignature { .. }
            | Self::NotCovered { .. }
            | Self::UnusableComponent
            | Self::UnexpectedAlgorithm
            | Self::UnexpectedKeyId
            | Self::MissingCreated
            | Self::TooOld
            | Self::FromTheFuture
            | Self::Expired => StatusCode::UNAUTHORIZED,
        }
    }
}
