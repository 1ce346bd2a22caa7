//! A surface: the table of its operations and the facts they share.

use crate::{Operation, SecurityScheme};

/// All that the runtime knows of one API surface. A generated crate has one, in a `static`.
#[derive(Clone, Copy, Debug)]
pub struct Surface {
    /// The crate's name: `orders-api`. What spans show as the service.
    pub name: &'static str,
    /// The operations, sorted by [`Operation::id`].
    pub operations: &'static [Operation],
    /// The security schemes of the document, sorted by name.
    pub schemes: &'static [SecurityScheme],
    /// The response header that names a call to the vendor's support.
    pub request_id_header: Option<&'static str>,
    /// Error statuses by which the vendor says that the call was not processed (besides 401), so
    /// that a call without idempotency key may be repeated.
    pub not_processed: &'static [u16],
    /// The headers that tell how many calls are left.
    pub rate_limit: Option<RateLimitHeaders>,
}

/// The headers that tell how many calls are left in the current window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateLimitHeaders {
    /// Calls a window allows.
    pub limit: Option<&'static str>,
    /// Calls left in this window.
    pub remaining: Option<&'static str>,
    /// Seconds until the window ends.
    pub reset: Option<&'static str>,
}

impl Surface {
    /// The row of an operation, by the name of its method in the generated client.
    #[must_use]
    pub fn operation(&self, id: &str) -> Option<&'static Operation> {
        let position = self.operations.binary_search_by(|operation| operation.id.cmp(id)).ok()?;
        self.operations.get(position)
    }

    /// A security scheme by its name in the document.
    #[must_use]
    pub fn scheme(&self, name: &str) -> Option<&'static SecurityScheme> {
        self.schemes.iter().find(|scheme| scheme.name == name)
    }
}
