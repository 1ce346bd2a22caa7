//! What can be wrong with a response header that the caller asks for.

/// A response header is not there or cannot be read. Its value never shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum HeaderError {
    /// The answer does not have it.
    #[error("the answer has no `{name}` header")]
    Missing {
        /// The header's name.
        name: &'static str,
    },
    /// It does not have the form it should have.
    #[error("the `{name}` header of the answer cannot be read")]
    Malformed {
        /// The header's name.
        name: &'static str,
    },
}
