//! Authentication, retries and errors for the generated API clients.

mod operation;
mod security_scheme;
mod surface;

pub use operation::{
    Body, Operation, RequiredScheme, Response, RetryClass, SecurityRequirement, StatusPattern,
};
pub use security_scheme::{
    ApiKeyLocation, ClientAuthentication, ExchangeField, SchemeKind, SecurityScheme, TokenExchange,
};
pub use surface::{IdempotencyHeader, KeySource, RateLimitHeaders, Surface};
