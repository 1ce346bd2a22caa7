//! Lists that cannot continue.

use thiserror::Error;

/// Why a list cannot continue after a page that was read, or from a position. Nothing was sent for it,
/// and nothing of the vendor's answer is shown.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("the pages of `{operation}` cannot continue: {fault}")]
pub struct PageError {
    operation: &'static str,
    fault: Fault,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
enum Fault {
    #[error("the vendor leads to a page that was read before")]
    Circle,
    #[error("the URL of the next page is at another origin (scheme, host or port) than the call")]
    ForeignUrl,
    #[error("the answer's next-page value is not a URL")]
    NoUrl,
    #[error("the answer says that there is more, but not where")]
    Promised,
    #[error("the position belongs to another list")]
    ForeignPosition,
}

impl PageError {
    /// The name of the operation's method.
    #[must_use]
    pub fn operation(&self) -> &'static str {
        self.operation
    }

    /// Whether the vendor leads to a page that was read before.
    #[must_use]
    pub fn is_circle(&self) -> bool {
        self.fault == Fault::Circle
    }

    /// Whether the next page is at another origin than the call.
    #[must_use]
    pub fn is_foreign_url(&self) -> bool {
        self.fault == Fault::ForeignUrl
    }

    pub(crate) fn circle(operation: &'static str) -> Self {
        Self { operation, fault: Fault::Circle }
    }

    pub(crate) fn foreign_url(operation: &'static str) -> Self {
        Self { operation, fault: Fault::ForeignUrl }
    }

    pub(crate) fn no_url(operation: &'static str) -> Self {
        Self { operation, fault: Fault::NoUrl }
    }

    pub(crate) fn promised(operation: &'static str) -> Self {
        Self { operation, fault: Fault::Promised }
    }

    pub(crate) fn foreign_position(operation: &'static str) -> Self {
        Self { operation, fault: Fault::ForeignPosition }
    }
}
